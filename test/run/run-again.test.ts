import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { reporters } from "../../src/reporters/index.ts";
import { runCli, runForReport } from "../support/cli.ts";
import { notReady, options, report } from "../support/report.ts";

/* What a report says to run once the cause is mended is the run that was made. */

const folder = mkdtempSync(join(tmpdir(), "again-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const config = file("conf.yaml", "targets:\n  prod: {}\n  test: {}\n");
const envFile = file("prod.env", "OPENAI_API_DEPLOY=chat\n");
const own = "https://contoso-ai.openai.azure.com";
const other = "https://contoso-eu.openai.azure.com/";
const gateway = "https://contoso-ai.example.com";
const tenant = "0f8d3c5e-6a4b-4c1d-8e2f-7b9a1c3d5e7f";
const account =
  "/subscriptions/6f1c2f0e-53a1-4a0b-9d0c-2f6f0c1d7a41/resourceGroups/rg-ai/providers/Microsoft.CognitiveServices/accounts/contoso-ai";
/** All that a report says to run, each command on one line. */
const said = (text: string): string => text.replaceAll(/ \\\n\s+/g, " ");
const told = async (words: readonly string[]): Promise<string> =>
  said((await runCli(["run", ...words, "-o", "human"])).stdout);

describe("what is run again", () => {
  it("has the files and the target that the run had", async () => {
    const flags = ["--env-file", envFile, "--config", config, "--target", "prod"];
    expect(await told(["api-key", ...flags])).toContain(
      `Then      aoai-preflight run api-key ${flags.join(" ")}\n`,
    );
  });

  it("stays in the simulated world, another scenario too", async () => {
    const text = await told(["--drill", "key-auth-disabled"]);
    expect(text).toContain("\n              aoai-preflight run interactive --drill key-auth-disabled\n");
    expect(text).toContain("Then      aoai-preflight run api-key --drill key-auth-disabled\n");
  });

  it("has what a fix changes, and not what was wrong", async () => {
    const text = await told(["managed-identity", "--simulate", "--deployment", "nope"]);
    expect(text).toContain(
      "Then      aoai-preflight run managed-identity --deployment gpt-4o-mini --simulate\n",
    );
  });

  it.each([
    [
      ["--drill", "endpoint-of-another-account", "--endpoint", other, "--resource-id", account],
      `run service-principal --endpoint ${other} --resource-id '<RESOURCE_ID>' --drill`,
      `Then      aoai-preflight run service-principal --endpoint ${own} --resource-id ${account} --drill`,
    ],
    [
      ["--drill", "endpoint-wrong", "--endpoint", gateway],
      `run service-principal --endpoint ${gateway} --drill endpoint-wrong --allow-host contoso-ai.example.com`,
      "Then      aoai-preflight run service-principal --endpoint 'https://<ACCOUNT>.openai.azure.com'",
    ],
    [
      ["--drill", "app-not-found", "--tenant-id", tenant],
      "run service-principal --tenant-id '<HOME_TENANT_ID>' --drill app-not-found\n",
      `Then      aoai-preflight run service-principal --tenant-id ${tenant} --drill app-not-found\n`,
    ],
    [
      ["--simulate", "--api-version", "2022-12-01"],
      "run service-principal --api-version v1 --simulate\n",
      "Then      aoai-preflight run service-principal --api-version 2024-10-21 --simulate\n",
    ],
  ])("keeps apart what are several ways: %j", async (words, way, then) => {
    const text = await told(["service-principal", ...words]);
    expect(text).toContain(`\n              aoai-preflight ${way}`);
    expect(text).toContain(then);
  });

  it("has a flag that overrides what the environment holds, which is no fault of its own", async () => {
    const text = await told(["service-principal", "--simulate", "--deployment", "nope"]);
    expect(text).not.toMatch(/OPENAI_API_DEPLOY|Leave --deployment out/);
    expect(text).toContain(
      "Then      aoai-preflight run service-principal --deployment gpt-4o-mini --simulate\n",
    );
  });

  it("has all that must be set, which is told once", async () => {
    const wrong = ["--endpoint", "contoso-ai.openai.azure.com", "--tenant-id", `"${tenant}"`];
    const text = await told(["service-principal", "--simulate", ...wrong]);
    expect(text.match(/aoai-preflight run .*/g)).toEqual([
      `aoai-preflight run service-principal --endpoint ${own} --tenant-id ${tenant} --simulate`,
    ]);
  });

  it.each(["service-error", "entra-service-error", "rate-limited", "model-operation-unsupported"])(
    "is no fix of %s that comes after others",
    async (drill) => {
      const text = await told(["--drill", drill]);
      expect(text).toMatch(/Fix {7}(?:Wait for|Try an operation)/);
      expect(text.match(/aoai-preflight run .* --(?:wait|operation) /g)).toHaveLength(1);
    },
  );

  it("has no more than was asked for", async () => {
    const { report: made } = await runForReport(["run", "api-key", "--simulate", "--operation", "chat"]);
    expect(made.scenarios[0]?.flags).toEqual({ simulate: [] });
  });

  it("has no secret", async () => {
    const words = ["run", "api-key", "--simulate", "--endpoint", "https://u:hunter2word@x.openai.azure.com"];
    const { report: made } = await runForReport(words);
    expect(JSON.stringify(made)).not.toContain("hunter2word");
    const { stdout } = await runCli([
      "access",
      "service-principal",
      "--drill",
      "role-missing",
      ...words.slice(3),
    ]);
    expect(stdout).toContain("Ask again.");
    expect(stdout).not.toContain("hunter2word");
  });

  it("is asked by access with the flags of the question", async () => {
    const flags = ["--env-file", envFile, "--config", config, "--target", "test", "--drill", "role-missing"];
    const { stdout } = await runCli(["access", "service-principal", ...flags]);
    expect(said(stdout)).toContain(`aoai-preflight access service-principal ${flags.join(" ")}\n`);
  });

  const cause = notReady.diagnoses.slice(0, 1).map((one) => ({ ...one, remedies: [] }));
  const id = "3c1e5a70-9b2d-4f6e-8c41-d7a3b5e6f890";
  const flags = {
    config: ["acme/prod.yaml"],
    "client-id": [id],
    endpoint: ["https://acme.openai.azure.com"],
  };
  const made = report([{ ...notReady, diagnoses: cause, flags }]);

  it("has whole ids", () => {
    expect(reporters.human.render(made, options({ width: 200 }))).toContain(
      `run service-principal --config acme/prod.yaml --client-id ${id} --endpoint https://acme.openai.azure.com\n`,
    );
  });

  it("has each value as it was given, whatever it holds", () => {
    const given = { config: [`${id}/päth.yaml`], deployment: [id], "api-version": ["→"] };
    const again = report([{ ...notReady, diagnoses: cause, flags: given }]);
    expect(reporters.human.render(again, options({ width: 200, ascii: true }))).toContain(
      `run service-principal --config '${id}/päth.yaml' --deployment ${id} --api-version '→'\n`,
    );
  });

  it("tells nothing of whose it is in a strict report", () => {
    for (const format of ["human", "json"] as const) {
      const text = reporters[format].render(made, options({ redact: "strict" }));
      expect(text).not.toMatch(/acme|3c1e/);
      expect(text).toContain("<path-1>");
    }
  });

  it("is several commands where the scenarios had other flags", () => {
    const other = { ...notReady, id: "other", diagnoses: cause, flags: { config: ["b.yaml"] } };
    const text = reporters.human.render(report([{ ...notReady, diagnoses: cause }, other]), options());
    expect(text).toContain(
      "Then      aoai-preflight run service-principal\n              aoai-preflight run other --config b.yaml\n",
    );
  });
});
