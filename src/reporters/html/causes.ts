import type { RenderedRemedy } from "../../core/remedy.ts";
import type { ScenarioReport } from "../../core/report.ts";
import type { RenderOptions } from "../options.ts";
import {
  causesIn,
  explainCommand,
  looseIn,
  looseWords,
  neededFor,
  rerunIn,
  seenWords,
  type Loose,
  type TargetGroup,
  type Told,
} from "../told.ts";
import { glyph } from "./glyph.ts";
import { html, link, type Markup } from "./markup.ts";

type Shell = RenderOptions["shell"];

/** Every root cause of a target with its evidence and what to do; then what no root cause accounts for. */
export const causes = ({ scenarios }: TargetGroup, { shell }: RenderOptions): readonly Markup[] => [
  ...causesIn(scenarios).map((told) => causeCard(told, shell)),
  ...scenarios.flatMap((scenario) => looseIn(scenario).map((finding) => looseCard(scenario, finding))),
];

function causeCard(told: Told, shell: Shell): Markup {
  const { rerun, fixes } = rerunIn(told, shell);
  const consequences = told.consequences.map((id) => `${id}, a consequence`);
  return html`<article class="cause">
    <h3>${glyph(told.state)} ${told.title}</h3>
    <p class="tags">
      ${told.scenarios.map(({ id }) => html`<span>${id}</span> `)}<code>${told.id}</code>
      <span>${told.confidence}</span>
    </p>
    ${told.because.map((sentence) => html`<p>${sentence}</p>`)}
    ${facts("Needed", neededFor(told))}${facts("Seen", told.seen.map(seenWords))}${facts("Also", consequences)}
    ${
      fixes.length === 0
        ? null
        : html`<h4>Fix</h4>
            <ol class="fix">
              ${fixes.map((fix) => step(fix, shell))}
            </ol>`
    }
    <h4>Then</h4>
    ${rerun.text ? html`<p>${rerun.text}</p>` : null}${rerun.commands.map(command)}
    <p class="note">More: <code>${explainCommand(told, shell)}</code>, ${link("documentation", told.link)}</p>
  </article> `;
}

const facts = (name: string, texts: readonly string[]): Markup | null =>
  texts.length === 0
    ? null
    : html`<dl>
        <dt>${name}</dt>
        ${texts.map((text) => html`<dd>${text}</dd>`)}
      </dl> `;

const step = (fix: RenderedRemedy, shell: Shell): Markup =>
  html`<li>
    ${fix.text}${fix[shell].map(command)}${fix.link ? html` ${link("documentation", fix.link)}` : null}
  </li>`;

/** One click selects all of it. */
const command = (line: string): Markup => html`<pre><code>${line}</code></pre>`;

const looseCard = ({ id }: ScenarioReport, finding: Loose): Markup =>
  html`<article class="cause">
    <h3>${glyph(finding.state)} ${finding.check}</h3>
    <p class="tags"><span>${id}</span> <span>${looseWords[finding.state]}</span></p>
    <p>${seenWords(finding)}</p>
    ${finding.failure ? html`<p class="code">${finding.failure.message}</p>` : null}
  </article> `;
