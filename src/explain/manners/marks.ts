import type { Diagnosed } from "../../core/diagnosis.ts";
import { isElsewhere } from "./elsewhere.ts";
import { tellsThatItFailed } from "./failed.ts";
import { isHearsay } from "./hearsay.ts";
import { isOwnCase } from "./met.ts";
import { isOurs } from "./relevance.ts";
import { showsSuccess } from "./success.ts";
import { isWish, quotesAFailure } from "./wish.ts";

/** How a text is told, whatever it is about. */
const manners: Readonly<Record<string, (text: string) => boolean>> = {
  failed: tellsThatItFailed,
  own: isOwnCase,
  quoted: quotesAFailure,
  wish: isWish,
  success: showsSuccess,
  hearsay: isHearsay,
  elsewhere: isElsewhere,
  foreign: (text) => !isOurs(text),
};

/** The marks of a text that does not speak of Azure, and of one whose author has not met what it speaks of. */
export const unconcerned: readonly string[] = ["#foreign", "#hearsay"];

/** As many of what was recognised as say something. */
const most = 6;

/** What is seen in how a text is told, as the reader takes it: no word begins with a `#`. */
export const mannersOf = (text: string): readonly string[] =>
  Object.entries(manners).flatMap(([name, holds]) => (holds(text) ? [`#${name}`] : []));

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
