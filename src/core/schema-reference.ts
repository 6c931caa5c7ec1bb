import * as z from "zod/mini";

/** `$schema`, which every document may have. */
export const schemaReference = z.optional(
  z
    .string()
    .check(z.describe("Where the JSON Schema of this document is, for editors. Nothing else reads it.")),
);
