import { cloudNamed, publicCloud } from "../azure/clouds.ts";
import { azureCli, developerTool, signInWith, type DeveloperTool } from "../azure/developer-tools.ts";
import { leastRoleFor } from "../azure/least-role.ts";
import { isNeighbour } from "../azure/neighbours.ts";
import { bicepFor, terraformFor } from "../azure/role-assignment-code.ts";
import { or, type Known } from "../core/known.ts";
import { listed } from "../core/listed.ts";
import { supportIds, type Failure } from "../core/observation.ts";
import type { Remedy } from "../core/remedy.ts";
import { runAgain } from "./again.ts";
import { createRoleAssignment, listRoleAssignments } from "./commands.ts";
import { giveAccess, listAccess } from "./neighbours.ts";

/** Remedies that several root causes share. */

export const tryAgain = (known: Known): Remedy => ({
  text: "Then try again.",
  commands: [runAgain(known, known.changes)],
  again: true,
});

/** Waits for what was changed to take effect, unless the call fails for a reason that no waiting mends. */
export const waitAndTryAgain = (known: Known, minutes = 10): Remedy =>
  known.refusedOtherwise
    ? tryAgain(known)
    : {
        text: "Wait until it has taken effect, which takes minutes.",
        commands: [runAgain(known, { ...known.changes, wait: [`${minutes}m`] })],
        again: true,
      };

/** Waits for what passes without anybody changing anything, in the words of what the root cause `heals` by. */
export function waitUntilItPasses(heals: string, failure: Failure | undefined, known: Known): Remedy {
  const seconds = Math.ceil(failure?.retryAfter ?? 0);
  const asked = seconds > 0 ? ` The answer asks for ${inWords(seconds)}.` : "";
  const text = `Wait for ${heals}.${asked}`;
  if (seconds > longestWait) return { text };
  // Longer than what is asked for, or the command would refuse to wait.
  return { ...waitAndTryAgain(known, Math.max(10, Math.ceil(seconds / 60) + 1)), text };
}

/** Seconds that a command may as well wait; after longer ones a person comes back. */
const longestWait = 3600;

const inWords = (seconds: number): string =>
  seconds > 2 * longestWait ? `${Math.round(seconds / 3600)} hours` : `${seconds} s`;

/** Support asks for the ids of what it is to look for; a text may have been cut off before them. */
export function askSupport(failure: Failure | undefined, wanted: readonly string[]): Remedy {
  const seen = failure ? supportIds(failure) : [];
  const ids = (seen.length > 0 ? seen : wanted).map((id) => `the ${id}`);
  return {
    text: `If it stays, give ${listed(ids)} to support.`,
    link: "https://azure.status.microsoft/status",
  };
}

/** The least privileged role for the principal that needs it, at the account itself: as a command and as code. */
export function assignRole(known: Known): Remedy {
  if (isNeighbour(known.neighbour)) return giveAccess(known.neighbour, known);
  const role = leastRoleFor(known.dataAction);
  const given = {
    principalId: or(known.principalId, "PRINCIPAL_ID"),
    principalType: or(known.principalType, "PRINCIPAL_TYPE"),
    roleId: role.id,
    roleName: role.name,
    scope: or(known.accessScope ?? known.resourceId, "RESOURCE_ID"),
  };
  return {
    text: `Assign ${role.name} to the principal on the account (least privilege).${known.principalType ? "" : ` ${principalTypes}`}`,
    commands: [createRoleAssignment({ ...given, role: given.roleId })],
    code: { bicep: bicepFor(given), terraform: terraformFor(given) },
  };
}

/** Azure refuses an assignment of the wrong one. */
const principalTypes = "An application or managed identity is a ServicePrincipal, a person a User.";

/** What is waited for after `assignRole`: until ARM lists a new assignment, what was held before is all there is to see. */
export const newAssignment = "a role assignment";

/** What the principal holds already. */
export function listRoles(known: Known): Remedy {
  if (isNeighbour(known.neighbour)) return listAccess(known.neighbour, known);
  return {
    text: "See which roles the principal holds, inherited ones and those of its groups included.",
    commands: [listRoleAssignments(known, or(known.resourceId, "RESOURCE_ID"))],
  };
}

export const signInAgain = (known: Known): Remedy => ({
  text: "Sign in again, to the tenant and for the resource that are meant.",
  ...(!signsInByBrowser(known) && {
    commands: [signInWith(toolOf(known) ?? azureCli, or(known.tenantId, "TENANT_ID"))],
  }),
});

/** The tool whose sign-in is used: that of the scenario's credential, or the one that a text is about. */
export const toolOf = ({ tool, credential }: Known): DeveloperTool | undefined =>
  developerTool(tool ?? credential);

/** Does each run sign a person in anew? Then the sign-in of the Azure CLI is not the one that it uses. */
export const signsInByBrowser = ({ credential }: Known): boolean => credential === "interactive-browser";

/** Shows a property of the account. */
export const showAccount = (known: Known, query: string, text: string): Remedy => ({
  text,
  // `az cognitiveservices account show` would want name and group: it takes no id.
  commands: [["az", "resource", "show", "--ids", or(known.resourceId, "RESOURCE_ID"), "--query", query]],
});

/** Scope of a token for the account, in the cloud of its endpoint. */
export const accountScope = ({ cloud }: Known): string =>
  (cloudNamed(cloud ?? null) ?? publicCloud).accountScope;

/** `export NAME=value` for a variable that the reader has to fill in or that is known. */
export const setVariable = (text: string, name: string, value: string): Remedy => ({
  text,
  commands: [["export", `${name}=${value}`]],
});
