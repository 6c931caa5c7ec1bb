import { describe, expect, test } from "vitest";
import { learnable } from "../../scripts/reader/adam.ts";
import { chance } from "../../scripts/reader/chance.ts";
import { committee } from "../../scripts/reader/committee.ts";
import { teach, type Network } from "../../scripts/reader/network.ts";
import type { Row } from "../../scripts/reader/sparse.ts";
import { softmax } from "../../src/explain/reader/softmax.ts";

/** As many columns say the same, for half of them is left out by chance. */
const alike = 12;

const row = (...signs: readonly number[]): Row => {
  const columns = signs.flatMap((sign) => Array.from({ length: alike }, (_, one) => sign * alike + one));
  return { columns: Int32Array.from(columns), values: Float32Array.from(columns, () => 1) };
};

/** Either of two signs means class 1, both or none class 0: no sum of what each says tells that. */
const cases: readonly (readonly [Row, number])[] = [
  [row(2), 0],
  [row(0, 2), 1],
  [row(1, 2), 1],
  [row(0, 1, 2), 0],
];

const many = Array.from({ length: 300 }, () => cases).flat();
const task = {
  rows: many.map(([one]) => one),
  labels: many.map(([, label]) => label),
  importance: many.map(() => 1),
  open: many.map((_, place) => place % 8 >= 4),
  width: 3 * alike,
  classes: 2,
  doubt: 0.1,
  units: 32,
  times: 60,
};

/** What a network says on a row, as shares. */
function said({ hidden, answers }: Network, { columns, values }: Row): readonly number[] {
  const units = hidden.bias.length;
  const heard = [...hidden.bias].map((one, unit) =>
    Math.max(
      0,
      [...columns].reduce(
        (sum, column, at) => sum + (values[at] ?? 0) * (hidden.columns[column * units + unit] ?? 0),
        one,
      ),
    ),
  );
  const { bias, columns: weights } = answers.open;
  return [
    ...softmax(
      Float64Array.from(bias, (one, at) =>
        heard.reduce((sum, much, unit) => sum + much * (weights[unit * bias.length + at] ?? 0), one),
      ),
    ),
  ];
}

describe("a network", () => {
  const network = teach(task, chance());

  test("learns what no sum of words says", () => {
    for (const [one, label] of cases) expect(said(network, one)[label]).toBeGreaterThan(0.8);
  });

  test("is the same each time", () => {
    expect(teach(task, chance())).toEqual(network);
  });

  test("beside others says the mean of what they say", () => {
    const other = teach({ ...task, times: 5 }, chance());
    const odds = ([first = 0, second = 0]: readonly number[]): number => Math.log(first / second);
    const both = committee([network, other]);
    for (const [one] of cases)
      expect(odds(said(both, one))).toBeCloseTo((odds(said(network, one)) + odds(said(other, one))) / 2, 4);
  });
});

describe("weights that are learnt", () => {
  test("move downhill where they were touched, and nowhere else", () => {
    const weights = learnable(Float32Array.of(1, 1, 1, 1), 2);
    weights.touch(1);
    weights.slope.set([0, 0, 5, -5]);
    weights.move(0.1);
    expect([...weights.values].map((one) => one.toFixed(2))).toEqual(["1.00", "1.00", "0.90", "1.10"]);
    expect([...weights.slope]).toEqual([0, 0, 0, 0]);
  });
});

describe("chance", () => {
  test("is spread over all that it may be", () => {
    const draw = chance();
    const drawn = Array.from({ length: 600 }, () => draw.below(3));
    expect([0, 1, 2].map((one) => drawn.filter((other) => other === one).length > 150)).toEqual([
      true,
      true,
      true,
    ]);
    const shares = Array.from({ length: 600 }, () => draw.share());
    expect(shares.filter((one) => one < 0.25).length).toBeGreaterThan(100);
    expect(shares.every((one) => one >= 0 && one < 1)).toBe(true);
  });
});
