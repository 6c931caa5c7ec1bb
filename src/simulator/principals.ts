import type { World } from "./world/schema.ts";

export type PrincipalType = "User" | "Group" | "ServicePrincipal";

/** Somebody or something that role assignments name by its object id. */
export interface Principal {
  readonly name: string;
  readonly type: PrincipalType;
  readonly principalId: string;
  /** Name of its tenant. */
  readonly tenant: string;
}

/** Every principal of the world. */
export function principals(world: World): Principal[] {
  const entries = <Entry extends { readonly tenant: string; readonly principalId?: string | undefined }>(
    record: Readonly<Record<string, Entry>>,
    type: PrincipalType,
  ): Principal[] =>
    Object.entries(record).flatMap(([name, { principalId, tenant }]) =>
      principalId ? [{ name, type, principalId, tenant }] : [],
    );
  return [
    ...entries(world.users, "User"),
    ...entries(world.groups, "Group"),
    ...entries(world.applications, "ServicePrincipal"),
    ...entries(world.managedIdentities, "ServicePrincipal"),
  ];
}

/**
 * The object id and type behind a name in an assignment. A name that nobody has is taken for an object id: of a
 * principal that was deleted, or of something that is no principal at all.
 */
export const resolvePrincipal = (
  world: World,
  name: string,
): { readonly principalId: string; readonly type: PrincipalType } =>
  principals(world).find((principal) => principal.name === name) ?? {
    principalId: name,
    type: "ServicePrincipal",
  };

/** Object ids that assignments may name to reach this principal: its own and those of its groups, transitively. */
export function effectiveIds(world: World, principalId: string): ReadonlySet<string> {
  const ids = new Set<string>();
  const collect = (id: string): void => {
    if (ids.has(id)) return;
    ids.add(id);
    const name = principals(world).find((principal) => principal.principalId === id)?.name;
    if (name === undefined) return;
    for (const group of Object.values(world.groups)) if (group.members[name]) collect(group.principalId);
  };
  collect(principalId);
  return ids;
}
