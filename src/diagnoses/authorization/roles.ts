import { closestTo } from "../../azure/rbac/index.ts";
import { or, type Known } from "../../core/known.ts";
import type { Remedy } from "../../core/remedy.ts";
import { passedBy } from "../credential/node-identity.ts";
import { bySign, firstOf, hasFailed, matched } from "../match.ts";
import { assignRole, listRoles, newAssignment, tryAgain, waitAndTryAgain } from "../remedies.ts";
import { byReason, defineRefusal, refusalIn } from "./access.ts";
import { leaveToIdentity, leaveToPod, nameAnother, nodeSignedIn } from "./another-identity.ts";

const roles = "https://learn.microsoft.com/azure/ai-services/openai/how-to/role-based-access-control";
const rbac = "https://learn.microsoft.com/azure/role-based-access-control";

/** The role for the identity that is meant, not for the one that signed in instead; its object id was not seen. */
const assignToMeant = (known: Known): Remedy => ({
  ...assignRole({ ...known, principalId: "<PRINCIPAL_ID>", principalType: "ServicePrincipal" }),
  text: "Let the application that the settings name sign in, and assign the role to its principal if it has none.",
});

export const roleWrongPrincipal = defineRefusal({
  id: "role-wrong-principal",
  title: "another identity signed in than the one that has the role",
  cause:
    "Another credential won than was meant (in a pod without workload identity, that of its node), or the role was given to another object: the application's object id instead of its service principal's, or the user instead of the managed identity.",
  explains: ["token-client-matches", "data-action-granted", "completion-succeeds"],
  match(seen) {
    const refusal = refusalIn(seen);
    const other = hasFailed(seen, "token-client-matches") && seen.findings.get("token-client-matches");
    if (refusal?.reason === "wrong-principal") {
      const useless = refusal.access && closestTo(refusal.access);
      return matched("confirmed", refusal.because, {
        ...refusal.details,
        ...(other && other.details),
        ...(useless && { useless: useless.id }),
      });
    }
    if (refusal && nodeSignedIn(seen, refusal)) {
      return matched("likely", `${passedBy} ${refusal.because}`, { ...refusal.details, node: "signed in" });
    }
    if (!refusal || !other) return bySign("role-wrong-principal")(seen);
    return matched("likely", `${other.message} ${refusal.because}`, { ...refusal.details, ...other.details });
  },
  remedies({ details }, known) {
    const { useless, expected, node } = details;
    if (node !== undefined) return [...leaveToPod(known), tryAgain(known)];
    // A role cures nothing of a token that was issued to another application: there is nothing to wait for.
    const again = expected === undefined ? waitAndTryAgain(known) : tryAgain(known);
    const assign = expected === undefined ? assignRole(known) : assignToMeant(known);
    if (useless !== undefined) {
      return [
        assign,
        {
          text: "Take the useless assignment away.",
          commands: [["az", "role", "assignment", "delete", "--ids", useless]],
        },
        again,
      ];
    }
    return [
      { text: "See who signs in, and by which credential.", commands: [["aoai-preflight", "whoami"]] },
      ...leaveToIdentity(known),
      {
        text: "The principal that a role needs is the service principal's object id, not the application's.",
        commands: [
          [
            "az",
            "ad",
            "sp",
            "show",
            "--id",
            or(expected ?? known.applicationId, "CLIENT_ID"),
            "--query",
            "id",
          ],
        ],
      },
      assign,
      again,
    ];
  },
  confirm: "Compare oid in `aoai-preflight token` with the principal of the role assignment.",
  confusedWith: { "role-missing": "the principal is the one that was meant, and it has no role" },
  link: `${rbac}/troubleshooting`,
  heals: newAssignment,
});

export const roleWithoutDataActions = defineRefusal({
  id: "role-without-data-actions",
  title: "the roles held do not grant the data action",
  cause:
    "Owner, Contributor and their like manage the account, but have no data actions: they cannot call a model with a token. Other roles have data actions, but not this one.",
  explains: ["data-action-granted", "completion-succeeds"],
  maskedBy: ["role-wrong-principal"],
  match(seen) {
    const refusal = refusalIn(seen);
    if (refusal?.reason === "no-data-actions") {
      return matched("confirmed", refusal.because, refusal.details);
    }
    const named =
      /(?<!\bData |\be\.g\., )\b(Owner|Contributor|Reader|Cognitive Services Contributor|Azure AI Administrator)\b/.exec(
        seen.text ?? "",
      );
    return refusal?.reason === "unknown" && refusal.failure && named && !namesDataRole.test(seen.text ?? "")
      ? matched("likely", `${refusal.because} The role spoken of is ${named[0]}.`, refusal.details)
      : bySign("role-without-data-actions")(seen);
  },
  remedies: (_, known) => [
    assignRole(known),
    ...nameAnother(known),
    waitAndTryAgain(known),
    listRoles(known),
  ],
  confirm: "`aoai-preflight access` lists each role held with what it means for the data action.",
  confusedWith: {
    "role-missing": "no role at all",
    "role-wrong-scope": "a role with the data action is held, somewhere else",
  },
  link: roles,
  heals: newAssignment,
});

/** A text that speaks of the right role is not about the wrong one. */
const namesDataRole =
  /OpenAI (User|Contributor)|Cognitive Services User|Azure AI (User|Developer)|Foundry User/i;

export const roleWrongScope = defineRefusal({
  id: "role-wrong-scope",
  title: "the role is assigned somewhere else",
  cause:
    "A role with the data action is held, but at a scope that does not contain this account: another account, another resource group, or a Foundry project instead of its account.",
  explains: ["data-action-granted", "completion-succeeds"],
  maskedBy: ["role-wrong-principal"],
  match: firstOf(byReason("elsewhere"), bySign("role-wrong-scope")),
  remedies: (_, known) => [assignRole(known), waitAndTryAgain(known), listRoles(known)],
  confirm: "Compare the scope of the assignment with the account's resource id: it must be its beginning.",
  confusedWith: { "role-propagating": "the scope is right, and the assignment is minutes old" },
  link: `${rbac}/scope-overview`,
  heals: newAssignment,
});

export const roleMissing = defineRefusal({
  id: "role-missing",
  title: "the principal has no role that lets it call the model",
  titleAt: (neighbour) => `the principal has no access to the data of the ${neighbour}`,
  cause:
    "A token says who calls, not what the caller may do. The principal holds no role assignment, at the account or above, that grants the data action.",
  explains: ["data-action-granted", "completion-succeeds"],
  maskedBy: ["role-wrong-principal", "token-tenant-mismatch", "app-not-found", "env-conflict"],
  match: firstOf(
    byReason("no-assignment"),
    byReason("unknown", "likely"),
    // A run has looked for what is held, and has found another reason.
    (seen) => (seen.text === undefined ? null : bySign("role-missing")(seen)),
  ),
  remedies: (_, known) => [
    assignRole(known),
    ...nameAnother(known),
    waitAndTryAgain(known),
    listRoles(known),
  ],
  confirm: "`aoai-preflight access`, or portal: the account › Access control (IAM) › Check access.",
  confusedWith: {
    "role-without-data-actions": "roles are held, such as Owner or Contributor, but none has the data action",
    "role-propagating": "the role was assigned minutes ago",
    "role-wrong-principal": "the principal in the message is not the one that you gave the role to",
    "key-auth-disabled": "a key was sent: a key never gets this answer",
  },
  link: roles,
  heals: newAssignment,
});
