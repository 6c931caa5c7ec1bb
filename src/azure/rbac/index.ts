export { closestTo } from "./closest.ts";
export { conditionHolds } from "./condition.ts";
export { evaluate } from "./evaluate.ts";
export { allows, permits } from "./permissions.ts";
export { everyone, isOwn } from "./principal.ts";
export type { AccessQuestion, DenyAssignment, MistakenId, RoleAssignment } from "./question.ts";
export { scopeCovers } from "./scope.ts";
