import type { Report } from "../core/report.ts";
import { tally } from "./layout/wording.ts";
import { acceptedWords, toldAcceptedWords } from "./accepted.ts";
import { gateNotes } from "./gate-notes.ts";
import type { RenderOptions } from "./options.ts";
import { causesToldIn, looseIn, rerunIn, targetsOf } from "./told.ts";

/** What to do first, in a sentence: the first fix of the first root cause, failures before what is undecided. */
export function nextStep(report: Report, { shell }: Pick<RenderOptions, "shell">): string {
  const targets = targetsOf(report);
  const causes = targets
    .flatMap(({ scenarios }) => causesToldIn(scenarios))
    .filter((told) => toldAcceptedWords(report, told) === null);
  const first =
    causes.find(({ state }) => state === "fail") ?? causes.find(({ state }) => state === "inconclusive");
  if (first) {
    const what = rerunIn(first, shell).fixes[0]?.text ?? first.title;
    return `${what} (${first.scenarios.map(({ id }) => id).join(", ")})`;
  }
  const loose = report.scenarios.flatMap((scenario) =>
    looseIn(scenario).filter((finding) => acceptedWords(report, scenario, finding) === null),
  );
  if (loose.length > 0) {
    return "see what was observed below; no root cause is known for it.";
  }
  if (report.exitCode === 0) return "nothing to do.";
  return (
    gateNotes(report).find(({ about }) => about === "requirements")?.text ?? `${tally(report).join(", ")}.`
  );
}
