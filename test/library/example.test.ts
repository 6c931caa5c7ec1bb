import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, it } from "vitest";
import { bundle } from "../support/cli.ts";

const project = mkdtempSync(join(tmpdir(), "example-"));
afterAll(() => rmSync(project, { recursive: true }));

it("the example of a user's project passes with the built package", async () => {
  cpSync("examples/vitest", project, { recursive: true });
  const installed = join(project, "node_modules", "aoai-preflight");
  mkdirSync(installed, { recursive: true });
  for (const part of ["package.json", "scenarios"]) cpSync(part, join(installed, part), { recursive: true });
  cpSync(dirname(bundle), join(installed, "dist"), { recursive: true });
  symlinkSync(resolve("node_modules/vitest"), join(project, "node_modules", "vitest"), "junction");
  const vitest = join(project, "node_modules", "vitest", "vitest.mjs");
  const { PATH = "", TMPDIR = tmpdir() } = process.env;
  await promisify(execFile)(
    process.execPath,
    [vitest, "run", "--reporter", "json", "--outputFile", "result.json"],
    {
      cwd: project,
      env: { PATH, TMPDIR },
    },
  );
  expect(JSON.parse(readFileSync(join(project, "result.json"), "utf8"))).toMatchObject({
    success: true,
    numPassedTests: 1,
  });
});
