import { human } from "./human.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { markdown } from "./markdown.ts";
import { short } from "./short.ts";
import type { Format } from "../core/vocabulary.ts";
import type { Reporter } from "./reporter.ts";

export type { RenderOptions } from "./options.ts";

/** Every format, by its id. */
export const reporters = { human, short, json, junit, markdown } satisfies { [Id in Format]: Reporter<Id> };
