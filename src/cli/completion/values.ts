import { failOnLevels, formats } from "../../core/vocabulary.ts";
import { lists } from "../commands/list.ts";

const idsOf = (list: keyof typeof lists) => async (): Promise<readonly string[]> =>
  (await lists[list]()).map(({ id }) => id);

/** What can be offered for a word of a command or for a flag, by its name, where no `choices` of it say so. */
export const values: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  scenario: idsOf("scenarios"),
  what: idsOf("diagnoses"),
  drill: idsOf("drills"),
  only: idsOf("checks"),
  skip: idsOf("checks"),
  require: async () => ["all", "any", ...(await idsOf("scenarios")())],
  "fail-on": async () => failOnLevels,
  output: async () => formats,
};
