import type { ChalkInstance } from "chalk";
import type { EvidenceKey, SettingFact } from "../../core/evidence.ts";
import { type Finding } from "../../core/finding.ts";
import { supportIds } from "../../core/observation.ts";
import type { EvidenceEntry, Exchange, ScenarioReport } from "../../core/report.ts";
import { paint, type Marks } from "./marks.ts";
import { hang } from "./paragraph.ts";
import { duration } from "./wording.ts";
import { stages, type FindingState, type Stage } from "../../core/vocabulary.ts";

/** The stage under which a piece of evidence is told. */
export const stageOfEvidence: Readonly<Record<EvidenceKey, Stage>> = {
  settings: "config",
  endpoint: "config",
  host: "config",
  assertion: "config",
  route: "config",
  token: "token",
  claims: "claims",
  clock: "claims",
  account: "role",
  access: "role",
  resolution: "probe",
  connection: "probe",
  completion: "probe",
};

interface Style {
  readonly width: number;
  readonly marks: Marks;
  readonly chalk: ChalkInstance;
  readonly verbose: boolean;
}

/** All findings of one scenario in `states`, by stage; when verbose with the evidence and the requests behind them. */
export function details(scenario: ScenarioReport, states: readonly FindingState[], style: Style): string[] {
  const { chalk, marks, verbose, width } = style;
  const body = stages.flatMap((stage) => {
    const findings = scenario.findings.filter((one) => one.stage === stage && states.includes(one.state));
    const evidence = verbose ? scenario.evidence.filter((one) => stageOfEvidence[one.key] === stage) : [];
    const lines = [
      ...findings.flatMap((finding) => findingLines(finding, style)),
      ...evidence.flatMap((entry) => hang("      ", evidenceWords(entry, marks), width)),
    ];
    return lines.length === 0 ? [] : [`    ${chalk.dim(stage)}`, ...lines];
  });
  const requests = verbose
    ? scenario.exchanges.flatMap((one) => hang("      ", exchangeWords(one, marks), width))
    : [];
  if (body.length === 0 && requests.length === 0) return [];
  return [
    `  ${chalk.bold(scenario.id)}${marks.dot}${duration(scenario.durationMs)}`,
    ...body,
    ...(requests.length === 0 ? [] : [`    ${chalk.dim("requests")}`, ...requests]),
  ];
}

function findingLines({ check, state, message, failure }: Finding, style: Style): string[] {
  const { chalk, marks, verbose, width } = style;
  const ids = failure && verbose ? supportIds(failure).map((id) => marks.dot + id) : [];
  return hang(
    `      ${paint(chalk, state, marks.glyphs[state])} `,
    `${check}: ${message}${ids.join("")}`,
    width,
  );
}

function evidenceWords(entry: EvidenceEntry, { dot }: Marks): string {
  if ("absent" in entry) {
    return `${entry.key}: ${entry.absent}${entry.blockedBy ? ` by ${entry.blockedBy}` : ""}`;
  }
  const attempts = entry.attempts > 1 ? `, ${entry.attempts} attempts` : "";
  const observed = `${entry.key} (at ${duration(entry.startedMs)}, took ${duration(entry.durationMs)}${attempts})`;
  if (!entry.ok) {
    const { source, code, status, message } = entry.failure;
    const refusal = [source, status, code].filter((part) => part !== undefined).join(" ");
    return [`${observed}: ${refusal}`, message, ...supportIds(entry.failure)].join(dot);
  }
  const facts =
    entry.key === "settings" ? entry.value.settings.flatMap(settingWords) : factsIn(entry.value).join(dot);
  return `${observed}: ${Array.isArray(facts) ? facts.join(dot) : facts}`;
}

const settingWords = ({ setting, state, shown, from }: SettingFact): string[] =>
  state === "unset"
    ? []
    : [`${spaced(setting)} ${shown ?? state}${from ? ` from ${from.name} (${from.kind})` : ""}`];

/** `tenant id 3c1e…`: what is known of a value, a line's worth. Lists of things by their names. */
const factsIn = (value: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(value).flatMap(([name, fact]) => {
    const words = Array.isArray(fact) ? fact.map(nameOf).join(", ") : wordOf(fact);
    return words ? [`${spaced(name)} ${words}`] : [];
  });

const wordOf = (fact: unknown): string =>
  typeof fact === "string" || typeof fact === "number" || typeof fact === "boolean" ? String(fact) : "";

function nameOf(thing: unknown): string {
  if (typeof thing !== "object" || thing === null) return wordOf(thing);
  const members = new Map<string, unknown>(Object.entries(thing));
  return ["roleName", "name", "what", "id"].map((key) => wordOf(members.get(key))).find(Boolean) ?? "";
}

/** `principalId` → `principal id`. */
const spaced = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const exchangeWords = (exchange: Exchange, { dot }: Marks): string =>
  [
    `${exchange.method} ${exchange.url}`,
    `${exchange.status ?? exchange.error ?? "no answer"} in ${duration(exchange.durationMs)}`,
    ...supportIds({ requestId: exchange.requestId ?? undefined }),
  ].join(dot);
