import {
  headBytes,
  questions,
  rarities,
  type Packed,
  type Question,
  type Scale,
} from "../../src/explain/reader/learnt.ts";
import { chance } from "./chance.ts";
import { columnsOf, heaviest, rowOf, type Columns } from "./columns.ts";
import { committee } from "./committee.ts";
import { regress } from "./regression.ts";
import type { Lesson } from "./lesson.ts";
import { teach, type Network } from "./network.ts";
import type { Task, Values, Weights } from "./task.ts";

/** What a weight costs: enough that a word of one text decides nothing. */
const penalty = 1e-4;
const rounds = 60;

/** Fewer are enough to see which words weigh most. */
const firstRounds = 25;

/** Which part of each text is any cause's: with none, texts that were not learnt from are read too surely, and worse. */
const doubt = 0.1;

/** How many words and pairs are kept: with twice as many, texts that were not learnt from are read no better. */
const mostWords = 16_000;

/** Of how many networks the mean is taken, how many units each has, and how often it goes through all texts. */
const networks = 2;
const units = 64;
const times = 12;

/** Weights of words below this are left out. */
const faint = 0.05;

/** What was learnt, before it is packed. */
interface Taught extends Network {
  readonly columns: Columns;
  readonly regressions: Readonly<Record<Question, Weights>>;
}

/**
 * Learns what texts show, from all words; then, from those that weighed most, what they show and what stays open, by
 * regressions and by networks. `say` is told what is learnt next.
 */
export function pack(lessons: readonly Lesson[], say: (next: string) => void = () => {}): Packed {
  const classes = [...new Set(lessons.map(({ label }) => label))].toSorted();
  const task = (columns: Columns, taught: readonly Lesson[]): Task => ({
    rows: taught.map((lesson) => rowOf(lesson, columns)),
    importance: taught.map(({ weight }) => weight),
    width: columns.size,
    labels: taught.map(({ label }) => classes.indexOf(label)),
    classes: classes.length,
    doubt,
  });
  const decided = lessons.filter(({ open }) => !open);
  const all = columnsOf(decided);
  say(`which of ${all.size} words weigh most`);
  const first = regress({ ...task(all, decided), penalty, rounds: firstRounds });
  const columns = heaviest(all, mostWords, ({ column }) => largest(line(first, column)));
  const whole = task(columns, lessons);
  say("what texts show");
  const shown = regress({ ...task(columns, decided), penalty, rounds });
  say("what stays open");
  const stays = regress({ ...whole, penalty, rounds });
  const open = lessons.map((lesson) => lesson.open);
  const draw = chance();
  const taught = Array.from({ length: networks }, (_, one) => {
    say(`network ${one + 1} of ${networks}`);
    return teach({ ...whole, open, units, times }, draw);
  });
  return { classes, ...packed({ columns, regressions: { shown, open: stays }, ...committee(taught) }) };
}

function packed({ columns, regressions, hidden, answers }: Taught): Omit<Packed, "classes"> {
  const regressed = { shown: scale(regressions.shown), open: scale(regressions.open) };
  const heard = scale(hidden);
  const answer = (weights: Weights): Packed["network"]["answers"][Question] => {
    const scaled = scale(weights);
    return { ...scaled, weights: Buffer.from(inSteps(weights.columns, scaled)).toString("base64") };
  };
  return {
    ...regressed,
    network: { hidden: heard, answers: { shown: answer(answers.shown), open: answer(answers.open) } },
    words: Buffer.concat(
      [...columns].flatMap(([key, { column, rarity }]) => {
        const cells = questions.map((question) =>
          cellsOf(line(regressions[question], column), regressed[question]),
        );
        const head = Buffer.alloc(headBytes);
        head.writeUInt32LE(key, 0);
        head.writeUInt8(Math.round(rarity * rarities), 4);
        cells.forEach((some, place) => head.writeUInt8(some.length / 2, 5 + place));
        const spoken = inSteps(line(hidden, column), heard);
        return [head, Buffer.from(spoken), Buffer.from(Int8Array.from(cells.flat()))];
      }),
    ),
  };
}

/** Of the weights of a column that are not faint: class and weight, class and weight, … */
function cellsOf(weights: Values, scaled: Scale): number[] {
  return [...inSteps(weights, scaled)].flatMap((steps, one) =>
    Math.abs(weights[one] ?? 0) < faint ? [] : [one, steps],
  );
}

const scale = ({ columns, bias }: Weights): Scale => ({
  bias: Array.from(bias, (one) => Number(one.toFixed(4))),
  step: largest(columns) / 127,
});

const inSteps = (weights: Values, { step }: Scale): Int8Array =>
  Int8Array.from(weights, (one) => Math.round(one / step));

/** What the weights of one column are. */
const line = ({ columns, bias }: Weights, column: number): Values =>
  columns.subarray(column * bias.length, (column + 1) * bias.length);

function largest(values: Values): number {
  let most = 0;
  for (const one of values) most = Math.max(most, Math.abs(one));
  return most;
}
