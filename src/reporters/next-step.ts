import type { RenderedRemedy } from "../core/remedy.ts";
import type { Report, ScenarioReport } from "../core/report.ts";
import { firstSentence } from "../core/sentence.ts";
import { capitalised, someOf, tally } from "./layout/wording.ts";
import { concerned } from "./concerned.ts";
import { acceptedWords, toldAcceptedWords } from "./accepted.ts";
import { gateNotes } from "./gate-notes.ts";
import type { RenderOptions } from "./options.ts";
import { tellingOf } from "./shared.ts";
import { isOfSeveral } from "./targets.ts";
import { looseIn, rerunIn, type Loose, type Told } from "./told.ts";

type Shell = Pick<RenderOptions, "shell">;

/**
 * What is wrong and what to do first, in a line: the first root cause, failures before what is undecided, with the first
 * fix of it that mends, and how many more there are.
 */
export function nextStep(report: Report, options: Shell): string {
  const { shared, targets } = tellingOf(report);
  const told = [...shared, ...targets.flatMap(({ causes }) => causes)].filter(
    (cause) => toldAcceptedWords(report, cause) === null,
  );
  const causes = (["fail", "inconclusive"] as const).flatMap((wanted) =>
    told.filter(({ state }) => state === wanted),
  );
  const loose = report.scenarios.flatMap((scenario) =>
    looseIn(scenario).flatMap((finding) =>
      acceptedWords(report, scenario, finding) === null ? [{ scenario, finding }] : [],
    ),
  );
  const [first, ...others] = causes;
  const cause = first && causeWords(first, others.length, report);
  if (report.exitCode === 0) {
    const rest = cause ?? looseWordsOf(loose, report);
    return rest ? `nothing has to be done; not counted: ${rest}` : "nothing to do.";
  }
  if (first) return `${cause} ${fixWords(first, options)}`.trimEnd();
  if (loose.length > 0) {
    const where = isOfSeveral(report.scenarios)
      ? ` (${concerned(
          loose.map(({ scenario }) => scenario),
          report.scenarios,
          someOf,
        )})`
      : "";
    return `see what was observed below${where}; no root cause is known for it.`;
  }
  return (
    gateNotes(report).find(({ about }) => about === "requirements")?.text ?? `${tally(report).join(", ")}.`
  );
}

/** `the client secret has expired (service-principal), and 2 more root causes.` */
function causeWords({ title, scenarios }: Told, others: number, report: Report): string {
  const more = others === 0 ? "" : `, and ${others} more root cause${others === 1 ? "" : "s"}`;
  return `${title} (${concerned(scenarios, report.scenarios, someOf)})${more}.`;
}

interface LooseIn {
  readonly scenario: ScenarioReport;
  readonly finding: Loose;
}

const looseNames: Readonly<Record<Loose["state"], readonly [one: string, many: string]>> = {
  fail: ["an unexplained failure", "unexplained failures"],
  inconclusive: ["an undetermined check", "undetermined checks"],
  warn: ["a warning", "warnings"],
};

/** `2 warnings (api-key).`; nothing where nothing is loose. */
function looseWordsOf(loose: readonly LooseIn[], report: Report): string {
  const groups = [...Map.groupBy(loose, ({ finding }) => finding.state)].map(([state, members]) => {
    const [one, many] = looseNames[state];
    const where = concerned(
      members.map(({ scenario }) => scenario),
      report.scenarios,
      someOf,
    );
    return `${members.length === 1 ? one : `${members.length} ${many}`} (${where})`;
  });
  return groups.length === 0 ? "" : `${groups.join(", ")}.`;
}

/** What a line has room for: what else there is to say of a fix stands with it. */
function fixWords(told: Told, { shell }: Shell): string {
  const { fixes, rerun } = rerunIn(told, shell);
  const waiting = rerun.text.startsWith("Wait for") ? rerun.text : undefined;
  return capitalised(firstSentence(fixes.find(mends)?.text ?? waiting ?? fixes[0]?.text ?? ""));
}

/**
 * Beginnings of what is a look at something, or another way to sign in, for a fix to be chosen by, or of what is left
 * when the fix does not help.
 */
const asides = /^(?:Best|Better|Compare|If it stays|Look|Read which|See)\b/;

/** Commands that look, and change nothing. */
const looks =
  /^(?:curl|nslookup|openssl|npm ls|az (?:[a-z-]+ )*(?:list|list-deleted|show)(?= -|$)|az rest --url|aoai-preflight (?:token|whoami))/;

const mends = ({ text, bash }: RenderedRemedy): boolean =>
  !asides.test(text) && (bash.length === 0 || !bash.every((command) => looks.test(command)));
