import { formatAccountId } from "../azure/resource-id.ts";
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
}

export const placedAccounts = (world: World): PlacedAccount[] =>
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
    };
  });

// Names in a world are checked when it is made (see `changedWorld`); these lookups only tell the compiler.
export function tenantIdOf(world: World, name: string): string {
  const tenant = world.tenants[name];
  if (!tenant) throw new Error(`the world has no tenant named "${name}"`);
  return tenant.id;
}

function subscriptionOfGroup(world: World, resourceGroup: string): World["subscriptions"][string] {
  const name = world.resourceGroups[resourceGroup]?.subscription;
  const subscription = name === undefined ? undefined : world.subscriptions[name];
  if (!subscription) throw new Error(`the world has no resource group named "${resourceGroup}"`);
  return subscription;
}
