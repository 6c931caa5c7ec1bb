import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { reporters } from "../../src/reporters/index.ts";
import { nextStep } from "../../src/reporters/next-step.ts";
import { runCli } from "../support/cli.ts";
import { notReady, options, ready, report } from "../support/report.ts";

const folder = mkdtempSync(join(tmpdir(), "require-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("a scenario that the gate requires by name", () => {
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
