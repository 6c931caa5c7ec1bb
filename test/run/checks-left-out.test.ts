import { describe, expect, it } from "vitest";
import { runForReport } from "../support/cli.ts";

/* `--only` and `--skip` choose checks, and not root causes. */

describe.concurrent("checks that are left out", () => {
  it.each([
    ["client-secret-expired", ["--only", "completion-succeeds"], "client-secret-expired"],
    ["client-secret-expired", ["--only", "data-action-granted"], "client-secret-expired"],
    ["client-secret-expired", ["--skip", "token-acquired"], "client-secret-expired"],
    ["federated-token-missing", ["--only", "token-acquired"], "federated-token-missing"],
    // Whoever signs in may not read the account, which is what the question waits for.
    ["role-missing", ["--only", "data-action-granted"], "arm-read-denied"],
  ])("hide no root cause of the others: %s %j", async (drill, words, cause) => {
    const { report } = await runForReport(["run", "--drill", drill, ...words]);
    const [scenario] = report.scenarios;
    expect([scenario?.diagnoses[0]?.id, scenario?.state]).toEqual([cause, "undetermined"]);
  });

  it("tell of nothing where the others are as they should be", async () => {
    const { report } = await runForReport(["run", "--drill", "role-missing", "--only", "token-acquired"]);
    expect(report.scenarios[0]?.diagnoses).toEqual([]);
  });

  it("tell of nothing where the model was called, though others wait for one that was left out", async () => {
    const { report } = await runForReport([
      "run",
      "--drill",
      "resource-not-found",
      "--skip",
      "account-found",
    ]);
    expect(report.scenarios[0]).toMatchObject({ state: "ready", diagnoses: [] });
  });

  it("are waited for where others wait for them", async () => {
    const words = ["--drill", "entra-service-error", "--only", "completion-succeeds", "--wait", "2s"];
    const { stderr } = await runForReport(["run", ...words]);
    expect(stderr).toContain("waiting for");
    expect(stderr).not.toContain("not waiting");
  });
});
