import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Difference } from "../../src/core/difference-schema.ts";
import { mergeReports } from "../../src/core/merge.ts";
import type { Report } from "../../src/core/report.ts";
import { runCli } from "../support/cli.ts";
import { notReady, ready, report } from "../support/report.ts";

const folder = mkdtempSync(join(tmpdir(), "saved-"));
afterAll(() => rmSync(folder, { recursive: true }));
const faulty = "scenarios/worlds/several-faults.yaml";
const path = (name: string): string => join(folder, `${name}.json`);
const save = (name: string, ...words: string[]) =>
  runCli(["run", ...words, "-q", "-o", `json=${path(name)}`]);
const read = (name: string): Report => JSON.parse(readFileSync(path(name), "utf8")) as Report;

beforeAll(async () => {
  await Promise.all([
    save("healthy", "--simulate"),
    save("faulty", "--world", faulty),
    save("one", "--simulate", "api-key"),
    save("two", "--simulate", "service-principal"),
  ]);
}, 60_000);

describe("a report that was edited", () => {
  it.each([
    ["startedAt", "not a date"],
    ["startedAt", "+275760-09-13T00:00:00.000Z"],
    ["durationMs", 1e300],
    ["durationMs", -1],
  ])(
    "is refused when it is read, where its beginning or its end is no time: %s %s",
    async (member, value) => {
      writeFileSync(path("edited"), JSON.stringify({ ...read("one"), [member]: value }));
      const { code, stderr } = await runCli(["render", path("edited"), "-o", "sarif"]);
      expect(stderr).toBe(`${path("edited")}: not a report of this version (at ${member}).\n`);
      expect(code).toBe(2);
    },
  );
});

describe("merge", () => {
  it("makes one report of the shards of a run, with its gate judged anew", async () => {
    const { code, stdout } = await runCli(["merge", path("one"), path("two"), "-o", "json"]);
    expect(code).toBe(0);
    const merged = JSON.parse(stdout) as Report;
    expect(merged.scenarios.map(({ id, state }) => [id, state])).toEqual([
      ["api-key", "ready"],
      ["service-principal", "ready"],
    ]);
    expect(merged.summary.ready).toBe(2);
    expect((await runCli(["merge", path("one"), path("faulty"), "-o", "short"])).code).toBe(1);
  });

  it("puts times on one clock, and tells a run of which all is known once", () => {
    const idle = { ...ready, id: notReady.id, state: "not-configured" as const, evidence: [] };
    const late = report([notReady], { startedAt: "2026-05-04T08:00:10.000Z" });
    const merged = mergeReports([late, report([ready, idle]), report([ready])]);
    expect(merged.startedAt).toBe("2026-05-04T08:00:00.000Z");
    expect(merged.durationMs).toBe(13_120);
    expect(merged.scenarios.map(({ id, state }) => [id, state])).toEqual([
      ["service-principal", "not-ready"],
      ["managed-identity", "ready"],
    ]);
    expect(merged.scenarios[0]?.exchanges[0]?.startedMs).toBe(10_820);
  });

  it("is as strict as the strictest", () => {
    const gates = [
      { require: "any" as const, failOn: ["fail" as const] },
      { require: ["api-key"], failOn: ["inconclusive" as const] },
    ];
    expect(mergeReports(gates.map((gate) => report([ready], { gate }))).gate).toEqual({
      require: ["api-key"],
      failOn: ["fail", "inconclusive"],
    });
  });

  it("never lets a simulated report into a real one", async () => {
    writeFileSync(path("real"), JSON.stringify(report([ready], { exitCode: 0 })));
    const { code, stderr } = await runCli(["merge", path("one"), path("real")]);
    expect(code).toBe(2);
    expect(stderr).toContain("simulated");
  });
});

describe("diff", () => {
  it("is 0 with no change for the worse", async () => {
    const same = await runCli(["diff", path("healthy"), path("healthy")]);
    expect(same).toMatchObject({ code: 0 });
    expect(same.stdout).toContain("5 the same");
    expect((await runCli(["diff", path("faulty"), path("healthy")])).code).toBe(0);
  });

  it("tells two runs of the same world as the same", async () => {
    await save("again", "--simulate");
    const { code, stdout } = await runCli(["diff", path("healthy"), path("again"), "-q"]);
    expect(stdout).toMatch(/^5 the same +not worse\n$/);
    expect(code).toBe(0);
  });

  it.each([
    [[], /^3 broke · 2 the same +worse\n$/],
    [["-o", "markdown"], /^\*\*Worse\*\*: 3 broke, 2 the same\.\n$/],
  ])("tells the verdict only with -q %j", async (format, verdict) => {
    const { code, stdout } = await runCli(["diff", path("healthy"), path("faulty"), "-q", ...format]);
    expect(stdout).toMatch(verdict);
    expect(code).toBe(1);
  });

  it.each([
    ["--show", "pass"],
    ["--shell", "bash"],
    ["--fix", "bicep"],
  ])("has nothing that %s would change", async (flag, value) => {
    const { code, stderr } = await runCli(["diff", path("healthy"), path("healthy"), flag, value]);
    expect(stderr).toContain(`Unknown argument: ${flag.slice(2)}`);
    expect(code).toBe(2);
  });

  it("is 1 with what broke, and says why", async () => {
    const { code, stdout } = await runCli(["diff", path("healthy"), path("faulty")]);
    expect(code).toBe(1);
    const text = stdout.replaceAll(/\s+/g, " ");
    expect(text).toContain("✗ service-principal on default broke: ready → not ready");
    expect(text).toContain("cause new: role-without-data-actions");
    expect(text).toContain("role new: Owner at");
    expect(text).toContain("role gone: Cognitive Services OpenAI User at");
  });

  it.each(["entra-service-error", "role-missing"])(
    "compares only what both saw: no claim and no role is gone with %s",
    async (drill) => {
      await save(drill, "--drill", drill);
      for (const pair of [["two", drill] as const, [drill, "two"] as const]) {
        const { stdout } = await runCli(["diff", ...pair.map(path), "-o", "json"]);
        const { scenarios } = JSON.parse(stdout) as Difference;
        const scenario = scenarios.find(({ before, after }) => before !== null && after !== null);
        expect(scenario).toMatchObject({ id: "service-principal", claims: [], assignments: [] });
      }
    },
  );

  it("names the claim and the source of a setting that differ", async () => {
    const after = read("healthy");
    for (const entry of after.scenarios.flatMap(({ evidence }) => evidence)) {
      if (entry.key === "claims" && "value" in entry)
        entry.value.tenantId = "00000000-0000-4000-8000-000000000009";
      if (entry.key === "settings" && "value" in entry) {
        for (const fact of entry.value.settings)
          if (fact.from) fact.from = { kind: "flag", name: `--${fact.setting}` };
      }
    }
    writeFileSync(path("other"), JSON.stringify(after));
    const { code, stdout } = await runCli(["diff", path("healthy"), path("other"), "-o", "json"]);
    expect(code).toBe(0);
    const { scenarios } = JSON.parse(stdout) as Difference;
    const principal = scenarios.find(({ id }) => id === "service-principal");
    expect(principal).toMatchObject({ kind: "changed", before: "ready", after: "ready" });
    expect(principal?.claims).toMatchObject([
      { name: "tenantId", after: "00000000-0000-4000-8000-000000000009" },
    ]);
    expect(principal?.settings.find(({ name }) => name === "clientSecret")).toEqual({
      name: "clientSecret",
      before: "set from AZURE_CLIENT_SECRET (environment)",
      after: "set from --clientSecret (flag)",
    });
  });

  it.each([
    ["healthy", "healthy"],
    ["healthy", "faulty"],
    ["one", "faulty"],
  ])("is as its published schema says: %s, %s", async (...pair) => {
    const { stdout: schema } = await runCli(["schema", "diff"]);
    const validate = new Ajv2020({ strict: true }).compile(JSON.parse(schema) as { readonly $id: string });
    const { stdout } = await runCli(["diff", ...pair.map(path), "-o", "json"]);
    const difference = JSON.parse(stdout) as Difference;
    expect(validate(difference), JSON.stringify(validate.errors)).toBe(true);
    expect(difference.$schema).toBe((JSON.parse(schema) as { readonly $id: string }).$id);
  });

  it("writes Markdown that begins with the verdict", async () => {
    const { stdout } = await runCli(["diff", path("healthy"), path("faulty"), "-o", "markdown"]);
    expect(stdout.split("\n")[0]).toBe("**Worse**: 3 broke, 2 the same.");
  });
});

describe("standard input", () => {
  const given = (words: readonly string[], input: string) =>
    runCli(words, { onStart: ({ stdin }) => void stdin?.end(input) });
  const text = (name: string): string => readFileSync(path(name), "utf8");

  it.each([
    [["render", "-", "-o", "short"], "one", 0, "ready: 1 ready"],
    [["rediagnose", "-", "-o", "short"], "faulty", 1, "not ready: 2 ready"],
    [["merge", "-", path("two"), "-o", "short"], "one", 0, "ready: 2 ready"],
    [["render", "-", "-o", "short=-"], "one", 0, "ready: 1 ready"],
    [["diff", path("healthy"), "-"], "faulty", 1, "broke"],
    [["run", "--world", faulty, "--baseline", "-", "-o", "short"], "faulty", 0, "ready: 2 ready"],
  ])("%j", async (words, name, exit, told) => {
    const { code, stdout } = await given(words, text(name));
    expect(stdout).toContain(told);
    expect(code).toBe(exit);
  });

  it("is read once", async () => {
    const { code, stdout, stderr } = await given(["merge", "-", "-"], text("one"));
    expect(stderr).toContain("standard input: it is read already; name it (-) only once.");
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });

  it.each([
    [["render", "-"]],
    [["merge", path("one"), "-"]],
    [["diff", "-", path("one")]],
    [["run", "api-key", "--simulate", "--baseline=-"]],
  ])("can be interrupted, which ends with 130: %j", async (words) => {
    const { code, stdout, stderr } = await runCli(words, {
      // What is more than a pipe holds is written when it is being read.
      onStart: (child) => void child.stdin?.write(" ".repeat(1 << 20), () => child.kill("SIGINT")),
    });
    expect(stderr).toBe("standard input: interrupted before its end.\n");
    expect({ code, stdout }).toEqual({ code: 130, stdout: "" });
  });

  it("is named where it is no report", async () => {
    const { code, stderr } = await given(["render", "-"], "");
    expect(stderr).toContain("standard input: not JSON; a report is written with -o json=FILE.");
    expect(code).toBe(2);
  });
});
