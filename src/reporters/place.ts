import { variableOf } from "../core/setting-variable.ts";
import type { SettingFact } from "../core/evidence.ts";
import type { Finding } from "../core/finding.ts";
import type { ScenarioReport } from "../core/report.ts";
import type { SettingName } from "../core/scenario.ts";

/** Where a person would change what a root cause is about. */
export interface Place {
  /** The variable, flag or configuration key that gave the value, or that could give it. */
  readonly name: string;
  /** File and line (from 1) that gave it, as far as they are known. */
  readonly file?: string;
  readonly line?: number;
}

/** The settings that root causes are about, by the first words of their ids; the first that is set counts. */
const subjects: readonly (readonly [RegExp, readonly SettingName[]])[] = [
  [/^client-secret/, ["clientSecret"]],
  [/^client-certificate/, ["clientCertificatePath"]],
  [/^federated/, ["federatedTokenFile", "clientId"]],
  [/^managed-identity/, ["managedIdentityClientId"]],
  [/^key/, ["apiKey"]],
  [/^(?:tenant|token-tenant|conditional-access|mfa)/, ["tenantId"]],
  [/^authority/, ["authorityHost"]],
  [/^api-version/, ["apiVersion"]],
  [/^(?:deployment|model|rate|quota|content)/, ["deployment"]],
  [/^(?:arm|resource|subscription)/, ["resourceId", "endpoint"]],
  [/^(?:app|public-client|redirect|consent|assignment|role|deny)/, ["clientId", "managedIdentityClientId"]],
];
const usual: readonly SettingName[] = ["endpoint", "deployment"];

/** The place of a finding: of the setting that is flawed or missing, else of the one that its root cause is about. */
export function placeOf(
  scenario: ScenarioReport,
  finding: Finding,
  causeId: string | undefined,
): Place | null {
  const facts = scenario.evidence.flatMap((entry) =>
    entry.key === "settings" && "value" in entry ? entry.value.settings : [],
  );
  const named = facts.find(({ setting }) => finding.details?.[setting] !== undefined);
  const missing =
    finding.check === "settings-present"
      ? facts.find(({ need, state }) => need === "required" && state !== "set")
      : undefined;
  const about = subjects.find(([id]) => causeId !== undefined && id.test(causeId))?.[1] ?? [];
  const subject = [...about, ...usual]
    .map((name) => facts.find(({ setting, state }) => setting === name && state === "set"))
    .find((fact) => fact !== undefined);
  const fact = missing ?? named ?? subject;
  return fact === undefined ? null : placeOfFact(fact, facts);
}

/** A value that nobody gave belongs where the others come from. */
function placeOfFact(fact: SettingFact, facts: readonly SettingFact[]): Place {
  const { from } = fact;
  const name = variableOf(fact, facts);
  const known = from?.file === undefined ? facts.find((one) => one.from?.file !== undefined)?.from : from;
  return {
    name,
    ...(known?.file !== undefined && { file: known.file }),
    ...(known?.line !== undefined && { line: from?.file === undefined ? 1 : known.line }),
  };
}
