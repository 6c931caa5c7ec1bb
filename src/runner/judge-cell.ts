import { checks, type CheckId } from "../checks/index.ts";
import { judge, type CheckContext } from "../core/check.ts";
import { diagnoseScenario, unexplained } from "../core/diagnosis.ts";
import type { Gathered } from "../core/evidence.ts";
import type { Ran } from "../core/known.ts";
import { rootOf, stateOf, ranBy, type ScenarioReport, type Waited } from "../core/report.ts";
import { diagnoses } from "../diagnoses/index.ts";

type Judged = Pick<ScenarioReport, "state" | "headline" | "findings" | "diagnoses" | "unexplained">;

/**
 * Everything that is said about a scenario once its evidence is there. Pure: a saved report is judged the same.
 * `excluded` are check ids that the user left out; `waited` tells what was waited for until then.
 */
export function judgeCell(
  gathered: Gathered,
  context: CheckContext & Pick<ScenarioReport, "file" | "flags"> & Pick<Ran, "asksAboutAnother">,
  excluded: ReadonlySet<string>,
  waited?: Waited,
): Judged {
  const findings = judge(checks, gathered, context, excluded);
  const found = diagnoseScenario(diagnoses, gathered, findings, ranBy({ ...context, id: context.scenario }));
  // Where no completion was wanted, the role verdict is as much proof as there can be.
  const unprobed = gathered.absent.completion?.reason === "excluded";
  const proof: readonly CheckId[] = unprobed ? ["data-action-granted"] : ["completion-succeeds"];
  const state = stateOf(findings, proof);
  const open = unexplained(findings, found);
  return {
    state,
    headline: [headline(), waited && waitedWords(waited)].filter(Boolean).join(" · "),
    findings,
    diagnoses: found,
    unexplained: open,
  };

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

const waitedWords = ({ durationMs }: Waited): string => `waited ${Math.round(durationMs / 1000)} s`;

function proofLine({ seen }: Gathered): string {
  const { completion, access } = seen;
  if (completion?.ok) {
    const { operation, durationMs, totalTokens, provenBy } = completion.value;
    const what = {
      completion: totalTokens === null ? operation : `${totalTokens} tokens`,
      "content-filter": "content filter",
      "output-limit": "output limit",
      "input-refused": `${operation}, input refused`,
    };
    return `${durationMs} ms · ${what[provenBy]}`;
  }
  return access?.ok ? "role granted; no completion was sent" : "";
}
