import { azurePipelines } from "./azure-pipelines.ts";
import { github } from "./github.ts";
import { html } from "./html.ts";
import { human } from "./human.ts";
import { json } from "./json.ts";
import { jsonl } from "./jsonl.ts";
import { junit } from "./junit.ts";
import { markdown } from "./markdown.ts";
import { sarif } from "./sarif.ts";
import { short } from "./short.ts";
import { tap } from "./tap.ts";
import type { Format } from "../core/vocabulary.ts";
import type { Reporter } from "./reporter.ts";

export { plainOptions, type RenderOptions } from "./options.ts";

/** Every format, by its id. */
export const reporters = {
  human,
  short,
  json,
  jsonl,
  junit,
  sarif,
  tap,
  markdown,
  html,
  github,
  "azure-pipelines": azurePipelines,
} satisfies { [Id in Format]: Reporter<Id> };
