import { expect, test } from "vitest";
import type { WorldDelta } from "../../src/simulator/world/delta.ts";
import { scenarioOf } from "../support/config.ts";
import { runInWorld } from "../support/simulated-run.ts";

/** A Foundry project answers at its own path and takes tokens of its own audience; roles may be given at it alone. */

const variables = {
  OPENAI_API_BASE: "https://contoso-ai.services.ai.azure.com/api/projects/shop",
  OPENAI_API_VERSION: "v1",
};
const world: WorldDelta = { accounts: { "contoso-ai": { kind: "AIServices" } } };
const account =
  "/subscriptions/6f1c2f0e-53a1-4a0b-9d0c-2f6f0c1d7a41/resourceGroups/rg-ai/providers/Microsoft.CognitiveServices/accounts/contoso-ai";
const givenAt = (scope: string): WorldDelta => ({
  ...world,
  roleAssignments: { "application-uses-model": { scope } },
});

test.each([
  ["a healthy project", world, "ready"],
  ["a role at the project", givenAt(`${account}/projects/shop`), "ready"],
  ["a role at another project", givenAt(`${account}/projects/tides`), "not-ready"],
])("%s", async (_, delta, state) => {
  expect((await runInWorld(delta, {}, variables)).state).toBe(state);
});

test("a token for the account is of the wrong audience there", async () => {
  const scope = "https://cognitiveservices.azure.com/.default";
  const scenario = { ...scenarioOf("environment"), id: "service-principal", scope };
  const asked = { scenarios: [{ scenario, named: true }] };
  const { state, diagnoses } = await runInWorld(world, asked, variables);
  expect([state, diagnoses[0]?.id, diagnoses[0]?.confidence]).toEqual([
    "not-ready",
    "token-audience-wrong",
    "confirmed",
  ]);
});
