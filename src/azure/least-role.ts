import { permits } from "./rbac/permissions.ts";
import { builtInRole, foundryRole, leastPrivilegedRole } from "./roles.ts";

/** The least privileged role that people should be given for a data action. Source: facts on roles §1. */
export const leastRoleFor = (dataAction: string | undefined) =>
  dataAction === undefined || permits(builtInRole(leastPrivilegedRole.id)?.permissions ?? [], dataAction)
    ? leastPrivilegedRole
    : foundryRole;
