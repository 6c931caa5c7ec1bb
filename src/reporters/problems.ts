import type { Finding } from "../core/finding.ts";
import type { RenderedRemedy } from "../core/remedy.ts";
import type { Report, ScenarioReport } from "../core/report.ts";
import { acceptedWords, toldAcceptedWords } from "./accepted.ts";
import type { RenderOptions } from "./options.ts";
import { concerned } from "./concerned.ts";
import { someOf } from "./layout/wording.ts";
import { looseToldIn, type ToldLoose } from "./loose.ts";
import { distinct } from "./merged.ts";
import { placeOf, type Place } from "./place.ts";
import { tellingOf } from "./shared.ts";
import { namesAmong, targetsOf } from "./targets.ts";
import { causesToldIn, rerunIn, seenWords, sourceOf, type Loose, type Told } from "./told.ts";

/** What is wrong, as formats with an entry for each problem tell it: a root cause, or a finding without one. */
export interface Problem {
  /** Id of the root cause, or of the check. */
  readonly id: string;
  readonly state: Loose["state"];
  readonly title: string;
  readonly because: string;
  /** The name in the configuration of the first. */
  readonly target: string;
  /** What they are called among those of the report; more than one where several targets share it. */
  readonly targets: readonly string[];
  readonly scenarios: readonly string[];
  /** Whom it concerns, for a title: the scenarios, where the report has several targets with some of theirs. */
  readonly concerned: string;
  /** Where to look, the first place first; none where nothing is known of the settings. */
  readonly places: readonly Place[];
  readonly fixes: readonly RenderedRemedy[];
  readonly link?: string;
  /** That the gate was told to accept it, and why; null where it was not. */
  readonly accepted: string | null;
}

/** Each target by itself, and in it what is loose in each scenario, for machines that follow a problem from run to run. */
export const problemsIn = (report: Report, options: RenderOptions): Problem[] =>
  targetsOf(report).flatMap(({ scenarios }) => [
    ...causeProblems(report, causesToldIn(scenarios), options),
    ...looseProblems(
      report,
      scenarios.flatMap((scenario) => looseToldIn([scenario])),
    ),
  ]);

/** For people: what several targets share once, before what is a target's own. */
export function problemsToldIn(report: Report, options: RenderOptions): Problem[] {
  const { shared, targets } = tellingOf(report);
  return [
    ...causeProblems(report, shared, options),
    ...targets.flatMap(({ causes, scenarios }) => [
      ...causeProblems(report, causes, options),
      ...looseProblems(report, looseToldIn(scenarios)),
    ]),
  ];
}

const causeProblems = (report: Report, causes: readonly Told[], { shell }: RenderOptions): Problem[] =>
  causes.flatMap((told) => causeProblem(report, told, shell));

function causeProblem(report: Report, told: Told, shell: RenderOptions["shell"]): Problem[] {
  const { id, state, title, because, scenarios, seen, link } = told;
  const whom = whomOf(report, scenarios);
  if (state === "pass" || state === "skip" || whom === null) return [];
  return [
    {
      ...whom,
      id,
      state,
      title,
      because: because.join(" "),
      places: scenarios.flatMap((scenario) => placesOf(scenario, seen, id)),
      fixes: rerunIn(told, shell).fixes,
      link,
      accepted: toldAcceptedWords(report, told),
    },
  ];
}

/** Whom it concerns, with the words for a report of so many targets; null for nobody. */
function whomOf(
  { scenarios: all }: Report,
  scenarios: readonly ScenarioReport[],
): Pick<Problem, "target" | "targets" | "scenarios" | "concerned"> | null {
  const [first] = scenarios;
  return first === undefined
    ? null
    : {
        target: first.target.name,
        targets: distinct(scenarios.map(namesAmong(all))),
        scenarios: scenarios.map(({ id }) => id),
        concerned: concerned(scenarios, all, someOf),
      };
}

const placesOf = (scenario: ScenarioReport, seen: readonly Finding[], causeId: string): Place[] => {
  const finding = scenario.findings.find((one) => seen.includes(one));
  const place = finding && placeOf(scenario, finding, causeId);
  return place ? [place] : [];
};

const looseProblems = (report: Report, loose: readonly ToldLoose[]): Problem[] =>
  loose.flatMap(({ scenarios, finding }) => {
    const whom = whomOf(report, scenarios);
    const accepted = scenarios.map((scenario) => acceptedWords(report, scenario, finding));
    return whom === null
      ? []
      : [
          {
            ...whom,
            id: finding.check,
            state: finding.state,
            title: `${finding.check} ${looseTitles[finding.state]}`,
            because: [seenWords(finding), finding.failure?.message].filter(Boolean).join(" "),
            places: scenarios.flatMap((scenario) => placeOf(scenario, finding, undefined) ?? []),
            fixes: [],
            accepted: accepted.includes(null) ? null : distinct(accepted).join("; "),
          },
        ];
  });

/** A check is named as a true statement. */
const looseTitles: Readonly<Record<Loose["state"], string>> = {
  fail: "does not hold",
  inconclusive: "could not be determined",
  warn: "does not hold",
};

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
