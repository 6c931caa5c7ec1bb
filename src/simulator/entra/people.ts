import type { User, World } from "../world/schema.ts";
import { tenantIdOf } from "../resource-ids.ts";
import type { SignInGrant } from "../state.ts";
import type { SignedInUser } from "../access-token.ts";
import type { Tenant } from "./directory.ts";

/** A person as one tenant knows them: as a member or as a guest. */
export interface Person {
  readonly name: string;
  readonly user: User;
  /** Object id in that tenant; null where it does not know them. */
  readonly principalId: string | null;
  /** A guest who has not accepted the invitation. */
  readonly pending: boolean;
}

/** The person of that name in the world. */
export function personNamed(world: World, name: string, tenant: Pick<Tenant, "name">): Person {
  const user = world.users[name];
  if (!user) throw new Error(`the world has no user named "${name}"`);
  if (user.tenant === tenant.name) return { name, user, principalId: user.principalId, pending: false };
  const guest = user.guestIn[tenant.name];
  return { name, user, principalId: guest?.principalId ?? null, pending: guest?.accepted === false };
}

/** Who signs in with that user name, in any tenant. */
export const nameOfUser = (world: World, userName: string): string | undefined =>
  Object.keys(world.users).find(
    (name) => world.users[name]?.userName.toLowerCase() === userName.toLowerCase(),
  );

/** What a token says of the person of a grant. */
export const signedInUser = (world: World, { user, secondFactor }: SignInGrant): SignedInUser => {
  const entry = world.users[user];
  if (!entry) throw new Error(`the world has no user named "${user}"`);
  return {
    userName: entry.userName,
    name: user,
    homeTenantId: tenantIdOf(world, entry.tenant),
    secondFactor,
  };
};
