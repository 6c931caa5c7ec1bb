import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runCli } from "../support/cli.ts";

const folder = mkdtempSync(join(tmpdir(), "usage-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe("wrong usage ends with 2, names the place, and sends nothing", () => {
  it.each([
    [
      ["run", "no-such-scenario"],
      'There is no scenario "no-such-scenario"; there are api-key, interactive, service',
    ],
    [["run", "--drill", "no-such-drill"], 'There is no drill "no-such-drill"; there are '],
    [
      ["run", "azure-cli", "--simulate"],
      "azure-cli: the simulated world has no such scenario; it has api-key",
    ],
    [["token", "api-key"], "api-key signs in with a key: it has no token. Name a scenario that has one"],
    [["token", "service-principal", "api-key", "--simulate"], "api-key signs in with a key"],
    [["access", "api-key", "--simulate"], "api-key signs in with a key: it has no token."],
    [["token", "--drill", "key-invalid"], "api-key signs in with a key: it has no token."],
    [["run", "--frobnicate"], "Unknown argument: frobnicate"],
    [["frobnicate"], 'There is no scenario "frobnicate"'],
    [["run", "-o", "pdf"], 'there is no format "pdf"; choose one of human, short, json'],
    [["run", "-o", "json", "-o", "junit"], "two formats go to standard output"],
    [["run", "-o", "json="], "json= lacks the path"],
    [["run", "--only", "nothing-*"], '--only: no check matches "nothing-*"'],
    [["run", "--timeout", "soon"], '--timeout: "soon" is no duration'],
    [["run", "--timeout", "0"], '--timeout: "0" leaves no time to see anything'],
    [["run", "--check-timeout", "0s"], '--check-timeout: "0s" leaves no time to see anything'],
    [["run", "--fail-on", "everything"], '--fail-on: there is no "everything"'],
    [["run", "--require", "nosuch"], '--require: there is no scenario "nosuch"; there are api-key'],
    [["run", "--require", "all,api-key"], '--require: "all" stands alone'],
    [["run", "--env-file", "/no/such/file"], "--env-file /no/such/file: there is no such file."],
    [["run", "--target", "prod"], "--target prod: the configuration has no such target; it has none."],
    [["run", "--world", "/no/such/world.yaml"], "--world /no/such/world.yaml: there is no such file."],
    [["run", "--config", "/no/such/config.yaml"], "--config /no/such/config.yaml: there is no such file."],
    [["render", "/no/such/report.json"], "/no/such/report.json: there is no such file."],
    [["render", "."], ".: this is a directory; name a file in it."],
    [["explain", "no-such-cause"], 'There is no root cause and no known code "no-such-cause"'],
    [["list", "everything"], "everything"],
    [["-o"], "This flag lacks its value: o"],
    [["run", "--only"], "This flag lacks its value: only"],
    [["run", "--probe", "--simulate"], "This flag lacks its value: probe"],
    [["run", "--baseline", ""], "This flag lacks its value: baseline"],
    [["run", "--env-file="], "This flag lacks its value: env-file"],
    [["run", "--wait", "--", "5m"], "This flag lacks its value: wait"],
    [["run", "--baseline", "--", "-"], "This flag lacks its value: baseline"],
    [["run", "--config", "-"], "--config: - is standard input or output, which cannot stand here."],
    [["run", "--config=-"], "--config: - is standard input or output, which cannot stand here."],
    [["run", "--endpoint", "-"], "--endpoint: - is standard input or output"],
    [["run", "--env-file", "a.env", "--env-file", "-"], "--env-file: - is standard input or output"],
    [["run", "-o", "-"], "--output: - is standard input or output"],
    [["simulate", "--print-env=-"], "--print-env: - is standard input or output"],
    [["run", "-o", "json=-", "-o", "short"], "two formats go to standard output"],
    [["run", "--baseline", "-", "--simulate"], "standard input: not JSON; a report is written with"],
    [
      ["run", "--endpoint", "a", "--endpoint", "b"],
      "--endpoint is given more than once; it takes one value.",
    ],
    [["simulate", "--port", "1", "--port", "2"], "--port is given more than once"],
    [["list", "drills", "-o", "json", "-o", "json"], "--output is given more than once"],
    [["init", "--what", "github", "--what", "docker"], "--what is given more than once"],
    [["run", "--no-endpoint"], "There is no --no-endpoint; --endpoint takes a value."],
    [["run", "--no-only", "--simulate"], "There is no --no-only; --only takes a value."],
    [["run", "--no-show", "--simulate"], "There is no --no-show; --show takes a value."],
    [["run", "--endpoint.host", "a"], "Unknown argument: endpoint.host"],
    [["run", "--simulate=yes"], "--simulate is a switch and takes no value."],
    [["run", "-q=1"], "-q is a switch and takes no value."],
    [["run", "--", "no-such-scenario"], 'There is no scenario "no-such-scenario"'],
    [["run", "--", "--simulate"], 'There is no scenario "--simulate"'],
    [["whoami", "--", "me"], "Unknown argument: me"],
    [["whoami", "-"], "Unknown argument: -\n"],
  ])("%j", async (words, message) => {
    const { code, stdout, stderr } = await runCli(words, {
      cwd: folder,
      onStart: ({ stdin }) => void stdin?.end(),
    });
    expect(stderr).toContain(message);
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });

  it("is said in one language, whatever the machine's", async () => {
    const { stderr } = await runCli(["run", "--frobnicate"], { env: { LC_ALL: "de_DE.UTF-8" } });
    expect(stderr).toContain("Unknown argument: frobnicate");
  });

  it("names line and column of a wrong configuration", async () => {
    const path = file(
      "wrong.yaml",
      "targets:\n  prod:\n    endpoint: https://contoso.openai.azure.com\n    apiKey: secret\nfailOn: fail\n",
    );
    const { code, stderr } = await runCli(["run", "--config", path]);
    expect(code).toBe(2);
    expect(stderr).toContain(`${path}:4:5: targets.prod.apiKey: there is no such key`);
    expect(stderr).toContain(`${path}:5:1: failOn: expected array, received string`);
  });

  it("says nothing that a CI log would execute", async () => {
    const path = file("evil.yaml", 'targets:\n  "##vso[task.complete]x\\n::error::x": 1\n');
    const { stderr } = await runCli(["run", "--config", path]);
    expect(stderr).toContain("# #vso[task.complete]");
    expect(stderr).not.toMatch(/##|^::/m);
  });

  it("names line and column of a wrong scenario", async () => {
    const path = file("mine.yaml", "id: mine\ntitle: Mine\nsummary: For a test.\ncredential: magic\n");
    const { code, stderr } = await runCli(["run", path]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/mine\.yaml:4:1: credential: .*"api-key"/);
  });

  it("says where YAML is broken", async () => {
    const path = file("broken.yaml", "id: [mine\n");
    const { code, stderr } = await runCli(["run", path]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/broken\.yaml:\d+:\d+: not valid YAML/);
  });

  const nine = (name: string): string => `[${Array<string>(9).fill(name).join(", ")}]`;
  it.each([
    [
      "has no anchor",
      "targets:\n  prod:\n    endpoint: *nope\n",
      ":3:15: not valid YAML: no value with the anchor &nope",
    ],
    [
      "is a part of itself",
      "targets: &all\n  prod: *all\n",
      ":2:9: not valid YAML: no value with the anchor &all",
    ],
    [
      "is one of a great many",
      `a: &a ${nine("1")}\nb: &b ${nine("*a")}\nc: &c ${nine("*b")}\nd: ${nine("*c")}\n`,
      ":1:1: not valid YAML: Excessive alias count",
    ],
  ])("says where an alias %s", async (_, text, message) => {
    const path = file("alias.yaml", text);
    for (const flag of ["--config", "--world", "--expect"]) {
      const { code, stderr } = await runCli(["run", "api-key", flag, path, "-o", "json"]);
      expect(stderr).toContain(`${path}${message}`);
      expect(code).toBe(2);
    }
  });

  it("keeps an old output when the new one cannot be written", async () => {
    const path = file("kept", "old");
    const { code, stderr } = await runCli(["run", "--simulate", "-q", "-o", `json=${path}/report.json`]);
    expect(code).toBe(2);
    expect(stderr).toContain("cannot be written");
    expect(readFileSync(path, "utf8")).toBe("old");
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  });
});

describe("words behind -- are words, whatever they begin with", () => {
  it.each([
    [["explain", "--", "client-secret-expired"], /^client-secret-expired/],
    [["explain", "-o", "jsonl", "--", "-odd.log"], /"source":"-odd\.log"/],
    [["list", "-o", "json", "--", "scenarios"], /"id": "api-key"/],
  ])("%j", async (words, answer) => {
    file("-odd.log", "AADSTS7000222: The provided client secret keys are expired.\n");
    const { code, stdout, stderr } = await runCli(words, { cwd: folder });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(answer);
  });
});

it("- alone is standard input, beside files too", async () => {
  const path = file("one.log", "AADSTS7000222: The provided client secret keys are expired.\n");
  const { stdout } = await runCli(["explain", path, "-", "-o", "jsonl"], {
    onStart: ({ stdin }) => stdin?.end("AADSTS7000215: Invalid client secret provided.\n"),
  });
  const sources = stdout.trim().split("\n");
  expect(sources.map((line) => (JSON.parse(line) as { source: string }).source)).toEqual([path, "-"]);
});

it("help says that an output which cannot be written ends with 2, too", async () => {
  const { stdout } = await runCli(["--help"]);
  expect(stdout.replaceAll(/\s+/g, " ")).toContain("or an output that cannot be written · 3 undetermined");
});

it("npm start keeps Node from taking --env-file for its own", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: { start: string } };
  const flags = scripts.start.split(" ").slice(1, -1);
  const probe = file("words.mjs", "console.log(JSON.stringify(process.argv.slice(2)));\n");
  const words = ["run", "--env-file", "/no/such/file"];
  const { stdout } = spawnSync(process.execPath, [...flags, probe, ...words], { encoding: "utf8" });
  expect(JSON.parse(stdout)).toEqual(words);
});

it("npm start, which shows the tool, says what it has written", { timeout: 60_000 }, () => {
  const { status, stdout } = spawnSync(process.execPath, ["--", "scripts/start.ts"], { encoding: "utf8" });
  expect(status).toBe(0);
  const [, written = ""] = /\nwrote (.*)\n$/.exec(stdout) ?? [];
  expect(written.split(", ")).toContain("reports/report.html");
  for (const path of written.split(", ")) expect(readFileSync(path, "utf8")).toContain("workload-identity");
});

describe("nothing configured", () => {
  it("is undetermined, never ready, and says what is missing", async () => {
    const { code, stdout } = await runCli(["run"], { cwd: folder });
    expect(code).toBe(3);
    expect(stdout).toContain("not configured");
  });

  it("is a failure for a scenario that was named", async () => {
    const { code, stdout } = await runCli(["run", "service-principal", "-o", "short"], { cwd: folder });
    expect(code).toBe(1);
    expect(stdout).toMatch(/env-missing\s+AZURE_OPENAI_ENDPOINT/);
  });
});
