import { questions, type Question } from "../../src/explain/reader/learnt.ts";
import { softmax } from "../../src/explain/reader/softmax.ts";
import { learnable, type Learnable } from "./adam.ts";
import type { Chance } from "./chance.ts";
import { eachCell, type Row } from "./sparse.ts";
import type { Task, Weights } from "./task.ts";

/** How a network is learnt. */
interface NetworkTask extends Task {
  /** Which rows leave their class open. */
  readonly open: readonly boolean[];
  /** How many units the hidden layer has. */
  readonly units: number;
  /** How often all rows are gone through. */
  readonly times: number;
}

/** A network of one hidden layer, which answers both questions by the same units. */
export interface Network {
  /** For each column the weights of all units, and a bias for each unit. */
  readonly hidden: Weights;
  /** For each unit the weights of all classes, and a bias for each class. */
  readonly answers: Readonly<Record<Question, Weights>>;
}

/** Weights that are being learnt. */
interface Layer {
  readonly columns: Learnable;
  readonly bias: Learnable;
}

interface Layers {
  readonly hidden: Layer;
  readonly answers: Readonly<Record<Question, Layer>>;
}

/** How many rows are learnt from at once. */
const batch = 128;

/** Which part of a row's cells and of the units is left out by chance, for nothing may hang on one of them. */
const leftOut = 0.5;

/** How far a weight moves at a time: ever more until this part of the way, then ever less. */
const fastest = 2e-3;
const warm = 0.15;

/** How large weights are before anything is learnt. */
const smallest = 0.09;

/** Learns a network by Adam, from the rows in an order of chance. The same chance gives the same network. */
export function teach(task: NetworkTask, draw: Chance): Network {
  const layers = untaught(task, draw);
  const { hidden, answers } = layers;
  const parts = [hidden, answers.shown, answers.open].flatMap(({ columns, bias }) => [columns, bias]);
  const mean = task.importance.reduce((sum, one) => sum + one, 0) / task.rows.length;
  const batches = Math.ceil(task.rows.length / batch);
  const steps = task.times * batches;
  let order: readonly number[] = [];
  for (let step = 0; step < steps; step++) {
    const from = (step % batches) * batch;
    if (from === 0) order = shuffled(task.rows.length, draw);
    for (const place of order.slice(from, from + batch)) learnRow(layers, task, place, mean * batch, draw);
    const done = (step + 0.5) / steps;
    const rate = fastest * Math.min(done / warm, (1 - done) / (1 - warm));
    for (const part of parts) part.move(rate);
  }
  const taught = ({ columns, bias }: Layer): Weights => ({ columns: columns.values, bias: bias.values });
  return { hidden: taught(hidden), answers: { shown: taught(answers.shown), open: taught(answers.open) } };
}

function untaught({ width, units, classes }: NetworkTask, draw: Chance): Layers {
  const layer = (heard: number, spoken: number, bound: number): Layer => ({
    columns: learnable(
      Float32Array.from({ length: heard * spoken }, () => bound * (2 * draw.share() - 1)),
      spoken,
    ),
    bias: learnable(new Float32Array(spoken), spoken),
  });
  const answer = (): Layer => layer(units, classes, 1 / Math.sqrt(units));
  return { hidden: layer(width, units, smallest), answers: { shown: answer(), open: answer() } };
}

/** Adds to all slopes what one row says. */
function learnRow(
  { hidden, answers }: Layers,
  { rows, labels, importance, open, units, classes, doubt }: NetworkTask,
  place: number,
  many: number,
  draw: Chance,
): void {
  const row = thinned(rows[place] ?? nothing, draw);
  const heard = hidden.bias.values.slice();
  eachCell(row, (column, value) => addPart(heard, 0, hidden.columns.values, column * units, units, value));
  const loud = heard.map((one) => (one > 0 && draw.share() >= leftOut ? 1 / (1 - leftOut) : 0));
  const back = new Float32Array(units);
  for (const question of questions) {
    if (question === "shown" && open[place]) continue;
    const { columns, bias } = answers[question];
    const scores = bias.values.slice();
    eachUnit(loud, (unit, times) =>
      addPart(scores, 0, columns.values, unit * classes, classes, times * (heard[unit] ?? 0)),
    );
    const miss = Float32Array.from(softmax(Float64Array.from(scores)), (share, one) => {
      const wanted = doubt / classes + (one === labels[place] ? 1 - doubt : 0);
      return ((share - wanted) * (importance[place] ?? 1)) / many;
    });
    bias.touch(0);
    addPart(bias.slope, 0, miss, 0, classes, 1);
    eachUnit(loud, (unit, times) => {
      columns.touch(unit);
      addPart(columns.slope, unit * classes, miss, 0, classes, times * (heard[unit] ?? 0));
      let sum = 0;
      for (let one = 0; one < classes; one++)
        sum += (columns.values[unit * classes + one] ?? 0) * (miss[one] ?? 0);
      back[unit] = (back[unit] ?? 0) + times * sum;
    });
  }
  hidden.bias.touch(0);
  addPart(hidden.bias.slope, 0, back, 0, units, 1);
  eachCell(row, (column, value) => {
    hidden.columns.touch(column);
    addPart(hidden.columns.slope, column * units, back, 0, units, value);
  });
}

const nothing: Row = { columns: new Int32Array(), values: new Float32Array() };

function eachUnit(loud: Float32Array, each: (unit: number, times: number) => void): void {
  loud.forEach((times, unit) => {
    if (times > 0) each(unit, times);
  });
}

/** Adds a multiple of a part of one vector to a part of another, in place. */
function addPart(
  to: Float32Array,
  at: number,
  what: Float32Array,
  from: number,
  many: number,
  times: number,
): void {
  for (let one = 0; one < many; one++) to[at + one] = (to[at + one] ?? 0) + times * (what[from + one] ?? 0);
}

/** A row without what chance leaves out, the rest counting as much more. */
function thinned({ columns, values }: Row, draw: Chance): Row {
  const places = [...columns.keys()].filter(() => draw.share() >= leftOut);
  return {
    columns: Int32Array.from(places, (place) => columns[place] ?? 0),
    values: Float32Array.from(places, (place) => (values[place] ?? 0) / (1 - leftOut)),
  };
}

/** The numbers below a bound in an order of chance. */
function shuffled(bound: number, draw: Chance): number[] {
  const order = [...Array(bound).keys()];
  for (let at = bound - 1; at > 0; at--) {
    const other = draw.below(at + 1);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}
