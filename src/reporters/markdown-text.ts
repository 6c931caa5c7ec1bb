/** A zero-width space: keeps GitHub from making mentions, references to issues and links of what it stands in. */
export const unlinked = "&#8203;";

/** Text as one line of Markdown that shows just what it says: no markup, HTML, table bar, mention or link. */
export function markdownText(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .trim()
    .replaceAll(/[\\`*_[\]<>&|~$]/g, String.raw`\$&`)
    .replaceAll(/^(?=[-+=#])|(?<=^\d+)(?=[.)](?:\s|$))/g, "\\")
    .replaceAll(/@|#(?=\w)|:(?=\/\/)|\bwww(?=\.)|\bGH(?=-\d)/g, `$&${unlinked}`);
}

/** A code block whose fence is longer than any run of backticks in it. */
export function fenced(code: string, language: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(code) + 1));
  return `${fence}${language}\n${code}\n${fence}`;
}

export function inlineCode(code: string): string {
  const fence = "`".repeat(longestRun(code) + 1);
  // Code that begins or ends with a backtick needs the space, which Markdown takes away again.
  const space = longestRun(code) > 0 ? " " : "";
  return fence + space + code.replaceAll(/\s+/g, " ") + space + fence;
}

const longestRun = (code: string): number =>
  Math.max(0, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));

/** A link, where the address is one that may be followed: `https:` and nothing else. */
export function markdownLink(words: string, address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { href, protocol } = new URL(address);
  // `href` has spaces, `<` and `>` percent-encoded in path and query but not in the fragment.
  return protocol === "https:" ? `[${words}](<${href.replaceAll(/[<>\s\\]/g, encodeURIComponent)}>)` : null;
}
