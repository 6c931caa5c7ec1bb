import { formatAccountId } from "../azure/resource-id.ts";
import type { Cloud } from "../azure/clouds.ts";
import { cloudOf } from "./resources.ts";
import type { Account, World } from "./world/schema.ts";

/** The subscription in a resource path, in lower case; empty where the path names none. */
export const subscriptionIdOf = (path: string): string =>
  /^\/subscriptions\/([^/]+)/i.exec(path)?.[1]?.toLowerCase() ?? "";

/** An account with the names that its place in the world gives it. */
export interface PlacedAccount {
  readonly name: string;
  readonly id: string;
  readonly account: Account;
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly tenantId: string;
  /** Of whose principals Resource Manager accepts tokens: that tenant, and those that manage the subscription. */
  readonly managedFrom: readonly string[];
}

/** The tenants whose principals a subscription takes: its own first, then those that Azure Lighthouse lets manage it. */
export const tenantsOfSubscription = (
  world: World,
  { tenant, managedBy }: World["subscriptions"][string],
): readonly [string, ...string[]] => [
  tenantIdOf(world, tenant),
  ...Object.keys(managedBy).map((name) => tenantIdOf(world, name)),
];

/** The accounts that are there. */
export const placedAccounts = (world: World): PlacedAccount[] =>
  allAccounts(world).filter(({ account }) => account.deletedAt === undefined);

/** Those that were deleted and can be recovered. */
export const deletedAccounts = (world: World): PlacedAccount[] =>
  allAccounts(world).filter(({ account }) => account.deletedAt !== undefined);

const allAccounts = (world: World): PlacedAccount[] =>
  Object.entries(world.accounts).map(([name, account]) => {
    const { resourceGroup } = account;
    const subscription = subscriptionOfGroup(world, resourceGroup);
    return {
      name,
      id: formatAccountId({ subscriptionId: subscription.id, resourceGroup, name }),
      account,
      subscriptionId: subscription.id,
      resourceGroup,
      tenantId: tenantIdOf(world, subscription.tenant),
      managedFrom: tenantsOfSubscription(world, subscription),
    };
  });

// Names in a world are checked when it is made (see `changedWorld`); these lookups only tell the compiler.
export function tenantIdOf(world: World, name: string): string {
  const tenant = world.tenants[name];
  if (!tenant) throw new Error(`the world has no tenant named "${name}"`);
  return tenant.id;
}

/** The cloud of the tenant with this id. */
export function cloudOfTenant(world: World, tenantId: string): Cloud {
  const tenant = Object.values(world.tenants).find(({ id }) => id === tenantId);
  if (!tenant) throw new Error(`the world has no tenant with the id ${tenantId}`);
  return cloudOf(tenant);
}

/** Path of a resource group. */
export const groupPath = (world: World, resourceGroup: string): string =>
  `/subscriptions/${subscriptionOfGroup(world, resourceGroup).id}/resourceGroups/${resourceGroup}`;

function subscriptionOfGroup(world: World, resourceGroup: string): World["subscriptions"][string] {
  const name = world.resourceGroups[resourceGroup]?.subscription;
  const subscription = name === undefined ? undefined : world.subscriptions[name];
  if (!subscription) throw new Error(`the world has no resource group named "${resourceGroup}"`);
  return subscription;
}
