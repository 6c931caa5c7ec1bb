import * as z from "zod/mini";
import { schemaId } from "../core/json-schema.ts";
import { reportSchema } from "../core/report.ts";
import { inert } from "./presentable.ts";
import { defineReporter } from "./reporter.ts";

/** The report itself, its members in the order of the schema, so that equal reports are equal files. */
export const json = defineReporter({
  id: "json",
  extension: "json",
  audience: "machines",
  render: (report) =>
    `${inert(JSON.stringify(z.parse(reportSchema, { ...report, $schema: schemaId("report") }), null, 2))}\n`,
});
