import { roleAssignmentSchedules, roleEligibilities } from "../assignments.ts";
import { authorize } from "./caller.ts";
import { listFiltered, readFilter } from "./assignment-list.ts";
import type { Asked } from "./routes.ts";

/* Privileged Identity Management. Source: facts on ARM, section 6. */

/** Whoever asks about itself (`asTarget()`) needs no right. */
function authorizeUnlessOwn(asked: Asked, type: string): void {
  if (!readFilter(asked).asTarget)
    authorize(asked.state, asked.caller, `Microsoft.Authorization/${type}/read`, asked.scope);
}

export function listEligibilities(asked: Asked): Response {
  const type = "roleEligibilityScheduleInstances";
  authorizeUnlessOwn(asked, type);
  return listFiltered(asked, type, roleEligibilities(asked.state.world));
}

/** That schedules of the past are listed too: (unverified). */
export function listSchedules(asked: Asked): Response {
  const type = "roleAssignmentSchedules";
  authorizeUnlessOwn(asked, type);
  return listFiltered(asked, type, roleAssignmentSchedules(asked.state.world, asked.state.now()));
}
