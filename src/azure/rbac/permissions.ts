import { actionMatches } from "../action-pattern.ts";
import type { Permission } from "../roles.ts";
import { conditionHolds } from "./condition.ts";
import type { Certainty } from "./question.ts";

/**
 * Data actions less the excepted ones, per permission. An exception is no denial: another role, or another permission
 * of the same one, may still grant it. Source: facts on roles §3.
 */
export const permits = (permissions: readonly Permission[], dataAction: string): boolean =>
  permissions.some((permission) => lists(permission, dataAction));

/** The same, with the conditions that a definition puts on its own permissions. */
export function permitsNow(permissions: readonly Permission[], dataAction: string): Certainty {
  const holds = permissions
    .filter((permission) => lists(permission, dataAction))
    .map(({ condition }) => conditionHolds(condition, dataAction));
  return holds.includes("yes") ? "yes" : holds.includes("unknown") ? "unknown" : "no";
}

/** The same for an action of management. */
export const allows = (permissions: readonly Permission[], action: string): boolean =>
  permissions.some(
    ({ actions = [], notActions = [] }) => matchesAny(actions, action) && !matchesAny(notActions, action),
  );

const lists = ({ dataActions = [], notDataActions = [] }: Permission, dataAction: string): boolean =>
  matchesAny(dataActions, dataAction) && !matchesAny(notDataActions, dataAction);

const matchesAny = (patterns: readonly string[], action: string): boolean =>
  patterns.some((pattern) => actionMatches(pattern, action));
