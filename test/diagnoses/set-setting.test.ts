import { expect, test } from "vitest";
import type { Origin } from "../../src/core/evidence.ts";
import { renderRemedy } from "../../src/core/remedy.ts";
import type { SettingName } from "../../src/core/scenario.ts";
import { emptyName, setSetting } from "../../src/diagnoses/set-setting.ts";

const workflow = ".github/workflows/gate.yml";

/** A value is given where the run has it from: anywhere else nobody would read it. */
const rows: readonly (readonly [SettingName, Origin | undefined, string, string])[] = [
  ["deployment", undefined, "chat", "Do it. export AZURE_OPENAI_DEPLOYMENT=chat"],
  ["deployment", { kind: "environment", name: "MY_MODEL" }, "chat", "Do it. export MY_MODEL=chat"],
  [
    "deployment",
    { kind: "flag", name: "--deployment" },
    "chat",
    "Do it. aoai-preflight run api-key --deployment chat",
  ],
  [
    "deployment",
    { kind: "env-file", name: "OPENAI_API_DEPLOY", file: ".env", line: 3 },
    "chat",
    "Do it. In .env, line 3: OPENAI_API_DEPLOY=chat",
  ],
  [
    "deployment",
    { kind: "config", name: "targets.prod.deployment", file: "preflight.yaml", line: 4 },
    "chat",
    "Do it. In preflight.yaml, line 4: deployment: chat",
  ],
  [
    "deployment",
    { kind: "config", name: "targets.prod.deployment" },
    "chat",
    "Do it. In the configuration: deployment: chat",
  ],
  [
    "deployment",
    { kind: "environment", name: "OPENAI_API_DEPLOY", file: workflow, line: 9 },
    "chat",
    `Do it. In ${workflow}, line 9: OPENAI_API_DEPLOY: chat`,
  ],
  [
    "apiKey",
    { kind: "environment", name: "OPENAI_API_KEY", file: workflow, line: 9 },
    "<KEY>",
    `Do it. It goes where ${workflow}, line 9 takes OPENAI_API_KEY from.`,
  ],
  [
    "apiKey",
    { kind: "environment", name: "OPENAI_API_KEY", file: workflow, line: 9 },
    "",
    `Do it. In ${workflow}, line 9: OPENAI_API_KEY: ""`,
  ],
];

test.each(rows)("%s from %j is set to %j", (setting, origin, value, expected) => {
  const origins = origin && { [setting]: origin };
  const { text, commands = [] } = setSetting("Do it.", setting, value, {
    scenario: "api-key",
    ...(origins && { origins }),
  });
  expect([text, ...commands.map((command) => command.join(" "))].join(" ")).toBe(expected);
});

test.each([
  ["MY_KEY", "Empty MY_KEY, if it is not the one that is meant. export MY_KEY="],
  ["--endpoint", "Leave --endpoint out, if it is not the one that is meant."],
  ["OPENAI_API_DEPLOY", "Take OPENAI_API_DEPLOY out of .env, line 3, if it is not the one that is meant."],
])("of several names, %s is taken away where it is", (name, expected) => {
  const origins: Record<string, Origin> = {
    endpoint: { kind: "flag", name: "--endpoint" },
    deployment: { kind: "env-file", name: "OPENAI_API_DEPLOY", file: ".env", line: 3 },
  };
  const { text, commands = [] } = emptyName(name, { origins });
  expect([text, ...commands.map((command) => command.join(" "))].join(" ")).toBe(expected);
});

test("a name that is no variable's, as an edited report may have it, stays one word in both shells", () => {
  const origins: Record<string, Origin> = { deployment: { kind: "environment", name: "A}; calc; #" } };
  expect(renderRemedy(setSetting("Do it.", "deployment", "chat", { origins }))).toMatchObject({
    bash: ["export 'A}; calc; #=chat'"],
    powershell: ["${env:A`}; calc; #} = 'chat'"],
  });
});
