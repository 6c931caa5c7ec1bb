import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { validateAction, validateWorkflow } from "@action-validator/core";
import { afterAll, describe, expect, it } from "vitest";
import { recipeNames, recipes } from "../../src/cli/init/recipes.ts";
import { runCli } from "../support/cli.ts";
import { sound } from "../support/config.ts";

const root = mkdtempSync(join(tmpdir(), "init-"));
afterAll(() => rmSync(root, { recursive: true }));
const project = (): string => mkdtempSync(join(root, "project-"));

describe("init", () => {
  it("writes a configuration that runs, filled from the variables and .env", async () => {
    const cwd = project();
    writeFileSync(
      join(cwd, ".env"),
      `OPENAI_API_BASE=${sound.OPENAI_API_BASE}\nOPENAI_API_KEY=${sound.OPENAI_API_KEY}\n`,
    );
    const { code, stdout } = await runCli(["init"], { cwd, env: { OPENAI_API_DEPLOY: "chat" } });
    expect(code).toBe(0);
    expect(stdout).toContain(`found    <ENDPOINT> is ${sound.OPENAI_API_BASE} (OPENAI_API_BASE in .env)`);
    expect(stdout).toContain("found    <DEPLOYMENT> is chat (OPENAI_API_DEPLOY in the environment)");
    expect(stdout).toMatch(
      /^next {5}Copy \.env\.example to \.env .*\nnext {5}aoai-preflight run --env-file \.env$/m,
    );
    const config = readFileSync(join(cwd, "preflight.yaml"), "utf8");
    expect(config).toContain(`endpoint: ${sound.OPENAI_API_BASE}`);
    for (const file of ["preflight.yaml", ".env.example"]) {
      expect(readFileSync(join(cwd, file), "utf8")).not.toContain(sound.OPENAI_API_KEY);
    }
    const run = await runCli(["run", "--simulate", "-q"], { cwd });
    expect(run.stderr).toBe("");
  });

  it.each(recipeNames)("writes all files of %s, and never a second time", async (name) => {
    const cwd = project();
    const first = await runCli(["init", name], { cwd });
    expect(first).toMatchObject({ code: 0, stderr: "" });
    // What is known here is filled in what is next, too.
    expect(first.stdout).not.toMatch(/^next .*<VERSION>/m);
    const paths = recipes[name].files.map(({ path }) => path);
    for (const path of paths) {
      expect(first.stdout).toContain(`wrote    ${path}`);
      expect(existsSync(join(cwd, path))).toBe(true);
    }
    const [changed = ""] = paths;
    writeFileSync(join(cwd, changed), "mine\n");
    const second = await runCli(["init", name], { cwd });
    expect(second.stdout).toContain(`kept     ${changed}, which is there; this would have been written:`);
    expect(second.stdout).not.toContain("wrote");
    expect(readFileSync(join(cwd, changed), "utf8")).toBe("mine\n");
  });

  it("takes repository and branch from git, and proposes what fits", async () => {
    const cwd = project();
    const git = (...words: string[]): Buffer => execFileSync("git", ["-C", cwd, ...words], { stdio: "pipe" });
    git("init", "--initial-branch", "trunk");
    git("remote", "add", "origin", "git@github.com:contoso/chat.git");
    const config = await runCli(["init"], { cwd });
    expect(config.stdout).toContain("aoai-preflight init github writes");
    await runCli(["init", "github"], { cwd, env: sound });
    const workflow = readFileSync(join(cwd, ".github/workflows/aoai-preflight.yaml"), "utf8");
    expect(workflow).toContain("repo:contoso/chat:ref:refs/heads/trunk");
    expect(workflow).toContain(`AZURE_CLIENT_ID: ${sound.AZURE_CLIENT_ID}`);
    expect(workflow).not.toContain(sound.AZURE_CLIENT_SECRET);
    expect(validateWorkflow(workflow).errors).toEqual([]);
    const action = readFileSync(join(cwd, ".github/actions/aoai-preflight/action.yml"), "utf8");
    expect(validateAction(action).errors).toEqual([]);
    const again = await runCli(["init"], { cwd });
    expect(again.stdout).not.toContain("init github writes");
  });

  it.each([
    ["config", "preflight.yaml/", /preflight\.yaml is there and cannot be read: EISDIR/],
    ["github", ".github/workflows", /aoai-preflight\.yaml cannot be written: (?:ENOTDIR|EEXIST)/],
    ["github", ".github", /action\.yml cannot be written: (?:ENOTDIR|EEXIST)/],
  ])("%s: a %s that is in the way is named", async (name, path, message) => {
    const cwd = project();
    mkdirSync(join(cwd, path.endsWith("/") ? path : dirname(path)), { recursive: true });
    if (!path.endsWith("/")) writeFileSync(join(cwd, path), "");
    const { code, stdout, stderr } = await runCli(["init", name], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
  });

  it("waits for nobody where a pipe is in the way", async () => {
    const cwd = project();
    execFileSync("mkfifo", [join(cwd, "preflight.yaml")]);
    const { code, stderr } = await runCli(["init"], {
      cwd,
      onStart: (child) => setTimeout(() => child.kill("SIGKILL"), 20_000).unref(),
    });
    expect(stderr).toContain("preflight.yaml is there and cannot be read: it is a pipe.");
    expect(code).toBe(2);
  });

  it("waits for nobody where what it looks for is a pipe", async () => {
    const cwd = project();
    execFileSync("git", ["-C", cwd, "init"], { stdio: "pipe" });
    execFileSync("git", ["-C", cwd, "remote", "add", "origin", "git@github.com:contoso/chat.git"]);
    mkdirSync(join(cwd, ".github/workflows"), { recursive: true });
    execFileSync("mkfifo", [join(cwd, ".env"), join(cwd, ".github/workflows/pipe.yaml")]);
    const { code, stdout } = await runCli(["init"], {
      cwd,
      onStart: (child) => setTimeout(() => child.kill("SIGKILL"), 20_000).unref(),
    });
    expect(code).toBe(0);
    expect(stdout).toContain("aoai-preflight init github writes");
  });

  it("looks past a workflow that cannot be read", async () => {
    const cwd = project();
    execFileSync("git", ["-C", cwd, "init"], { stdio: "pipe" });
    execFileSync("git", ["-C", cwd, "remote", "add", "origin", "git@github.com:contoso/chat.git"]);
    mkdirSync(join(cwd, ".github/workflows/folder.yaml"), { recursive: true });
    const { code, stdout } = await runCli(["init"], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain("aoai-preflight init github writes");
  });

  it("leaves a value that is no plain word to be filled in", async () => {
    const cwd = project();
    const { stdout } = await runCli(["init"], { cwd, env: { AZURE_OPENAI_DEPLOYMENT: "chat: {evil}" } });
    expect(stdout).toContain("to do    fill in <ENDPOINT>, <DEPLOYMENT> in preflight.yaml");
  });
});
