import type { ScenarioReport } from "../../core/report.ts";
import { stages } from "../../core/vocabulary.ts";
import { likeFinding } from "../layout/marks.ts";
import { stageState } from "../layout/matrix.ts";
import { stateWords } from "../layout/wording.ts";
import type { namesAmong, TargetGroup } from "../targets.ts";
import { glyph } from "./glyph.ts";
import { anchor, markup, type Markup } from "./markup.ts";

/** Scenarios × stages. State and reason stand below the name, so that the columns fit on a phone. */
export const matrix = ({ target, scenarios }: TargetGroup, nameOf: ReturnType<typeof namesAmong>): Markup =>
  markup`<table class="matrix">
    <caption class="unseen">
      Scenarios on target ${nameOf({ target })}, by stage
    </caption>
    <thead>
      <tr>
        <th scope="col">scenario</th>
        ${stages.map((stage) => markup`<th scope="col">${stage}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${scenarios.map((scenario) => row(scenario, nameOf(scenario)))}
    </tbody>
  </table> `;

const row = (scenario: ScenarioReport, targetName: string): Markup => {
  const { id, state, headline } = scenario;
  const reason = headline ? markup` <span class="why">${headline}</span>` : null;
  return markup`<tr>
    <th scope="row">
      <a href="#${anchor("checks", targetName, id)}">${id}</a><br><span class="state ${likeFinding[state]}"
        >${stateWords[state]}</span
      >${reason}
    </th>
    ${stages.map((stage) => markup`<td>${glyph(stageState(scenario, stage))}</td>`)}
  </tr> `;
};
