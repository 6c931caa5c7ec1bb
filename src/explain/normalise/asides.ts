/** Lines that speak of failures without being one: tests that pass, tables of documentation, notes on releases. */
export function withoutAsides(whole: string): string {
  const text = boilerplate.reduce((rest, sentence) => rest.replaceAll(sentence, "(Azure CLI)"), whole);
  const isTable = /^ *\|(?: *:?-{3,}:? *\|)+ *$/m.test(text);
  const isChangelog = /^#{1,4} v?\d+\.\d+(?:\.\d+)?/m.test(text);
  return text
    .split("\n")
    .filter(
      (line) =>
        !passed.test(line) && !(isTable && tableRow.test(line)) && !(isChangelog && changelogItem.test(line)),
    )
    .join("\n");
}

/** Advice that tools print whatever has happened. */
const boilerplate: readonly RegExp[] = [
  /This typically happens when using Azure CLI behind a proxy that intercepts traffic with a self-signed certificate\.?/g,
];

const passed = /^\s*(?:\S{20,35}\s+)?(?:✓|√|✔|=== RUN|--- PASS|ok\s+\S+\s+[\d.]+s)/;
const tableRow = /^\s*\|.*\|\s*$/;
const changelogItem =
  /^\s*[-*+]\s.*\b(?:no longer|fix(?:ed|es)?|improved?|added?|changed?|removed?|support(?:s|ed)?)\b/i;
