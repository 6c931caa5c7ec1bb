import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { scenarioSchema } from "../../src/core/scenario.ts";
import { schemaNames } from "../../src/core/vocabulary.ts";
import { parseYaml } from "../../src/core/yaml.ts";
import { runCli } from "../support/cli.ts";

/** Paths of all properties that a schema does not describe. */
function undescribed(schema: unknown, path = ""): string[] {
  if (schema === null || typeof schema !== "object") return [];
  return Object.entries(schema).flatMap(([key, inner]: [string, unknown]) => {
    if (key !== "properties") return undescribed(inner, path);
    return Object.entries(inner as Record<string, { readonly description?: string }>).flatMap(
      ([name, property]) => [
        ...(property.description ? [] : [`${path}${name}`]),
        ...undescribed(property, `${path}${name}.`),
      ],
    );
  });
}

it.each(schemaNames)("the published schema %s describes every property", async (name) => {
  const { stdout } = await runCli(["schema", name]);
  expect(undescribed(JSON.parse(stdout))).toEqual([]);
});

it("the documents' scenario is one", () => {
  const [, text = ""] = /```yaml\n([\s\S]*?)```/.exec(readFileSync("docs/scenario.md", "utf8")) ?? [];
  expect(parseYaml(scenarioSchema, text, "docs/scenario.md").id).toBe("billing-bot");
});
