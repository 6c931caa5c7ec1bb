import stringWidth from "fast-string-width";
import { shellWords } from "../../core/shell-words.ts";

/** What decides where a command's lines end. */
interface Room {
  readonly width: number;
  readonly shell: "bash" | "powershell";
}

/**
 * A command on as many lines as it needs, never cut. For bash it is continued with a backslash before an option, so
 * that it can be copied as it stands; for PowerShell it stays on one line.
 */
export function commandLines(
  command: string,
  { width, indent, shell }: Room & { readonly indent: number },
): string[] {
  const margin = " ".repeat(indent);
  if (shell === "powershell") return [margin + command];
  const lines: string[] = [];
  let line = margin;
  for (const part of optionsOf(command)) {
    const longer = line.trim() === "" ? line + part : `${line} ${part}`;
    if (line.trim() !== "" && stringWidth(longer) > width - " \\".length) {
      lines.push(`${line} \\`);
      line = `${margin}  ${part}`;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

/** A command behind a lead (a label), its further lines below itself. */
export function hangCommand(lead: string, command: string, { width, shell }: Room): string[] {
  const indent = stringWidth(lead);
  const [first = "", ...others] = commandLines(command, { width, shell, indent });
  return [lead + first.slice(indent), ...others];
}

/** The command proper, then each option with its values. */
function optionsOf(command: string): string[] {
  const parts: string[] = [];
  for (const word of shellWords(command)) {
    const last = parts.at(-1);
    if (last === undefined || /^-{1,2}[A-Za-z]/.test(word)) parts.push(word);
    else parts[parts.length - 1] = `${last} ${word}`;
  }
  return parts;
}
