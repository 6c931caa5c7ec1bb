import { existsSync, readdirSync } from "node:fs";
import { basename } from "node:path";
import { expect, test } from "vitest";
import { parseYaml } from "../../src/core/yaml.ts";
import { diagnoses } from "../../src/diagnoses/index.ts";
import { drillSchema } from "../../src/simulator/drills.ts";
import { createSimulation } from "../../src/simulator/index.ts";
import { drills, drillsFolder } from "../support/simulated-azure.ts";

test("a drill has the name of its file, and each root cause has one of its own name", () => {
  const ids = drills.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(drills.map(({ expect: { diagnosis } }) => diagnosis)));
  // Another drill for a root cause must not bear the name of a third.
  const foreign = drills.filter(({ id, expect: { diagnosis } }) => id !== diagnosis).map(({ id }) => id);
  expect(foreign.filter((id) => diagnoses.some((diagnosis) => diagnosis.id === id))).toEqual([]);
  expect(drills.map(({ id }) => id)).toEqual(
    readdirSync(drillsFolder)
      .map((file) => basename(file, ".yaml"))
      .toSorted(),
  );
});

/** Root causes that no drill shows, because no simulated run ends in them, each with the reason. */
const beyondARun: Readonly<Record<string, string>> = {
  "sdk-misuse": "a run has no code but its own",
  "token-cache-unusable": "no credential of the healthy world keeps a cache on disk",
  "developer-login-missing": "the simulated world has no developer tools",
  "developer-login-expired": "the simulated world has no developer tools",
  "credential-chain-exhausted": "each scenario of the healthy world is one credential, no chain",
  "arm-token-invalid": "the call itself decides: it succeeds, or tells another root cause",
  "arm-read-denied": "the call itself decides: it succeeds, or tells another root cause",
  "arm-write-denied": "a run only reads",
  "role-assignment-rejected": "a run only reads",
  "request-disallowed-by-policy": "a run only reads",
  "quota-exceeded": "a run makes and scales nothing",
  "content-filtered": "a filtered answer proves that the deployment was reached",
};

test("every root cause has a drill, or a reason for none", () => {
  const drilled = new Set(drills.map(({ expect: { diagnosis } }) => diagnosis));
  const without = diagnoses.map(({ id }) => id).filter((id) => !drilled.has(id));
  expect(without.toSorted()).toEqual(Object.keys(beyondARun).toSorted());
});

test.each(drills.map((drill) => [drill.id, drill] as const))("%s changes something", async (_, drill) => {
  const healthy = await createSimulation();
  const faulty = await createSimulation({ drill });
  const environment = faulty.environment(drill.scenario);
  const unlike =
    drill.world !== undefined ||
    drill.scenarioDelta !== undefined ||
    Object.keys(drill.environment ?? {}).some(
      (name) => environment[name] !== healthy.environment(drill.scenario)[name],
    );
  expect(unlike).toBe(true);
  const tokenFile = faulty.environment("workload-identity")["AZURE_FEDERATED_TOKEN_FILE"] ?? "";
  healthy.stop();
  faulty.stop();
  expect(existsSync(tokenFile)).toBe(false);
});

const drill = (world: string): string =>
  `id: some-id\ntitle: A title\nscenario: api-key\n${world}\nexpect: { diagnosis: some-id, state: not-ready }\n`;
test.each([
  [
    "a key that the world does not have",
    drill("world:\n  accounts:\n    contoso-ai:\n      disableLocalAuht: true"),
    "d.yaml:7:7: world.accounts.contoso-ai.disableLocalAuht: there is no such key",
  ],
  [
    "a name that nothing has",
    drill("world:\n  users:\n    ada: { tenant: nowhere }"),
    'd.yaml:6:12: world.users.ada.tenant: no entry of tenants is named "nowhere"',
  ],
  [
    "a value of another kind",
    drill("world:\n  clock: { aheadSeconds: soon }"),
    "d.yaml:5:12: world.clock.aheadSeconds",
  ],
  ["bad syntax", drill("world: ["), "not valid YAML"],
])("%s is reported where it stands", (_, text, message) => {
  expect(() => parseYaml(drillSchema, text, "d.yaml")).toThrow(message);
});
