import { aadstsMeanings } from "../src/diagnoses/signs/aadsts.ts";
import { diagnoses } from "../src/diagnoses/index.ts";
import { confirmIn, remediesOf } from "../src/explain/remedies.ts";
import type { DiagnosisRule } from "../src/core/diagnosis.ts";

/** The catalogue as one Markdown page, in its own order: docs/diagnoses.md. */
export const diagnosesPage = (): string =>
  [
    "# Root causes",
    `The ${diagnoses.length} root causes that \`aoai-preflight\` knows, in the order in which equally likely ones are told. The same pages in a terminal: \`aoai-preflight explain <id>\`.`,
    diagnoses.map(({ id, title }) => `- [${id}](#${id}): ${title}`).join("\n"),
    ...diagnoses.map(section),
    "",
  ].join("\n\n");

function section(rule: DiagnosisRule): string {
  const codes = [...aadstsMeanings].filter(([, { means }]) => means === rule.id).map(([code]) => code);
  const [confirm, inPowerShell] = [confirmIn(rule, "bash"), confirmIn(rule, "powershell")];
  const confused = Object.entries(rule.confusedWith ?? {});
  return [
    `## ${rule.id}`,
    `**${upper(rule.title)}.** ${plain(rule.cause)}`,
    `Confirm: ${plain(confirm)}`,
    ...(inPowerShell === confirm ? [] : [`Confirm in PowerShell: ${plain(inPowerShell)}`]),
    `Fix:\n\n${remediesOf(rule)
      .map(({ text, bash, powershell }, at) => `${at + 1}. ${plain(text)}${commands(bash, powershell)}`)
      .join("\n")
      .trimEnd()}`,
    ...(confused.length > 0
      ? [`Confused with:\n\n${confused.map(([id, sign]) => `- [${id}](#${id}): ${plain(sign)}`).join("\n")}`]
      : []),
    ...(codes.length > 0 ? [`Entra codes: ${codes.join(", ")}`] : []),
    `[Documentation](${rule.link})`,
  ].join("\n\n");
}

/** Commands under a numbered item; PowerShell's where they differ. */
function commands(bash: readonly string[], powershell: readonly string[]): string {
  const fence = (language: string, lines: readonly string[]): string =>
    `\n\n   \`\`\`${language}\n${lines.map((line) => `   ${line}`).join("\n")}\n   \`\`\``;
  if (bash.length === 0) return "";
  const differ = bash.some((command, at) => command !== powershell[at]);
  return `${fence("bash", bash)}${differ ? fence("powershell", powershell) : ""}\n`;
}

/** A placeholder such as `<RESOURCE_ID>` is no tag; between backticks it needs no care. */
const plain = (text: string): string =>
  text
    .split(/(`[^`]*`)/)
    .map((part, at) => (at % 2 === 1 ? part : part.replaceAll("<", String.raw`\<`)))
    .join("");

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
