/* Files as editors and shells write them: UTF-8, with a byte order mark or without, and UTF-16, as PowerShell's `>`. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../support/cli.ts";

const folder = mkdtempSync(join(tmpdir(), "texts-"));
afterAll(() => rmSync(folder, { recursive: true }));
const path = (name: string): string => join(folder, name);

const forms: Readonly<Record<string, (text: string) => Buffer>> = {
  "UTF-8": (text) => Buffer.from(text),
  "UTF-8 with a mark": (text) => Buffer.from(`\uFEFF${text}`),
  "UTF-16": (text) => Buffer.from(`\uFEFF${text}`, "utf16le"),
  "UTF-16, big-endian": (text) => Buffer.from(`\uFEFF${text}`, "utf16le").swap16(),
};

let saved: string;
beforeAll(async () => {
  await runCli(["run", "--simulate", "api-key", "-q", "-o", `json=${path("report.json")}`]);
  saved = readFileSync(path("report.json"), "utf8");
});

describe.each(Object.entries(forms))("in %s", (_, written) => {
  const file = (name: string, text: string): string => {
    writeFileSync(path(name), written(text));
    return path(name);
  };

  it("reads an env file, its first line too", async () => {
    const env = file(
      "given.env",
      "AZURE_OPENAI_ENDPOINT=https://contoso.openai.azure.com\r\nOPENAI_API_KEY=\r\n",
    );
    const { stdout } = await runCli(["run", "api-key", "--env-file", env, "-o", "short"]);
    expect(stdout).not.toContain("AZURE_OPENAI_ENDPOINT is not set");
    expect(stdout).toMatch(/(?<!\w)OPENAI_API_KEY is empty/);
  });

  it("reads configuration, world and expectations", async () => {
    const words = [
      ["--config", file("own.yaml", "targets:\n  prod:\n    deployment: gpt-4o-mini\n")],
      ["--world", file("world.yaml", readFileSync("scenarios/worlds/several-faults.yaml", "utf8"))],
      [
        "--expect",
        file(
          "known.yaml",
          "expect:\n  - cause: key-auth-disabled\n    reason: Known.\n    until: 9999-12-31\n",
        ),
      ],
    ].flat();
    const { stdout, code } = await runCli(["run", "api-key", "managed-identity", ...words, "-v"]);
    expect(stdout).toContain("target prod");
    expect(stdout).toContain("is accepted until 9999-12-31: Known.");
    expect(code).toBe(0);
  });

  it("reads a scenario", async () => {
    const mine = file("mine.yaml", readFileSync("scenarios/api-key.yaml", "utf8"));
    const { stdout } = await runCli(["run", mine, "--simulate", "-o", "short"]);
    expect(stdout).toMatch(/^api-key +ready/m);
  });

  it("reads a saved report", async () => {
    const report = file("saved.json", saved);
    expect((await runCli(["render", report, "-o", "json"])).stdout).toBe(saved);
    expect((await runCli(["run", "--simulate", "api-key", "--baseline", report])).code).toBe(0);
  });
});

it("refuses what is no text", async () => {
  writeFileSync(path("binary"), new Uint8Array([1, 0, 2, 0, 3]));
  const { code, stderr } = await runCli(["run", "--env-file", path("binary")]);
  expect(stderr).toContain(`--env-file ${path("binary")}: this is no text.`);
  expect(code).toBe(2);
});

it.skipIf(process.platform === "win32")(
  "waits for no pipe in the place of a configuration that nobody has named",
  async () => {
    const cwd = mkdtempSync(path("pipe-"));
    execFileSync("mkfifo", [join(cwd, "preflight.yaml")]);
    const { code, stdout, stderr } = await runCli(["run", "--simulate"], {
      cwd,
      onStart: (child) => setTimeout(() => child.kill("SIGKILL"), 20_000).unref(),
    });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(
      "preflight.yaml: this is no regular file. Remove it, or name another by --config.",
    );
  },
);
