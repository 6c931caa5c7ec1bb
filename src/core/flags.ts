/** Flags of the command line by their names without dashes, each with its values; a switch has none. */
export type Flags = Readonly<Record<string, readonly string[]>>;

/** `--config prod.yaml --simulate`, as words. */
export const flagWords = (flags: Flags): string[] =>
  Object.entries(flags).flatMap(([name, values]) =>
    values.length === 0
      ? [`--${name}`]
      : values.flatMap((value) => (value.startsWith("-") ? [`--${name}=${value}`] : [`--${name}`, value])),
  );
