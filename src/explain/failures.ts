import type { Failure } from "../core/observation.ts";
import { withoutSkippedLinks } from "./chain.ts";
import { tellsThatItFailed } from "./manners/failed.ts";
import { isHearsay } from "./manners/hearsay.ts";
import { isShort } from "./manners/met.ts";
import { relevant } from "./manners/relevance.ts";
import { entraIn } from "./shapes/entra/entra.ts";
import { layers } from "./shapes/index.ts";
import { findShapes, type Found } from "./shapes/shape.ts";
import { withoutSuccess } from "./manners/success.ts";

/**
 * The failures that a text shows, the innermost first and each once. The text is one that `undoNoise` has mended and
 * that holds no secrets any more.
 */
export function failuresIn(text: string): Failure[] {
  if (isHearsay(text)) return [];
  const found = [entraIn(text), ...layers.map((layer) => findShapes(layer, text))].map((layer) =>
    layer.toSorted((a, b) => a.at - b.at),
  );
  return distinct(
    settledLast(met(relevant(withoutSkippedLinks(withoutSuccess(found.flat(), text)), text), text), text),
  );
}

/** The program text of a message: it stands in code whether or not it was ever raised. */
const inCode =
  /(?:raise \w{1,40}\(|throw (?:new )?\w{1,40}\(|\b\b(?:print|printf|echo|assert|panic|warn|log)\(|\b(?:log(?:ger|ging)?|console|slog|klog)\.\w{1,10}\()\s?[fr$@]{0,2}["'][^"']{0,80}$/i;

/** A program that stopped, or somebody who tells of it. */
const ran =
  /Traceback|Trace ID|Correlation ID|\bFile ["'][^"']{1,200}["'], line \d|\bat (?:[\w$<>`+]+\.)+[\w$<>`+]+ ?\(|\.(?:py|js|ts|cs|go|java):\d/;

/** Without messages that a text only shows in code: where it shows another that was met, or nothing that ran. */
function met(found: readonly Found[], text: string): readonly Found[] {
  const others = found.filter(({ at }) => !inCode.test(text.slice(Math.max(0, at - 140), at)));
  return others.length > 0 || !(isShort(text) || ran.test(text) || tellsThatItFailed(text)) ? others : found;
}

const settled =
  /(?<!\b(?:first|earlier|previous|other)\b[^.]{0,30})\b(?:solved|resolved|fixed|sorted out|got past|worked around|(?<!works )fine\b|no longer|(?:updated|renewed|replaced|rotated) (?:the |our |my |a )?(?:\w+ ){0,2}(?:secret|certificate|password|key)\b)/i;
const reach = 100;

/** What its author says is over comes after what is not. */
function settledLast(found: readonly Found[], text: string): readonly Found[] {
  const isSettled = ({ at, failure: { message } }: Found): boolean =>
    settled.test(text.slice(at + message.length / 2, at + message.length + reach));
  const open = found.filter((one) => !isSettled(one));
  return open.length === 0 ? found : [...open, ...found.filter(isSettled)];
}

function distinct(found: readonly Found[]): Failure[] {
  const seen = new Map<string, Failure>();
  for (const { failure } of found) {
    const { action, neighbour } = failure.details ?? {};
    const key = [failure.source, failure.code, failure.host, action, neighbour].join(" ");
    const known = seen.get(key);
    // The one that names more is the message; the other a mention of it.
    if (!known || details(failure) > details(known)) seen.set(key, failure);
  }
  return [...seen.values()];
}

const details = ({ details: named = {} }: Failure): number => Object.keys(named).length;
