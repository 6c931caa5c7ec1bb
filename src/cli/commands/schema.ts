import type { CommandModule } from "yargs";
import type { Io } from "../io.ts";
import { takeWords } from "../words.ts";
import { schemaNames, type SchemaName } from "../../core/vocabulary.ts";

/** `schema scenario|config|report|expectations|diff|world`. */
export const schemaCommand = (io: Io): CommandModule => ({
  command: "schema <of>",
  describe: "Print a JSON Schema",
  builder: (argv) => takeWords(argv, { of: { choices: schemaNames, demandOption: true } }),
  handler: async (given) => {
    io.out(`${JSON.stringify(await schemaOf(given["of"] as SchemaName), null, 2)}\n`);
  },
});

/** The simulator has the schema of its worlds; it is loaded for no other. */
async function schemaOf(name: SchemaName): Promise<Record<string, unknown>> {
  if (name === "world") return (await import("../../simulator/world/json-schema.ts")).worldJsonSchema();
  return (await import("../../core/json-schema.ts")).jsonSchemaOf(name);
}
