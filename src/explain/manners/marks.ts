import type { Diagnosed } from "../../core/diagnosis.ts";
import { quotesAFailure, tellsThatItFailed } from "./failed.ts";
import { isOwnCase } from "./met.ts";
import { isOurs } from "./relevance.ts";

const foreign = "#foreign";

/** How a text is told, whatever it is about. */
const manners: Readonly<Record<string, (text: string) => boolean>> = {
  "#failed": tellsThatItFailed,
  "#own": isOwnCase,
  "#quoted": quotesAFailure,
  [foreign]: (text) => !isOurs(text),
};

/** Whether the marks are those of a text that does not speak of Azure. */
export const isForeign = (marks: readonly string[]): boolean => marks.includes(foreign);

/** As many of what was recognised as say something. */
const most = 6;

/** What is seen in how a text is told, as the reader takes it: no word begins with a `#`. */
export const mannersOf = (text: string): readonly string[] =>
  Object.entries(manners).flatMap(([mark, holds]) => (holds(text) ? [mark] : []));

/** What was recognised in a text, as the reader takes it. */
export function recognisedMarks(told: readonly Pick<Diagnosed, "id" | "confidence">[]): readonly string[] {
  const [first] = told;
  if (!first) return ["#nothing"];
  return [
    `#first ${first.confidence}`,
    `#first ${first.confidence} ${first.id}`,
    ...told.slice(0, most).map(({ id, confidence }) => `#${confidence} ${id}`),
  ];
}
