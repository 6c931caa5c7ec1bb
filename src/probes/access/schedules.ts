import type { RoleAssignment } from "../../azure/rbac/index.ts";
import { attempt, collect, heldBy, reader, type Asked, type Read } from "./source.ts";

/**
 * What Privileged Identity Management lets the principal activate. Whoever signed in may ask about itself without any
 * right (`asTarget()`). Source: facts on ARM §6.
 */
export const eligibilities = (asked: Asked): Promise<Read<RoleAssignment[]>> =>
  attempt("eligible roles", reader, asked.signal, () =>
    collect(asked.client.roleEligibilityScheduleInstances.listForScope(asked.scope, filtered(asked))),
  );

/**
 * Assignments for a time, those that have not begun or are over included: other lists do not have them. That they are
 * listed with the schedules: (unverified). As far as readable.
 */
export async function scheduledAssignments(asked: Asked): Promise<RoleAssignment[]> {
  const read = await attempt("scheduled assignments", reader, asked.signal, () =>
    collect<RoleAssignment>(asked.client.roleAssignmentSchedules.listForScope(asked.scope, filtered(asked))),
  );
  return "found" in read ? read.found : [];
}

const filtered = (asked: Asked) => ({
  filter: asked.own ? "asTarget()" : heldBy(asked),
  abortSignal: asked.signal,
});
