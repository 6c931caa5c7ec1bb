import type { EvidenceKey } from "../../core/evidence.ts";
import type { Exchange, Report, ScenarioReport } from "../../core/report.ts";
import { duration } from "../layout/wording.ts";
import { criticalPath, endOf, type Span } from "./critical-path.ts";
import { markup, type Markup } from "./markup.ts";

/** What is worth a bar: the observations that wait for someone else. */
const steps: { readonly [K in EvidenceKey]?: string } = {
  assertion: "assertion",
  token: "sign-in",
  account: "account",
  access: "role assignments",
  completion: "completion",
};

interface Step extends Span {
  readonly name: string;
  readonly ok: boolean;
  readonly attempts: number;
}

/** Where the time went: for each scenario what it waited for, on one axis for the whole run. */
export function timeline(report: Report): Markup | null {
  const ran = report.scenarios.filter((scenario) => stepsOf(scenario).length > 0);
  if (ran.length === 0) return null;
  const endMs = Math.max(
    1,
    ...ran.flatMap((scenario) => [...stepsOf(scenario), ...scenario.exchanges]).map(endOf),
  );
  return markup`<section aria-labelledby="timeline">
    <h2 id="timeline">Where the time went</h2>
    <p class="note">
      One axis for all, 0 to ${duration(endMs)}. <span class="key critical"></span> is the critical path of
      a scenario: to be faster, one of these has to be.
    </p>
    ${ran.map((scenario) => lane(scenario, endMs))}
  </section>`;
}

function lane(scenario: ScenarioReport, endMs: number): Markup {
  const own = stepsOf(scenario);
  const critical = criticalPath(own);
  return markup`<div class="lane">
    <h3>${scenario.id} <span class="took">${duration(scenario.durationMs)}</span></h3>
    <ul class="bars">
      ${own.map((step) => stepRow(step, critical.has(step), endMs))}
    </ul>
    ${requests(scenario)}
  </div> `;
}

const stepRow = (step: Step, isCritical: boolean, endMs: number): Markup =>
  markup`<li>
    <span class="what"
      >${step.name}${step.ok ? null : markup` <b>✗</b><span class="unseen"> failed</span>`}${step.attempts > 1 ? ` (${step.attempts} attempts)` : null}</span
    >
    <span class="axis"
      ><span
        class="bar${isCritical ? " critical" : ""}"
        style="--at: ${percent(step.startedMs, endMs)}; --took: ${percent(step.durationMs, endMs)}"
      ></span
    ></span>
    <span class="took"
      >${duration(step.durationMs)}${isCritical ? markup`<span class="unseen">, on the critical path</span>` : null}</span
    >
  </li> `;

const percent = (ms: number, endMs: number): string => `${((100 * ms) / endMs).toFixed(2)}%`;

function requests({ id, exchanges }: ScenarioReport): Markup | null {
  if (exchanges.length === 0) return null;
  const critical = criticalPath(exchanges);
  return markup`<details>
    <summary>${exchanges.length} request${exchanges.length === 1 ? "" : "s"}</summary>
    <table class="stacked">
      <caption class="unseen">
        Requests of ${id}
      </caption>
      <thead>
        <tr>
          <th scope="col">at</th>
          <th scope="col">took</th>
          <th scope="col">answer</th>
          <th scope="col">request</th>
        </tr>
      </thead>
      <tbody>
        ${exchanges.map((exchange) => requestRow(exchange, critical.has(exchange)))}
      </tbody>
    </table>
  </details>`;
}

const requestRow = (exchange: Exchange, isCritical: boolean): Markup =>
  markup`<tr>
    <td class="took">${duration(exchange.startedMs)}</td>
    <td class="took">
      ${duration(exchange.durationMs)}${isCritical ? markup` <span class="key critical"></span><span class="unseen">, on the critical path</span>` : null}
    </td>
    <td class="answer">${exchange.status ?? exchange.error ?? "none"}</td>
    <td class="code">
      ${exchange.method}
      ${exchange.url}${exchange.requestId === null ? null : markup` <small>request id ${exchange.requestId}</small>`}
    </td>
  </tr> `;

const stepsOf = ({ evidence }: ScenarioReport): Step[] =>
  evidence
    .flatMap((entry): Step[] => {
      const name = steps[entry.key];
      return name === undefined || "absent" in entry ? [] : [{ ...entry, name }];
    })
    .toSorted((a, b) => a.startedMs - b.startedMs);
