import { entraCode } from "../../azure/entra-codes.ts";
import type { DiagnosisRule } from "../../core/diagnosis.ts";
import type { Failure } from "../../core/observation.ts";
import type { RenderedRemedy } from "../../core/remedy.ts";
import { diagnoses } from "../../diagnoses/index.ts";
import { aadstsMeanings } from "../../diagnoses/signs/aadsts.ts";
import { confirmIn, remediesOf } from "../../explain/remedies.ts";
import { commandLines } from "../../reporters/layout/command-lines.ts";
import { hang } from "../../reporters/layout/paragraph.ts";
import type { RenderOptions } from "../../reporters/index.ts";

/** Columns of the terminal, and the shell for which a page's commands are written. */
type Style = Pick<RenderOptions, "width" | "shell">;

/** The page of a root cause as plain text; null where the catalogue has no such id. */
export function page(id: string, style: Style): string | null {
  const rule = ruleNamed(id);
  return rule ? `${pageOf(rule, style).join("\n")}\n` : null;
}

/** The page of an Entra error code (`AADSTS7000215`, `7000215`) and of the root cause behind it; null if not listed. */
export function pageOfEntraCode(code: string, style: Style): string | null {
  const digits = code.replace(/^AADSTS/i, "");
  const entry = entraCode(digits);
  if (!entry) return null;
  const meaning = aadstsMeanings.get(`AADSTS${digits}`);
  const rule = meaning && ruleNamed(meaning.means);
  const own = [
    ...hang("", `AADSTS${digits} · ${entry.name}`, style.width),
    "",
    ...hang("", entry.meaning, style.width),
    ...section("Cause", entry.cause, style),
    ...section("Remedy", entry.remedy, style),
    ...(entry.retryable ? section("Retry", "Waiting can help.", style) : []),
  ];
  const shown: Failure = { source: "entra", code: `AADSTS${digits}`, message: entry.meaning };
  const cause = rule ? ["", `Root cause (${meaning.confidence})`, "", ...pageOf(rule, style, shown)] : [];
  return `${[...own, ...cause].join("\n")}\n`;
}

const ruleNamed = (id: string): DiagnosisRule | undefined => diagnoses.find((rule) => rule.id === id);

function pageOf(rule: DiagnosisRule, style: Style, failure?: Failure): string[] {
  const confused = Object.entries(rule.confusedWith ?? {}).flatMap(([other, sign]) =>
    hang("  ", `${other}: ${sign}`, style.width),
  );
  return [
    ...hang("", `${rule.id} · ${rule.title}`, style.width),
    "",
    ...hang("", rule.cause, style.width),
    ...section("Confirm", confirmIn(rule, style.shell), style),
    "",
    "Fix",
    ...remediesOf(rule, failure).flatMap((remedy) => remedyLines(remedy, style)),
    ...(confused.length > 0 ? ["", "Confused with", ...confused] : []),
    ...section("More", rule.link, style),
  ];
}

const remedyLines = ({ text, link, ...commands }: RenderedRemedy, { width, shell }: Style): string[] => [
  ...hang("  ", text, width),
  ...commands[shell].flatMap((command) => commandLines(command, { width, shell, indent: 6 })),
  ...(link ? [`      ${link}`] : []),
];

const section = (name: string, text: string, { width }: Style): string[] => [
  "",
  name,
  ...hang("  ", text, width),
];
