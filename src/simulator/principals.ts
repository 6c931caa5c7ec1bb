import type { World } from "./world/schema.ts";

export type PrincipalType = "User" | "Group" | "ServicePrincipal";

/** Somebody or something that role assignments name by its object id. A guest is one in every tenant that has it. */
export interface Principal {
  readonly name: string;
  readonly type: PrincipalType;
  readonly principalId: string;
  /** Name of the tenant in which it has this object id. */
  readonly tenant: string;
}

const known = new WeakMap<object, readonly Principal[]>();

/** Every principal of the world. */
export function principals(world: World): readonly Principal[] {
  const all = known.get(world) ?? listPrincipals(world);
  known.set(world, all);
  return all;
}

function listPrincipals(world: World): Principal[] {
  const entries = <Entry extends { readonly tenant: string; readonly principalId?: string | undefined }>(
    record: Readonly<Record<string, Entry>>,
    type: PrincipalType,
  ): Principal[] =>
    Object.entries(record).flatMap(([name, { principalId, tenant }]) =>
      principalId ? [{ name, type, principalId, tenant }] : [],
    );
  const guests = Object.entries(world.users).flatMap(([name, { guestIn }]) =>
    Object.entries(guestIn).map(([tenant, { principalId }]): Principal => ({
      name,
      type: "User",
      principalId,
      tenant,
    })),
  );
  return [
    ...entries(world.users, "User"),
    ...guests,
    ...entries(world.groups, "Group"),
    ...entries(world.applications, "ServicePrincipal"),
    ...entries(world.managedIdentities, "ServicePrincipal"),
  ];
}

/**
 * The object id and type behind a name in an assignment, as the tenant knows it. A name that nobody has is taken for an
 * object id: of a principal that was deleted, or of something that is no principal at all.
 */
export function resolvePrincipal(
  world: World,
  name: string,
  tenant?: string,
): { readonly principalId: string; readonly type: PrincipalType } {
  const named = principals(world).filter((principal) => principal.name === name);
  return (
    named.find((principal) => principal.tenant === tenant) ??
    named[0] ?? { principalId: name, type: "ServicePrincipal" }
  );
}

/** Object ids that assignments may name to reach this principal: its own and those of its groups, transitively. */
export function effectiveIds(world: World, principalId: string): ReadonlySet<string> {
  const ids = new Set<string>();
  const collect = (id: string): void => {
    if (ids.has(id)) return;
    ids.add(id);
    const principal = principals(world).find((one) => one.principalId === id);
    if (!principal) return;
    for (const group of Object.values(world.groups))
      if (group.tenant === principal.tenant && group.members[principal.name]) collect(group.principalId);
  };
  collect(principalId);
  return ids;
}
