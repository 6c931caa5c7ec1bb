import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runAction, type ActionRun } from "../../scripts/action-runner.ts";
import type { Report } from "../../src/core/report.ts";
import { bundle } from "../support/cli.ts";

const folder = mkdtempSync(join(tmpdir(), "action-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The action as a runner runs it, without what only GitHub's own machines have. */
const run = (inputs: Readonly<Record<string, string>>, environment: Record<string, string> = {}): ActionRun =>
  runAction("action.yml", { inputs, bundle, folder: mkdtempSync(join(folder, "job-")), environment });

describe.skipIf(process.platform === "win32")("the action", () => {
  it("is ready where the job can sign in, with the reports as outputs", () => {
    const { succeeded, outputs, summary, used } = run({
      scenarios: "service-principal workload-identity",
      arguments: "--simulate",
      "upload-sarif": "true",
    });
    expect(succeeded).toBe(true);
    expect(outputs).toMatchObject({ state: "ready", "exit-code": "0" });
    const report = JSON.parse(readFileSync(outputs["report"] ?? "", "utf8")) as Report;
    expect(report.scenarios.map(({ id, state }) => [id, state])).toEqual([
      ["service-principal", "ready"],
      ["workload-identity", "ready"],
    ]);
    expect(readFileSync(outputs["html"] ?? "", "utf8")).toMatch(/^<!doctype html>/i);
    expect(summary).toContain("service-principal");
    expect(used.map(({ action }) => action)).toEqual([
      "actions/setup-node@v4",
      "github/codeql-action/upload-sarif@v3",
    ]);
    expect(used[1]?.given["sarif_file"]).toBe(outputs["sarif"]);
  });

  it("fails with annotations, and a summary whose head says what to do", () => {
    const { succeeded, outputs, summary, log } = run({
      scenarios: "service-principal",
      arguments: "--drill client-secret-expired",
    });
    expect(succeeded).toBe(false);
    expect(outputs).toMatchObject({ state: "not-ready", "exit-code": "1" });
    expect(log).toMatch(/^::error title=client-secret-expired/m);
    expect(summary).toContain("client-secret-expired");
  });

  it("leaves the decision to the workflow on request", () => {
    const { succeeded, outputs } = run({
      scenarios: "service-principal",
      arguments: "--drill client-secret-expired",
      fail: "false",
    });
    expect(succeeded).toBe(true);
    expect(outputs["state"]).toBe("not-ready");
  });

  it("takes inputs for values, never for script", () => {
    const { outputs, log } = run({
      scenarios: "service-principal",
      endpoint: '"; echo INJECTED; "$(echo INJECTED)',
      arguments: "--simulate",
    });
    expect(log.split("\n")).not.toContain("INJECTED");
    expect(outputs["state"]).toBe("not-ready");
  });

  it("says what the job lacks where it may not ask for its identity token", () => {
    const { outputs, log, succeeded } = run({
      endpoint: "https://contoso.openai.azure.com",
      deployment: "chat",
    });
    expect(outputs["state"]).toBe("not-ready");
    expect(log).toContain("ACTIONS_ID_TOKEN_REQUEST_URL is not set");
    expect(succeeded).toBe(false);
  });

  it("is an error, and uploads nothing, where the usage is wrong", () => {
    const { outputs, used, succeeded } = run({ scenarios: "no-such-scenario", "upload-sarif": "true" });
    expect(outputs).toMatchObject({ state: "error", "exit-code": "2" });
    expect(used.map(({ action }) => action)).toEqual(["actions/setup-node@v4"]);
    expect(succeeded).toBe(false);
  });
});
