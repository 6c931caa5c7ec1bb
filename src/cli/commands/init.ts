import type { CommandModule } from "yargs";
import { recipeNames, type RecipeName } from "../init/recipes.ts";
import type { Io } from "../io.ts";
import { takeWords } from "../words.ts";

/** `init [what]`: writes a configuration, or what runs the tool in CI, a cluster or a deployment. */
export const initCommand = (io: Io, finish: (exitCode: number) => void): CommandModule => ({
  command: "init [what]",
  describe: "Write a commented configuration, or a CI workflow; never overwrites",
  builder: (argv) =>
    takeWords(argv, {
      what: {
        choices: recipeNames,
        default: "config",
        describe: "What to write, from what is found here",
      },
    }),
  handler: async (given) => {
    const { executeInit } = await import("../execute/init.ts");
    finish(await executeInit(given["what"] as RecipeName, io));
  },
});
