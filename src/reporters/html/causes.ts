import type { RenderedRemedy } from "../../core/remedy.ts";
import { capitalised } from "../layout/wording.ts";
import type { RenderOptions } from "../options.ts";
import { concerned } from "../concerned.ts";
import { looseToldIn, type ToldLoose } from "../loose.ts";
import type { ToldTarget } from "../shared.ts";
import { isOfSeveral } from "../targets.ts";
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
} from "../told.ts";
import { glyph } from "./glyph.ts";
import { link, markup, type Markup } from "./markup.ts";

/** Every root cause of a target with its evidence and what to do; then what no root cause accounts for. */
export const causes = ({ scenarios, causes: own }: ToldTarget, options: RenderOptions): readonly Markup[] => [
  ...own.map((told) => causeCard(told, options)),
  ...looseToldIn(scenarios).map(looseCard),
];

/** A root cause with its evidence and what to do; `all` are those among which its targets are to be told apart. */
export function causeCard(
  told: Told,
  options: RenderOptions,
  all: Told["scenarios"] = told.scenarios,
): Markup {
  const { shell } = options;
  const { rerun, fixes } = rerunIn(told, shell);
  return markup`<article class="cause">
    <h3>${glyph(told.state)} ${capitalised(told.title)}</h3>
    <p class="tags">
      ${whose(told, all).map((words) => markup`<span>${words}</span> `)}<code>${told.id}</code>
      <span>${surenessOf(told)}</span>
    </p>
    ${told.because.map((sentence) => markup`<p>${sentence}</p>`)}
    ${facts("Needed", neededFor(told))}${facts("Seen", seenBeyond(told))}${facts("Also", besides(told))}
    ${
      fixes.length === 0
        ? null
        : markup`<h4>Fix</h4>
            <ol class="fix">
              ${fixes.map((fix) => step(fix, options))}
            </ol>`
    }
    ${rerun.commands.length > 0 ? markup`<h4>Then</h4>` : null}
    ${rerun.text ? markup`<p>${rerun.text}</p>` : null}${rerun.commands.map(command)}
    <p class="note">More: <code>${explainCommand(told, shell)}</code>, ${link("documentation", told.link)}</p>
  </article> `;
}

const whose = ({ scenarios }: Told, all: Told["scenarios"]): string[] =>
  isOfSeveral(all) ? [concerned(scenarios, all)] : scenarios.map(({ id }) => id);

const facts = (name: string, texts: readonly string[]): Markup | null =>
  texts.length === 0
    ? null
    : markup`<dl>
        <dt>${name}</dt>
        ${texts.map((text) => markup`<dd>${text}</dd>`)}
      </dl> `;

const step = (remedy: RenderedRemedy, { shell, fix }: RenderOptions): Markup =>
  markup`<li>
    ${remedy.text}${(sourceOf(remedy, fix) ?? remedy[shell]).map(command)}${remedy.link ? markup` ${link("documentation", remedy.link)}` : null}
  </li>`;

/** One click selects all of it. */
const command = (line: string): Markup => markup`<pre><code>${line}</code></pre>`;

const looseCard = ({ scenarios, finding }: ToldLoose): Markup =>
  markup`<article class="cause">
    <h3>${glyph(finding.state)} ${finding.check}</h3>
    <p class="tags">${scenarios.map(({ id }) => markup`<span>${id}</span> `)}<span>${looseWords[finding.state]}</span></p>
    <p>${seenWords(finding)}</p>
    ${finding.failure ? markup`<p class="code">${finding.failure.message}</p>` : null}
  </article> `;
