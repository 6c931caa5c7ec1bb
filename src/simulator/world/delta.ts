import type * as z from "zod/mini";
import { worldSchema, type World, type WorldText } from "./schema.ts";

/** What differs: the same shape with everything optional; null deletes, arrays and plain values replace. */
export type Delta<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [K in keyof T]?: Delta<T[K]> | null }
    : T;
/** What differs from a world, at any depth; null takes something away. */
export type WorldDelta = Delta<WorldText>;

/** A deep merge in which null deletes. */
function merge(base: unknown, delta: unknown): unknown {
  if (!isRecord(base) || !isRecord(delta)) return delta;
  const merged = new Map(Object.entries(base));
  for (const [key, change] of Object.entries(delta)) {
    if (change === null) merged.delete(key);
    else merged.set(key, merge(isRecord(change) ? (merged.get(key) ?? {}) : undefined, change));
  }
  return Object.fromEntries(merged);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/** Something wrong with a world: where, and what. */
export type WorldIssue = z.core.$ZodIssue;

/** Applies what differs and checks the result: its shape, and that every name refers to something. */
export function changedWorld(
  base: WorldText,
  deltas: readonly unknown[],
): { readonly world: World } | { readonly issues: readonly WorldIssue[] } {
  const parsed = worldSchema.safeParse(deltas.reduce(merge, base));
  if (!parsed.success) return { issues: parsed.error.issues };
  const issues = danglingReferences(parsed.data);
  return issues.length > 0 ? { issues } : { world: parsed.data };
}

/** Which field of which record names an entry of which other record. */
const references = [
  ["applications", "tenant", "tenants"],
  ["users", "tenant", "tenants"],
  ["groups", "tenant", "tenants"],
  ["managedIdentities", "tenant", "tenants"],
  ["subscriptions", "tenant", "tenants"],
  ["resourceGroups", "subscription", "subscriptions"],
  ["accounts", "resourceGroup", "resourceGroups"],
  ["clusters", "resourceGroup", "resourceGroups"],
  ["managementGroups", "tenant", "tenants"],
  ["scenarios", "host", "hosts"],
] as const satisfies readonly (readonly [keyof World, string, keyof World])[];
type Target =
  | (typeof references)[number][2]
  | "managedIdentities"
  | "managementGroups"
  | "clusters"
  | "users";

function danglingReferences(world: World): WorldIssue[] {
  const issues: WorldIssue[] = [];
  const refer = (path: readonly string[], target: Target, name: unknown): void => {
    if (typeof name !== "string" || !Object.hasOwn(world[target], name))
      issues.push(dangling(path, target, name));
  };
  for (const [record, field, target] of references) {
    for (const [name, entry] of Object.entries(world[record]))
      refer([record, name, field], target, (entry as Record<string, unknown>)[field]);
  }
  for (const [name, { managedBy, managementGroup }] of Object.entries(world.subscriptions)) {
    for (const tenant of Object.keys(managedBy))
      refer(["subscriptions", name, "managedBy", tenant], "tenants", tenant);
    if (managementGroup !== undefined)
      refer(["subscriptions", name, "managementGroup"], "managementGroups", managementGroup);
  }
  for (const [name, { guestIn }] of Object.entries(world.users))
    for (const tenant of Object.keys(guestIn)) refer(["users", name, "guestIn", tenant], "tenants", tenant);
  for (const [name, { appliesTo }] of Object.entries(world.conditionalAccess))
    for (const principal of Object.keys(appliesTo))
      if (!isPrincipal(world, principal))
        issues.push(dangling(["conditionalAccess", name, "appliesTo", principal], "principals", principal));
  for (const [name, host] of Object.entries(world.hosts)) {
    for (const identity of Object.keys(host.identities))
      refer(["hosts", name, "identities", identity], "managedIdentities", identity);
    if (host.user !== undefined) refer(["hosts", name, "user"], "users", host.user);
    if (host.projectedToken)
      refer(["hosts", name, "projectedToken", "cluster"], "clusters", host.projectedToken.cluster);
  }
  refer(["person", "user"], "users", world.person.user);
  return issues;
}

const dangling = (path: readonly string[], target: string, name: unknown): WorldIssue => ({
  code: "custom",
  path: [...path],
  message: `no entry of ${target} is named "${String(name)}"`,
});

const isPrincipal = ({ users, groups, applications, managedIdentities }: World, name: string): boolean =>
  [users, groups, applications, managedIdentities].some((record) => Object.hasOwn(record, name));
