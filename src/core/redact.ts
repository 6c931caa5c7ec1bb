import { clean } from "./clean.ts";
import { knownSecrets } from "./known-secrets.ts";
import { secretShapes } from "./secret-shapes.ts";

/**
 * Removes secrets from text and from whole values. Everything that is stored goes through one redactor; what it has
 * been told (`learn`) it removes in every spelling in which a server or library may echo it, what it has not been told
 * it knows by shape.
 */
export interface Redactor {
  /** Values that must never appear: keys, client secrets, tokens, assertions, authorization codes. */
  learn(...secrets: readonly (string | undefined)[]): void;
  text(text: string): string;
  /** The same value with every string in it cleaned and redacted. */
  deep<T>(value: T): T;
}

/** No shape fits into less. */
const shortestShape = "sig=x".length;

/** Names and words of a report come again and again: so many of this length are kept with what was made of them. */
const longestKept = 60;
const mostKept = 2000;

export function createRedactor(secrets: readonly (string | undefined)[] = []): Redactor {
  const known = knownSecrets();
  const kept = new Map<string, string>();
  const learn = (...more: readonly (string | undefined)[]): void => {
    kept.clear();
    known.learn(...more);
  };
  const withoutSecrets = (original: string): string => {
    let result = known.takenOut(original);
    if (result.length < shortestShape) return result;
    for (const [shape, replacement] of secretShapes) result = result.replaceAll(shape, replacement);
    return result;
  };
  const text = (original: string): string => {
    if (original.length > longestKept) return withoutSecrets(original);
    const before = kept.get(original);
    if (before !== undefined) return before;
    const result = withoutSecrets(original);
    if (kept.size >= mostKept) kept.clear();
    kept.set(original, result);
    return result;
  };
  const deep = (value: unknown): unknown => {
    // Redact before cleaning: cutting a long text first could leave the head of a secret that no longer has its shape.
    if (typeof value === "string") return clean(text(value));
    if (Array.isArray(value)) return value.map(deep);
    if (value !== null && typeof value === "object") {
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [text(key), deep(inner)]));
    }
    return value;
  };

  learn(...secrets);
  return { learn, text, deep: deep as Redactor["deep"] };
}
