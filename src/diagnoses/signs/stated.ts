import type { DiagnosisId } from "../index.ts";
import type { Sign } from "./sign.ts";

/** Root causes that people name in words of their own. */
const ids = [
  "clock-skew",
  "redirect-uri-mismatch",
  "token-audience-wrong",
] as const satisfies readonly DiagnosisId[];

/** A root cause that people name in words of their own. */
export type StatedId = (typeof ids)[number];

/** The code of what somebody says it was. */
export const statedCode = (id: StatedId): string => `stated:${id}`;

/** What somebody says it was: believed where nothing else shows it. */
export const statedSigns: readonly Sign[] = ids.map((id) => ({
  code: statedCode(id),
  means: { [id]: "likely" },
  general: true,
}));
