import { unreadWords } from "../../checks/access-words.ts";
import { placeOf } from "../../checks/place.ts";
import { quoteForBash, quoteForPowerShell } from "../../core/remedy.ts";
import type { FindingState, FixForm } from "../../core/vocabulary.ts";
import { commandLines, hangCommand } from "../../reporters/layout/command-lines.ts";
import { paint } from "../../reporters/layout/marks.ts";
import { hang } from "../../reporters/layout/paragraph.ts";
import { forPeople } from "../../reporters/presentable.ts";
import { sourceOf } from "../../reporters/told.ts";
import type { AccessAnswer } from "../execute/access-answer.ts";
import { isOfSeveral } from "../../reporters/targets.ts";
import type { TableStyle } from "./answer.ts";

export interface AccessStyle extends TableStyle {
  readonly shell: "bash" | "powershell";
  readonly fix: FixForm;
  /** The words behind `aoai-preflight` that ask the same again. */
  readonly again: readonly string[];
}

const states: Readonly<Record<AccessAnswer["verdict"], FindingState>> = {
  granted: "pass",
  denied: "fail",
  unknown: "inconclusive",
};

/**
 * The verdict first, with the target's name where there are several; then the statement that decides, what comes
 * closest, and what to do.
 */
export function accessText(answers: readonly AccessAnswer[], style: AccessStyle): string {
  const named = isOfSeveral(answers);
  return `${answers.map((answer) => linesOf(answer, named, style).join("\n")).join("\n\n")}\n`;
}

function linesOf(answer: AccessAnswer, named: boolean, style: AccessStyle): string[] {
  const { chalk, marks, ascii, width } = style;
  const { verdict, access, operation, target } = answer;
  const say = (text: string): string => forPeople(text, ascii);
  const label = (name: string, text: string): string[] =>
    hang(`  ${chalk.bold(name.padEnd(10))}`, say(text), width);
  const where = access ? placeOf(access.scope) : (target.endpoint ?? "the account");
  const state = states[verdict];
  return [
    ...hang(
      `${paint(chalk, state, marks.glyphs[state])} `,
      [
        chalk.bold(verdict),
        ...(named ? [say(`target ${target.name}`)] : []),
        say(`${operation} on ${where}`),
        say(whoOf(answer)),
      ].join(marks.dot),
      width,
    ),
    ...(answer.mistakenId === null ? [] : label("Note", mistakenWords(answer.mistakenId))),
    ...label(verdict === "unknown" ? "Why" : "Because", answer.statement),
    ...(answer.closest ? label("Closest", answer.closest.statement) : []),
    ...(answer.grantedMinutesAgo === null ? [] : label("But", freshWords(answer.grantedMinutesAgo))),
    ...(access?.unread ?? []).flatMap((one) => label("Unread", `${unreadWords(one)}.`)),
    ...fixLines(answer, style, label),
  ];
}

const mistakenWords = (id: string): string =>
  `${id} is another id of that application; a role must be given to its service principal.`;

const freshWords = (minutes: number): string =>
  `it was granted ${minutes} min ago, and takes up to 10 minutes to take effect (role-propagating).`;

function whoOf({ access, scenario }: AccessAnswer): string {
  if (!access) return `asked by ${scenario}`;
  const { principalId, principalType, principalName, whose } = access;
  const kind = principalType ?? "principal";
  const named = principalName === null ? "" : ` (${principalName})`;
  return `${kind} ${principalId}${named}, ${whose === "caller" ? `signed in by ${scenario}` : `asked by ${scenario}`}`;
}

function fixLines(
  answer: AccessAnswer,
  { chalk, shell, fix, width, again }: AccessStyle,
  label: (name: string, text: string) => string[],
): string[] {
  const roots = answer.diagnoses.filter(({ maskedBy }) => !maskedBy);
  // What explains the verdict before what else was met on the way to it.
  const root = roots.find(({ explains }) => explains.includes("data-action-granted")) ?? roots[0];
  if (!root) return [];
  const quote = shell === "bash" ? quoteForBash : quoteForPowerShell;
  const remedies = root.remedies.filter(({ bash }) => !bash.some((one) => one.startsWith("aoai-preflight")));
  return [
    ...label("Cause", `${root.id}, ${root.confidence}: ${root.title}`),
    ...remedies.flatMap((remedy, at) => {
      const lines =
        sourceOf(remedy, fix)?.flatMap((text) => text.split("\n").map((line) => `      ${line}`.trimEnd())) ??
        remedy[shell].flatMap((command) => commandLines(command, { width, shell, indent: 6 }));
      return [...label(at === 0 ? "Fix" : "", remedy.text), ...lines.map((line) => chalk.cyan(line))];
    }),
    ...label("Then", "Ask again."),
    ...commandLines(["aoai-preflight", ...again.map(quote)].join(" "), { width, shell, indent: 6 }).map(
      (line) => chalk.cyan(line),
    ),
    ...hangCommand(`  ${chalk.bold("More".padEnd(10))}`, `aoai-preflight explain ${root.id}`, {
      width,
      shell,
    }),
  ];
}
