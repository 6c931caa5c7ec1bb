import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Log } from "sarif";
import { afterAll, describe, expect, it } from "vitest";
import { reporters } from "../../src/reporters/index.ts";
import { nextStep } from "../../src/reporters/next-step.ts";
import { runCli } from "../support/cli.ts";
import { notReady, options, ready, report } from "../support/report.ts";

const folder = mkdtempSync(join(tmpdir(), "require-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("a scenario that the gate requires by name", () => {
  const idle = {
    ...notReady,
    state: "not-configured" as const,
    findings: [],
    diagnoses: [],
    unexplained: [],
  };
  const told = { gate: { require: ["service-principal"], failOn: ["fail" as const] }, exitCode: 3 };

  it.each(["human", "markdown", "html", "github", "azure-pipelines"] as const)(
    "is told where the run was without it: %s",
    (format) => {
      const text = reporters[format].render(report([ready], told), options()).replaceAll(/\s+/g, " ");
      expect(text).toContain("service-principal is required, but was not run: run it too");
    },
  );

  it("is what to do first where nothing failed", () => {
    expect(nextStep(report([ready], told), { shell: "bash" })).toBe(
      "service-principal is required, but was not run: run it too, or do not require it.",
    );
  });

  it("has a line of its own in the short format", () => {
    expect(reporters.short.render(report([ready], told), options())).toMatch(
      /^service-principal {2}not-run {2}- {2}required$/m,
    );
  });

  it.each([
    ["was not run: run it too", []],
    ["not configured", [idle]],
  ] as const)("is no test that passed where it %s", (why, more) => {
    const render = (format: "tap" | "junit" | "sarif"): string =>
      reporters[format].render(report([ready, ...more], told), options());
    expect(render("tap")).toMatch(
      new RegExp(`^not ok \\d - service-principal.* is required, but ${why}`, "m"),
    );
    expect(render("junit")).toMatch(
      new RegExp(
        `<testsuite name="requirements" tests="1" failures="0" errors="1".*\\s*<testcase name="service-principal".*` +
          `<error type="undetermined" message="service-principal.* is required, but ${why}`,
      ),
    );
    const { runs } = JSON.parse(render("sarif")) as Log;
    expect(runs[0]?.invocations?.[0]?.toolExecutionNotifications).toMatchObject([
      { level: "warning", message: { text: expect.stringContaining(`is required, but ${why}`) as string } },
    ]);
  });

  it("is told where it is not ready", () => {
    const text = reporters.human.render(report([ready, notReady], { ...told, exitCode: 1 }), options());
    expect(text).toContain("service-principal on prod is required, but not ready.");
  });

  it("is not spoken of where it is ready", () => {
    const text = reporters.human.render(
      report([ready, notReady], { ...told, gate: { ...told.gate, require: ["managed-identity"] } }),
      options(),
    );
    expect(text).not.toContain("required");
  });

  it("may be named twice, and counts once", async () => {
    const words = ["run", "api-key", "--simulate", "--require", "azure-cli,azure-cli", "-o", "short"];
    const { code, stdout } = await runCli(words);
    expect(code).toBe(3);
    expect(stdout.match(/^azure-cli/gm)).toHaveLength(1);
  });

  it("is not all or any, which may stand in a list too", async () => {
    writeFileSync(join(folder, "preflight.yaml"), "require: [all]\n");
    const { code, stderr } = await runCli(["run", "api-key", "--simulate", "-q"], { cwd: folder });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  it("is one at least, where there is a list", async () => {
    writeFileSync(join(folder, "preflight.yaml"), "failOn: [fail]\nrequire: []\n");
    const { code, stdout, stderr } = await runCli(["run", "api-key", "--simulate"], { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("preflight.yaml:2:1: require: names no scenario");
  });

  it("must be one that there is", async () => {
    writeFileSync(join(folder, "preflight.yaml"), "failOn: [fail]\nrequire: [nosuch]\n");
    const words = ["run", "api-key", "--simulate"];
    const { code, stdout, stderr } = await runCli(words, { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain('preflight.yaml:2: require: there is no scenario "nosuch"; there are api-key');
  });

  it("may be of the configuration's own, which another shard runs", async () => {
    const scenario = "id: mine\ntitle: Mine\nsummary: For a test.\ncredential: api-key\n";
    writeFileSync(join(folder, "mine.yaml"), scenario);
    const config = join(folder, "own.yaml");
    writeFileSync(config, "scenarios: [./mine.yaml]\nrequire: [mine]\n");
    const { code, stdout } = await runCli(["run", "api-key", "--simulate", "--config", config]);
    expect(code).toBe(3);
    expect(stdout).toContain("mine is required, but was not run");
  });
});
