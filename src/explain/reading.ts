import type { Diagnosed } from "../core/diagnosis.ts";
import { diagnoses } from "../diagnoses/index.ts";
import { frequencyOf } from "./frequency.ts";
import { remediesOf } from "./page.ts";
import { read, type Reading } from "./reader/index.ts";
import { isOurs } from "./relevance.ts";
import { tellsOfFailure } from "./telling.ts";

/** As many candidates as a reader looks at. */
const most = 3;

/** What is longer is a log or a file, which speaks of everything. */
const longest = 20_000;

/**
 * What counts how much for a root cause, as logarithms of odds, fitted to about nine hundred public threads that
 * neither the shapes nor the reader had seen. What is likely by what was recognised is never put behind: where the
 * reader spoke against it, it was wrong more often than right.
 */
interface Scale {
  readonly reading: number;
  readonly frequency: number;
  readonly told: number;
  /** Whose frequencies: those of threads that decide, or of those that leave it open. */
  readonly decided: boolean;
}

/** For the first place, where nothing likely was recognised. */
const forFirst: Scale = { reading: 0.85, frequency: 0.25, told: 1.7, decided: true };

/** For the places behind the first: where that is wrong, the words and what was recognised say less. */
const forOthers: Scale = { reading: 0.5, frequency: 0.6, told: 1, decided: false };

/** A share of nothing weighs no more than this one. */
const least = 1e-4;

/** From which share on a text that reads as if nothing had failed makes uncertain what was recognised in it. */
const doubtful = 0.5;

/**
 * Orders what was recognised as possible by what the text reads like, and puts what it reads like among the first three.
 * Nothing is added to what is certain, nor where nobody tells of a failure; what is certain is only likely where the text
 * reads as if nothing had failed.
 */
export function withReading(told: readonly Diagnosed[], text: string): Diagnosed[] {
  if (text.length > longest) return [...told];
  const readings = read(text);
  const nothing = readings.find(({ id }) => id === "none")?.share ?? 0;
  if (told.length === 0 && !tellsOfFailure(text, nothing)) return [];
  if (told[0]?.confidence === "confirmed") return nothing < doubtful ? [...told] : told.map(lessSure);
  if (told.length > 0 && !isOurs(text)) return [...told];
  const surer = told.filter(({ confidence }) => confidence !== "possible");
  const open = readings.filter(({ id }) => id !== "none" && surer.every((one) => one.id !== id));
  const first = surer.length > 0 ? [] : ordered(open, told, forFirst).slice(0, 1);
  const rest = open.filter((one) => !first.includes(one));
  const byId = new Map(told.map((entry) => [entry.id, entry]));
  const ranked = [...first, ...ordered(rest, told, forOthers)].flatMap((one, at) => {
    const entry = byId.get(one.id);
    return entry ? [entry] : surer.length + at < most ? candidate(one) : [];
  });
  const placed = new Set(ranked);
  return [...surer, ...ranked, ...told.filter((entry) => !surer.includes(entry) && !placed.has(entry))];
}

const lessSure = (entry: Diagnosed): Diagnosed =>
  entry.confidence === "confirmed" ? { ...entry, confidence: "likely" } : entry;

/** The likeliest first. */
function ordered(readings: readonly Reading[], told: readonly Diagnosed[], scale: Scale): readonly Reading[] {
  const isTold = new Set(told.map(({ id }) => id));
  const score = ({ id, share }: Reading): number =>
    scale.reading * Math.log(share + least) +
    scale.frequency * Math.log(frequencyOf(id, scale.decided)) +
    (isTold.has(id) ? scale.told : 0);
  const scores = new Map(readings.map((one) => [one, score(one)]));
  return readings.toSorted((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
}

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
