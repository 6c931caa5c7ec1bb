import type { EvidenceMap } from "../core/evidence.ts";
import { fail, warn, type Verdict } from "../core/finding.ts";
import type { Observation } from "../core/observation.ts";

/** A failure; but what kept nobody from calling the model is worth a warning only. */
export const unlessCalled = (
  completion: Observation<EvidenceMap["completion"]> | undefined,
  message: string,
  extra: Pick<Verdict, "failure" | "details">,
): Verdict =>
  completion?.ok ? warn(`${message} The call went through all the same.`, extra) : fail(message, extra);
