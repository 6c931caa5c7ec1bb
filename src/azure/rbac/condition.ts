import { actionMatches } from "../action-pattern.ts";
import type { Certainty } from "./question.ts";

/**
 * Does the condition of an assignment hold for a data action? Only what it says of actions can be decided here:
 * attributes of the request, the resource, the principal and the environment are known to Azure alone, and for the
 * data actions of Cognitive Services none is documented. What cannot be decided, or read, is `unknown`, unless the
 * rest decides. Source: facts on roles §3; the format's page, learn.microsoft.com, conditions-format.
 */
export function conditionHolds(condition: string | null | undefined, dataAction: string): Certainty {
  if (!condition?.trim()) return "yes";
  const tokens = tokensIn(condition);
  if (tokens === null) return "unknown";
  const reader = { tokens, at: 0, depth: 0, dataAction };
  const holds = readOr(reader);
  return holds !== null && reader.at === tokens.length ? holds : "unknown";
}

type Token =
  | { readonly kind: "(" | ")" | "!" | "and" | "or" }
  | { readonly kind: "action"; readonly patterns: readonly string[] }
  /** Something that only Azure can evaluate. */
  | { readonly kind: "other" };

interface Reader {
  readonly tokens: readonly Token[];
  at: number;
  depth: number;
  readonly dataAction: string;
}

/** Deeper nesting than anybody writes; a hostile condition must not exhaust the stack. */
const deepest = 100;

const shapes: readonly (readonly [RegExp, (text: string) => Token | null])[] = [
  [/\s+/y, () => null],
  [/\(/y, () => ({ kind: "(" })],
  [/\)/y, () => ({ kind: ")" })],
  [/!|NOT\b/iy, () => ({ kind: "!" })],
  [/&&|AND\b/iy, () => ({ kind: "and" })],
  [/\|\||OR\b/iy, () => ({ kind: "or" })],
  [/ActionMatches\s*\{[^{}]*\}/iy, (text) => ({ kind: "action", patterns: quoted(text) })],
  // SubOperationMatches{…}, @Attribute[…], Exists, an operator with or without its set of values, a value.
  [/SubOperationMatches\s*\{[^{}]*\}/iy, () => ({ kind: "other" })],
  [/@\w+\[[^\]]*\](?:<[^>]*>|&[^&]*&)?/y, () => ({ kind: "other" })],
  [/\{[^{}]*\}|'[^']*'|[\w.:<>$-]+/y, () => ({ kind: "other" })],
];

const quoted = (text: string): string[] => [...text.matchAll(/'([^']*)'/g)].map(([, value = ""]) => value);

/** null where a character belongs to nothing that a condition has. */
function tokensIn(text: string): readonly Token[] | null {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const length = at;
    for (const [shape, tokenOf] of shapes) {
      shape.lastIndex = at;
      const [found] = shape.exec(text) ?? [];
      if (!found) continue;
      const token = tokenOf(found);
      // What stands together in one comparison is one thing that cannot be decided.
      if (token && !(token.kind === "other" && tokens.at(-1)?.kind === "other")) tokens.push(token);
      at += found.length;
      break;
    }
    if (at === length) return null;
  }
  return tokens;
}

/** `a OR b`: yes where one is, unknown where one may be. null: not a condition. */
function readOr(reader: Reader): Certainty | null {
  let holds = readAnd(reader);
  while (holds !== null && reader.tokens[reader.at]?.kind === "or") {
    reader.at++;
    const other = readAnd(reader);
    holds = other === null ? null : either(holds, other);
  }
  return holds;
}

function readAnd(reader: Reader): Certainty | null {
  let holds = readNot(reader);
  while (holds !== null && reader.tokens[reader.at]?.kind === "and") {
    reader.at++;
    const other = readNot(reader);
    holds = other === null ? null : not(either(not(holds), not(other)));
  }
  return holds;
}

function readNot(reader: Reader): Certainty | null {
  if (reader.depth >= deepest) return null;
  reader.depth++;
  const holds = readOne(reader);
  reader.depth--;
  return holds;
}

function readOne(reader: Reader): Certainty | null {
  const token = reader.tokens[reader.at++];
  switch (token?.kind) {
    case "!": {
      const holds = readNot(reader);
      return holds && not(holds);
    }
    case "(": {
      const holds = readOr(reader);
      return reader.tokens[reader.at++]?.kind === ")" ? holds : null;
    }
    case "action":
      return token.patterns.some((pattern) => actionMatches(pattern, reader.dataAction)) ? "yes" : "no";
    case "other":
      return "unknown";
    case ")":
    case "and":
    case "or":
    case undefined:
      return null;
  }
}

const opposite = { yes: "no", no: "yes", unknown: "unknown" } as const;
const not = (holds: Certainty): Certainty => opposite[holds];
const either = (one: Certainty, other: Certainty): Certainty =>
  one === "yes" || other === "yes" ? "yes" : one === "no" && other === "no" ? "no" : "unknown";
