import type { UnreadLine } from "../../core/evidence.ts";

/** `NAME=value` with a name that a shell takes, over several lines where the value is quoted, and comments. */
const understood =
  /^[ \t]*(?:(?:export[ \t]+)?[A-Za-z_][\w.-]*[ \t]*=[ \t]*(?:"[^"]*"|'[^']*'|`[^`]*`)?|#)[^\n]*/gm;

/** What people hand over instead of an env file. */
const forms: readonly (readonly [RegExp, string])[] = [
  [/^\s*\$env:/i, "PowerShell"],
  [/^\s*set\s+"?[A-Za-z_]\w*=/i, "cmd"],
  [/^\s*(?:[{}[\]],?\s*$|"[^"]*"\s*:)/, "JSON"],
  [/^\s*(?:-\s+)?[A-Za-z_][\w-]*:(?:\s|$)/, "YAML"],
];

/**
 * The first line of an env file that is none of those, one of a known form before others; undefined where there is none.
 */
export function unreadLineIn(text: string): Omit<UnreadLine, "file"> | undefined {
  const rest = text.replaceAll(understood, (whole) => whole.replaceAll(/[^\n]+/g, ""));
  const unread = rest.split("\n").flatMap((line, at) => {
    const like = forms.find(([form]) => form.test(line))?.[1];
    return line.trim() === "" ? [] : [{ line: at + 1, ...(like !== undefined && { like }) }];
  });
  return unread.find(({ like }) => like !== undefined) ?? unread[0];
}
