import type { CheckId } from "../../checks/index.ts";
import type { EvidenceMap } from "../../core/evidence.ts";
import type { Failure } from "../../core/observation.ts";
import type { ScenarioReport } from "../../core/report.ts";
import { isOfSeveral } from "../../reporters/targets.ts";
import { likeFinding } from "../../reporters/layout/marks.ts";
import { table, type Row, type TableStyle } from "./answer.ts";

type Claims = EvidenceMap["claims"];

/** The claims in the order in which a person reads them, each with the check that judges it. */
const told: readonly (readonly [name: string, CheckId | null, (claims: Claims) => string | null])[] = [
  ["aud", "token-audience-matches", ({ audience }) => audience],
  ["iss", "token-issuer-matches", ({ issuer }) => issuer],
  ["tid", "token-tenant-matches", ({ tenantId }) => tenantId],
  ["appid", "token-client-matches", ({ applicationId }) => applicationId],
  ["oid", "token-names-principal", ({ principalId }) => principalId],
  ["exp", "token-in-lifetime", ({ expiresAt }) => expiresAt],
  ["kind", null, ({ identity }) => identity],
  ["upn", null, ({ userName }) => userName],
  ["scp", null, ({ scopes }) => scopes.join(" ") || null],
  ["roles", null, ({ roles }) => roles.join(" ") || null],
  ["xms_mirid", null, ({ managedIdentityResourceId }) => managedIdentityResourceId],
  ["ver", null, ({ version }) => version],
];

/** The claims of each scenario's token, for people; with the target's name where there are several. */
export function tokenText(scenarios: readonly ScenarioReport[], style: TableStyle): string {
  const named = isOfSeveral(scenarios);
  return `${scenarios.map((scenario) => scenarioLines(scenario, named, style).join("\n")).join("\n\n")}\n`;
}

function scenarioLines(scenario: ScenarioReport, named: boolean, style: TableStyle): string[] {
  const { state, headline, findings, evidence } = scenario;
  const { chalk, marks } = style;
  const id = [scenario.id, ...(named ? [`target ${scenario.target.name}`] : [])].join(marks.dot);
  if (state === "not-configured") return [chalk.dim([id, `not configured: ${headline}`].join(marks.dot))];
  const token = evidence.find((entry) => entry.key === "token" && "value" in entry);
  const claims = evidence.find((entry) => entry.key === "claims" && "value" in entry);
  const about =
    token && "value" in token && token.key === "token" ? [token.value.credential, token.value.scope] : [];
  const rows =
    claims && "value" in claims && claims.key === "claims" ? claimRows(claims.value, findings) : [];
  const shown = new Set(told.map(([, check]) => check));
  const others = findings.flatMap(({ check, state, message, failure }): Row[] =>
    !shown.has(check as CheckId) && state !== "pass" && state !== "skip"
      ? [{ state, cells: [check], text: failure ? said(message, failure) : message }]
      : [],
  );
  return [
    chalk.bold([id, ...about].join(marks.dot)),
    ...table(rows, style),
    ...table([...others, ...causeRows(scenario)], style),
  ];
}

/** The source's own words; the finding has only their code. */
const said = (message: string, failure: Failure): string =>
  failure.message.includes(failure.code) ? failure.message : `${message} ${failure.message}`;

/** What makes the token wrong, or none be there, and where to read what to do. */
const causeRows = ({ state, diagnoses }: ScenarioReport): Row[] =>
  diagnoses
    .filter(({ maskedBy }) => maskedBy === undefined)
    .flatMap(({ id, title, confidence }): Row[] => [
      { state: likeFinding[state], cells: ["cause"], text: `${id}, ${confidence}: ${title}` },
      { state: "skip", cells: ["more"], text: `aoai-preflight explain ${id}` },
    ]);

const claimRows = (claims: Claims, findings: ScenarioReport["findings"]): Row[] =>
  told.flatMap(([name, check, valueOf]): Row[] => {
    const value = valueOf(claims);
    const finding = findings.find((candidate) => candidate.check === check);
    // Right is what agrees with something: here only with a setting, which may name another tenant than the account's.
    const source = finding?.state === "pass" ? finding.details?.["source"] : undefined;
    const wrong = finding && finding.state !== "pass" && finding.state !== "skip";
    if (value === null && !wrong) return [];
    return [
      {
        state: finding?.state ?? "skip",
        cells: [name],
        text: wrong
          ? `${value ?? "absent"}. ${finding.message}`
          : [value, source && `as ${source} says`].filter(Boolean).join(", "),
      },
    ];
  });
