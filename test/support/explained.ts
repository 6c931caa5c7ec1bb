import { explain } from "../../src/explain/explain.ts";

/** The root cause that a text is told first, its first remedy, and all of them as JSON. */
export const remediesOf = (text: string) => {
  const [first] = explain(text);
  return { id: first?.id, first: first?.remedies[0], all: JSON.stringify(first?.remedies) };
};
