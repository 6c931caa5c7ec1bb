import type { Failure } from "../core/observation.ts";
import { withoutSkippedLinks } from "./chain.ts";
import { relevant } from "./relevance.ts";
import { entraIn } from "./shapes/entra.ts";
import { layers } from "./shapes/index.ts";
import { findShapes, type Found } from "./shapes/shape.ts";
import { withoutSuccess } from "./success.ts";

/**
 * The failures that a text shows, the innermost first and each once. The text is one that `undoNoise` has mended and
 * that holds no secrets any more.
 */
export function failuresIn(text: string): Failure[] {
  const found = [entraIn(text), ...layers.map((layer) => findShapes(layer, text))].map((layer) =>
    layer.toSorted((a, b) => a.at - b.at),
  );
  return distinct(relevant(withoutSkippedLinks(withoutSuccess(found.flat(), text)), text));
}

function distinct(found: readonly Found[]): Failure[] {
  const seen = new Map<string, Failure>();
  for (const { failure } of found) {
    const key = [failure.source, failure.code, failure.host, failure.details?.["action"]].join(" ");
    const known = seen.get(key);
    // The one that names more is the message; the other a mention of it.
    if (!known || details(failure) > details(known)) seen.set(key, failure);
  }
  return [...seen.values()];
}

const details = ({ details: named = {} }: Failure): number => Object.keys(named).length;
