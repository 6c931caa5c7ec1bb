import { human } from "./human.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { markdown } from "./markdown.ts";
import { short } from "./short.ts";

export type { RenderOptions } from "./options.ts";
export { reportJsonSchema, reportSchemaId } from "./schema.ts";

/** Every format, by its id. */
export const reporters = { human, short, json, junit, markdown } as const;
export type Format = keyof typeof reporters;
