import { checks, type CheckId } from "../checks/index.ts";
import { judge, type CheckContext } from "../core/check.ts";
import { diagnoseScenario, unexplained } from "../core/diagnosis.ts";
import type { Gathered } from "../core/evidence.ts";
import { rootOf, stateOf, type ScenarioReport } from "../core/report.ts";
import { diagnoses } from "../diagnoses/index.ts";

type Judged = Pick<ScenarioReport, "state" | "headline" | "findings" | "diagnoses" | "unexplained">;

export interface JudgeOptions {
  readonly context: CheckContext;
  readonly excluded: ReadonlySet<string>;
  readonly probe: "completion" | "none";
}

/** Everything that is said about a scenario once its evidence is there. Pure: a saved report is judged the same. */
export function judgeCell(gathered: Gathered, { context, excluded, probe }: JudgeOptions): Judged {
  const findings = judge(checks, gathered, context, excluded);
  const found = diagnoseScenario(diagnoses, gathered, findings, context.scenario);
  const proof: readonly CheckId[] = probe === "none" ? ["data-action-granted"] : ["completion-succeeds"];
  const state = stateOf(findings, proof);
  const open = unexplained(findings, found);
  return { state, headline: headline(), findings, diagnoses: found, unexplained: open };

  function headline(): string {
    if (state === "ready") return proofLine(gathered);
    const root = rootOf(found);
    if (root) return root.title;
    const first =
      findings.find((finding) => finding.state === "fail") ??
      findings.find((finding) => finding.state === "inconclusive");
    return first?.message ?? "Nothing was proven.";
  }
}

function proofLine({ seen }: Gathered): string {
  const { completion, access } = seen;
  if (completion?.ok) {
    const { durationMs, totalTokens, provenBy } = completion.value;
    const what = { completion: `${totalTokens ?? "?"} tokens`, "content-filter": "content filter", "output-limit": "output limit" };
    return `${durationMs} ms · ${what[provenBy]}`;
  }
  return access?.ok ? "role granted; no completion was sent" : "";
}
