import type { LinkSeen } from "../../probes/chain.ts";
import type { Whoami } from "../../runner/whoami.ts";
import { duration } from "../../reporters/layout/wording.ts";
import type { FindingState } from "../../core/vocabulary.ts";
import { table, type Row, type TableStyle } from "./answer.ts";

const words: Readonly<Record<LinkSeen["outcome"], readonly [FindingState, string]>> = {
  token: ["pass", "a token"],
  unavailable: ["skip", "not available"],
  failed: ["fail", "failed; the chain ends here"],
  "not-asked": ["skip", "not asked"],
};

/** Who it is, and what each link of the chain said, for people. */
export function whoamiText({ taken, links, claims, scope }: Whoami, style: TableStyle): string {
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
  const blocks = [[style.chalk.bold(verdict)], table(rows, style), table(known, style)];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

/** A refusal by an answer is told whole; of what is merely not there the first sentence says it. */
function told({ code, message, status }: NonNullable<LinkSeen["failure"]>): string {
  if (status === undefined && code.endsWith("Error"))
    return /^[^]*?[.!](?=\s|$)/.exec(message)?.[0] ?? message;
  return message.includes(code) ? message : `${code} ${message}`;
}
