import { describe, expect, test } from "vitest";
import { operationNames, operations, type OperationName } from "../../src/azure/operations.ts";
import { accessIn, runInWorld } from "../support/simulated-run.ts";

const world = {
  accounts: {
    "contoso-ai": {
      deployments: {
        whisper: { model: "whisper", version: "001", operations: { audioTranscription: true as const } },
        "gpt-image-1": {
          model: "gpt-image-1",
          version: "1",
          operations: { imageGenerations: true as const },
        },
      },
    },
  },
};
const deploymentFor: Readonly<Record<OperationName, string>> = {
  chat: "gpt-4o-mini",
  responses: "gpt-4o-mini",
  embeddings: "text-embedding-3-small",
  transcription: "whisper",
  image: "gpt-image-1",
  models: "",
};
const routes = [
  ["dated", "2025-04-01-preview"],
  ["v1", "v1"],
] as const;

describe.each(operationNames)("%s", (operation) => {
  test.each(routes)("is proven on the %s route, by its own data action", async (route, version) => {
    const report = await runInWorld(
      world,
      { operation },
      { OPENAI_API_DEPLOY: deploymentFor[operation], OPENAI_API_VERSION: version },
    );
    expect(report.state).toBe("ready");
    expect(accessIn(report)).toMatchObject({
      verdict: "granted",
      dataAction: operations[operation].dataAction,
    });
    const completion = report.evidence.find(({ key }) => key === "completion");
    expect(completion).toMatchObject({
      ok: true,
      value: { operation, route, provenBy: operation === "image" ? "input-refused" : "completion" },
    });
  });

  test("is refused where its data action is excepted", async () => {
    const custom = "1b0c2d3e-4f50-4617-8829-3a4b5c6d7e8f";
    const report = await runInWorld(
      {
        ...world,
        roleDefinitions: {
          [custom]: {
            roleName: "All but one",
            permissions: [
              {
                dataActions: ["Microsoft.CognitiveServices/*"],
                notDataActions: [operations[operation].dataAction],
              },
            ],
          },
        },
        roleAssignments: { "application-uses-model": { role: custom } },
      },
      { operation },
      { OPENAI_API_DEPLOY: deploymentFor[operation], OPENAI_API_VERSION: "v1" },
    );
    expect(report.diagnoses[0]?.id).toBe("role-without-data-actions");
    expect(report.findings.find(({ check }) => check === "completion-succeeds")?.state).toBe("fail");
  });
});

test("an operation that the model does not do is told as that", async () => {
  const report = await runInWorld(world, { operation: "embeddings" });
  expect(report.diagnoses.map(({ id }) => id)).toEqual(["model-operation-unsupported"]);
});
