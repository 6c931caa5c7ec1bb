import * as z from "zod/mini";

/* What the entries of a world are made of. Whatever has a usual value need not be written. */

/** A schema whose value may be left out: then it is this one. */
// oxlint-disable-next-line no-underscore-dangle -- the library's own name, since `default` is a reserved word
export const usually = z._default;

export const text = z.string();
export const seconds = z.number();
export const guid = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/, "must be a GUID in lower case"));
export const instant = z
  .string()
  .check(z.refine((value) => !Number.isNaN(Date.parse(value)), "must be an ISO 8601 instant"));

/** Everything that a delta may add to or take from is keyed by name: a deep merge, in which null deletes. */
export const named = <Schema extends z.ZodMiniType>(schema: Schema) => usually(z.record(text, schema), {});
/** A set of names, which may be missing. */
export const nameSet = z.record(text, z.literal(true));
/** A set of names; usually none. */
export const names = usually(nameSet, {});

export const yes = usually(z.boolean(), true);
export const no = usually(z.boolean(), false);

/** One of the words; the first is usual. */
export const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  usually(z.enum(words), words[0]);
