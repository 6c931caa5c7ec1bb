import { entraCode } from "../azure/entra-codes.ts";
import type { DiagnosisRule } from "../core/diagnosis.ts";
import type { Failure } from "../core/observation.ts";
import { renderRemedy, type RenderedRemedy } from "../core/remedy.ts";
import { diagnoses } from "../diagnoses/index.ts";
import type { Told } from "../diagnoses/match.ts";
import { aadstsMeanings } from "../diagnoses/signs/aadsts.ts";

const width = 80;

/** Shell for which a page's commands are written. */
type Shell = "bash" | "powershell";

/** The page of a root cause as plain text, 80 columns wide; null where the catalogue has no such id. */
export function page(id: string, shell: Shell): string | null {
  const rule = ruleNamed(id);
  return rule ? pageOf(rule, shell) : null;
}

/** The page of an Entra error code (`AADSTS7000215`, `7000215`) and of the root cause behind it; null if not listed. */
export function pageOfEntraCode(code: string, shell: Shell): string | null {
  const digits = code.replace(/^AADSTS/i, "");
  const entry = entraCode(digits);
  if (!entry) return null;
  const meaning = aadstsMeanings.get(`AADSTS${digits}`);
  const rule = meaning && ruleNamed(meaning.means);
  const own = [
    `AADSTS${digits} · ${entry.name}`,
    "",
    paragraph(entry.meaning),
    section("Cause", entry.cause),
    section("Remedy", entry.remedy),
    ...(entry.retryable ? [section("Retry", "Waiting can help.")] : []),
  ].join("\n");
  const shown: Failure = { source: "entra", code: `AADSTS${digits}`, message: entry.meaning };
  return rule ? `${own}\n\nRoot cause (${meaning.confidence})\n\n${pageOf(rule, shell, shown)}` : `${own}\n`;
}

const ruleNamed = (id: string): DiagnosisRule | undefined => diagnoses.find((rule) => rule.id === id);

/** What to do about a root cause where no more is known than perhaps a code: with placeholders instead of names and ids. */
export const remediesOf = (rule: DiagnosisRule, failure?: Failure): RenderedRemedy[] => {
  // Nothing was matched, so the remedies get the args of a match that names nothing.
  const nothing: Told = { details: {}, ...(failure && { failure }) };
  return rule.remedies(nothing as never, {}).map(renderRemedy);
};

function pageOf(rule: DiagnosisRule, shell: Shell, failure?: Failure): string {
  const confused = Object.entries(rule.confusedWith ?? {}).map(([other, sign]) =>
    paragraph(`${other}: ${sign}`, "  "),
  );
  return [
    `${rule.id} · ${rule.title}`,
    "",
    paragraph(rule.cause),
    section("Confirm", rule.confirm),
    `\nFix\n${remediesOf(rule, failure)
      .map((remedy) => remedyText(remedy, shell))
      .join("\n")}`,
    ...(confused.length > 0 ? [`\nConfused with\n${confused.join("\n")}`] : []),
    section("More", rule.link),
    "",
  ].join("\n");
}

function remedyText({ text, link, ...commands }: RenderedRemedy, shell: Shell): string {
  const below = [...commands[shell], ...(link ? [link] : [])];
  return [paragraph(text, "  "), ...below.map((line) => `      ${line}`)].join("\n");
}

const section = (name: string, text: string): string => `\n${name}\n${paragraph(text, "  ")}`;

/** Breaks a text into lines; a word that is longer than a line (a URL) stays whole. */
function paragraph(text: string, indent = ""): string {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`${indent}${word}`);
  }
  return lines.join("\n");
}
