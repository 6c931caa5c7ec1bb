/** Weights that are being learnt, line by line of the same length; only lines that were touched are moved. */
export interface Learnable {
  readonly values: Float32Array;
  /** How the loss grows with each weight, as far as it was added up since the last move. */
  readonly slope: Float32Array;
  /** Says that the slope of a line is added to. */
  touch(line: number): void;
  /** Moves the touched lines downhill, each weight by about `rate` at most, and forgets their slope. */
  move(rate: number): void;
}

/** How much of the mean slope, and of the mean of its square, stays at each move. */
const keptSlope = 0.9;
const keptSquare = 0.999;

const least = 1e-8;

/** Learns by Adam, with the moments of a line that was not touched left as they are. */
export function learnable(values: Float32Array, length: number): Learnable {
  const slope = new Float32Array(values.length);
  const mean = new Float32Array(values.length);
  const square = new Float32Array(values.length);
  const touched = new Set<number>();
  let moves = 0;
  return {
    values,
    slope,
    touch: (line) => void touched.add(line),
    move(rate) {
      moves++;
      const scale = (rate * Math.sqrt(1 - keptSquare ** moves)) / (1 - keptSlope ** moves);
      for (const line of touched)
        for (let at = line * length; at < (line + 1) * length; at++) {
          const steep = slope[at] ?? 0;
          const first = keptSlope * (mean[at] ?? 0) + (1 - keptSlope) * steep;
          const second = keptSquare * (square[at] ?? 0) + (1 - keptSquare) * steep * steep;
          mean[at] = first;
          square[at] = second;
          values[at] = (values[at] ?? 0) - (scale * first) / (Math.sqrt(second) + least);
        }
      for (const line of touched) slope.fill(0, line * length, (line + 1) * length);
      touched.clear();
    },
  };
}
