import type { Hint } from "./hint.ts";

/** What refuses for want of a role, at the data or at Azure Resource Manager. */
const refusals = ["role-missing", "arm-write-denied", "arm-read-denied"] as const;
export const ofEach = (hint: Omit<Hint, "of">): readonly Hint[] => refusals.map((of) => ({ of, ...hint }));
