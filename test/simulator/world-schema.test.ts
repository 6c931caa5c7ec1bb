import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parseYaml } from "../../src/core/yaml.ts";
import { drillSchema, readWorldDelta } from "../../src/simulator/drills.ts";
import { healthyWorld } from "../../src/simulator/world/healthy.ts";
import { worldJsonSchema } from "../../src/simulator/world/json-schema.ts";
import { drills } from "../support/simulated-azure.ts";

const validate = new Ajv2020({ strict: false, allErrors: true }).compile(worldJsonSchema());
const faultsOf = (world: unknown): unknown => (validate(world) ? [] : validate.errors);

test("the published schema takes what every drill changes, and the healthy world itself", () => {
  for (const { world = {} } of drills) expect(faultsOf(world)).toEqual([]);
  expect(faultsOf(healthyWorld())).toEqual([]);
});

test("it is the one that is committed", () => {
  const file = new URL("../../scenarios/world.schema.json", import.meta.url);
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(worldJsonSchema());
});

test("it refuses a misspelt field and a value of another kind", () => {
  expect(validate({ accounts: { "contoso-ai": { disableLocalAuht: true } } })).toBe(false);
  expect(validate({ clock: { aheadSeconds: "soon" } })).toBe(false);
  expect(validate({ accounts: { "contoso-ai": null } })).toBe(true);
});

describe("a name that nothing has is reported where it stands", () => {
  test.each([
    [
      "users:\n  ada: { guestIn: { nowhere: { principalId: 11111111-2222-4333-8444-555555555555 } } }",
      "no entry of tenants",
    ],
    ["conditionalAccess:\n  some: { appliesTo: { nobody: true } }", "no entry of principals"],
    ["subscriptions:\n  main: { managementGroup: mg-none }", "no entry of managementGroups"],
    ["clusters:\n  aks-ai: { resourceGroup: rg-none }", "no entry of resourceGroups"],
    ["hosts:\n  vm: { user: nobody }", "no entry of users"],
  ])("%s", (text, message) => {
    expect(() => readWorldDelta(text, "w.yaml")).toThrow(message);
  });
});

test("a drill without a world needs none", () => {
  const text = "id: a\ntitle: A\nscenario: api-key\nexpect: { diagnosis: a, state: not-ready }\n";
  expect(parseYaml(drillSchema, text, "d.yaml").world).toBeUndefined();
});

/** Fields that nothing reads by their names: of a role its permissions are handed on whole, an account of a cluster is only named. */
const unnamed = ["actions", "notActions", "dataActions", "notDataActions", "serviceAccounts"];

test("every field of a world is read by something that simulates", () => {
  const folder = join(import.meta.dirname, "../../src/simulator");
  const simulating = globSync("**/*.ts", { cwd: folder })
    .filter((file) => !file.startsWith("world"))
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .join("\n");
  const unread = fieldsIn(worldJsonSchema()).filter(
    (field) => !new RegExp(`\\b${field}\\b`).test(simulating),
  );
  expect(new Set(unread)).toEqual(new Set(unnamed));
});

/** The names of all fields that a schema describes, at any depth. */
function fieldsIn(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const own = "properties" in schema ? Object.keys(schema.properties as object) : [];
  return [...own, ...Object.values(schema).flatMap(fieldsIn)];
}
