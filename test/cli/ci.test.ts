import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Log } from "sarif";
import { afterAll, describe, expect, it } from "vitest";
import { runCli } from "../support/cli.ts";

const folder = mkdtempSync(join(tmpdir(), "ci-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const drill = ["run", "--drill", "role-without-data-actions", "-q"];

describe("the summary page of a job", () => {
  it("is written by the github format where GitHub says, after what is there", async () => {
    const path = file("summary.md", "before\n");
    const { code, stdout } = await runCli(["run", "--drill", "role-without-data-actions", "-o", "github"], {
      env: { GITHUB_STEP_SUMMARY: path },
    });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error title=role-without-data-actions/);
    const [before, first] = readFileSync(path, "utf8").split("\n");
    expect(before).toBe("before");
    expect(first).toMatch(/^\*\*Not ready\*\* .*: the roles held .*\. Assign Cognitive Services OpenAI User/);
  });

  it("is uploaded by the azure-pipelines format, and goes where that goes", async () => {
    const env = { AGENT_TEMPDIRECTORY: folder };
    const { stdout } = await runCli([...drill, "-o", "azure-pipelines"], { env });
    const path = /^##vso\[task\.uploadsummary\](.*)$/m.exec(stdout)?.[1] ?? "";
    expect(readFileSync(path, "utf8")).toMatch(/^\*\*Not ready\*\*/);
    const log = join(folder, "log.txt");
    const both = await runCli([...drill, "-o", "json", "-o", `azure-pipelines=${log}`], { env });
    expect(JSON.parse(both.stdout)).toMatchObject({ exitCode: 1 });
    expect(readFileSync(log, "utf8")).toContain("##vso[task.uploadsummary]");
  });

  it("is nowhere outside of CI", async () => {
    const { code, stdout } = await runCli([...drill, "-o", "azure-pipelines"]);
    expect(code).toBe(1);
    expect(stdout).not.toContain("uploadsummary");
  });
});

describe("the line that gave a value", () => {
  const locationOf = async (words: readonly string[], env: Readonly<Record<string, string>> = {}) => {
    const { stdout } = await runCli([...words, "-o", "sarif"], { env, cwd: folder });
    const log = JSON.parse(stdout) as Log;
    const [location] = log.runs[0]?.results?.[0]?.locations ?? [];
    const { artifactLocation, region } = location?.physicalLocation ?? {};
    return [artifactLocation?.uri, region?.startLine, location?.logicalLocations?.[0]?.name];
  };

  it("is in the configuration", async () => {
    file("targets.yaml", "targets:\n  prod:\n    # wrong\n    endpoint: contoso\n    deployment: chat\n");
    expect(await locationOf(["run", "api-key", "--config", "targets.yaml"], { OPENAI_API_KEY: "x" })).toEqual(
      ["targets.yaml", 4, "targets.prod.endpoint"],
    );
  });

  it("is in an env file", async () => {
    file("app.env", "# ours\nOPENAI_API_KEY=x\nexport OPENAI_API_BASE=contoso\nOPENAI_API_DEPLOY=chat\n");
    expect(await locationOf(["run", "api-key", "--env-file", "app.env"])).toEqual([
      "app.env",
      3,
      "OPENAI_API_BASE",
    ]);
  });

  it("is in the workflow that sets the variable", async () => {
    mkdirSync(join(folder, ".github", "workflows"), { recursive: true });
    file(".github/workflows/ready.yml", "jobs:\n  ready:\n    env:\n      OPENAI_API_BASE: contoso\n");
    const env = {
      GITHUB_WORKSPACE: folder,
      GITHUB_WORKFLOW_REF: "octo/app/.github/workflows/ready.yml@refs/heads/main",
      OPENAI_API_BASE: "contoso",
      OPENAI_API_DEPLOY: "chat",
      OPENAI_API_KEY: "x",
    };
    expect(await locationOf(["run", "api-key"], env)).toEqual([
      ".github/workflows/ready.yml",
      4,
      "OPENAI_API_BASE",
    ]);
  });
});
