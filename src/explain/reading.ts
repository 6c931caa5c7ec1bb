import type { Confidence, Diagnosed } from "../core/diagnosis.ts";
import { diagnoses } from "../diagnoses/index.ts";
import { isForeign, mannersOf, recognisedMarks } from "./manners/marks.ts";
import { isItsReport, isShort } from "./manners/met.ts";
import { remediesOf } from "./remedies.ts";
import { read, type Reading } from "./reader/index.ts";

/** As many candidates as a reader looks at. */
const most = 3;

/**
 * From which share on a text reads as if nothing had failed, and nothing is told: whoever writes of failures, of what
 * they mean or how a program shall take them, has not met them. Less is enough where nobody names Azure; less still where
 * something was recognised, for such texts quote messages; and least if nothing was recognised in a text that was long,
 * for among much that is said something always reads like a failure.
 */
const doubtful = 0.4;
const doubtfulForeign = 0.24;
const doubtfulQuoted = 0.19;
const doubtfulLong = 0.15;

/** The same of a message and hardly a word beside it, by how sure it makes its cause. */
const doubtfulAlone: Readonly<Record<Confidence, number>> = { confirmed: 0.45, likely: 0.3, possible: 0.3 };
const hardlyMore = 120;

/**
 * What is certain by its message is so where the text reads like it more than like all else, and not as if nothing had
 * failed; of a program's bare report, which tells a reader little, only the first is asked.
 */
const certain = 0.5;
const innocent = 0.02;

/** How many times likelier what a message makes likely is in a few words, which tell a reader little. */
const trusted = 3;

/**
 * Puts what a text reads like beside what was recognised in it. Nothing is added to what is certain; what is certain by
 * its message alone, in a text that tells of something else too, is only likely. Nothing is told where nobody met a
 * failure. `isOfLong`: the text is what was left of a long one.
 */
export function withReading(recognised: readonly Diagnosed[], text: string, isOfLong: boolean): Diagnosed[] {
  const [best] = recognised;
  const isCertain = best?.confidence === "confirmed";
  const told = recognised.map(lessSure);
  const manners = mannersOf(text);
  const readings = read(text, [...manners, ...recognisedMarks(recognised)]);
  const nothing = readings.find(({ id }) => id === "none")?.open ?? 0;
  if (nothing > (best ? boundBeside(best, text) : boundOf(manners, isOfLong))) return [];
  const isReadSo = readings.some(({ id, shown }) => id === best?.id && shown > certain);
  if (isCertain && isReadSo && (nothing < innocent || isItsReport(text))) return [...recognised];
  const said = new Set(isShort(text) ? told.filter(isSure).map(({ id }) => id) : []);
  const score = ({ id, shown }: Reading): number => shown * (said.has(id) ? trusted : 1);
  return ranked(
    told,
    readings.filter(({ id }) => id !== "none").toSorted((a, b) => score(b) - score(a)),
  );
}

const boundBeside = ({ confidence }: Diagnosed, text: string): number =>
  text.length < hardlyMore ? doubtfulAlone[confidence] : doubtfulQuoted;

function boundOf(manners: readonly string[], isOfLong: boolean): number {
  if (isOfLong) return doubtfulLong;
  return isForeign(manners) ? doubtfulForeign : doubtful;
}

/**
 * The first three: first what the text shows, behind it what such texts turned out to have where that is not it; then the
 * others that were recognised. What is likely by a message though the text reads like something else first is only
 * possible.
 */
function ranked(told: readonly Diagnosed[], [first, ...others]: readonly Reading[]): Diagnosed[] {
  const surer = told.filter(isSure);
  const isOverruled = surer.length > 0 && !surer.some(({ id }) => id === first?.id);
  const byId = new Map(told.map((entry) => [entry.id, isOverruled ? unsure(entry) : entry]));
  const [cause, ...rest] = [...(first ? [first] : []), ...others.toSorted((a, b) => b.open - a.open)].flatMap(
    (one, at) => {
      const entry = byId.get(one.id);
      return entry ? [entry] : at < most ? candidate(one) : [];
    },
  );
  return [...(cause ? [cause] : []), ...rest.filter(isSure), ...rest.filter((entry) => !isSure(entry))];
}

const isSure = ({ confidence }: Diagnosed): boolean => confidence !== "possible";

const unsure = (entry: Diagnosed): Diagnosed => ({ ...entry, confidence: "possible" });

const lessSure = (entry: Diagnosed): Diagnosed =>
  entry.confidence === "confirmed" ? { ...entry, confidence: "likely" } : entry;

function candidate({ id, words }: Reading): Diagnosed[] {
  const rule = diagnoses.find((one) => one.id === id);
  if (!rule) return [];
  const quoted = words().map((word) => `"${word}"`);
  const by = quoted.length > 0 ? `, by ${quoted.join(", ")}` : "";
  return [
    {
      id: rule.id,
      title: rule.title,
      confidence: "possible",
      because: `Nothing in the text shows it, but it reads like others that had this cause${by}.`,
      explains: [],
      remedies: remediesOf(rule),
      link: rule.link,
    },
  ];
}
