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
        !unchosen.test(line) &&
        !promised.test(line) &&
        !(isTable && tableRow.test(line)) &&
        !(isChangelog && changelogItem.test(line)),
    )
    .join("\n");
}

/** Advice that tools print whatever has happened; a terminal may have broken it anywhere, a mail have quoted it. */
const boilerplate: readonly RegExp[] = [
  "This typically happens when using Azure CLI behind a proxy that intercepts traffic with a self-signed certificate.",
].map((sentence) => new RegExp(sentence.replaceAll(" ", "").split("").map(literal).join("[\\s>|]*"), "g"));

function literal(character: string): string {
  return character === "." ? String.raw`\.?` : character;
}

const passed = /^\s*(?:\S{20,35}\s+)?(?:✓|√|✔|=== RUN|--- PASS|ok\s+\S+\s+[\d.]+s)/;

/** What a credential that is printed would say, if it came to that. */
const printed = /^\s*UnavailableMessage: /;

/** What a form offered and nobody chose; what is long was written into it. */
const unchosen = /^\s*(?:>\s?)?[-*+]\s*\[\s?\]\s(?!.{160})/;

/** What a form asks everybody to promise; who speaks of an error there has written more. */
const promised =
  /^\s*(?:>\s?)?[-*+]\s*\[x\]\s?(?!.*(?:error|fail|AADSTS|denied|\b[45]\d\d\b))(?:I(?:'ve| have| am|'m| did| will| agree| understand| added| checked| searched| read| use)\b|checked (?:for|that)\b|(?:yes, )?I(?:'m| am) sure\b|this is (?:not )?a (?:single |unique )?(?:bug|duplicate)).{0,150}$/i;

const tableRow = /^\s*\|.*\|\s*$/;
const changelogItem =
  /^\s*[-*+]\s.*\b(?:no longer|fix(?:ed|es)?|improved?|added?|changed?|removed?|support(?:s|ed)?)\b/i;
