/** The values of a flag that may be given several times, and each time with several, separated by commas. */
export const split = (given: readonly string[]): string[] =>
  given.flatMap((text) => text.split(",")).filter(Boolean);
