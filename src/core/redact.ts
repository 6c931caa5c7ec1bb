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

export function createRedactor(secrets: readonly (string | undefined)[] = []): Redactor {
  const known = knownSecrets();
  const text = (original: string): string => {
    let result = known.takenOut(original);
    if (result.length < shortestShape) return result;
    for (const [shape, replacement] of secretShapes) result = result.replaceAll(shape, replacement);
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

  known.learn(...secrets);
  return { learn: known.learn, text, deep: deep as Redactor["deep"] };
}
