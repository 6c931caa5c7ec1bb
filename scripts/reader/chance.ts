/** Draws numbers by chance, the same each time. */
export interface Chance {
  /** A whole number from 0, below a bound. */
  below(bound: number): number;
  /** A number from 0, below 1. */
  share(): number;
}

/** By xorshift from a fixed seed. */
export function chance(): Chance {
  let state = 0x2545f491;
  const draw = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  return { below: (bound) => draw() % bound, share: () => draw() / 2 ** 32 };
}
