import { builtInRole } from "../roles.ts";
import { isOwn } from "./principal.ts";
import type { Access, AssignmentFact } from "./question.ts";

/** Effects of what does not grant, from what comes closest to granting to what is furthest from it. */
const byCloseness = [
  "conditional",
  "condition-not-met",
  "eligible",
  "not-begun",
  "ended",
  "wrong-principal",
  "out-of-scope",
  "other-data-actions",
  "no-data-actions",
] as const satisfies readonly AssignmentFact["effect"][];

/** What comes closest to granting where nothing does; null where nothing that was meant to do so is there. */
export function closestTo({ assignments }: Pick<Access, "assignments">): AssignmentFact | null {
  const meant = assignments.filter((one) => !readsOnly(one) && !isUseless(one));
  for (const effect of byCloseness) {
    const found = meant.find((one) => one.effect === effect);
    if (found) return found;
  }
  return null;
}

/** What another id of the application holds, and what would not help if the principal held it. */
const isUseless = ({ effect, via }: AssignmentFact): boolean => !isOwn(via) && effect !== "wrong-principal";

/**
 * A role that only reads, such as Reader. It promises nothing, and whoever can see the assignments at all holds one.
 */
const readsOnly = ({ effect, roleDefinitionId }: AssignmentFact): boolean =>
  effect === "no-data-actions" &&
  builtInRole(roleDefinitionId)?.permissions?.every(({ actions = [] }) =>
    actions.every((action) => action.endsWith("/read")),
  ) === true;
