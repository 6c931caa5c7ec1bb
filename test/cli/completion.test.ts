import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { bundle, runCli } from "../support/cli.ts";

const folder = mkdtempSync(join(tmpdir(), "completion-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("completion", () => {
  it.each([
    [[""], ["run", "explain", "init"]],
    [
      ["run", ""],
      ["api-key", "default-chain"],
    ],
    [["run", "serv"], ["service-principal"]],
    [["run", "--drill", "client-secret"], ["client-secret-expired"]],
    [["run", "--skip", "token-a"], ["token-acquired"]],
    [
      ["run", "--probe", ""],
      ["completion", "none"],
    ],
    [["explain", "client-secret-e"], ["client-secret-expired"]],
    [
      ["init", ""],
      ["github", "kubernetes"],
    ],
    [
      ["run", "--"],
      ["--wait", "--simulate"],
    ],
  ])("of %j offers what fits", async (words, wanted) => {
    const { code, stdout, stderr } = await runCli(["--get-yargs-completions", "aoai-preflight", ...words]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.trim().split("\n")).toEqual(expect.arrayContaining(wanted));
  });

  it.skipIf(process.platform === "win32")("works in bash with the script that is printed", async () => {
    const { stdout: script } = await runCli(["completion"], { env: { SHELL: "/bin/bash" } });
    const program = join(folder, "aoai-preflight");
    writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" -- "${bundle}" "$@"\n`);
    chmodSync(program, 0o755);
    const ask = `${script}
COMP_WORDS=(aoai-preflight run --drill client-secret-e); COMP_CWORD=3
_aoai-preflight_yargs_completions; echo "\${COMPREPLY[@]}"`;
    const { stdout } = spawnSync("bash", ["--noprofile", "--norc", "-c", ask], {
      encoding: "utf8",
      env: { PATH: [folder, process.env["PATH"]].join(delimiter) },
    });
    expect(stdout.trim()).toBe("client-secret-expired");
  });
});
