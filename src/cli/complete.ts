import { lists } from "./commands/list.ts";

/** Flags that take ids, with the list that they are of; what stands in a flag's `choices` yargs knows by itself. */
const byFlag: Readonly<Record<string, keyof typeof lists>> = {
  "--drill": "drills",
  "--only": "checks",
  "--skip": "checks",
};

/** Commands that take ids. */
const byCommand: Readonly<Record<string, keyof typeof lists>> = {
  run: "scenarios",
  token: "scenarios",
  access: "scenarios",
  explain: "diagnoses",
};

/** What a shell's completion calls us with: then the program's name, and the words up to the cursor. */
export const completionFlag = "--get-yargs-completions";

/** The ids that fit at the cursor; null where no id goes there, or where nobody asks for completion. */
export async function idsAtCursor([flag, , ...words]: readonly string[]): Promise<readonly string[] | null> {
  if (flag !== completionFlag) return null;
  const current = words.at(-1) ?? "";
  const before = words.at(-2) ?? "";
  const isFlag = current.startsWith("-") || before.startsWith("-");
  const [command = ""] = words.slice(0, -1);
  const list = byFlag[before] ?? (isFlag ? undefined : byCommand[command]);
  if (!list) return null;
  return (await lists[list]()).map(({ id }) => id).filter((id) => id.startsWith(current));
}
