import type { MistakenId, RoleAssignment } from "../../azure/rbac/index.ts";
import { attempt, collect, heldBy, reader, type Asked, type Read } from "./source.ts";

/** What the principal holds at the account or above, by way of groups too. Source: facts on ARM §1. */
export function assignmentsHere(asked: Asked): Promise<Read<RoleAssignment[]>> {
  const { client, scope, isGroup, signal } = asked;
  // That of a group has no such part; what it lists below the account is told apart by its scope.
  const filter = isGroup ? heldBy(asked) : `atScope() and ${heldBy(asked)}`;
  return attempt("role assignments", `${reader} (or Cognitive Services OpenAI User)`, signal, () =>
    collect(client.roleAssignments.listForScope(scope, { filter, abortSignal: signal })),
  );
}

/** What it holds elsewhere in the subscription: that cannot grant, but tells how close it came. As far as readable. */
export async function assignmentsElsewhere(asked: Asked): Promise<RoleAssignment[]> {
  const { client, resourceGroup, signal } = asked;
  const options = { filter: heldBy(asked), abortSignal: signal };
  // As far up as may be read: lists go down from there.
  const lists = [
    () => client.roleAssignments.listForSubscription(options),
    () => client.roleAssignments.listForResourceGroup(resourceGroup, options),
  ];
  for (const list of lists) {
    const read = await attempt("role assignments elsewhere", reader, signal, () =>
      collect<RoleAssignment>(list()),
    );
    if ("found" in read) return read.found;
  }
  return [];
}

/** What was given to other ids of the same application: no token ever names those. As far as readable. */
export async function assignmentsOfOthers(
  { client, scope, signal }: Asked,
  mistakenIds: readonly MistakenId[],
): Promise<RoleAssignment[]> {
  const lists = await Promise.all(
    mistakenIds.map(({ id }) =>
      attempt("role assignments", reader, signal, () =>
        collect<RoleAssignment>(
          client.roleAssignments.listForScope(scope, {
            filter: `principalId eq '${id}'`,
            abortSignal: signal,
          }),
        ),
      ),
    ),
  );
  return lists.flatMap((read) => ("found" in read ? read.found : []));
}
