import type { LinkSeen } from "../../probes/chain.ts";
import type { Whoami } from "../../runner/whoami.ts";
import { duration } from "../../reporters/layout/wording.ts";
import type { FindingState } from "../../core/vocabulary.ts";
import type { Scenario } from "../../core/scenario.ts";
import { credentialSpecs } from "../../azure/credential-kinds.ts";
import { table, type Row, type TableStyle } from "./answer.ts";

const words: Readonly<Record<LinkSeen["outcome"], readonly [FindingState, string]>> = {
  token: ["pass", "a token"],
  unavailable: ["skip", "not available"],
  failed: ["fail", "failed; the chain ends here"],
  "not-asked": ["skip", "not asked"],
};

/** Who it is, and what each link of the chain said, for people; `scenarios` are those that can look into a link. */
export function whoamiText(
  { taken, links, claims, scope, conflicts }: Whoami,
  scenarios: readonly Scenario[],
  style: TableStyle,
): string {
  const rows = links.map(({ link, outcome, durationMs, failure }): Row => {
    const [state, said] = words[outcome];
    const took = outcome === "not-asked" ? "" : duration(durationMs);
    return { state, cells: [link, took], text: failure ? `${said}: ${told(failure)}` : said };
  });
  const verdict =
    taken === null
      ? `DefaultAzureCredential gets no token here for ${scope}.`
      : `DefaultAzureCredential takes ${taken} here, for ${scope}.`;
  const who: readonly (readonly [string, string | null])[] = claims
    ? [
        ["who", claims.userName ?? claims.identity],
        ["kind", claims.identity],
        ["principal id", claims.principalId],
        ["application id", claims.applicationId],
        ["tenant", claims.tenantId],
        ["identity", claims.managedIdentityResourceId],
        ["until", claims.expiresAt],
      ]
    : [["who", taken && "The token cannot be read; a service may encrypt its tokens."]];
  const known = who.flatMap(([name, value]): Row[] =>
    value ? [{ state: "pass", cells: [name], text: value }] : [],
  );
  const warnings = conflicts.map((text): Row => ({ state: "warn", cells: ["settings"], text }));
  const next = taken === null ? nextStep(links, scenarios) : [];
  const blocks = [
    [style.chalk.bold(verdict)],
    table(rows, style),
    table(known, style),
    table(warnings, style),
    next,
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

/** Where no link gives a token: how to learn what the one that ended the chain lacks, else each of them. */
function nextStep(links: readonly LinkSeen[], scenarios: readonly Scenario[]): string[] {
  const ended = links.filter(({ outcome }) => outcome === "failed");
  const ids = (ended.length > 0 ? ended : links).flatMap(({ link }) =>
    scenarios.flatMap(({ id, credential }) => (credentialSpecs[credential].className === link ? [id] : [])),
  );
  const words = ids.length > 0 ? ids : ["default-chain"];
  return ["What a way to sign in lacks, and how to mend that:", `  aoai-preflight run ${words.join(" ")}`];
}

/** A link is there whose first sentence says no more than that, and whose others say what it lacks. */
const merelyUnavailable = /^\w+:? is unavailable\.\s+/;
const whereToRead = /\s*(?:See the troubleshooting guide|To troubleshoot, visit)[^]*$/;

/** A refusal by an answer is told whole; of what is merely not there the first sentence that says why. */
function told({ code, message, status }: NonNullable<LinkSeen["failure"]>): string {
  if (status === undefined && code.endsWith("Error")) {
    if (merelyUnavailable.test(message))
      return message.replace(merelyUnavailable, "").replace(whereToRead, "");
    return /^[^]*?[.!](?=\s|$)/.exec(message)?.[0] ?? message;
  }
  return message.includes(code) ? message : `${code} ${message}`;
}
