import type { Finding } from "../core/finding.ts";
import type { RenderedRemedy } from "../core/remedy.ts";
import type { Report, ScenarioReport } from "../core/report.ts";
import { acceptedWords, toldAcceptedWords } from "./accepted.ts";
import type { RenderOptions } from "./options.ts";
import { placeOf, type Place } from "./place.ts";
import {
  causesToldIn,
  looseIn,
  rerunIn,
  seenWords,
  sourceOf,
  targetsOf,
  type Loose,
  type Told,
} from "./told.ts";

/** What is wrong, as formats with an entry for each problem tell it: a root cause, or a finding without one. */
export interface Problem {
  /** Id of the root cause, or of the check. */
  readonly id: string;
  readonly state: Loose["state"];
  readonly title: string;
  readonly because: string;
  readonly target: string;
  readonly scenarios: readonly string[];
  /** Where to look, the first place first; none where nothing is known of the settings. */
  readonly places: readonly Place[];
  readonly fixes: readonly RenderedRemedy[];
  readonly link?: string;
  /** That the gate was told to accept it, and why; null where it was not. */
  readonly accepted: string | null;
}

export const problemsIn = (report: Report, { shell }: RenderOptions): Problem[] =>
  targetsOf(report).flatMap(({ scenarios }) => [
    ...causesToldIn(scenarios).flatMap((told) => causeProblem(told, shell, toldAcceptedWords(report, told))),
    ...scenarios.flatMap((scenario) =>
      looseIn(scenario).map((finding) =>
        looseProblem(scenario, finding, acceptedWords(report, scenario, finding)),
      ),
    ),
  ]);

function causeProblem(told: Told, shell: RenderOptions["shell"], accepted: string | null): Problem[] {
  const { id, state, title, because, scenarios, seen, link } = told;
  const [first] = scenarios;
  if (state === "pass" || state === "skip" || first === undefined) return [];
  return [
    {
      id,
      state,
      title,
      because: because.join(" "),
      target: first.target.name,
      scenarios: scenarios.map((scenario) => scenario.id),
      places: scenarios.flatMap((scenario) => placesOf(scenario, seen, id)),
      fixes: rerunIn(told, shell).fixes,
      link,
      accepted,
    },
  ];
}

const placesOf = (scenario: ScenarioReport, seen: readonly Finding[], causeId: string): Place[] => {
  const finding = scenario.findings.find((one) => seen.includes(one));
  const place = finding && placeOf(scenario, finding, causeId);
  return place ? [place] : [];
};

function looseProblem(scenario: ScenarioReport, finding: Loose, accepted: string | null): Problem {
  const place = placeOf(scenario, finding, undefined);
  return {
    id: finding.check,
    state: finding.state,
    title: `${finding.check} does not hold`,
    because: [seenWords(finding), finding.failure?.message].filter(Boolean).join(" "),
    target: scenario.target.name,
    scenarios: [scenario.id],
    places: place ? [place] : [],
    fixes: [],
    accepted,
  };
}

/** A problem in a few lines of plain text: what it is, why it is thought to be that, what to do. */
export const problemLines = (
  { title, because, fixes }: Problem,
  { shell, fix }: Pick<RenderOptions, "shell" | "fix">,
): string[] => [
  `${title}: ${because}`,
  ...fixes.flatMap((remedy) => [
    remedy.text,
    ...(sourceOf(remedy, fix) ?? remedy[shell]).map((code) => code.replaceAll(/^/gm, "  ")),
  ]),
];
