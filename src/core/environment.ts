/** The variables of a process, or those a file or a test puts in their place; an absent one is undefined. */
export type Environment = Readonly<Record<string, string | undefined>>;
