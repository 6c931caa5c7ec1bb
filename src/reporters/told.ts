import { confidences, type Confidence, type Diagnosed } from "../core/diagnosis.ts";
import type { Finding } from "../core/finding.ts";
import { supportIds } from "../core/observation.ts";
import { flagWords } from "../core/flags.ts";
import { quoteForBash, quoteForPowerShell, type RenderedRemedy } from "../core/remedy.ts";
import { wordFor, type ScenarioReport } from "../core/report.ts";
import { distinct, merged } from "./merged.ts";
import type { RenderOptions } from "./options.ts";
import type { FindingState } from "../core/vocabulary.ts";

/** A root cause as it is told: once for all the scenarios of a target that share it. */
export interface Told extends Pick<Diagnosed, "id" | "title" | "confidence" | "link"> {
  readonly scenarios: readonly ScenarioReport[];
  /** Those of its scenarios in which it is less sure than `confidence`, the surest, says. */
  readonly lessSure: readonly { readonly scenario: string; readonly confidence: Confidence }[];
  /** The worst state among what it explains. */
  readonly state: FindingState;
  readonly because: readonly string[];
  /** What it explains, with what its consequences explain: what was seen of it. */
  readonly seen: readonly Finding[];
  readonly remedies: readonly RenderedRemedy[];
  /** Root causes that were recognised too and are mere consequences of this one. */
  readonly consequences: readonly string[];
  /** Less certain root causes that account for nothing that this one does not: told with it, in a line each. */
  readonly alternatives: readonly Pick<Told, "id" | "title" | "confidence">[];
}

/** The root causes of one target's scenarios, in the order in which they come up, each with its alternatives. */
export function causesToldIn(scenarios: readonly ScenarioReport[]): Told[] {
  const all = toldIn(scenarios);
  const leadOf = (told: Told): Told | undefined => all.find((other) => isAlternative(told, other));
  return all
    .filter((told) => leadOf(told) === undefined)
    .map((lead) => ({ ...lead, alternatives: all.filter((told) => leadOf(told) === lead) }));
}

const isAlternative = (told: Told, lead: Told): boolean =>
  [lead, ...lead.lessSure].every((one) => isSurer(one, told)) &&
  told.scenarios.every((scenario) => lead.scenarios.includes(scenario)) &&
  told.seen.every((finding) => lead.seen.includes(finding));

type Sure = Pick<Diagnosed, "confidence">;
const isSurer = (one: Sure, other: Sure): boolean =>
  confidences.indexOf(one.confidence) < confidences.indexOf(other.confidence);

function toldIn(scenarios: readonly ScenarioReport[]): Told[] {
  const roots = scenarios.flatMap((scenario) =>
    scenario.diagnoses.flatMap((diagnosed) =>
      diagnosed.maskedBy
        ? []
        : [{ scenario, diagnosed, masked: maskedUnder(scenario.diagnoses, diagnosed.id) }],
    ),
  );
  return [...Map.groupBy(roots, ({ diagnosed }) => diagnosed.id).values()].flatMap((told) => {
    const [first] = told;
    if (!first) return [];
    const seen = told.flatMap(({ scenario, diagnosed, masked }) => {
      const explained = new Set([diagnosed, ...masked].flatMap(({ explains }) => explains));
      return scenario.findings.filter(({ check, state }) => explained.has(check) && state !== "skip");
    });
    const { id, title, link } = first.diagnosed;
    const { confidence } = told.map(({ diagnosed }) => diagnosed).reduce((a, b) => (isSurer(b, a) ? b : a));
    return [
      {
        id,
        title,
        confidence,
        link,
        scenarios: told.map(({ scenario }) => scenario),
        lessSure: told.flatMap(({ scenario, diagnosed }) =>
          diagnosed.confidence === confidence
            ? []
            : [{ scenario: scenario.id, confidence: diagnosed.confidence }],
        ),
        state: worst(seen.map(({ state }) => state)),
        because: wholeOf(told.map(({ diagnosed }) => diagnosed.because)),
        seen: distinct(seen),
        remedies: merged(
          told.flatMap(({ scenario, diagnosed }) =>
            diagnosed.remedies.map((remedy) => ({ scenario: wordFor(scenario), remedy })),
          ),
        ),
        consequences: distinct(told.flatMap(({ masked }) => masked.map((one) => one.id))),
        alternatives: [],
      },
    ];
  });
}

/** A finding that is not as it should be and that no root cause accounts for. */
export type Loose = Finding & { readonly state: "fail" | "inconclusive" | "warn" };

export const looseWords: Readonly<Record<Loose["state"], string>> = {
  fail: "unexplained",
  inconclusive: "undetermined",
  warn: "warning",
};

export function looseIn({ findings, diagnoses }: ScenarioReport): Loose[] {
  const explained = new Set(diagnoses.flatMap(({ explains }) => explains));
  return findings.filter(
    (finding): finding is Loose =>
      finding.state !== "pass" && finding.state !== "skip" && !explained.has(finding.check),
  );
}

const severity: readonly FindingState[] = ["fail", "inconclusive", "warn", "pass", "skip"];

/** The state that stands for several; `skip` where there are none. */
export const worst = (states: readonly FindingState[]): FindingState =>
  severity.find((state) => states.includes(state)) ?? "skip";

function maskedUnder(
  diagnoses: readonly Diagnosed[],
  id: string,
  above: readonly string[] = [],
): Diagnosed[] {
  // An edited report may go round in circles.
  if (above.includes(id)) return [];
  return diagnoses
    .filter(({ maskedBy }) => maskedBy === id)
    .flatMap((masked) => [masked, ...maskedUnder(diagnoses, masked.id, [...above, id])]);
}

/** Each sentence once: what another says too, with more around it, is said there. */
const wholeOf = (sentences: readonly string[]): string[] =>
  distinct(sentences).filter((one, _, all) => !all.some((other) => other !== one && other.includes(one)));

/** `confirmed`; `confirmed (likely for api-key)` where it is not as sure in all of its scenarios. */
export function surenessOf({ confidence, lessSure }: Told): string {
  const groups = [...Map.groupBy(lessSure, (one) => one.confidence)];
  const others = groups.map(
    ([less, ones]) => `${less} for ${ones.map(({ scenario }) => scenario).join(", ")}`,
  );
  return others.length === 0 ? confidence : `${confidence} (${others.join("; ")})`;
}

/** What a finding says, with the first of the ids that support asks for. */
export function seenWords({ message, failure }: Finding): string {
  const [id] = failure ? supportIds(failure) : [];
  return id ? `${message} (${id})` : message;
}

/** What was seen and is not said already by what the root cause was recognised by: a thing is told once. */
export const seenBeyond = ({ seen, because }: Told): string[] => {
  const said = because.join(" ");
  return seen.filter(({ message }) => !said.includes(message)).map(seenWords);
};

/** What would have been right, where the evidence says it: the value that a check expected, the data action. */
export const neededFor = ({ seen, scenarios }: Told): string[] => {
  const expected = seen.flatMap(({ details }) => details?.["expected"] ?? []);
  if (!seen.some(({ check }) => check === "data-action-granted")) return distinct(expected);
  const access = scenarios.flatMap(({ evidence }) =>
    evidence.flatMap((entry) => (entry.key === "access" && "value" in entry ? entry.value : [])),
  );
  const wanted = access.map(({ dataAction, scope }) => `${dataAction} on ${scope.split("/").at(-1)}`);
  return distinct([...expected, ...wanted]);
};

/**
 * What to do, and what to run once that is done: what the last remedy says that does nothing else (it may know that
 * waiting is needed), else it is composed. Where that comes first it is what mends, and nothing comes after.
 */
export function rerunIn(
  { remedies, scenarios }: Told,
  shell: Shell,
): {
  readonly rerun: { readonly commands: readonly string[]; readonly text: string };
  readonly fixes: readonly RenderedRemedy[];
} {
  const again = remedies.findLast((remedy) => remedy.again);
  if (again && again === remedies[0]) return { rerun: { commands: [], text: "" }, fixes: remedies };
  return {
    rerun: { commands: again?.[shell] ?? runsOf(scenarios, shell), text: again?.text ?? "" },
    fixes: remedies.filter((remedy) => remedy !== again),
  };
}

/** The command that runs scenarios again; several where they were run with other flags. */
const runsOf = (scenarios: readonly ScenarioReport[], shell: Shell): string[] =>
  [...Map.groupBy(scenarios, ({ flags = {} }) => JSON.stringify(flags)).values()].map((alike) =>
    ["aoai-preflight", "run", ...distinct(alike.map(wordFor)), ...flagWords(alike[0]?.flags ?? {})]
      .map(quoteFor[shell])
      .join(" "),
  );

/** The command that prints all that is known of a root cause. */
export const explainCommand = ({ id }: Told, shell: Shell): string =>
  `aoai-preflight explain ${quoteFor[shell](id)}`;

type Shell = RenderOptions["shell"];
const quoteFor = { bash: quoteForBash, powershell: quoteForPowerShell };

/** A fix as source in the language asked for; undefined where commands were asked for, or there is no source. */
export const sourceOf = (remedy: RenderedRemedy, fix: RenderOptions["fix"]): readonly string[] | undefined =>
  fix === "commands" ? undefined : remedy[fix];

/** `role-missing, a consequence`; `firewall-denied, possible too: …`: what else was recognised, a line each. */
export const besides = ({ consequences, alternatives }: Told): string[] => [
  ...consequences.map((id) => `${id}, a consequence`),
  ...alternatives.map(({ id, title, confidence }) => `${id}, ${confidence} too: ${title}`),
];

/** Whether the title stands beside the scenarios already, as the reason for their state. */
export const isTitleTold = ({ title, scenarios }: Told): boolean =>
  scenarios.every(({ headline }) => headline === title);
