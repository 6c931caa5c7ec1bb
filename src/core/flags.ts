/** Flags of the command line by their names without dashes, each with its values; a switch has none. */
export type Flags = Readonly<Record<string, readonly string[]>>;

/** Flags that something changes, and null for those that it takes away. */
export type FlagChanges = Readonly<Record<string, readonly string[] | null>>;

export const changed = (flags: Flags, changes: FlagChanges): Flags =>
  Object.fromEntries(
    Object.entries({ ...flags, ...changes }).flatMap(([name, values]) => (values ? [[name, values]] : [])),
  );

/** `--config prod.yaml --simulate`, as words. */
export const flagWords = (flags: Flags): string[] =>
  Object.entries(flags).flatMap(([name, values]) =>
    values.length === 0
      ? [`--${name}`]
      : values.flatMap((value) => (value.startsWith("-") ? [`--${name}=${value}`] : [`--${name}`, value])),
  );
