import type { Diagnosed } from "../core/diagnosis.ts";
import { diagnoses } from "../diagnoses/index.ts";
import { spokenOf, type Spoken } from "./cues/index.ts";
import { isElsewhere } from "./elsewhere.ts";
import { tellsThatItFailed } from "./failed.ts";
import { isHearsay } from "./hearsay.ts";
import { isOwnCase } from "./met.ts";
import { remediesOf } from "./page.ts";
import { isOurs } from "./relevance.ts";
import { showsSuccess } from "./success.ts";

/** As many candidates as a reader looks at. */
const most = 3;

/** What was recognised is worth as much as so many of the things that go with a root cause. */
const knownAhead = 1;

/** From how much on a text speaks of code. */
const ofCode = 0.75;

interface Ranked {
  readonly entry: Diagnosed;
  readonly isKnown: boolean;
  readonly spoken: number;
  readonly score: number;
}

/** What is longer is a log or a file, which speaks of everything. */
const longest = 20_000;

/** The very words of a program that failed. */
const quoted =
  /\berror\b["']?\s?[:=]|\bexception\b\s?:|traceback \(|following error|(?:I|we) (?:get|got|see|receive|am getting|are getting) (?:this|the|an?) (?:\w+ ){0,3}(?:error|message)/i;

/** Wishes, and remarks on documentation, speak of failures that nobody met. */
const wish =
  /feature request|(?:request|addition of) (?:the addition of )?this feature|UX of the solution|\*?motivation:|alternatives (?:you(?:'ve| have) )?considered|(?:would|it'?d) be (?:nice|great|helpful|useful|good)|would love|(?:I|we) (?:would|'d) like to be able|(?:would|should) (?:be better|not force)|going to be supported|potential terraform configuration|please add (?:that|support|an? option)\b|(?:describe|description of) the (?:new )?feature|proposed (?:implementation|solution)|(?:this|my|a|the) pull request\b|release notes|changelog|last reviewed|(?:often|used to|commonly|usually) indicates?|the purpose of|(?<!close )this (?:article|page|document|section|exception type)\b|we (?:handle|throw|log)\b|needs? to give (?:the )?user|should (?:return|throw|be able|default|say|print|send)|make (?:the )?help|\bTo do\b|#please-close/i;

/**
 * Ranks what is merely possible by how much the text speaks of it, and names what it speaks of without showing it,
 * where the text leaves the cause open. What is certain stays alone, and so does silence where nobody tells of a failure.
 */
export function withWhatIsOpen(told: readonly Diagnosed[], text: string): Diagnosed[] {
  if (told[0]?.confidence === "confirmed" || text.length > longest || !isOurs(text)) return [...told];
  if (told.length === 0 && !tellsOfFailure(text)) return [];
  const surer = told.filter(({ confidence }) => confidence !== "possible");
  const possible = told.filter(({ confidence }) => confidence === "possible");
  const spoken = new Map(spokenOf(text).map((one) => [one.means as string, one]));
  const known = possible.map((entry) => ({
    entry,
    isKnown: true,
    spoken: spoken.get(entry.id)?.score ?? 0,
    score: knownAhead + (spoken.get(entry.id)?.score ?? 0),
  }));
  const fresh = [...spoken.values()]
    .filter(({ means }) => told.every(({ id }) => id !== means))
    .flatMap((one) =>
      candidate(one).map((entry) => ({ entry, isKnown: false, spoken: one.score, score: one.score })),
    );
  const ranked = withTheLibrary(
    [...known, ...fresh].toSorted((a, b) => b.score - a.score),
    most - 1 - surer.length,
  );
  const open = ranked.filter(({ isKnown }, place) => isKnown || surer.length + place < most);
  return [...surer, ...open.map(({ entry }) => entry)];
}

/**
 * A defect of code or of a library hides behind every answer: where a text speaks of code, versions and bugs, it is
 * among those that a reader looks at.
 */
function withTheLibrary(ranked: readonly Ranked[], lastPlace: number): readonly Ranked[] {
  const at = ranked.findIndex(({ entry, spoken }) => entry.id === "sdk-misuse" && spoken >= ofCode);
  const [library] = at > lastPlace && lastPlace >= 0 ? ranked.slice(at, at + 1) : [];
  if (!library) return ranked;
  const others = ranked.filter((one) => one !== library);
  return [...others.slice(0, lastPlace), library, ...others.slice(lastPlace)];
}

const tellsOfFailure = (text: string): boolean =>
  (isOwnCase(text) || quoted.test(text)) &&
  tellsThatItFailed(text) &&
  (!wish.test(text) || quoted.test(text)) &&
  !showsSuccess(text) &&
  !isHearsay(text) &&
  !isElsewhere(text);

function candidate({ means, words }: Spoken): Diagnosed[] {
  const rule = diagnoses.find(({ id }) => id === means);
  if (!rule) return [];
  const quoted = words.map((word) => `"${word}"`).join(", ");
  return [
    {
      id: rule.id,
      title: rule.title,
      confidence: "possible",
      because: `The text does not show what failed; it speaks of ${quoted}.`,
      explains: [],
      remedies: remediesOf(rule),
      link: rule.link,
    },
  ];
}
