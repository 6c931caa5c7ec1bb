import type { RoleAssignment } from "../../azure/rbac/index.ts";
import { builtInRole, type RoleDefinition } from "../../azure/roles.ts";
import { attempt, reader, type Asked } from "./source.ts";

/** The definitions as they are in this tenant, by id; the published built-in one where ARM will not show it. */
export async function roleDefinitions(
  { client, signal }: Asked,
  assignments: readonly RoleAssignment[],
): Promise<RoleDefinition[]> {
  const ids = [...new Set(assignments.flatMap(({ roleDefinitionId }) => roleDefinitionId ?? []))];
  const read = await Promise.all(
    ids.map(async (id): Promise<RoleDefinition | undefined> => {
      const one = await attempt("a role definition", reader, signal, () =>
        client.roleDefinitions.getById(id, { abortSignal: signal }),
      );
      return "found" in one ? one.found : builtInRole(id);
    }),
  );
  return read.filter((definition) => definition !== undefined);
}
