import { expect, test } from "vitest";
import type { ScenarioReport } from "../../src/core/report.ts";
import type { WrittenAt } from "../../src/probes/settings.ts";
import { run } from "../../src/runner/run.ts";
import { configFor, scenarioOf, sound } from "../support/config.ts";

/** The key's scenario with these variables instead; nothing is sent. */
async function runWith(
  instead: Readonly<Record<string, string | undefined>>,
  written: ReadonlyMap<string, WrittenAt> = new Map(),
): Promise<ScenarioReport> {
  const scenarios = [{ scenario: scenarioOf("api-key"), named: true }];
  const { scenarios: reports } = await run(configFor({ ...sound, ...instead }, { scenarios, written }));
  const [report] = reports;
  if (!report) throw new Error("there is no report");
  return report;
}

const commandsOf = ({ diagnoses }: ScenarioReport): readonly string[] =>
  diagnoses[0]?.remedies.flatMap(({ bash }) => bash) ?? [];

test.each([
  ["is set to nothing", { OPENAI_API_DEPLOY: "" }, "OPENAI_API_DEPLOY is empty"],
  [
    "is set to nothing, among others of another family",
    { AZURE_OPENAI_DEPLOYMENT_NAME: "", OPENAI_API_DEPLOY: undefined },
    "AZURE_OPENAI_DEPLOYMENT_NAME is empty",
  ],
  ["is not set", { OPENAI_API_DEPLOY: undefined }, "OPENAI_API_DEPLOY is not set"],
])("a setting that %s is named as its reader knows it", async (_, instead, message) => {
  const report = await runWith(instead);
  const finding = report.findings.find(({ check }) => check === "settings-present");
  expect(finding?.message).toBe(`${message}.`);
  expect(commandsOf(report)).toContain(`export '${message.split(" ")[0]}=<VALUE>'`);
});

test("a setting that a file sets to nothing is set there", async () => {
  const report = await runWith(
    { OPENAI_API_DEPLOY: "" },
    new Map([["OPENAI_API_DEPLOY", { kind: "env-file", file: "e.env", line: 3 }]]),
  );
  expect(report.diagnoses[0]?.remedies[0]?.text).toBe(
    "Set OPENAI_API_DEPLOY. In e.env, line 3: OPENAI_API_DEPLOY=<VALUE>",
  );
});

test("a flawed setting is given its variable's name, and its value where that can be told", async () => {
  const report = await runWith({
    OPENAI_API_BASE: "contoso.openai.azure.com",
    OPENAI_API_DEPLOY: "<deployment>",
    OPENAI_API_KEY: ` ${sound.OPENAI_API_KEY}`,
  });
  expect(report.diagnoses[0]?.remedies.slice(0, 3)).toMatchObject([
    { text: "Correct OPENAI_API_BASE.", bash: ["export OPENAI_API_BASE=https://contoso.openai.azure.com"] },
    { text: expect.stringMatching(/^OPENAI_API_DEPLOY: It is the placeholder/), bash: [] },
    { text: expect.stringMatching(/^OPENAI_API_KEY: It begins or ends with white space/), bash: [] },
  ]);
});
