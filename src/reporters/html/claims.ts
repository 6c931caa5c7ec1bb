import type { EvidenceMap } from "../../core/evidence.ts";
import type { Finding } from "../../core/finding.ts";
import type { Report, ScenarioReport } from "../../core/report.ts";
import { glyph } from "./glyph.ts";
import { markup, type Markup } from "./markup.ts";

type Claims = EvidenceMap["claims"];

interface Row {
  readonly name: string;
  /** Its name in a token. */
  readonly claim: string;
  /** The check that judges it. */
  readonly check?: string;
  valueIn(claims: Claims): string | null;
}

const rows: readonly Row[] = [
  { name: "audience", claim: "aud", check: "token-audience-matches", valueIn: (claims) => claims.audience },
  { name: "issuer", claim: "iss", check: "token-issuer-matches", valueIn: (claims) => claims.issuer },
  { name: "tenant", claim: "tid", check: "token-tenant-matches", valueIn: (claims) => claims.tenantId },
  {
    name: "application",
    claim: "appid, azp",
    check: "token-client-matches",
    valueIn: (claims) => claims.applicationId,
  },
  {
    name: "principal",
    claim: "oid",
    check: "token-names-principal",
    valueIn: (claims) => claims.principalId,
  },
  { name: "user", claim: "upn", valueIn: (claims) => claims.userName },
  { name: "scopes", claim: "scp", valueIn: (claims) => claims.scopes.join(" ") },
  { name: "roles", claim: "roles", valueIn: (claims) => claims.roles.join(" ") },
  { name: "identity", claim: "xms_mirid", valueIn: (claims) => claims.managedIdentityResourceId },
  { name: "expires", claim: "exp", check: "token-in-lifetime", valueIn: (claims) => claims.expiresAt },
];

/** What each token said, and whether that is what it had to say. Never the token. */
export function claimsTables(report: Report): Markup | null {
  const tables = report.scenarios.flatMap((scenario) => {
    const entry = scenario.evidence.find(({ key }) => key === "claims");
    return entry?.key === "claims" && "value" in entry ? [tableOf(scenario, entry.value)] : [];
  });
  if (tables.length === 0) return null;
  return markup`<section aria-labelledby="claims">
    <h2 id="claims">What the tokens say</h2>
    ${tables}
  </section>`;
}

const tableOf = ({ id, findings }: ScenarioReport, claims: Claims): Markup =>
  markup`<details>
    <summary>${id} <span class="note">${claims.identity}</span></summary>
    <table class="stacked">
      <caption class="unseen">
        Claims of the token of ${id}
      </caption>
      <thead>
        <tr>
          <th scope="col">claim</th>
          <th scope="col">value</th>
          <th scope="col">judged</th>
        </tr>
      </thead>
      <tbody>
        ${rows.flatMap((row) => {
          const value = row.valueIn(claims);
          return value
            ? [
                rowOf(
                  row,
                  value,
                  findings.find(({ check }) => check === row.check),
                ),
              ]
            : [];
        })}
      </tbody>
    </table>
  </details> `;

const rowOf = ({ name, claim }: Row, value: string, finding: Finding | undefined): Markup =>
  markup`<tr>
    <th scope="row">${name} <code>${claim}</code></th>
    <td class="code">${value}</td>
    <td>
      ${finding ? markup`${glyph(finding.state)}${finding.state === "pass" ? null : ` ${finding.message}`}` : null}
    </td>
  </tr> `;
