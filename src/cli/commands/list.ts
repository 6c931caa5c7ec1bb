import type { CommandModule } from "yargs";
import { checks } from "../../checks/index.ts";
import { diagnoses } from "../../diagnoses/index.ts";
import type { Io } from "../io.ts";
import { builtInScenarios } from "../scenarios.ts";
import { drillsFolder } from "../simulation.ts";

interface Item {
  readonly id: string;
  readonly title: string;
}

const lists = {
  scenarios: () => builtInScenarios().map(({ id, title, summary }) => ({ id, title, summary })),
  checks: () => checks.map(({ id, stage, question }) => ({ id, title: question, stage })),
  diagnoses: () => diagnoses.map(({ id, title }) => ({ id, title })),
  drills: async () => {
    const { loadDrills } = await import("../../simulator/drills.ts");
    return loadDrills(drillsFolder).map(({ id, title, scenario, expect }) => ({ id, title, scenario, expect }));
  },
} satisfies Record<string, () => readonly Item[] | Promise<readonly Item[]>>;
type What = keyof typeof lists;

/** `list scenarios|checks|diagnoses|drills`. */
export const listCommand = (io: Io): CommandModule => ({
  command: "list <what>",
  describe: "List scenarios, checks, diagnoses or drills",
  builder: (argv) =>
    argv
      .positional("what", { choices: Object.keys(lists), demandOption: true })
      .option("output", { alias: "o", choices: ["human", "json"] as const, default: "human" as const }),
  handler: async (given) => {
    const items: readonly Item[] = await lists[given["what"] as What]();
    if (given["output"] === "json") return io.out(`${JSON.stringify(items, null, 2)}\n`);
    const width = Math.max(...items.map(({ id }) => id.length));
    io.out(items.map(({ id, title }) => `${id.padEnd(width)}  ${title}\n`).join(""));
  },
});
