import { oneLine } from "../core/clean.ts";
import { unmetRequirements } from "../core/gate.ts";
import { rootOf } from "../core/report.ts";
import { verdictWords } from "./layout/wording.ts";
import { defineReporter } from "./reporter.ts";
import { isOfSeveral, namesAmong } from "./targets.ts";

/**
 * For a glance and for `grep`: a line a scenario (id, state, root cause or `-`, reason), then the verdict. With several
 * targets the id is `target/scenario`.
 */
export const short = defineReporter({
  id: "short",
  extension: "txt",
  audience: "people",
  render(report, { quiet }) {
    const several = isOfSeveral(report.scenarios);
    const nameOf = namesAmong(report.scenarios);
    const rows = report.scenarios.map((scenario) => {
      const { id, state, diagnoses, headline } = scenario;
      const root = rootOf(diagnoses);
      return [
        several ? `${nameOf(scenario)}/${id}` : id,
        state,
        root?.id ?? "-",
        root?.because ?? headline,
      ].map((text) => oneLine(text, Number.POSITIVE_INFINITY));
    });
    // What the gate misses is not to be looked for in vain among the lines.
    const missed = unmetRequirements(report).filter(({ state }) => state === null);
    rows.push(...missed.map(({ id }) => [oneLine(id, Number.POSITIVE_INFINITY), "not-run", "-", "required"]));
    const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
    const lines = rows.map((row) =>
      row
        .map((text, at) => text.padEnd(widths[at] ?? 0))
        .join("  ")
        .trimEnd(),
    );
    return `${[...(quiet ? [] : lines), verdictWords(report)].join("\n")}\n`;
  },
});
