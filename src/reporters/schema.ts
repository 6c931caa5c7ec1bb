import * as z from "zod/mini";
import { reportSchema } from "../core/report.ts";

/** Names the schema of this version of the report; not an address to fetch, `schema report` prints it. */
export const reportSchemaId = "urn:aoai-preflight:report:1";

/** The JSON Schema (draft 2020-12) of a report, derived from the one definition that the code checks reports with. */
export const reportJsonSchema = () => ({
  ...z.toJSONSchema(reportSchema),
  $id: reportSchemaId,
  title: "Report of aoai-preflight",
});
