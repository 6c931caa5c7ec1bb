import type { CommandModule } from "yargs";
import type { Io } from "../io.ts";
import { takeWords } from "../words.ts";

interface Item {
  readonly id: string;
  readonly title: string;
}

export const lists = {
  scenarios: async () =>
    (await import("../../setup/scenarios.ts"))
      .builtInScenarios()
      .map(({ id, title, summary }) => ({ id, title, summary })),
  checks: async () =>
    (await import("../../checks/index.ts")).checks.map(({ id, stage, question }) => ({
      id,
      title: question,
      stage,
    })),
  diagnoses: async () =>
    (await import("../../diagnoses/index.ts")).diagnoses.map(({ id, title }) => ({ id, title })),
  drills: async () => {
    const [{ loadDrills }, { drillsFolder }] = await Promise.all([
      import("../../simulator/drills.ts"),
      import("../../simulator/drills-folder.ts"),
    ]);
    return loadDrills(drillsFolder).map(({ id, title, scenario, expect }) => ({
      id,
      title,
      scenario,
      expect,
    }));
  },
} satisfies Record<string, () => Promise<readonly Item[]>>;
type What = keyof typeof lists;

/** `list scenarios|checks|diagnoses|drills`. */
export const listCommand = (io: Io): CommandModule => ({
  command: "list <what>",
  describe: "List scenarios, checks, diagnoses or drills",
  builder: (argv) =>
    takeWords(
      argv,
      { what: { choices: Object.keys(lists), demandOption: true } },
      { output: { alias: "o", choices: ["human", "json"], default: "human" } },
    ),
  handler: async (given) => {
    const items: readonly Item[] = await lists[given["what"] as What]();
    if (given["output"] === "json") return io.out(`${JSON.stringify(items, null, 2)}\n`);
    const width = Math.max(...items.map(({ id }) => id.length));
    io.out(items.map(({ id, title }) => `${id.padEnd(width)}  ${title}\n`).join(""));
  },
});
