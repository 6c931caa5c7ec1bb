import { redacted } from "./vendor-shapes.ts";

/** Secrets that were met, and what takes them out of a text. */
export interface KnownSecrets {
  readonly learn: (...values: readonly (string | undefined)[]) => void;
  /** The text without the secrets, in whatever spelling; of longer ones also broken by white space, cut off, or in capitals. */
  takenOut(text: string): string;
}

/** Shorter values would match everywhere and protect nothing. */
const shortest = 4;

/** Fewer characters of a secret's beginning may stand in any text, and give little away. */
const shortestHead = 12;

/** Addresses and tokens begin like others: to take that away would leave the rest of another token without its shape. */
const likeOthers = /^(?:\w+:\/\/|eyj)/;

type Span = readonly [from: number, to: number];

export function knownSecrets(): KnownSecrets {
  const known = new Set<string>();
  const heads = new Map<string, string>();
  let wholes: readonly string[] = [];

  const learn = (...values: readonly (string | undefined)[]): void => {
    const before = known.size;
    for (const value of values) {
      if (!value || value.trim().length < shortest) continue;
      for (const spelling of spellings(value)) known.add(spelling);
    }
    if (known.size === before) return;
    wholes = [...known];
    for (const secret of wholes) {
      const tight = folded(secret.replaceAll(/\s+/g, ""));
      if (tight.length >= shortestHead && !likeOthers.test(tight))
        heads.set(tight, tight.slice(0, shortestHead));
    }
  };
  const takenOut = (text: string): string => {
    const spans: Span[] = [];
    for (const secret of wholes) spans.push(...placesOf(secret, text));
    if (heads.size > 0 && text.length >= shortestHead) {
      const { tight, placeOf } = withoutSpace(text);
      for (const [secret, head] of heads) {
        for (const [from] of placesOf(head, tight)) {
          let length = shortestHead;
          while (length < secret.length && tight[from + length] === secret[length]) length += 1;
          spans.push([placeOf(from), placeOf(from + length - 1) + 1]);
        }
      }
    }
    return spans.length > 0 ? without(spans, text) : text;
  };
  return { learn, takenOut };
}

function placesOf(part: string, text: string): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length))
    places.push([at, at + part.length]);
  return places;
}

/** In lower case, each character in its place: outside ASCII some would become two. */
const folded = (text: string): string => text.replaceAll(/[A-Z]+/g, (capitals) => capitals.toLowerCase());

/** A text without its white space and capitals, and where in it each character stood. */
function withoutSpace(text: string): { tight: string; placeOf: (at: number) => number } {
  const tight = folded(text.replaceAll(/\s+/g, ""));
  if (tight.length === text.length) return { tight, placeOf: (at) => at };
  const places = [...text.matchAll(/\S/g)].map(({ index }) => index);
  return { tight, placeOf: (at) => places[at] ?? text.length };
}

/** Spans that overlap are one: a secret that contains another must not leave its tail behind. */
function without(spans: readonly Span[], text: string): string {
  let result = "";
  let done = 0;
  let end = -1;
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    if (from >= end) result += `${text.slice(done, from)}${redacted}`;
    end = Math.max(end, to);
    done = end;
  }
  return result + text.slice(done);
}

function spellings(secret: string): string[] {
  const trimmed = secret.trim();
  const base64 = Buffer.from(trimmed).toString("base64");
  return [
    secret,
    trimmed,
    encodeURIComponent(trimmed),
    encodeURIComponent(trimmed).replaceAll("%20", "+"),
    new URLSearchParams([["", trimmed]]).toString().slice(1),
    JSON.stringify(trimmed).slice(1, -1),
    base64.replace(/=+$/, ""),
    Buffer.from(trimmed).toString("base64url"),
    Buffer.from(trimmed).toString("hex"),
  ];
}
