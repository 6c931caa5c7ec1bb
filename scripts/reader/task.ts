import type { Row } from "./sparse.ts";

/** What is to be learnt from. */
export interface Task {
  readonly rows: readonly Row[];
  /** How much each row counts. */
  readonly importance: readonly number[];
  /** How many columns the rows have. */
  readonly width: number;
  /** The class of each row, from 0. */
  readonly labels: readonly number[];
  readonly classes: number;
  /** Which part of each row is spread over all classes alike: a label may be wrong, and nothing is read with certainty. */
  readonly doubt: number;
}

/** Many numbers, of either length. */
export type Values = Float32Array | Float64Array;

/** What was learnt: for each column the weights of all classes, one column after the other; and a bias for each class. */
export interface Weights {
  readonly columns: Values;
  readonly bias: Values;
}
