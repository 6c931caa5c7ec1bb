import type { Report } from "../core/report.ts";
import { gateNotes } from "./gate-notes.ts";
import { causeCard, causes } from "./html/causes.ts";
import { everyCheck } from "./html/checks.ts";
import { claimsTables } from "./html/claims.ts";
import { glyph } from "./html/glyph.ts";
import { markup, type Markup } from "./html/markup.ts";
import { matrix } from "./html/matrix.ts";
import { overview, targetAnchor } from "./html/overview.ts";
import { style } from "./html/style.ts";
import { timeline } from "./html/timeline.ts";
import { likeExit } from "./layout/marks.ts";
import { capitalised, duration, simulationWords, tally, targetWords, verdictOf } from "./layout/wording.ts";
import { nextStep } from "./next-step.ts";
import type { RenderOptions } from "./options.ts";
import { defineReporter } from "./reporter.ts";
import { tellingOf, type ToldTarget } from "./shared.ts";
import { namesAmong } from "./targets.ts";
import type { Told } from "./told.ts";
import { listed } from "../core/listed.ts";

/**
 * For a browser, a printer or an archive: one file that needs no network and no script. Its policy forbids both, so that
 * nothing that a server said can do anything in it.
 */
export const html = defineReporter({
  id: "html",
  extension: "html",
  audience: "people",
  render: (report, options) => `${page(report, options).markup}\n`,
});

const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

function page(report: Report, options: RenderOptions): Markup {
  const { shared, targets } = tellingOf(report);
  return markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${capitalised(verdictOf(report))} - ${report.tool.name}</title>
<style>${{ markup: style }}</style>
</head>
<body>
${header(report, options)}
<main>
${overview(targets)}
${sharedSection(shared, report.scenarios, options)}
${targets.map((group, at) => targetSection(group, at, report, options))}
${timeline(report)}
${claimsTables(report)}
${everyCheck(report)}
</main>
<footer><p>${report.tool.name} ${report.tool.version}, started ${report.startedAt}, exit code ${report.exitCode}. Gate: ${gateWords(report)}.</p></footer>
</body>
</html>`;
}

function header(report: Report, options: RenderOptions): Markup {
  const state = likeExit(report.exitCode);
  const simulation = simulationWords(report);
  return markup`<header class="${state}">
<p class="tool"><span>${report.tool.name} ${report.tool.version} · ${startWords(report)}</span>${simulation ? markup` <span class="simulated">${simulation}</span>` : null}</p>
<h1>${glyph(state)} ${capitalised(verdictOf(report))}</h1>
<p class="next">${capitalised(nextStep(report, options))}</p>
<p class="note">${tally(report).join(" · ")} · ${duration(report.durationMs)} · exit ${report.exitCode}</p>
${notesOf(report)}
  </header>`;
}

/** `2026-05-04 08:00 UTC`: for whom a page on paper is of some day. */
const startWords = ({ startedAt }: Report): Markup => {
  const moment = new Date(startedAt).toISOString();
  return markup`<time datetime="${moment}">${moment.slice(0, 10)} ${moment.slice(11, 16)} UTC</time>`;
};

const notesOf = (report: Report): Markup[] =>
  gateNotes(report).map(
    ({ state, text }) =>
      markup`<p class="note">${state === "skip" ? glyph(state, "note") : glyph(state)} ${text}</p>`,
  );

const sharedSection = (
  shared: readonly Told[],
  all: Report["scenarios"],
  options: RenderOptions,
): Markup | null =>
  shared.length === 0
    ? null
    : markup`<section>
<h2>On several targets</h2>
${shared.map((told) => causeCard(told, options, all))}</section>
`;

const targetSection = (
  group: ToldTarget,
  at: number,
  { scenarios }: Report,
  options: RenderOptions,
): Markup => markup`<section id="${targetAnchor(at)}">
<h2>${capitalised(targetWords(group.target)[0] ?? "")}</h2>
<p class="note">${targetWords(group.target).slice(1).join(" · ")}</p>
${matrix(group, namesAmong(scenarios))}${causes(group, options)}</section>
`;

const gateWords = ({ gate: { require, failOn } }: Report): string =>
  `${Array.isArray(require) ? listed(require) : require} must be ready, ${listed(failOn) || "nothing"} counts`;
