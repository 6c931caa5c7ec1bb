import type { Diagnosed } from "../core/diagnosis.ts";
import { diagnoses } from "../diagnoses/index.ts";
import { mannersOf, recognisedMarks, unconcerned } from "./manners/marks.ts";
import { isItsReport } from "./manners/met.ts";
import { remediesOf } from "./remedies.ts";
import { read, type Reading } from "./reader/index.ts";

/** As many candidates as a reader looks at. */
const most = 3;

/**
 * From which share on a text reads as if nothing had failed: what is certain is not, and what is not is not told. Where
 * nothing was recognised less is enough if nobody names Azure or has met a failure, and less still if the text was long,
 * for among much that is said something always reads like a failure.
 */
const doubtful = 0.4;
const doubtfulUnconcerned = 0.25;
const doubtfulLong = 0.15;

/**
 * What is certain by its message is so where the text reads like it more than like all else, and not as if nothing had
 * failed; of a program's bare report, which tells a reader little, only the first is asked.
 */
const certain = 0.5;
const innocent = 0.01;

/** How much likelier, as a logarithm of odds, the cause is that a message makes likely before all others. */
const trusted = 1;

/**
 * Puts what a text reads like beside what was recognised in it. Nothing is added to what is certain; what is certain by
 * its message alone, in a text that tells of something else too, is only likely. Nothing is told where nobody tells of a
 * failure. `isOfLong`: the text is what was left of a long one.
 */
export function withReading(recognised: readonly Diagnosed[], text: string, isOfLong: boolean): Diagnosed[] {
  const [best] = recognised;
  const isCertain = best?.confidence === "confirmed";
  const told = recognised.map(lessSure);
  const manners = mannersOf(text);
  const readings = read(text, [...manners, ...recognisedMarks(recognised)]);
  const bound = best ? doubtful : boundOf(manners, isOfLong);
  const nothing = readings.find(({ id }) => id === "none")?.open ?? 0;
  if (nothing > bound) return isCertain ? told : [];
  const isReadSo = readings.some(({ id, shown }) => id === best?.id && shown > certain);
  if (isCertain && isReadSo && (nothing < innocent || isItsReport(text))) return [...recognised];
  return ranked(
    told,
    readings.filter(({ id }) => id !== "none"),
  );
}

function boundOf(manners: readonly string[], isOfLong: boolean): number {
  if (isOfLong) return doubtfulLong;
  return unconcerned.some((mark) => manners.includes(mark)) ? doubtfulUnconcerned : doubtful;
}

/**
 * The first three: first what the text shows, behind it what such texts turned out to have where that is not it; then the
 * others that were recognised. What is likely by a message though the text reads like something else first is only
 * possible.
 */
function ranked(told: readonly Diagnosed[], causes: readonly Reading[]): Diagnosed[] {
  const surer = told.filter(isSure).map(({ id }) => id);
  const score = ({ id, shown }: Reading): number => Math.log(shown) + (id === surer[0] ? trusted : 0);
  const [first] = causes.toSorted((a, b) => score(b) - score(a));
  const others = causes.filter((one) => one !== first).toSorted((a, b) => b.open - a.open);
  const isOverruled = surer.length > 0 && !surer.includes(first?.id ?? "");
  const byId = new Map(told.map((entry) => [entry.id, isOverruled ? unsure(entry) : entry]));
  const [cause, ...rest] = [...(first ? [first] : []), ...others].flatMap((one, at) => {
    const entry = byId.get(one.id);
    return entry ? [entry] : at < most ? candidate(one) : [];
  });
  return [...(cause ? [cause] : []), ...rest.filter(isSure), ...rest.filter((entry) => !isSure(entry))];
}

const isSure = ({ confidence }: Diagnosed): boolean => confidence !== "possible";

const unsure = (entry: Diagnosed): Diagnosed => ({ ...entry, confidence: "possible" });

/** What is certain by its message alone is likely. */
export const lessSure = (entry: Diagnosed): Diagnosed =>
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
