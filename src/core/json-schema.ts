import * as z from "zod/mini";
import { expectationsSchema } from "./acceptance.ts";
import { configSchema } from "./config.ts";
import { differenceSchema } from "./difference-schema.ts";
import { reportSchema } from "./report.ts";
import { scenarioSchema } from "./scenario.ts";
import type { SchemaName } from "./vocabulary.ts";

const schemas = {
  scenario: scenarioSchema,
  config: configSchema,
  report: reportSchema,
  expectations: expectationsSchema,
  diff: differenceSchema,
} as const;

/** Names this version of a schema. It is no address to fetch: the `schema` command prints it. */
export const schemaId = (name: SchemaName): string => `urn:aoai-preflight:${name}:1`;

/**
 * The JSON Schema (draft 2020-12) of a document, derived from the one definition that the code checks it with. That of a
 * world is the simulator's.
 */
export const jsonSchemaOf = (name: Exclude<SchemaName, "world">): Record<string, unknown> => ({
  $id: schemaId(name),
  title: `aoai-preflight ${name}`,
  ...z.toJSONSchema(schemas[name], { io: "input" }),
});
