import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { jsonSchemaOf } from "../../src/core/json-schema.ts";
import { scenarioSchema } from "../../src/core/scenario.ts";
import { parseYaml } from "../../src/core/yaml.ts";

/** Paths of all properties that a schema does not describe, save below those that are left out. */
function undescribed(schema: unknown, without: readonly string[] = [], path = ""): string[] {
  if (schema === null || typeof schema !== "object") return [];
  return Object.entries(schema).flatMap(([key, inner]: [string, unknown]) => {
    if (key !== "properties") return undescribed(inner, without, path);
    return Object.entries(inner as Record<string, { readonly description?: string }>).flatMap(
      ([name, property]) => [
        ...(property.description ? [] : [`${path}${name}`]),
        ...(without.includes(name) ? [] : undescribed(property, without, `${path}${name}.`)),
      ],
    );
  });
}

describe("the published schemas", () => {
  it.each(["config", "scenario", "expectations", "diff"] as const)(
    "describe every property of %s",
    (name) => {
      expect(undescribed(jsonSchemaOf(name))).toEqual([]);
    },
  );

  it("describe every property of a report but those of its evidence", () => {
    expect(undescribed(jsonSchemaOf("report"), ["evidence"])).toEqual([]);
  });
});

it("the documents' scenario is one", () => {
  const [, text = ""] = /```yaml\n([\s\S]*?)```/.exec(readFileSync("docs/scenario.md", "utf8")) ?? [];
  expect(parseYaml(scenarioSchema, text, "docs/scenario.md").id).toBe("billing-bot");
});
