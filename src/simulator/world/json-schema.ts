import * as z from "zod/mini";
import { schemaId } from "../../core/json-schema.ts";
import { worldSchema } from "./schema.ts";

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/**
 * The JSON Schema of what is written into a world file: what differs from the healthy world. So nothing is required,
 * and null deletes.
 */
export const worldJsonSchema = (): Node => ({
  $id: schemaId("world"),
  title: "aoai-preflight world",
  ...differing(z.toJSONSchema(worldSchema, { io: "input" })),
});

/** The schema of a whole, changed into that of what differs from it. */
function differing(schema: Node): Node {
  const { properties, additionalProperties } = schema;
  const kept = Object.entries(schema).filter(([name]) => name !== "required" && name !== "default");
  return {
    ...Object.fromEntries(kept),
    ...(isNode(properties) && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, value]) => [name, orNull(value)]),
      ),
    }),
    ...(isNode(additionalProperties) && { additionalProperties: orNull(additionalProperties) }),
  };
}

/** What describes a member stands above both, where editors look for it. */
function orNull(schema: unknown): Node {
  const { description, ...rest } = isNode(schema) ? differing(schema) : {};
  return { ...(description !== undefined && { description }), anyOf: [rest, { type: "null" }] };
}
