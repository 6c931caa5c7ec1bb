import { permits } from "./rbac/permissions.ts";
import { builtInRole, foundryRole, leastPrivilegedRole, openAIContributor } from "./roles.ts";

const permissionsOf = ({ id }: { readonly id: string }) => builtInRole(id)?.permissions ?? [];

const calling = [leastPrivilegedRole, openAIContributor, foundryRole];

/** The least privileged role that people should be given for a data action. Source: facts on roles §1. */
export const leastRoleFor = (dataAction: string | undefined) =>
  calling.find((role) => dataAction === undefined || permits(permissionsOf(role), dataAction)) ?? foundryRole;
