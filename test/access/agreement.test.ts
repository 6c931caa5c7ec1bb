import { describe, expect, it } from "vitest";
import { accessAnswer } from "../../src/cli/execute/access-answer.ts";
import type { Diagnosed } from "../../src/core/diagnosis.ts";
import type { Report } from "../../src/core/report.ts";
import { askAccess } from "../support/access.ts";
import { runForReport } from "../support/cli.ts";
import { runInWorld } from "../support/simulated-run.ts";

/** What `access`, the role stage of `run` and the probe say of the same world, and why they differ where they do. */
describe("access, the role stage and the probe", () => {
  it.each([
    ["role-without-data-actions", "denied", "fail", "fail", "role-without-data-actions"],
    ["role-excepted", "denied", "fail", "fail", "role-without-data-actions"],
    ["role-wrong-scope", "denied", "fail", "fail", "role-wrong-scope"],
    ["role-on-project", "denied", "fail", "fail", "role-wrong-scope"],
    ["role-eligible-not-active", "denied", "fail", "fail", "role-eligible-not-active"],
    ["role-ended", "denied", "fail", "fail", "role-eligible-not-active"],
    ["role-of-application-object", "denied", "fail", "fail", "role-wrong-principal"],
    ["role-of-client-id", "denied", "fail", "fail", "role-wrong-principal"],
    ["deny-assignment", "denied", "fail", "fail", "deny-assignment"],
    // Another credential than was meant: access is of whoever signed in.
    ["role-wrong-principal", "denied", "fail", "fail", "role-wrong-principal"],
    // No role helps a principal of another tenant.
    ["token-tenant-mismatch", "denied", "fail", "fail", "token-tenant-mismatch"],
    // They differ: the role is at another account than the endpoint's.
    ["endpoint-of-another-account", "unknown", "pass", "fail", "env-conflict"],
    // They differ: Resource Manager knows of the grant, the service does not yet.
    ["role-propagating", "granted", "pass", "fail", "role-propagating"],
    // They differ: only the service can evaluate the condition.
    ["role-condition-not-met", "unknown", "inconclusive", "fail", "role-condition-not-met"],
    // They differ: nothing may be read, the service refuses all the same.
    ["role-missing", "unknown", "skip", "fail", "role-missing"],
    // They differ: the role is there, a key in use is what fails.
    ["key-auth-disabled", null, "skip", "fail", "key-auth-disabled"],
    ["env-conflict", null, "skip", "fail", "env-conflict"],
  ] as const)("%s: %s, %s, %s: %s", async (drill, verdict, role, probe, diagnosis) => {
    const [access, { report }] = await Promise.all([
      // A key is nobody's access.
      verdict === null ? null : askAccess("--drill", drill),
      runForReport(["run", "--drill", drill]),
    ]);
    const [scenario] = report.scenarios;
    const roots = rootsOf(scenario?.diagnoses ?? []);
    expect({
      verdict: access?.answer.verdict ?? null,
      role: stateOf(scenario, "data-action-granted"),
      probe: stateOf(scenario, "completion-succeeds"),
      roots,
    }).toEqual({ verdict, role, probe, roots: [diagnosis] });
    expect(verdict === "denied" ? rootsOf(access?.answer.diagnoses ?? []) : roots).toEqual(roots);
  });
});

const rootsOf = (diagnoses: readonly Diagnosed[]): string[] =>
  diagnoses.filter(({ maskedBy }) => !maskedBy).map(({ id }) => id);

it("a key beside the token: the role is there and the probe succeeds, yet client libraries take the key", async () => {
  const AZURE_OPENAI_API_KEY = "5f0e8d7c6b5a49382716059483726150";
  const scenario = await runInWorld(undefined, {}, { AZURE_OPENAI_API_KEY });
  expect(stateOf(scenario, "data-action-granted")).toBe("pass");
  expect(stateOf(scenario, "completion-succeeds")).toBe("pass");
  expect(scenario.findings.find(({ check }) => check === "settings-agree")).toMatchObject({
    state: "warn",
    message: expect.stringContaining("some wrappers silently use the key"),
  });
});

it("a grant of minutes ago says that it may not be in effect yet", async () => {
  const createdOn = new Date(Date.now() - 4 * 60_000).toISOString();
  const report = await runInWorld({ roleAssignments: { "application-uses-model": { createdOn } } });
  expect(accessAnswer(report, "chat")).toMatchObject({ verdict: "granted", grantedMinutesAgo: 4 });
  expect(report.diagnoses[0]).toMatchObject({ id: "role-propagating", confidence: "confirmed" });
});

const stateOf = (scenario: Report["scenarios"][number] | undefined, id: string): string | undefined =>
  scenario?.findings.find(({ check }) => check === id)?.state;
