import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { gateExit, type Gate } from "../../src/core/gate.ts";
import { formats } from "../../src/core/vocabulary.ts";
import { notReady, notUnderstood, ready, report, throttled } from "../support/report.ts";
import { runCli } from "../support/cli.ts";

const warned = {
  ...ready,
  id: "warned",
  findings: [
    ...ready.findings,
    { stage: "config" as const, check: "settings-agree", state: "warn" as const, message: "x" },
  ],
};
const idle = { ...ready, id: "idle", state: "not-configured" as const, findings: [], diagnoses: [] };

const all = (...failOn: Gate["failOn"]): Gate => ({ require: "all", failOn });
const any: Gate = { require: "any", failOn: ["fail"] };
const named = (...require: string[]): Gate => ({ require, failOn: ["fail"] });

/** What ran, the gate, the exit code. */
const rows: readonly (readonly [string, Parameters<typeof report>[0] & object, Gate, number])[] = [
  ["all ready", [ready], all("fail"), 0],
  ["a failure that counts", [ready, notReady], all("fail"), 1],
  ["a failure that does not count, beside a proof", [ready, notReady], all("inconclusive"), 0],
  ["a failure that does not count, and no proof", [notReady], all("inconclusive"), 3],
  ["something undecided that does not count, beside a proof", [ready, throttled], all("fail"), 0],
  ["something undecided that counts", [ready, throttled], all("fail", "inconclusive"), 3],
  ["a failure before something undecided", [notReady, throttled], all("fail", "inconclusive"), 1],
  ["a warning that counts", [warned], all("fail", "warn"), 1],
  ["a warning that does not count", [warned], all("fail"), 0],
  ["any: one is ready", [notReady, ready], any, 0],
  ["any: none is ready", [notReady, throttled], any, 1],
  ["named: it is ready, whatever the others are", [notReady, ready], named("managed-identity"), 0],
  ["named: it is not ready", [notReady, ready], named("service-principal"), 1],
  ["named: it did not run", [ready], named("interactive"), 3],
  ["named: forgiven is not enough", [ready, throttled], named("api-key"), 3],
  ["an empty plan", [], all("fail"), 3],
  ["an empty plan, any", [], any, 3],
  ["nothing that is configured", [idle], all("fail"), 3],
];

describe("the exit code of a run", () => {
  it.each(rows)("%s", (_, scenarios, gate, code) => {
    expect(gateExit(report(scenarios, { gate }))).toBe(code);
  });

  it("is 130 when interrupted, whatever was seen", () => {
    expect(gateExit(report([ready], { interrupted: true }))).toBe(130);
  });
});

describe("accepted problems", () => {
  const accept = (over: object = {}): Gate => ({
    ...all("fail"),
    accept: [{ cause: "role-without-data-actions", reason: "known", by: "expectation", ...over }],
  });

  it.each<[string, Parameters<typeof report>[0] & object, Gate, number]>([
    ["do not count beside a proof", [ready, notReady], accept(), 0],
    ["prove nothing", [notReady], accept(), 3],
    ["are those of the scenario named", [ready, notReady], accept({ scenario: "service-principal" }), 0],
    ["are not those of another scenario", [ready, notReady], accept({ scenario: "api-key" }), 1],
    ["are not those of another target", [ready, notReady], accept({ target: "test" }), 1],
    ["are accepted on their last day", [ready, notReady], accept({ until: "2026-05-04" }), 0],
    ["count again the day after", [ready, notReady], accept({ until: "2026-05-03" }), 1],
    ["leave what is not accepted", [ready, notReady, notUnderstood], accept(), 1],
    ["can be a check that nothing explains", [ready, notUnderstood], accept({ cause: "token-acquired" }), 0],
    [
      "can be undecided",
      [ready, throttled],
      { ...accept({ cause: "rate-limited" }), failOn: ["inconclusive"] },
      0,
    ],
  ])("%s", (_, scenarios, gate, code) => {
    expect(gateExit(report(scenarios, { gate }))).toBe(code);
  });
});

describe("the exit code is the same in every format", () => {
  const folder = mkdtempSync(join(tmpdir(), "exit-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const saved = (
    name: string,
    exitCode: number,
    scenarios: Parameters<typeof report>[0] & object,
  ): string => {
    const path = join(folder, `${name}.json`);
    writeFileSync(path, JSON.stringify(report(scenarios, { exitCode, interrupted: exitCode === 130 })));
    return path;
  };
  const commands = [
    [0, ["render", saved("ready", 0, [ready])]],
    [1, ["render", saved("not-ready", 1, [notReady])]],
    [2, ["render", join(folder, "missing.json")]],
    [3, ["render", saved("undetermined", 3, [throttled])]],
    [130, ["render", saved("interrupted", 130, [ready])]],
  ] as const;

  it.each(commands)("%i", async (code, words) => {
    const results = await Promise.all(formats.map((format) => runCli([...words, "-o", format])));
    expect(results.map((result) => result.code)).toEqual(formats.map(() => code));
    expect(results.every(({ stdout }) => (code === 2 ? stdout === "" : stdout !== ""))).toBe(true);
  });
});
