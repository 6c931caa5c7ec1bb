import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { runForReport } from "../support/cli.ts";
import { serveAzure } from "../support/served-azure.ts";

/* Programs that know nothing of the simulator, with nothing but variables. */

const scenarios = ["api-key", "service-principal", "managed-identity", "workload-identity"];
const program = fileURLToPath(new URL("clients/sign-in.js", import.meta.url));

test.each(scenarios)("our own command line, through the proxy: %s is ready", async (scenario) => {
  const simulator = await serveAzure();
  const { code, report } = await runForReport(["run", scenario], { env: simulator.environment(scenario) });
  expect(report.scenarios.map(({ id, state, headline }) => ({ id, state, headline }))).toEqual([
    { id: scenario, state: "ready", headline: expect.any(String) },
  ]);
  expect([code, report.simulated]).toEqual([0, null]);
});

test("our own command line finds the fault of a drill through the proxy", async () => {
  const simulator = await serveAzure({ drill: "role-without-data-actions" });
  const env = simulator.environment("service-principal");
  const { code, report } = await runForReport(["run", "service-principal"], { env });
  expect(code).toBe(1);
  expect(report.scenarios[0]?.diagnoses[0]?.id).toBe("role-without-data-actions");
});

test.each(["dns-failure", "connection-timeout"])(
  "whose host cannot be reached is the proxy's to tell: the drill %s is proxy-failure behind it",
  async (drill) => {
    const env = (await serveAzure({ drill })).environment("api-key");
    const { code, report } = await runForReport(["run", "api-key"], { env });
    expect(code).toBe(1);
    expect(report.scenarios[0]?.diagnoses[0]?.id).toBe("proxy-failure");
  },
);

test.each(scenarios)("a Node program with openai and @azure/identity: %s", async (scenario) => {
  const simulator = await serveAzure();
  const { PATH = "" } = process.env;
  const { stdout } = await promisify(execFile)(process.execPath, [program, scenario], {
    env: { PATH, ...simulator.environment(scenario) },
  });
  expect(stdout).not.toBe("");
  expect(simulator.requests().at(-1)).toMatchObject({ status: 200, method: "POST" });
});
