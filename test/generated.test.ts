import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { generatedFiles } from "../scripts/generated-files.ts";
import { runForReport } from "./support/cli.ts";

it("every generated file is current (npm run generate renews them)", async () => {
  for (const [path, text] of await generatedFiles()) expect(readFileSync(path, "utf8"), path).toBe(text);
});

it("the samples say what the run that gives them says", async () => {
  const world = "scenarios/worlds/several-faults.yaml";
  const { report } = await runForReport(["run", "api-key", "--world", world]);
  const sample: unknown = JSON.parse(readFileSync("reports/samples/json.json", "utf8"));
  expect(sample).toHaveProperty("scenarios.0.flags", report.scenarios[0]?.flags);
  expect(sample).toHaveProperty("scenarios.0.diagnoses", report.scenarios[0]?.diagnoses);
});
