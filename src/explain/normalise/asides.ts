/**
 * Lines that speak of failures without being one: tests that pass, objects that are printed, tables of documentation,
 * notes on releases.
 */
export function withoutAsides(whole: string): string {
  const text = boilerplate.reduce((rest, sentence) => rest.replaceAll(sentence, "(Azure CLI)"), whole);
  const isTable = /^ *\|(?: *:?-{3,}:? *\|)+ *$/m.test(text);
  const isChangelog = /^#{1,4} v?\d+\.\d+(?:\.\d+)?/m.test(text);
  return text
    .split("\n")
    .filter(
      (line) =>
        !passed.test(line) &&
        !printed.test(line) &&
        !(isTable && tableRow.test(line)) &&
        !(isChangelog && changelogItem.test(line)),
    )
    .join("\n");
}

/** Advice that tools print whatever has happened. */
const boilerplate: readonly RegExp[] = [
  /This\s+typically\s+happens\s+when\s+using\s+Azure\s+CLI\s+behind\s+a\s+proxy\s+that\s+intercepts\s+traffic\s+with\s+a\s+self-signed\s+certificate\.?/g,
];

const passed = /^\s*(?:\S{20,35}\s+)?(?:✓|√|✔|=== RUN|--- PASS|ok\s+\S+\s+[\d.]+s)/;

/** What a credential that is printed would say, if it came to that. */
const printed = /^\s*UnavailableMessage: /;
const tableRow = /^\s*\|.*\|\s*$/;
const changelogItem =
  /^\s*[-*+]\s.*\b(?:no longer|fix(?:ed|es)?|improved?|added?|changed?|removed?|support(?:s|ed)?)\b/i;
