import type { DiagnosisRule } from "../core/diagnosis.ts";
import type { Failure } from "../core/observation.ts";
import { renderRemedy, type RenderedRemedy } from "../core/remedy.ts";
import type { Told } from "../diagnoses/match.ts";

/** What to do about a root cause where no more is known than perhaps a code: with placeholders instead of names and ids. */
export const remediesOf = (rule: DiagnosisRule, failure?: Failure): RenderedRemedy[] => {
  // Nothing was matched, so the remedies get the args of a match that names nothing.
  const nothing: Told = { details: {}, ...(failure && { failure }) };
  return rule.remedies(nothing as never, {}).map(renderRemedy);
};

/** How to make sure of a root cause, with the commands of a shell. */
export const confirmIn = (
  { confirm, confirmInPowerShell }: DiagnosisRule,
  shell: "bash" | "powershell",
): string =>
  shell === "bash" ? confirm : (confirmInPowerShell ?? confirm.replaceAll("`curl ", "`curl.exe "));
