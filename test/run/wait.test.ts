import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, test } from "vitest";
import type { Report } from "../../src/core/report.ts";
import { healingOf, pauseBefore } from "../../src/runner/wait.ts";
import { rediagnose } from "../../src/runner/rediagnose.ts";
import { runForReport } from "../support/cli.ts";
import { healthy } from "../support/evidence.ts";
import { notReady, throttled } from "../support/report.ts";

const folder = mkdtempSync(join(tmpdir(), "wait-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A world in which the role was assigned just now, as after a deployment, and takes a while to reach the service. */
function justAssigned(propagationSeconds: number): string {
  const file = join(folder, `${propagationSeconds}.yaml`);
  writeFileSync(
    file,
    `roleAssignments: { application-uses-model: { createdOn: ${new Date().toISOString()}, propagationSeconds: ${propagationSeconds} } }\n`,
  );
  return file;
}

const attemptsIn = (report: Report): Record<string, number> =>
  Object.fromEntries(
    (report.scenarios[0]?.evidence ?? []).flatMap((entry) =>
      "attempts" in entry ? [[entry.key, entry.attempts]] : [],
    ),
  );

describe("--wait", () => {
  it("becomes ready once a new role assignment has taken effect, and observes only the call again", async () => {
    const words = ["run", "service-principal", "--world", justAssigned(3), "--wait", "30s"];
    const { code, report, stderr } = await runForReport(words);
    const [scenario] = report.scenarios;
    expect(code).toBe(0);
    expect(scenario?.state).toBe("ready");
    const { completion = 0, ...others } = attemptsIn(report);
    expect(completion).toBeGreaterThan(1);
    expect(new Set(Object.values(others))).toEqual(new Set([1]));
    expect(scenario?.waited).toMatchObject({
      forWhat: "the role assignment to take effect",
      attempts: completion,
    });
    expect(scenario?.waited?.durationMs).toBeGreaterThan(1500);
    expect(scenario?.headline).toMatch(/ · waited \d+ s$/);
    expect(stderr).toMatch(
      /waiting for the role assignment to take effect: attempt 2 in \d\.\d s, waited 0 ms of 30\.0 s/,
    );
    // One token, one look at the account: what was seen is not asked for again.
    const asked = scenario?.exchanges.map(({ url }) => new URL(url).pathname) ?? [];
    expect(asked.filter((path) => path.endsWith("/token"))).toHaveLength(2);
    expect(asked.filter((path) => path.endsWith("/completions"))).toHaveLength(completion);
    expect(rediagnose(report)).toEqual(report);
  });

  it("signs in anew where the sign-in itself may heal", async () => {
    const words = ["run", "--drill", "federated-credential-mismatch", "--wait", "3s"];
    const { code, report } = await runForReport(words);
    expect(code).toBe(1);
    const { token, ...others } = attemptsIn(report);
    expect(token).toBeGreaterThan(1);
    expect(others).toMatchObject({ settings: 1, resolution: 1 });
    expect(report.scenarios[0]?.waited?.forWhat).toBe("the federated credential to take effect");
  });

  it.each(["role-without-data-actions", "role-wrong-scope"])(
    "waits for a role that was just assigned while ARM lists only what was held before: %s",
    async (drill) => {
      const { report, stderr } = await runForReport(["run", "--drill", drill, "--wait", "2s"]);
      expect(report.scenarios[0]?.waited?.forWhat).toBe("a role assignment");
      const { access = 0, ...others } = attemptsIn(report);
      expect(access).toBeGreaterThan(1);
      expect(others).toMatchObject({ settings: 1, token: 1, completion: access });
      expect(stderr).not.toContain("not waiting");
    },
  );

  it.each(["updating", "attaching"])("waits for a host of managed identities that is %s", async (state) => {
    const file = join(folder, `${state}.yaml`);
    writeFileSync(file, `hosts: { vm: { kind: virtual-machine, state: ${state} } }\n`);
    const { code, report } = await runForReport(["run", "managed-identity", "--world", file, "--wait", "2s"]);
    expect(code).toBe(3);
    expect(report.scenarios[0]).toMatchObject({
      state: "undetermined",
      waited: { forWhat: "the identity service to recover" },
    });
    expect(attemptsIn(report)["token"]).toBeGreaterThan(1);
  });

  it("ends at its limit with what was seen last", async () => {
    const words = ["run", "service-principal", "--world", justAssigned(600), "--wait", "3s"];
    const { code, report } = await runForReport(words);
    const [scenario] = report.scenarios;
    expect(code).toBe(1);
    expect(scenario?.diagnoses[0]?.id).toBe("role-propagating");
    expect(scenario?.durationMs).toBeGreaterThan(2500);
    expect(scenario?.durationMs).toBeLessThan(6000);
    // How many fit into the limit is a matter of chance: pauses differ, that many runs do not come back at once.
    expect(attemptsIn(report)["completion"]).toBeGreaterThan(1);
  });

  it("ends at Ctrl-C with what was seen until then", async () => {
    const startedAt = performance.now();
    const { code, report } = await runForReport(
      ["run", "service-principal", "--world", justAssigned(600), "--wait", "5m"],
      {
        onStart: (child) =>
          child.stderr?.on("data", (text: string) => text.includes("waiting for") && child.kill("SIGINT")),
      },
    );
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    expect(code).toBe(130);
    expect(report.interrupted).toBe(true);
    expect(report.scenarios[0]?.diagnoses[0]?.id).toBe("role-propagating");
  });

  it.each(["client-secret-invalid", "key-invalid", "role-wrong-principal", "private-endpoint-dns"])(
    "does not wait for what somebody has to change, and says so: %s",
    async (drill) => {
      const { report, stderr } = await runForReport(["run", "--drill", drill, "--wait", "5m"]);
      expect(stderr).toContain("on default: not waiting: somebody has to change something");
      expect(report.scenarios[0]?.waited).toBeUndefined();
      expect(report.durationMs).toBeLessThan(10_000);
    },
  );

  it("is no next step where it would be refused: a role cures nothing of another application's token", async () => {
    const { report } = await runForReport(["run", "--drill", "role-wrong-principal"]);
    const commands = report.scenarios[0]?.diagnoses[0]?.remedies.flatMap(({ bash }) => bash);
    expect(commands?.at(-1)).toBe("aoai-preflight run managed-identity --drill role-wrong-principal");
    expect(commands?.join("\n")).not.toContain("--wait");
  });

  it("does not blame anybody where nothing failed", async () => {
    const words = ["run", "service-principal", "--simulate", "--only", "settings-present", "--wait", "5m"];
    const { report, stderr } = await runForReport(words);
    expect(stderr).toContain(
      "not waiting: no root cause was found, so that there is nothing that could heal",
    );
    expect(stderr).not.toContain("somebody");
    expect(report.durationMs).toBeLessThan(10_000);
  });

  it("does not wait where the server wants to be left alone for longer", async () => {
    const { report, stderr } = await runForReport(["run", "--drill", "rate-limited", "--wait", "20s"]);
    expect(stderr).toContain("not waiting: the server asks to be left alone for 60 s, longer than");
    expect(report.scenarios[0]?.waited).toBeUndefined();
    expect(report.durationMs).toBeLessThan(10_000);
  });
});

test("pauses double up to half a minute, vary by a fifth, and are never shorter than a server asks", () => {
  const middle = (): number => 0.5;
  expect([2, 3, 4, 5, 6, 7].map((attempt) => pauseBefore(attempt, 0, middle))).toEqual([
    2000, 4000, 8000, 16_000, 30_000, 30_000,
  ]);
  expect(pauseBefore(2, 0, () => 0)).toBe(1600);
  expect(pauseBefore(2, 0, () => 1)).toBe(2400);
  expect(pauseBefore(2, 17_000, middle)).toBe(17_000);
});

test("a rate limit is waited for as long as the server says, by calling again only", () => {
  expect(healingOf(throttled)?.again).toEqual(new Set(["completion"]));
  expect(healingOf({ ...notReady, unexplained: ["token-acquired"] })).toBeNull();
});

test("a token that ends soon is acquired anew", () => {
  const token = (livesMs: number): Report["scenarios"][number] => ({
    ...throttled,
    evidence: [
      {
        key: "token",
        startedMs: 0,
        durationMs: 1,
        attempts: 1,
        ok: true,
        value: { ...healthy.token, expiresAt: new Date(Date.now() + livesMs).toISOString() },
      },
    ],
  });
  expect(healingOf(token(60_000))?.again).toEqual(new Set(["completion", "token", "claims"]));
  expect(healingOf(token(3_600_000))?.again).toEqual(new Set(["completion"]));
});
