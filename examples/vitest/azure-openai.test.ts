import { configFrom, run, simulateAzure } from "aoai-preflight";
import "aoai-preflight/vitest";
import { expect, it } from "vitest";

// Against your Azure where an endpoint is set, else against the simulated one.
const simulation = process.env["AZURE_OPENAI_ENDPOINT"] ? {} : { simulation: await simulateAzure() };

it("can call the model as it will in production", async () => {
  const report = await run(configFrom({ scenarios: ["managed-identity"], ...simulation }));
  expect(report).toBeReady();
});
