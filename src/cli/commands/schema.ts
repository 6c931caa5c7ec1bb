import type { CommandModule } from "yargs";
import type { Io } from "../io.ts";
import { schemaNames, type SchemaName } from "../../core/vocabulary.ts";

/** `schema scenario|config|report`. */
export const schemaCommand = (io: Io): CommandModule => ({
  command: "schema <of>",
  describe: "Print a JSON Schema",
  builder: (argv) => argv.positional("of", { choices: schemaNames, demandOption: true }),
  handler: async (given) => {
    const { jsonSchemaOf } = await import("../../core/json-schema.ts");
    io.out(`${JSON.stringify(jsonSchemaOf(given["of"] as SchemaName), null, 2)}\n`);
  },
});
