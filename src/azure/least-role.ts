import { allows, permits } from "./rbac/permissions.ts";
import {
  builtInRole,
  foundryRole,
  keyReader,
  leastPrivilegedRole,
  openAIContributor,
  reader,
  roleAdministrator,
} from "./roles.ts";

const permissionsOf = ({ id }: { readonly id: string }) => builtInRole(id)?.permissions ?? [];

const calling = [leastPrivilegedRole, openAIContributor, foundryRole];

/** The least privileged role that people should be given for a data action. Source: facts on roles §1. */
export const leastRoleFor = (dataAction: string | undefined) =>
  calling.find((role) => dataAction === undefined || permits(permissionsOf(role), dataAction)) ?? foundryRole;

const managing = [reader, openAIContributor, keyReader, roleAdministrator];

/** Beside these the roles above allow things that they are not meant for. */
const managed = /^Microsoft\.(?:CognitiveServices|Authorization)\/|\/read$/i;

/**
 * The least privileged of the roles that people should be given for an action of Azure Resource Manager; undefined where
 * none of them has it. Source: the same.
 */
export const leastRoleForAction = (action: string) =>
  managed.test(action) ? managing.find((role) => allows(permissionsOf(role), action)) : undefined;

/** Has whoever may call OpenAI models this action of Azure Resource Manager too? */
export const comesWithCalling = (action: string): boolean =>
  allows(permissionsOf(leastPrivilegedRole), action);
