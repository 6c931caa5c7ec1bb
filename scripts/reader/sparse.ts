/** A row of few values: which columns are not zero, and what stands there. */
export interface Row {
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

/** Calls `each` with every column of a row and its value. */
export function eachCell({ columns, values }: Row, each: (column: number, value: number) => void): void {
  for (let cell = 0; cell < columns.length; cell++) each(columns[cell] ?? 0, values[cell] ?? 0);
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let one = 0; one < a.length; one++) sum += (a[one] ?? 0) * (b[one] ?? 0);
  return sum;
}

/** Adds a multiple of one vector to another, in place. */
export function add(to: Float64Array, what: Float64Array, times: number): void {
  for (let one = 0; one < to.length; one++) to[one] = (to[one] ?? 0) + times * (what[one] ?? 0);
}
