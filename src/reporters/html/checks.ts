import type { SettingFact } from "../../core/evidence.ts";
import type { Finding } from "../../core/finding.ts";
import type { Report, ScenarioReport } from "../../core/report.ts";
import { likeFinding } from "../layout/marks.ts";
import { duration, stateWords } from "../layout/wording.ts";
import { isOfSeveral, namesAmong } from "../targets.ts";
import { seenWords } from "../told.ts";
import { glyph } from "./glyph.ts";
import { anchor, markup, type Markup } from "./markup.ts";

/** All that was asked about each scenario, and the settings it was asked with. */
export function everyCheck({ scenarios }: Report): Markup | null {
  if (scenarios.length === 0) return null;
  const several = isOfSeveral(scenarios);
  const nameOf = namesAmong(scenarios);
  return markup`<section aria-labelledby="checks">
    <h2 id="checks">Every check</h2>
    ${scenarios.map((scenario) => checksOf(scenario, nameOf(scenario), several))}
  </section>`;
}

function checksOf(scenario: ScenarioReport, targetName: string, several: boolean): Markup {
  const { id, title, state, durationMs, findings } = scenario;
  return markup`<details id="${anchor("checks", targetName, id)}">
    <summary>
      ${glyph(likeFinding[state])} ${several ? `${id} on ${targetName}` : id}
      <span class="note">${stateWords[state]}, ${duration(durationMs)}</span>
    </summary>
    <p class="note">${title}</p>
    <table class="stacked">
      <caption class="unseen">
        Checks of ${id}
      </caption>
      <thead>
        <tr>
          <th scope="col">check</th>
          <th scope="col">seen</th>
        </tr>
      </thead>
      <tbody>
        ${findings.map(findingRow)}
      </tbody>
    </table>
    ${settingsOf(scenario)}
  </details> `;
}

const findingRow = (finding: Finding): Markup =>
  markup`<tr class="${finding.state}">
    <th scope="row">${glyph(finding.state)} ${finding.check}</th>
    <td>${seenWords(finding)}</td>
  </tr> `;

function settingsOf({ id, evidence }: ScenarioReport): Markup | null {
  const facts = evidence.flatMap((entry) =>
    entry.key === "settings" && "value" in entry ? entry.value.settings : [],
  );
  const given = facts.filter(({ state }) => state !== "unset");
  if (given.length === 0) return null;
  return markup`<table class="stacked">
    <caption>
      Settings of ${id}
    </caption>
    <thead>
      <tr>
        <th scope="col">setting</th>
        <th scope="col">value</th>
        <th scope="col">from</th>
      </tr>
    </thead>
    <tbody>
      ${given.map(settingRow)}
    </tbody>
  </table> `;
}

function settingRow({ setting, secret, shown, state, from }: SettingFact): Markup {
  const value = secret && state === "set" ? markup`<i>a secret</i>` : markup`${shown ?? state}`;
  const place = from?.file === undefined ? (from?.kind ?? "") : `${from.file}:${from.line ?? 1}`;
  return markup`<tr>
    <th scope="row">${setting}</th>
    <td class="code">${value}</td>
    <td>${from ? markup`<code>${from.name}</code> <span class="note">${place}</span>` : null}</td>
  </tr> `;
}
