import { softmax } from "../../src/explain/reader/softmax.ts";
import { descend } from "./descend.ts";
import { eachCell } from "./sparse.ts";
import type { Task, Weights } from "./task.ts";

/** How a regression is learnt. */
interface RegressionTask extends Task {
  /** What large weights cost, for each row. */
  readonly penalty: number;
  readonly rounds: number;
}

/** Learns a multinomial logistic regression. Deterministic. */
export function regress({
  rows,
  importance,
  width,
  labels,
  classes,
  doubt,
  penalty,
  rounds,
}: RegressionTask): Weights {
  const size = width * classes;
  const spread = doubt / classes;
  const found = descend(
    (at, slope) => {
      slope.fill(0);
      let total = 0;
      for (const [place, row] of rows.entries()) {
        const label = labels[place] ?? 0;
        const much = importance[place] ?? 1;
        const scores = at.slice(size);
        eachCell(row, (column, value) => {
          const base = column * classes;
          for (let one = 0; one < classes; one++)
            scores[one] = (scores[one] ?? 0) + value * (at[base + one] ?? 0);
        });
        const shares = softmax(scores);
        for (let one = 0; one < classes; one++) {
          const wanted = spread + (one === label ? 1 - doubt : 0);
          total -= much * wanted * Math.log(Math.max(shares[one] ?? 0, Number.MIN_VALUE));
          shares[one] = (shares[one] ?? 0) - wanted;
        }
        for (let one = 0; one < classes; one++)
          slope[size + one] = (slope[size + one] ?? 0) + much * (shares[one] ?? 0);
        eachCell(row, (column, value) => {
          const base = column * classes;
          for (let one = 0; one < classes; one++)
            slope[base + one] = (slope[base + one] ?? 0) + much * value * (shares[one] ?? 0);
        });
      }
      const cost = penalty * rows.length;
      for (let one = 0; one < size; one++) {
        const weight = at[one] ?? 0;
        total += 0.5 * cost * weight * weight;
        slope[one] = (slope[one] ?? 0) + cost * weight;
      }
      slope.forEach((one, place) => (slope[place] = one / rows.length));
      return total / rows.length;
    },
    size + classes,
    rounds,
  );
  return { columns: found.slice(0, size), bias: found.slice(size) };
}
