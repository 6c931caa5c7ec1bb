import { closestTo } from "../../azure/rbac/index.ts";
import { closestWords, denyingWords, grantingWords, undecidedWords } from "../../checks/access-words.ts";
import type { CheckId } from "../../checks/index.ts";
import type { EvidenceMap } from "../../core/evidence.ts";
import type { Finding } from "../../core/finding.ts";
import type { Failure } from "../../core/observation.ts";
import type { Diagnosed } from "../../core/diagnosis.ts";
import type { ScenarioReport } from "../../core/report.ts";
import type { OperationName } from "../../azure/operations.ts";

type Access = EvidenceMap["access"];

/** The role verdict about one principal and one account: what `access -o json` prints. */
export interface AccessAnswer {
  readonly verdict: Access["verdict"];
  readonly operation: OperationName;
  /** Scenario that signed in to read. */
  readonly scenario: string;
  readonly target: ScenarioReport["target"];
  /** The id that was asked about, where it is not the principal's: roles do not go to it. */
  readonly mistakenId: string | null;
  /** The statement that decides, or why nothing does. */
  readonly statement: string;
  /** Id of the assignment or deny assignment that decided; null when nothing did. */
  readonly decidedBy: string | null;
  /** What comes closest to granting where nothing grants. */
  readonly closest: { readonly statement: string; readonly assignment: Access["assignments"][number] } | null;
  /** Minutes since the deciding assignment was made, where it may not have taken effect everywhere. */
  readonly grantedMinutesAgo: number | null;
  /** All that the verdict rests on; null where nothing could be read. */
  readonly access: Access | null;
  readonly diagnoses: readonly Diagnosed[];
}

/** How long a new assignment may take. Source: facts on roles §5. */
const freshMinutes = 30;

/**
 * What else the verdict rests on, and what is left of it where that fails: of an account that the endpoint is no host of
 * the roles say nothing; a token of another tenant than the account's is refused whatever they say.
 */
const premises: readonly (readonly [CheckId, (failed: Finding) => boolean, AccessAnswer["verdict"]])[] = [
  ["account-matches-endpoint", () => true, "unknown"],
  ["token-tenant-matches", ({ details }) => details?.["source"] === "account", "denied"],
];

/** What a run says of access. Pure: all of it stands in the report. */
export function accessAnswer(
  report: ScenarioReport,
  operation: OperationName,
  objectId?: string,
): AccessAnswer {
  const access = accessIn(report);
  const broken = access && brokenPremise(report);
  const verdict = broken?.verdict ?? access?.verdict ?? "unknown";
  const closest = access && !broken && verdict !== "granted" ? closestTo(access) : null;
  const closestStatement = access && closestWords(access);
  return {
    verdict,
    operation,
    scenario: report.id,
    target: report.target,
    mistakenId:
      objectId && access && objectId.toLowerCase() !== access.principalId.toLowerCase() ? objectId : null,
    statement:
      broken?.statement ?? (access ? statementOf(access) : (failureIn(report)?.message ?? report.headline)),
    decidedBy: broken ? null : (access?.decidedBy ?? null),
    closest: closest && closestStatement ? { statement: closestStatement, assignment: closest } : null,
    grantedMinutesAgo: access && !broken ? freshness(access) : null,
    access,
    // A verdict that grants has no cause, whatever else was met on the way.
    diagnoses: verdict === "granted" ? [] : report.diagnoses,
  };
}

function brokenPremise({
  findings,
}: ScenarioReport): Pick<AccessAnswer, "verdict" | "statement"> | undefined {
  return premises.flatMap(([id, isBroken, verdict]) =>
    findings
      .filter((finding) => finding.check === id && finding.state === "fail" && isBroken(finding))
      .map(({ message }) => ({ verdict, statement: message })),
  )[0];
}

function accessIn({ evidence }: ScenarioReport): Access | null {
  const entry = evidence.find(({ key }) => key === "access");
  return entry?.key === "access" && "value" in entry ? entry.value : null;
}

/** Why there is no verdict at all: the look-up of the principal failed, or nothing was answered in time. */
function failureIn({ evidence }: ScenarioReport): Failure | null {
  const entry = evidence.find(({ key }) => key === "access");
  return entry && "failure" in entry ? entry.failure : null;
}

const statements: Readonly<Record<Access["verdict"], (access: Access) => string>> = {
  granted: grantingWords,
  denied: denyingWords,
  unknown: (access) =>
    access.basis === "nothing"
      ? "What would decide it could not be read."
      : `Nothing decides it: ${undecidedWords(access)}.`,
};
const statementOf = (access: Access): string => statements[access.verdict](access);

function freshness({ verdict, assignments, decidedBy, observedAt }: Access): number | null {
  const decisive = assignments.find(({ id }) => id === decidedBy);
  const minutes = Math.floor((Date.parse(observedAt) - Date.parse(decisive?.createdOn ?? "")) / 60_000);
  return verdict === "granted" && minutes < freshMinutes ? Math.max(0, minutes) : null;
}
