import * as z from "zod/mini";
import { schemaId } from "../core/json-schema.ts";
import { reportSchema } from "../core/report.ts";
import { defineReporter } from "./reporter.ts";

/** The report itself, its members in the order of the schema, so that equal reports are equal files. */
export const json = defineReporter({
  id: "json",
  extension: "json",
  audience: "machines",
  render: (report) =>
    `${inert(JSON.stringify(z.parse(reportSchema, { ...report, $schema: schemaId("report") }), null, 2))}\n`,
});

/**
 * The same JSON with what could act outside of it spelled as escapes: end tags and comments (a page's script), `##`
 * before a command of a CI log, line separators, invisible and direction-changing characters.
 */
export const inert = (document: string): string =>
  document.replaceAll(/<(?=[/!])|#(?=#)|[\u2028\u2029]|[^\P{C}\n]/gu, (text) =>
    [...Array(text.length).keys()]
      .map((at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, "0")}`)
      .join(""),
  );
