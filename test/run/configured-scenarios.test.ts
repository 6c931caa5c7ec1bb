import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runCli, runForReport } from "../support/cli.ts";

const folder = mkdtempSync(join(tmpdir(), "configured-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs where a `preflight.yaml` says this. */
const where = (config: string): { readonly cwd: string } => {
  writeFileSync(join(folder, "preflight.yaml"), config);
  writeFileSync(
    join(folder, "mine.yaml"),
    "id: mine\ntitle: Mine\nsummary: For a test.\ncredential: api-key\n",
  );
  return { cwd: folder };
};

describe("scenarios of a configuration that the simulated world lacks", () => {
  const config = "scenarios: [api-key, default-chain, ./mine.yaml]\n";
  const headline = "the simulated world has no such scenario; a file for --world can add it";

  it("are told as not configured, beside those that it has", async () => {
    const { code, report } = await runForReport(["run", "--simulate"], where(config));
    expect(report.scenarios).toMatchObject([
      { id: "api-key", state: "ready" },
      { id: "default-chain", state: "not-configured", headline },
      { id: "mine", state: "not-configured", headline },
    ]);
    expect(code).toBe(0);
  });

  it("stand with the others of their target", async () => {
    const { stdout } = await runCli(["run", "--simulate", "-o", "short"], where(config));
    expect(stdout).toMatch(/^api-key +ready/m);
  });

  it("are no wrong usage of token either", async () => {
    const { code, stdout, stderr } = await runCli(["token", "--simulate"], where(config));
    expect({ code, stderr }).toEqual({ code: 3, stderr: "" });
    expect(stdout.replaceAll(/\s+/g, " ")).toContain(`default-chain · not configured: ${headline}`);
  });

  it("are wrong usage where the command line names them", async () => {
    const { code, stderr } = await runCli(["run", "default-chain", "--simulate"], where(config));
    expect(code).toBe(2);
    expect(stderr).toContain("default-chain: the simulated world has no such scenario");
  });
});

describe("a scenario file of a configuration that is not there", () => {
  const config = "failOn: [fail]\nscenarios:\n  - api-key\n  - ./absent.yaml\n";

  it.each([
    ["run", "api-key"],
    ["token", "service-principal"],
  ])("does not matter to a command that names another scenario: %s", async (...words) => {
    const { code, stderr } = await runCli([...words, "--simulate"], where(config));
    expect({ code, fault: /absent/.test(stderr) }).toEqual({ code: 0, fault: false });
  });

  it.each([["run"], ["run", "api-key", "--require", "api-key"]])(
    "is named with its line where it matters: %s",
    async (...words) => {
      const { code, stdout, stderr } = await runCli([...words, "--simulate"], where(config));
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toMatch(
        /^preflight\.yaml:4: scenarios: The scenario file .*absent\.yaml: there is no such file\.$/m,
      );
    },
  );
});

describe("a scenario of one's own", () => {
  const here = () => where("scenarios: [./mine.yaml]\n");
  const home = join(folder, "home", "jane");
  mkdirSync(join(folder, "ci"));
  mkdirSync(home, { recursive: true });
  const text = "id: other\ntitle: Other\nsummary: For a test.\ncredential: api-key\n";
  writeFileSync(join(folder, "ci", "preflight.yaml"), "scenarios: [other.yaml]\n");
  for (const path of [join(folder, "ci", "other.yaml"), join(folder, "it's mine.yaml"), join(home, "x.yml")])
    writeFileSync(path, text);

  it.each([
    [["run", "./mine.yaml"], "./mine.yaml"],
    [["run", "mine.yaml"], "mine.yaml"],
    [["run", "it's mine.yaml"], String.raw`'it'\''s mine.yaml'`],
    [["run", "it's mine.yaml", "--shell", "powershell"], "'it''s mine.yaml'"],
    [["run"], "./mine.yaml"],
    [["run", "--config", "ci/preflight.yaml"], "./ci/other.yaml --config ci/preflight.yaml"],
  ])("is run again by its path: %s", async (words, path) => {
    const { code, stdout } = await runCli([...words, "-o", "human"], here());
    expect(code).toBe(1);
    expect(stdout).toContain(`    Then      aoai-preflight run ${path}\n`);
  });

  it("is so by what a saved report says, judged again", async () => {
    await runCli(["run", "./mine.yaml", "-o", "json=saved.json"], here());
    const { stdout } = await runCli(["rediagnose", "saved.json", "-o", "human"], here());
    expect(stdout).toContain("    Then      aoai-preflight run ./mine.yaml\n");
    const { stdout: explained } = await runCli(["explain", "saved.json"], here());
    expect(explained).toContain("aoai-preflight run ./mine.yaml\n");
  });

  it("has another path put for its own where strangers read of it", async () => {
    const { stdout } = await runCli(["run", join(home, "x.yml"), "--redact", "strict"], here());
    expect(stdout).toContain("    Then      aoai-preflight run '<path-1>'\n");
    expect(stdout).not.toContain("jane");
  });

  it("is told by its id alone where the id finds it", async () => {
    const { report } = await runForReport(["run", "api-key"], here());
    expect(report.scenarios[0]).not.toHaveProperty("file");
  });
});

describe("a deployment that the configuration gives and the variables give another of", () => {
  const agreeIn = async (config: string): Promise<readonly (readonly [string, string | undefined])[]> => {
    const { report } = await runForReport(["run", "api-key", "--simulate"], where(config));
    return report.scenarios.map(({ target, findings }) => [
      target.name,
      findings.find(({ check }) => check === "settings-agree")?.state,
    ]);
  };

  it("is meant where there are several targets", async () => {
    const config = "targets:\n  chat: { deployment: gpt-4o-mini }\n  other: { deployment: gpt-4o }\n";
    expect(await agreeIn(config)).toEqual([
      ["chat", "pass"],
      ["other", "pass"],
    ]);
  });

  it("is a conflict where there is one", async () => {
    expect(await agreeIn("targets:\n  chat: { deployment: gpt-4o }\n")).toEqual([["chat", "warn"]]);
  });
});
