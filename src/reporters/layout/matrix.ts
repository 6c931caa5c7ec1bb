import type { ChalkInstance } from "chalk";
import stringWidth from "fast-string-width";
import type { ScenarioReport } from "../../core/report.ts";
import { worst } from "../told.ts";
import { likeFinding, meanings, paint, type Marks } from "./marks.ts";
import { hang, padTo, wrap } from "./paragraph.ts";
import { stateWords } from "./wording.ts";
import { stages, type FindingState, type Stage } from "../../core/vocabulary.ts";

/** The state of a stage: the worst of its checks. One that a check was not reached in has not been passed. */
export function stageState({ findings }: ScenarioReport, stage: Stage): FindingState {
  const own = findings.filter((finding) => finding.stage === stage);
  const state = worst(own.map((finding) => finding.state));
  return state === "pass" && own.some(({ reason }) => reason === "blocked") ? "skip" : state;
}

const indent = "  ";
const stateWidth = Math.max(...Object.values(stateWords).map((words) => words.length)) + 2;
/** Less room than this for a text beside the glyphs, and it goes below them. */
const leastRoom = 24;

interface Style {
  readonly width: number;
  readonly marks: Marks;
  readonly chalk: ChalkInstance;
}

/**
 * Scenarios × stages. The glyphs stay in their columns at any width: first the space between the columns goes, then
 * state and headline share a column, then they go below the glyphs, at last the glyphs go below the name.
 */
export function matrix(scenarios: readonly ScenarioReport[], style: Style): string[] {
  const { width, chalk } = style;
  const nameWidth = Math.max(...scenarios.map(({ id }) => stringWidth(id)));
  const widest = Math.max(...scenarios.map(({ headline }) => stringWidth(headline)));
  const glyphsAt = (gap: number): number => stages.join("").length + (stages.length - 1) * gap;

  const wide = width - indent.length - nameWidth - glyphsAt(2) - 6 - stateWidth;
  const separate = wide >= Math.min(widest, leastRoom + 4);
  const gap = separate ? 2 : 1;
  const nameAbove = width < indent.length + nameWidth + 2 + glyphsAt(gap);
  const lead = nameAbove ? indent : indent + " ".repeat(nameWidth + (separate ? 3 : 2));
  const textAt = lead.length + glyphsAt(gap) + (separate ? 3 : 2);
  const beside = width - textAt >= leastRoom;

  const header = lead + chalk.dim(stages.join(" ".repeat(gap)));
  const rows = scenarios.flatMap((scenario) => {
    const glyphs = stages
      .map((stage) => cell(stage, stageState(scenario, stage), style))
      .join(" ".repeat(gap));
    const named = nameAbove ? [indent + scenario.id] : [];
    const row = (nameAbove ? indent : padTo(indent + scenario.id, lead.length)) + glyphs;
    const state = paint(chalk, likeFinding[scenario.state], stateWords[scenario.state]);
    if (separate) {
      return hang(padTo(padTo(row, textAt) + state, textAt + stateWidth), scenario.headline, width);
    }
    const text = scenario.headline ? `${state}: ${scenario.headline}` : state;
    if (beside) return [...named, ...hang(padTo(row, textAt), text, width)];
    return [...named, row, ...wrap(text, width - 6).map((line) => `      ${line}`)];
  });
  return [header, ...rows].map((line) => line.trimEnd());
}

/** The glyph in the middle of its column. */
function cell(stage: Stage, state: FindingState, { marks, chalk }: Style): string {
  const before = Math.floor((stage.length - 1) / 2);
  return (
    " ".repeat(before) + paint(chalk, state, marks.glyphs[state]) + " ".repeat(stage.length - before - 1)
  );
}

/** What the glyphs mean, where some do not speak for themselves. */
export function legend(
  scenarios: readonly ScenarioReport[],
  { marks, width }: Style,
  ascii: boolean,
): string[] {
  const used = new Set(scenarios.flatMap((scenario) => stages.map((stage) => stageState(scenario, stage))));
  if (!ascii && !used.has("warn") && !used.has("inconclusive")) return [];
  const entries = Object.entries(meanings)
    .filter(([state]) => used.has(state as FindingState))
    .map(([state, meaning]) => `${marks.glyphs[state as FindingState]} ${meaning}`);
  return hang(indent, entries.join(marks.dot), width);
}
