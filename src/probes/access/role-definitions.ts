import type { RoleAssignment } from "../../azure/rbac/index.ts";
import { builtInRole, type RoleDefinition } from "../../azure/roles.ts";
import { attempt, reader, type Asked, type Unread } from "./source.ts";

export interface RoleDefinitions {
  readonly found: readonly RoleDefinition[];
  /** Custom roles that ARM would not show. */
  readonly unread: readonly Unread[];
}

/** The definitions as they are in this tenant, by id; the published built-in one where ARM will not show it. */
export async function roleDefinitions(
  { client, signal }: Asked,
  assignments: readonly RoleAssignment[],
): Promise<RoleDefinitions> {
  const ids = [...new Set(assignments.flatMap(({ roleDefinitionId }) => roleDefinitionId ?? []))];
  const read = await Promise.all(
    ids.map(async (id) => {
      const one = await attempt("the definition of a role", reader, signal, () =>
        client.roleDefinitions.getById(id, { abortSignal: signal }),
      );
      const published = builtInRole(id);
      return "unread" in one && published ? { found: published } : one;
    }),
  );
  return {
    found: read.flatMap((one) => ("found" in one ? [one.found] : [])),
    unread: read.flatMap((one) => ("unread" in one ? [one.unread] : [])),
  };
}
