import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { loadEnvironment } from "../../src/cli/input/environment.ts";
import { unreadLineIn } from "../../src/cli/input/unread-line.ts";
import { sayUnread } from "../../src/core/unread-line.ts";
import { runForReport } from "../support/cli.ts";

const folder = mkdtempSync(join(tmpdir(), "env-files-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (text: string): string => {
  const path = join(folder, "e.env");
  writeFileSync(path, text);
  return path;
};

it.each([
  ["NAME=value\n\n# a comment: with a colon\n  export OTHER = 'x' # why\nLAST=", undefined],
  ['KEY="-----BEGIN\nabc: def\n-----END" # ends\r\nNAME=value\r\n', undefined],
  ['OPEN="never closed\nNAME=value\n', undefined],
  ["NAME=value\nOPENAI_API_BASE: https://contoso.openai.azure.com/?a=b\n", { line: 2, like: "YAML" }],
  ["- name: OPENAI_API_BASE\n", { line: 1, like: "YAML" }],
  ["set OPENAI_API_KEY=abc\n", { line: 1, like: "cmd" }],
  ["$env:OPENAI_API_KEY = 'abc'\n", { line: 1, like: "PowerShell" }],
  ['{\n  "OPENAI_API_KEY": "abc"\n}\n', { line: 1, like: "JSON" }],
  ["set -a\nNAME=value\n", { line: 1 }],
  ["NAME=value\nA B=3\n", { line: 2 }],
  ["set -a\nNAME=value\nOTHER: value\n", { line: 3, like: "YAML" }],
])("of %j the line that sets nothing is %j", (text, line) => {
  expect(unreadLineIn(text)).toEqual(line);
});

it("reads a file whose lines end with a carriage return alone", () => {
  const { variables, unread } = loadEnvironment([file("ONE=1\rTWO=2\r")], {});
  expect(variables).toEqual({ ONE: "1", TWO: "2" });
  expect(unread).toEqual([]);
});

it("keeps what the process had of a variable, and not what an earlier file had", () => {
  const own = { ONE: "old", TWO: "same" };
  const other = join(folder, "first.env");
  writeFileSync(other, "ONE=first\nTHREE=first\n");
  const { variables, replaced } = loadEnvironment([other, file("ONE=1\nTHREE=3\n")], own);
  expect(variables).toEqual({ ONE: "1", TWO: "same", THREE: "3" });
  expect(replaced).toEqual({ ONE: "old" });
});

it("warns of a variable that the shell holds otherwise, in a run that is all right besides", async () => {
  const path = file("OPENAI_API_KEY=0123456789abcdef0123456789abcdef\nOPENAI_API_DEPLOY=chat\n");
  const words = ["run", "api-key", "--env-file", path, "--only", "settings-*"];
  const endpoint = { OPENAI_API_BASE: "https://contoso.openai.azure.com" };
  const stateIn = async (env: Record<string, string>) => {
    const { stdout, report } = await runForReport(words, { env: { ...endpoint, ...env } });
    expect(stdout).not.toContain("fedcba");
    return report.scenarios[0]?.findings.find(({ check }) => check === "settings-agree")?.state;
  };
  expect(await stateIn({ OPENAI_API_KEY: "fedcba9876543210fedcba9876543210" })).toBe("warn");
  expect(await stateIn({})).toBe("pass");
});

it("says of a name that only Node.js takes what is amiss with it", () => {
  const { variables, unread } = loadEnvironment([file("foo/bar=1\n")], {});
  expect(variables).toEqual({ "foo/bar": "1" });
  expect(unread.map(sayUnread)).toEqual([
    expect.stringMatching(/e\.env, line 1: no NAME=value with a name that a shell takes\.$/),
  ]);
});

it("names a line that sets nothing, never what it holds", async () => {
  const path = file("OPENAI_API_KEY: zzyzx-of-mine\n");
  const { stdout, stderr, report } = await runForReport(["run", "api-key", "--env-file", path]);
  const note = `${path}, line 1: no NAME=value; it looks like YAML.`;
  expect(stderr).toContain(note);
  expect(report.scenarios[0]?.diagnoses[0]).toMatchObject({
    id: "env-missing",
    because: expect.stringContaining(note),
  });
  expect(stdout + stderr).not.toContain("zzyzx");
});
