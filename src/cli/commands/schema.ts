import type { CommandModule } from "yargs";
import type { Io } from "../io.ts";

const kinds = ["scenario", "config", "report"] as const;

/** `schema scenario|config|report`. */
export const schemaCommand = (io: Io): CommandModule => ({
  command: "schema <of>",
  describe: "Print a JSON Schema",
  builder: (argv) => argv.positional("of", { choices: kinds, demandOption: true }),
  handler: async (given) => {
    const { jsonSchemaOf } = await import("../../core/json-schema.ts");
    io.out(`${JSON.stringify(jsonSchemaOf(given["of"]), null, 2)}\n`);
  },
});
