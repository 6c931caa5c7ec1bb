import { spawn } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import zlib from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { bundle, runCli } from "../support/cli.ts";

const folder = mkdtempSync(join(tmpdir(), "explain-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const refused =
  "openai.AuthenticationError: Error code: 401 - {'error': {'code': 'PermissionDenied', 'message': 'Principal does not have access to API/Operation.'}}\n";
const text = file("refused.txt", refused);
const calm = file("calm.log", "2026-01-01T00:00:00Z INFO all is well\n");

test("one line a file, ranked; nothing where nothing failed", async () => {
  const { code, stdout } = await runCli(["explain", "-o", "jsonl", text, calm]);
  const lines = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { source: string; diagnoses: { id: string; remedies: unknown[] }[] });
  expect(lines.map(({ source, diagnoses }) => [source, diagnoses[0]?.id])).toEqual([
    [text, "role-missing"],
    [calm, undefined],
  ]);
  expect(lines[0]?.diagnoses[0]).toMatchObject({
    confidence: "likely",
    because: expect.stringContaining("Principal does not have access"),
  });
  expect(lines[0]?.diagnoses[0]?.remedies.length).toBeGreaterThan(0);
  expect(code).toBe(0);
});

test("for people: what, why, and what to do", async () => {
  const { code, stdout } = await runCli(["explain", text]);
  expect(stdout).toMatch(/role-missing · likely/);
  expect(stdout).toMatch(/az role assignment create/);
  expect(stdout).toMatch(/It can also be:/);
  expect(code).toBe(0);
});

test("a text as an argument", async () => {
  const pasted = "AADSTS700016: Application with identifier 'x' was not found in the directory 'contoso.com'";
  const { code, stdout } = await runCli(["explain", "-o", "jsonl", calm, pasted]);
  const answers = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as unknown);
  expect(answers).toMatchObject([
    { source: calm, diagnoses: [] },
    {
      source: "argument 2",
      diagnoses: expect.arrayContaining([expect.objectContaining({ id: "app-not-found" })]),
    },
  ]);
  expect(code).toBe(0);
});

test("the same text twice is told apart by its place", async () => {
  const { stdout } = await runCli(["explain", "-o", "jsonl", "two words", "two words"]);
  const lines = stdout.trim().split("\n");
  expect(lines.map((line) => (JSON.parse(line) as { source: string }).source)).toEqual([
    "argument 1",
    "argument 2",
  ]);
});

test.each([
  "Invalid client secret provided. See error.log",
  "OSError: AADSTS7000222: keys expired, token file: /tmp/token.json",
  "curl -H 'api-key: x' https://x.example/y.json",
  "/srv/app/main.py:41: AuthenticationError: Error code: 401",
  "HTTP/1.1 401 Unauthorized",
  "the principal lacks Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action",
  "Unauthorized, see\n/var/log/app.log",
])("a text whatever it names: %j", async (pasted) => {
  const { code, stdout, stderr } = await runCli(["explain", "-o", "jsonl", pasted]);
  expect(JSON.parse(stdout)).toMatchObject({ source: "argument 1" });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});

test("a file with a blank in its name is read", async () => {
  const path = file("Invalid secret. See my own.log", refused);
  const { stdout } = await runCli(["explain", "-o", "jsonl", path]);
  expect(JSON.parse(stdout)).toMatchObject({ source: path });
});

test("what can be read is told beside what cannot", async () => {
  const words = [calm, join(folder, "none.txt"), folder, file("data", zlib.gzipSync(refused)), text];
  for (const output of ["jsonl", "json", "human"]) {
    const { code, stdout, stderr } = await runCli(["explain", "-o", output, ...words]);
    expect(stdout).toContain(calm);
    expect(stdout).toContain("role-missing");
    expect(stderr.trim().split("\n")).toEqual([
      `${join(folder, "none.txt")}: there is no such file.`,
      `${folder}: this is a directory; name a file in it.`,
      `${join(folder, "data")}: this is no text.`,
    ]);
    expect(code).toBe(2);
  }
});

test.each([
  [
    "a hole before it, as of a log that was cut",
    Buffer.concat([Buffer.alloc(3 << 20), Buffer.from(refused)]),
  ],
  ["a hole in it", Buffer.concat([Buffer.from("begins\n"), Buffer.alloc(9000), Buffer.from(refused)])],
  ["NULs here and there", Buffer.from(`\0${refused}\0${refused}\0`)],
])("a text with %s", async (_, content) => {
  const { code, stdout } = await runCli(["explain", "-o", "jsonl", file("holes.log", content)]);
  expect(stdout).toContain("role-missing");
  expect(code).toBe(0);
});

test("standard input, when no file or a dash is given", async () => {
  for (const words of [[], ["-"]]) {
    const child = spawn(process.execPath, [bundle, "explain", "-o", "json", ...words]);
    let out = "";
    child.stdout.on("data", (chunk: Buffer) => (out += String(chunk)));
    child.stdin.end(refused);
    await new Promise((resolve) => child.on("close", resolve));
    const [answer] = JSON.parse(out) as { source: string; diagnoses: { id: string }[] }[];
    expect([answer?.source, answer?.diagnoses[0]?.id]).toEqual(["-", "role-missing"]);
  }
});

test("texts as PowerShell writes them", async () => {
  const path = file("utf16.txt", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(refused, "utf16le")]));
  const { stdout } = await runCli(["explain", "-o", "jsonl", path]);
  expect(stdout).toContain("role-missing");
});

test("pages of ids and of codes", async () => {
  const { stdout, code } = await runCli(["explain", "client-secret-expired", "AADSTS700016"]);
  expect(stdout).toMatch(/client-secret-expired · /);
  expect(stdout).toMatch(/AADSTS700016 · /);
  expect(stdout).toMatch(/^Fix$/m);
  expect(code).toBe(0);
});

test("pages for the shell, the terminal and the case that are given", async () => {
  const { stdout } = await runCli(["explain", "ENV-Conflict", "--shell", "powershell", "--ascii"]);
  expect(stdout).toMatch(/^env-conflict \| settings contradict each other/);
  expect(stdout).toContain("$env:AZURE_OPENAI_API_KEY = ''");
  expect(stdout).not.toContain("export");
  expect((await runCli(["explain", "env-conflict", "--shell", "bash"])).stdout).not.toContain("$env:");
});

test.each(["AuthenticationTypeDisabled", "ENOTFOUND", "401"])(
  "a code is explained as it is: %s",
  async (word) => {
    const { stdout, code: exitCode } = await runCli(["explain", word, "-o", "jsonl"]);
    const { source, diagnoses } = JSON.parse(stdout) as { source: string; diagnoses: unknown[] };
    expect({ exitCode, source }).toEqual({ exitCode: 0, source: "argument 1" });
    expect(diagnoses).not.toEqual([]);
  },
);

describe("wrong usage", () => {
  mkdirSync(join(folder, "sub"));
  test.each([
    [[join(folder, "sub")], "this is a directory"],
    [[join(folder, "none.txt")], "there is no such file"],
    [["no-such-cause"], 'There is no root cause and no known code "no-such-cause"'],
    [["Invalid", "client", "secret"], 'code "Invalid" or "client" or "secret", and no such file'],
    [["Throttled"], "or give a text of one word to standard input"],
    [["Invalid", "secret"], "or quote a text as one word"],
    [[join(folder, "my own.log")], "there is no such file"],
    [["/var/log/my app/current"], "/var/log/my app/current: there is no such file"],
    [["/var/log/my app/chat.log.1"], "there is no such file"],
    [["C:\\Users\\Ada Lovelace\\error.html"], "there is no such file"],
    [["./my app"], "there is no such file"],
    [["~/my app"], "there is no such file"],
    [["logs/my app.log"], "there is no such file"],
    [[join(folder, "none.txt"), "-o", "json"], "there is no such file"],
    [[file("binary", new Uint8Array([1, 0, 2, 0, 3]))], "this is no text"],
    [[file("nothing", new Uint8Array(5000))], "this is no text"],
    [["client-secret-expired", "-o", "json"], "a page is text"],
    [[text, calm, "-f"], "--follow: name one file"],
  ])("%j", async (words, message) => {
    const { code, stdout, stderr } = await runCli(["explain", ...words]);
    expect(stderr).toContain(message);
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });
});

test("a file that grows is followed until Ctrl-C", async () => {
  const path = file("growing.log", "2026-01-01T00:00:00Z INFO begins\n");
  const child = spawn(process.execPath, [bundle, "explain", "--follow", path]);
  let out = "";
  const told = new Promise<void>((resolve) =>
    child.stdout.on("data", (chunk: Buffer) => {
      out += String(chunk);
      if (out.includes("role-missing")) resolve();
    }),
  );
  setTimeout(() => appendFileSync(path, `2026-01-01T00:00:01Z ERROR ${refused}`), 600);
  await told;
  child.kill("SIGINT");
  const code = await new Promise((resolve) => child.on("close", resolve));
  expect(out).toMatch(/role-missing · likely/);
  expect(code).toBe(0);
});

test("secrets in a text do not come out again", async () => {
  const secret = ["abc8Q", "x".repeat(34)].join("~");
  const path = file(
    "secret.txt",
    `AZURE_CLIENT_SECRET=${secret}\nAADSTS7000215: Invalid client secret provided for ${secret}.`,
  );
  for (const output of ["human", "json", "jsonl"]) {
    const { stdout, stderr } = await runCli(["explain", "-o", output, path]);
    expect(stdout + stderr).not.toContain(secret.slice(0, 20));
    expect(stdout).toContain("client-secret-invalid");
  }
});

test("what a log of a CI system would execute does not come out, in a text or in a file's name", async () => {
  const path = file("##vso[task.setvariable variable=X]1", `${refused}app '##vso[task.prependpath]/evil'\n`);
  for (const output of ["human", "json", "jsonl"]) {
    const words = [
      path,
      join(folder, "##vso[task.complete]none"),
      "AADSTS700016: '##vso[task.prependpath]/evil'",
    ];
    const { stdout, stderr } = await runCli(["explain", "-o", output, ...words]);
    expect(stdout).toContain("task.prependpath");
    expect(stderr).toContain("task.complete");
    expect(stdout + stderr).not.toContain("##");
  }
});
