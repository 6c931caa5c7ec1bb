import { isAlias, isCollection, LineCounter, parseDocument, visit, type Alias, type Document } from "yaml";
import type * as z from "zod/mini";
import { oneLine } from "./clean.ts";
import { faultsOf, told } from "./faults.ts";
import { messageOf } from "./thrown.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Reads a YAML text and checks it against a schema. `file` is only for the message.
 * @throws UsageError that names file, line, column and every fault, for bad syntax and for a wrong shape alike.
 */
export function parseYaml<T>(schema: z.ZodMiniType<T>, text: string, file: string): T {
  const lines = new LineCounter();
  // The core schema leaves an unquoted date a string, as an API version has to be.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${oneLine(file)}:${line}:${col}`;
  };
  const invalid = (offset: number, message: string): UsageError =>
    new UsageError(`${place(offset)}: not valid YAML: ${oneLine(message)}`);
  const [broken] = document.errors;
  if (broken) throw invalid(broken.pos[0], broken.message);
  const alias = wrongAlias(document);
  if (alias)
    throw invalid(alias.range?.[0] ?? 0, `no value with the anchor &${alias.source} ends before its alias`);
  const parsed = schema.safeParse(valueOf(document, (message) => invalid(0, message)));
  if (parsed.success) return parsed.data;
  const faults = faultsOf(parsed.error).map(
    (fault) => `${place(offsetOf(document, fault.path))}: ${oneLine(told(fault))}`,
  );
  throw new UsageError(faults.join("\n"));
}

/** The line (from 1) on which a member stands, or the nearest one around it that there is. */
export function lineInYaml(text: string, path: readonly string[]): number {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  return lines.linePos(offsetOf(document, path)).line;
}

/** The first alias that names no value before it, or one that it is a part of itself: no end would be to that. */
function wrongAlias(document: Document): Alias | undefined {
  const anchored = new Map<string, unknown>();
  let wrong: Alias | undefined;
  visit(document, {
    Node(_, node, around) {
      if (!isAlias(node)) return void (node.anchor && anchored.set(node.anchor, node));
      const named = anchored.get(node.source);
      if (named && !around.some((one) => one === named)) return undefined;
      wrong = node;
      return visit.BREAK;
    },
  });
  return wrong;
}

/** What a document says. The library throws where aliases of aliases would make it too large. */
function valueOf(document: Document, refusal: (message: string) => UsageError): unknown {
  try {
    return document.toJS();
  } catch (error) {
    throw refusal(messageOf(error));
  }
}

/** Where in the text a value stands; the nearest enclosing one where the path names something that is missing. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    if (isCollection(parent)) {
      const pair = parent.items.find(
        (item) =>
          typeof item === "object" && item !== null && "key" in item && String(item.key) === String(key),
      );
      const keyNode = pair && typeof pair === "object" && "key" in pair ? pair.key : undefined;
      if (hasRange(keyNode)) return keyNode.range[0];
    }
    const node = document.getIn(path.slice(0, length), true);
    if (hasRange(node)) return node.range[0];
  }
  return hasRange(document.contents) ? document.contents.range[0] : 0;
}

const hasRange = (node: unknown): node is { range: [number, number, number] } =>
  typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range);
