import type { RenderedRemedy } from "../core/remedy.ts";
import type { Report, ScenarioReport } from "../core/report.ts";
import { commandLines } from "./layout/command-lines.ts";
import { marksFor, type Marks } from "./layout/marks.ts";
import { stageState } from "./layout/matrix.ts";
import { capitalised, duration, simulationWords, stateWords, tally, verdictOf } from "./layout/wording.ts";
import { fenced, inlineCode, markdownLink, markdownText, unlinked } from "./markdown-text.ts";
import { gateNotes } from "./gate-notes.ts";
import { nextStep } from "./next-step.ts";
import type { RenderOptions } from "./options.ts";
import { defineReporter } from "./reporter.ts";
import { overviewColumns, overviewOf } from "./overview.ts";
import { tellingOf, type ToldTarget } from "./shared.ts";
import { concerned } from "./concerned.ts";
import { looseToldIn, type ToldLoose } from "./loose.ts";
import type { TargetGroup } from "./targets.ts";
import {
  besides,
  explainCommand,
  looseWords,
  neededFor,
  rerunIn,
  seenBeyond,
  seenWords,
  sourceOf,
  surenessOf,
  type Told,
} from "./told.ts";
import { stages } from "../core/vocabulary.ts";

/** For a job summary or a comment on a pull request: the first line says what is wrong and what to do, details fold away. */
export const markdown = defineReporter({
  id: "markdown",
  extension: "md",
  audience: "people",
  render(report, options) {
    const marks = marksFor(options.ascii);
    const { shared, targets } = tellingOf(report);
    const { name, version } = report.tool;
    const facts = [
      `${name} ${version}`,
      ...tally(report),
      duration(report.durationMs),
      `exit ${report.exitCode}`,
    ];
    const blocks = [
      firstLine(report, options),
      ...(options.quiet
        ? []
        : [
            ...overview(targets, marks),
            ...sharedBlocks(shared, report.scenarios, marks, options),
            ...targets.flatMap((group) => targetBlocks(group, marks, options)),
          ]),
      ...notesBlock(report, marks),
      facts.map(markdownText).join(marks.dot),
    ];
    return `${blocks.join("\n\n")}\n`;
  },
});

function firstLine(report: Report, options: RenderOptions): string {
  const verdict = verdictOf(report);
  const simulation = simulationWords(report);
  const lead = `**${markdownText(capitalised(verdict))}**${simulation ? ` (${markdownText(simulation)})` : ""}`;
  return `${lead}: ${markdownText(nextStep(report, options))}`;
}

function notesBlock(report: Report, marks: Marks): string[] {
  const notes = gateNotes(report);
  return notes.length === 0
    ? []
    : [
        notes
          .map(
            ({ state, text }) =>
              `- ${state === "warn" ? `${marks.glyphs[state]} ` : ""}${markdownText(text)}`,
          )
          .join("\n"),
      ];
}

function overview(targets: readonly ToldTarget[], marks: Marks): string[] {
  const rows = overviewOf(targets);
  if (rows.length === 0) return [];
  return [
    tableOf(
      ["target", ...overviewColumns.map(([words]) => words)],
      ["---", ...overviewColumns.map(() => "--:")],
      rows.map(({ name, state, counts }) => [
        `${marks.glyphs[state]} ${markdownText(name)}`,
        ...overviewColumns.map(([, count]) => String(counts[count])),
      ]),
    ),
  ];
}

const sharedBlocks = (
  shared: readonly Told[],
  all: readonly ScenarioReport[],
  marks: Marks,
  options: RenderOptions,
): string[] =>
  shared.length === 0
    ? []
    : ["### on several targets", ...shared.map((told) => causeBlock(told, marks, options, all))];

function targetBlocks(
  { target, scenarios, causes }: ToldTarget,
  marks: Marks,
  options: RenderOptions,
): string[] {
  return [
    heading(target, marks),
    table(scenarios, marks),
    ...causes.map((told) => causeBlock(told, marks, options)),
    ...looseToldIn(scenarios).map((told) => looseBlock(told, marks)),
  ];
}

/** Names as code: to be copied as they are. */
const heading = ({ name, endpoint, deployment }: TargetGroup["target"], { dot }: Marks): string => {
  const names = [endpoint, deployment].filter((part) => part !== null);
  return `### ${[markdownText(`target ${name}`), ...names.map(inlineCode)].join(dot)}`;
};

const table = (scenarios: readonly ScenarioReport[], marks: Marks): string =>
  tableOf(
    ["scenario", ...stages, "state", "why"],
    ["---", ...stages.map(() => ":-:"), "---", "---"],
    scenarios.map((scenario) => [
      markdownText(scenario.id),
      ...stages.map((stage) => marks.glyphs[stageState(scenario, stage)]),
      stateWords[scenario.state],
      markdownText(scenario.headline),
    ]),
  );

const tableOf = (
  heads: readonly string[],
  alignments: readonly string[],
  rows: readonly (readonly string[])[],
): string => [heads, alignments, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

function causeBlock(
  told: Told,
  marks: Marks,
  { shell, fix }: RenderOptions,
  all: readonly ScenarioReport[] = told.scenarios,
): string {
  const { rerun, fixes } = rerunIn(told, shell);
  const code = (commands: readonly string[]): string[] =>
    commands.length === 0
      ? []
      : [
          fenced(
            commands.flatMap((one) => commandLines(one, { width: 100, indent: 0, shell })).join("\n"),
            shell,
          ),
        ];
  const fixOf = (remedy: RenderedRemedy): string[] =>
    sourceOf(remedy, fix)?.map((text) => fenced(text, fix)) ?? code(remedy[shell]);
  const more = markdownLink("documentation", told.link);
  return folded(
    [`${marks.glyphs[told.state]} ${concerned(told.scenarios, all)}`, told.id, surenessOf(told)].join(
      marks.dot,
    ),
    [
      markdownText(`${told.title}: ${told.because.join(" ")}`),
      ...list("Needed", neededFor(told)),
      ...list("Seen", seenBeyond(told)),
      "**Fix**",
      ...fixes.flatMap((remedy) => [markdownText(remedy.text), ...fixOf(remedy)]),
      ...(rerun.commands.length > 0 ? ["**Then**"] : []),
      ...(rerun.text ? [markdownText(rerun.text)] : []),
      ...code(rerun.commands),
      ...list("Also", besides(told)),
      [`More: ${inlineCode(explainCommand(told, shell))}`, more].filter(Boolean).join(marks.dot),
    ],
  );
}

const looseBlock = ({ scenarios, finding }: ToldLoose, marks: Marks): string =>
  folded(
    [`${marks.glyphs[finding.state]} ${concerned(scenarios)}`, finding.check, looseWords[finding.state]].join(
      marks.dot,
    ),
    [markdownText(seenWords(finding)), ...(finding.failure ? [fenced(finding.failure.message, "text")] : [])],
  );

const list = (title: string, texts: readonly string[]): string[] =>
  texts.length === 0 ? [] : [`**${title}**`, texts.map((text) => `- ${markdownText(text)}`).join("\n")];

/** Markdown inside of HTML begins after an empty line. */
const folded = (summary: string, blocks: readonly string[]): string =>
  [`<details><summary>${htmlText(summary)}</summary>`, ...blocks, "</details>"].join("\n\n");

/** A summary is one line of HTML, in which Markdown's own escapes do not count. */
const htmlText = (text: string): string =>
  text
    .replaceAll(/\s+/g, " ")
    .replaceAll(/[&<>"'@#]/g, (letter) => `&#${letter.charCodeAt(0)};${/[@#]/.test(letter) ? unlinked : ""}`);
