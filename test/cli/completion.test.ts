import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle, runCli } from "../support/cli.ts";

const folder = mkdtempSync(join(tmpdir(), "completion-"));
afterAll(() => rmSync(folder, { recursive: true }));

const offered = async (words: readonly string[]): Promise<string[]> => {
  const { code, stdout, stderr } = await runCli(["--complete", ...words]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return stdout.split("\n").filter(Boolean);
};

describe("completion", () => {
  it.each([
    [[""], ["run", "explain", "init", "completion"]],
    [
      ["run", ""],
      ["api-key", "default-chain"],
    ],
    [
      ["run", "--probe", ""],
      ["completion", "none"],
    ],
    [
      ["run", "--require", ""],
      ["all", "any", "api-key"],
    ],
    [
      ["init", ""],
      ["github", "kubernetes"],
    ],
    [
      ["run", "--"],
      ["--wait", "--simulate", "--no-browser", "--output"],
    ],
    [["list", "-"], ["-o"]],
  ])("of %j offers these among others", async (words, wanted) => {
    expect(await offered(words)).toEqual(expect.arrayContaining(wanted));
  });

  it.each([
    [["in"], ["init"]],
    [["run", "serv"], ["service-principal"]],
    [["run", "--simulate", "wor"], ["workload-identity"]],
    [["run", "--env-file", ".env", "serv"], ["service-principal"]],
    [["run", "--drill", "client-secret-e"], ["client-secret-expired"]],
    [["run", "--drill=client-secret-e"], ["--drill=client-secret-expired"]],
    // As bash takes it apart.
    [["run", "--drill", "=", "client-secret-e"], ["client-secret-expired"]],
    [["run", "--drill", "=", "client-secret-expired", "--dri"], []],
    [["run", "--fail-on", "=", "fail,in"], ["fail,inconclusive"]],
    [
      ["list", "checks", "--output", "="],
      ["human", "json"],
    ],
    [["list", "--output", "=", "json", "dr"], ["drills"]],
    [["run", "-o", "json", "=", "a"], []],
    [["--drill", "client-secret-e"], ["client-secret-expired"]],
    [["run", "--skip", "token-ac"], ["token-acquired"]],
    [["run", "-o", "ht"], ["html"]],
    [
      ["run", "--fail-on", ""],
      ["fail", "warn", "inconclusive"],
    ],
    [["run", "--fail-on", "fail,in"], ["fail,inconclusive"]],
    [
      ["list", "checks", "-o", ""],
      ["human", "json"],
    ],
    [
      ["completion", ""],
      ["bash", "zsh", "fish"],
    ],
    [["explain", "client-secret-e"], ["client-secret-expired"]],
    // A letter takes one dash; what is there already is not offered again.
    [
      ["run", "--o"],
      ["--output", "--operation", "--only"],
    ],
    [["run", "-q", "--q"], []],
    // For the shell, which offers files.
    [["render", ""], []],
    [["run", "-o", "html=re"], []],
    [["run", "--env-file", ""], []],
  ])("of %j offers %j", async (words, wanted) => {
    expect((await offered(words)).toSorted()).toEqual(wanted.toSorted());
  });

  it.each([
    [["completion", "csh"], {}],
    [["completion"], { SHELL: "/bin/csh" }],
    [["completion"], {}],
  ])("names the shells where %j says none of them, with %j", async (words, env) => {
    const { code, stdout, stderr } = await runCli(words, { env });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/bash.*zsh.*fish/);
  });
});

/** Prints what the line has become after a tab, as somebody types it. */
const zsh = (script: string): string => `
zmodload zsh/zpty
zpty typist zsh -f -i
zpty -w typist 'PS1=; autoload -U compinit; compinit -D -u; source ${script}
show() { zle -I; print -r -- "[$BUFFER]"; exit }; zle -N show; bindkey "^X" show; print RE""ADY'
zpty -r typist out '*READY*'
zpty -w -n typist "$TYPED"$'\\t\\x18'
zpty -r typist out '*\\[*\\]*'; print -r -- "$out"`;

/** By shell: how it is started, and what it prints for the words in TYPED by the script of ours in that file. */
const shells: Readonly<Record<string, readonly [flags: string[], ask: (script: string) => string]>> = {
  bash: [
    ["--noprofile", "--norc"],
    (script) => `
source ${script}
read -ra COMP_WORDS <<< "$TYPED"; COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
_aoai_preflight; printf '%s\\n' "\${COMPREPLY[@]}"`,
  ],
  zsh: [["-f"], zsh],
  fish: [["--no-config"], (script) => `source ${script}; complete -C "$TYPED"`],
};

describe.skipIf(process.platform === "win32").each(Object.entries(shells))(
  "the script for %s",
  (shell, [flags, ask]) => {
    beforeAll(async () => {
      const program = join(folder, "aoai-preflight");
      writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" -- "${bundle}" "$@"\n`);
      chmodSync(program, 0o755);
      const { stdout } = await runCli(["completion"], { env: { SHELL: `/usr/bin/${shell}` } });
      writeFileSync(join(folder, shell), stdout);
      writeFileSync(join(folder, "saved.json"), "{}");
    });

    it.for([
      ["run -o ht", "html"],
      ["run api-key --drill client-secret-e", "client-secret-expired"],
      // bash offers files by itself, where a function offers nothing.
      ...(shell === "bash"
        ? []
        : [
            ["render sav", "saved.json"],
            ["run -o html=sav", "html=saved.json"],
          ]),
    ])("completes %s with %s", ([typed, wanted], { skip }) => {
      if (shell !== "bash" && spawnSync(shell, ["--version"]).error) skip(`There is no ${shell} here.`);
      const { stdout } = spawnSync(shell, [...flags, "-c", ask(join(folder, shell))], {
        encoding: "utf8",
        cwd: folder,
        timeout: 30_000,
        env: {
          PATH: [folder, process.env["PATH"]].join(delimiter),
          HOME: folder,
          TERM: "dumb",
          TYPED: `aoai-preflight ${typed}`,
        },
      });
      expect(stdout.match(/[^\s[\]]+(?=[\s\]]*$)/)?.[0]).toBe(wanted);
    });
  },
);
