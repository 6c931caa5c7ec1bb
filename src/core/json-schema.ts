import * as z from "zod/mini";
import { configSchema } from "./config.ts";
import { reportSchema } from "./report.ts";
import { scenarioSchema } from "./scenario.ts";

const schemas = { scenario: scenarioSchema, config: configSchema, report: reportSchema } as const;
export const schemaNames = Object.keys(schemas) as readonly (keyof typeof schemas)[];

/** The JSON Schema (draft 2020-12) of a file that people write, or of a report. */
export const jsonSchemaOf = (name: keyof typeof schemas): Record<string, unknown> => ({
  ...z.toJSONSchema(schemas[name], { target: "draft-2020-12", io: "input" }),
  title: `aoai-preflight ${name}`,
});
