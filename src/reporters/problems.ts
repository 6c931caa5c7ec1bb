import type { Finding } from "../core/finding.ts";
import type { RenderedRemedy } from "../core/remedy.ts";
import type { Report, ScenarioReport } from "../core/report.ts";
import { acceptedWords, toldAcceptedWords } from "./accepted.ts";
import type { RenderOptions } from "./options.ts";
import { concerned, isOfSeveral } from "./concerned.ts";
import { distinct } from "./merged.ts";
import { placeOf, type Place } from "./place.ts";
import { tellingOf } from "./shared.ts";
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
  /** More than one where several targets share it. */
  readonly targets: readonly string[];
  readonly scenarios: readonly string[];
  /** Whom it concerns: the scenarios, where the report has several targets with theirs. */
  readonly concerned: string;
  /** Where to look, the first place first; none where nothing is known of the settings. */
  readonly places: readonly Place[];
  readonly fixes: readonly RenderedRemedy[];
  readonly link?: string;
  /** That the gate was told to accept it, and why; null where it was not. */
  readonly accepted: string | null;
}

/** Each target by itself, for machines that follow a problem from run to run. */
export const problemsIn = (report: Report, options: RenderOptions): Problem[] =>
  targetsOf(report).flatMap(({ scenarios }) =>
    problemsOf(report, causesToldIn(scenarios), scenarios, options),
  );

/** For people: what several targets share once, before what is a target's own. */
export function problemsToldIn(report: Report, options: RenderOptions): Problem[] {
  const { shared, targets } = tellingOf(report);
  return [
    ...problemsOf(report, shared, [], options),
    ...targets.flatMap(({ causes, scenarios }) => problemsOf(report, causes, scenarios, options)),
  ];
}

/** Root causes, and what is loose in scenarios, with their words for a report of so many targets. */
function problemsOf(
  report: Report,
  causes: readonly Told[],
  scenarios: readonly ScenarioReport[],
  { shell }: RenderOptions,
): Problem[] {
  const several = isOfSeveral(report.scenarios);
  return [
    ...causes.flatMap((told) => causeProblem(told, shell, several, toldAcceptedWords(report, told))),
    ...scenarios.flatMap((scenario) =>
      looseIn(scenario).map((finding) =>
        looseProblem(scenario, finding, several, acceptedWords(report, scenario, finding)),
      ),
    ),
  ];
}

function causeProblem(
  told: Told,
  shell: RenderOptions["shell"],
  several: boolean,
  accepted: string | null,
): Problem[] {
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
      targets: distinct(scenarios.map(({ target }) => target.name)),
      scenarios: scenarios.map((scenario) => scenario.id),
      concerned: concerned(scenarios, several),
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

function looseProblem(
  scenario: ScenarioReport,
  finding: Loose,
  several: boolean,
  accepted: string | null,
): Problem {
  const place = placeOf(scenario, finding, undefined);
  return {
    id: finding.check,
    state: finding.state,
    title: `${finding.check} does not hold`,
    because: [seenWords(finding), finding.failure?.message].filter(Boolean).join(" "),
    target: scenario.target.name,
    targets: [scenario.target.name],
    scenarios: [scenario.id],
    concerned: concerned([scenario], several),
    places: place ? [place] : [],
    fixes: [],
    accepted,
  };
}

/** A problem in a few lines of plain text: what it is, why it is thought to be that, what to do. */
export const problemLines = (
  { title, because, fixes, targets }: Problem,
  { shell, fix }: Pick<RenderOptions, "shell" | "fix">,
): string[] => [
  `${title}: ${because}`,
  ...(targets.length > 1 ? [`On ${targets.join(", ")}.`] : []),
  ...fixes.flatMap((remedy) => [
    remedy.text,
    ...(sourceOf(remedy, fix) ?? remedy[shell]).map((code) => code.replaceAll(/^/gm, "  ")),
  ]),
];
