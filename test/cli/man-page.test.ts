import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const page = readFileSync("man/aoai-preflight.1", "utf8");
const groff = spawnSync("groff", ["--version"]).status === 0;

describe("the manual page", () => {
  it("has every command, and the flags of the main one", () => {
    for (const command of ["run", "explain", "whoami", "token", "init", "completion"]) {
      expect(page).toContain(`.B aoai\\-preflight ${command}`);
    }
    expect(page).toMatch(/^\.B \\-\\-wait$/m);
    expect(page).toMatch(/^\.B AZURE_OPENAI_ENDPOINT, OPENAI_API_BASE$/m);
  });

  it.skipIf(!groff)("is set without a warning", () => {
    const { stdout, stderr } = spawnSync(
      "groff",
      ["-man", "-Tutf8", "-K", "utf8", "-wall", "man/aoai-preflight.1"],
      {
        encoding: "utf8",
      },
    );
    expect(stderr).toBe("");
    expect(stdout).toMatch(/wait until a new role assignment applies/);
  });
});
