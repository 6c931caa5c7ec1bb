import type { ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { afterAll, expect, test } from "vitest";
import { runCli, type CliResult } from "../support/cli.ts";

const folder = mkdtempSync(join(tmpdir(), "simulate-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs `simulate`, does something while it serves, and ends it by the signal. */
async function simulate(
  words: readonly string[],
  meanwhile: (stdout: string) => Promise<void> = () => Promise.resolve(),
  signal: NodeJS.Signals = "SIGINT",
): Promise<CliResult> {
  let stdout = "";
  const onStart = (child: ChildProcess): void => {
    child.stdout?.on("data", (text: string) => (stdout += text));
    child.stderr?.on("data", (text: string) => {
      if (text.includes("Ctrl-C")) void meanwhile(stdout).finally(() => child.kill(signal));
    });
  };
  return runCli(["simulate", ...words], { onStart });
}

test("prints lines for both shells, says when it is ready, and ends cleanly", async () => {
  const { code, stdout, stderr } = await simulate([]);
  expect(code).toBe(0);
  expect(stderr).toMatch(/^Ready at http:\/\/127\.0\.0\.1:\d+ · world healthy · Ctrl-C ends it\.\n$/);
  expect(stdout).toMatch(/^export HTTPS_PROXY=http:\/\/127\.0\.0\.1:\d+$/m);
  expect(stdout).toMatch(/^\$env:HTTPS_PROXY = 'http:\/\/127\.0\.0\.1:\d+'$/m);
  for (const id of ["api-key", "service-principal", "managed-identity", "workload-identity"])
    expect(stdout.match(new RegExp(`^# application of ${id}$`, "gm"))).toHaveLength(2);
  const caFile = /^export NODE_EXTRA_CA_CERTS=(.+)$/m.exec(stdout)?.[1] ?? "";
  expect(caFile).not.toBe("");
  expect(existsSync(caFile)).toBe(false);
});

test("leaves no file where its terminal is closed", async () => {
  let caFile = "";
  const isThere = async (printed: string): Promise<void> => {
    ({ caFile } = JSON.parse(printed) as { caFile: string });
    expect(existsSync(caFile)).toBe(true);
  };
  const { code } = await simulate(["-o", "json"], isThere, "SIGHUP");
  expect(code).toBe(0);
  expect(caFile).not.toBe("");
  expect(existsSync(caFile)).toBe(false);
});

test("one document of everything, and a drill", async () => {
  let folderThere = false;
  const { code, stdout } = await simulate(["--drill", "key-auth-disabled", "-o", "json"], async (printed) => {
    const { caFile, admin } = JSON.parse(printed) as {
      caFile: string;
      admin: { url: string; token: string };
    };
    folderThere = existsSync(caFile);
    const answer = await fetch(admin.url, { headers: { authorization: `Bearer ${admin.token}` } });
    expect(await answer.json()).toMatchObject({ drill: "key-auth-disabled" });
  });
  expect([code, folderThere]).toEqual([0, true]);
  expect(JSON.parse(stdout)).toMatchObject({
    world: "healthy",
    drill: "key-auth-disabled",
    connection: { NODE_USE_ENV_PROXY: "1" },
    applications: { "api-key": { OPENAI_API_KEY: expect.any(String) } },
  });
});

test("writes the lines of one scenario to a file that env files' readers understand", async () => {
  const file = join(folder, "simulated.env");
  const { code } = await simulate(["--scenario", "service-principal", "--print-env", file]);
  expect(code).toBe(0);
  expect(parseEnv(readFileSync(file, "utf8"))).toMatchObject({
    HTTPS_PROXY: expect.stringContaining("http://127.0.0.1:"),
    AZURE_CLIENT_SECRET: expect.any(String),
  });
});

test.each([
  [["--drill", "no-such-drill"], /There is no drill "no-such-drill"/],
  [["--world", "no-such-file.yaml"], /--world no-such-file\.yaml: there is no such file/],
  [["--scenario", "no-such-scenario"], /--scenario no-such-scenario: the world has no such scenario/],
  [["--port", "abc"], /--port: "abc" is no port; write a number from 0/],
  [["--port", "65536"], /--port: "65536" is no port/],
  [["--proxy-port", "0x10"], /--proxy-port: "0x10" is no port/],
  [["--ca", "package.json"], /package\.json: the certificate cannot be written there/],
])("%j is wrong usage", async (words, message) => {
  const { code, stdout, stderr } = await runCli(["simulate", ...words]);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(message);
});
