import { execFile, spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle, runCli } from "../support/cli.ts";

const folder = mkdtempSync(join(tmpdir(), "places-"));
afterAll(() => rmSync(folder, { recursive: true }));
const path = (...names: string[]): string => join(folder, ...names);
const shell = (script: string, ...words: string[]) =>
  promisify(execFile)("bash", ["-c", script, "bash", process.execPath, bundle, ...words], {
    cwd: folder,
  }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      code,
      stdout,
      stderr,
    }),
  );

beforeAll(async () => {
  await runCli(["run", "api-key", "--simulate", "-q", "-o", `json=${path("saved.json")}`]);
});
const write = (place: string) => runCli(["render", path("saved.json"), "-o", `json=${place}`]);
const saved = (): string => readFileSync(path("saved.json"), "utf8");

describe("a report goes to where a path leads", () => {
  it("through a link, to a file that keeps its mode", async () => {
    writeFileSync(path("private.json"), "old");
    chmodSync(path("private.json"), 0o600);
    symlinkSync("private.json", path("link.json"));
    expect(await write(path("link.json"))).toMatchObject({ code: 0, stderr: "" });
    expect(lstatSync(path("link.json")).isSymbolicLink()).toBe(true);
    expect(readFileSync(path("private.json"), "utf8")).toBe(saved());
    expect(statSync(path("private.json")).mode & 0o777).toBe(0o600);
  });

  it("through a link to what is not there yet", async () => {
    symlinkSync(join("later", "report.json"), path("ahead.json"));
    expect(await write(path("ahead.json"))).toMatchObject({ code: 0, stderr: "" });
    expect(lstatSync(path("ahead.json")).isSymbolicLink()).toBe(true);
    expect(readFileSync(path("later", "report.json"), "utf8")).toBe(saved());
  });

  it("through a link in a folder that is one, to where the system would go", async () => {
    mkdirSync(path("real", "sub"), { recursive: true });
    mkdirSync(path("far", "sub"), { recursive: true });
    symlinkSync("real/sub", path("d"));
    symlinkSync("../../far/sub", path("real", "sub", "e"));
    symlinkSync("../beside.json", path("real", "sub", "beside"));
    symlinkSync("e/../beyond.json", path("real", "sub", "beyond"));
    expect(await write(path("d", "beside"))).toMatchObject({ code: 0, stderr: "" });
    expect(await write(path("d", "beyond"))).toMatchObject({ code: 0, stderr: "" });
    expect(readFileSync(path("real", "beside.json"), "utf8")).toBe(saved());
    expect(readFileSync(path("far", "beyond.json"), "utf8")).toBe(saved());
  });

  it("into a named pipe, which stays one", async () => {
    const { code, stdout } = await shell(
      `mkfifo pipe; cat pipe & "$1" -- "$2" render saved.json -o json=pipe; code=$?; wait; exit $code`,
    );
    expect(code).toBe(0);
    expect(stdout).toBe(saved());
    expect(lstatSync(path("pipe")).isFIFO()).toBe(true);
  });

  it("into the pipe of a process substitution, whose reader may go away early", async () => {
    const run = (reader: string) => shell(`"$1" -- "$2" render saved.json -o json=>(${reader})`);
    const whole = await run("wc -c");
    expect(whole).toMatchObject({ code: 0, stderr: "" });
    expect(whole.stdout.trim()).toBe(String(Buffer.byteLength(saved())));
    expect(await run("head -c 1")).toMatchObject({ code: 0, stderr: "" });
  });

  it("never waits for the system to make a folder where it makes none", async () => {
    // A working folder that is gone answers ENOENT to everything, as folders below /proc do.
    const module = pathToFileURL(join("src", "cli", "output", "write-whole.ts")).href;
    const child = spawn(process.execPath, [
      "--input-type=module",
      "--eval",
      `const { writeWhole } = await import(${JSON.stringify(module)});
      const { mkdirSync, rmdirSync } = await import("node:fs");
      mkdirSync(process.argv[1]);
      process.chdir(process.argv[1]);
      rmdirSync(process.argv[1]);
      await writeWhole("new/deep/report.json", "text").catch(({ message }) => console.log(message));`,
      path("gone"),
    ]);
    const timer = setTimeout(() => child.kill("SIGKILL"), 10_000);
    let stdout = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    const code = await new Promise((resolve) => child.on("close", resolve));
    clearTimeout(timer);
    expect(code).toBe(0);
    expect(stdout).toContain("new/deep/report.json cannot be written: ENOENT");
  });
});

describe("two formats that would go to one file", () => {
  it.each([
    ["another spelling", "two.json", "./two.json"],
    ["a folder that is not there yet", "later/two.json", "./later/two.json"],
    ["its link", "two.json", "two.link"],
    ["its folder's link", "folder/two.json", "folder.link/two.json"],
  ])("are wrong usage: by %s", async (_, one, other) => {
    const place = path("twice");
    mkdirSync(join(place, "folder"), { recursive: true });
    if (!existsSync(join(place, "folder.link"))) {
      symlinkSync("two.json", join(place, "two.link"));
      symlinkSync("folder", join(place, "folder.link"));
    }
    const words = ["run", "api-key", "--simulate", "-o", `json=${one}`, "-o", `short=${other}`];
    const { code, stdout, stderr } = await runCli(words, { cwd: place });
    expect(stderr).toBe(
      `--output: two formats go to one file, ${one} and ${other}; give each a path: FORMAT=PATH.\n`,
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(existsSync(join(place, one))).toBe(false);
  });
});

describe("what is found out of a place before a run is what happens after it", () => {
  const nobody = 65_534;
  /** Looks at a place and writes there, as somebody whom the system refuses something. */
  async function lookAndWrite(place: string): Promise<Record<"replace" | "append" | "write", string>> {
    const module = pathToFileURL(join("src", "cli", "output", "write-whole.ts")).href;
    const child = spawn(process.execPath, [
      "--input-type=module",
      "--eval",
      `const { expectWritable, expectAppendable, writeWhole } = await import(${JSON.stringify(module)});
      if (process.getuid() === 0) process.setuid(${nobody});
      const path = process.argv[1];
      const told = (step) => step.then(() => "", ({ message }) => message);
      const [replace, append] = [await told(expectWritable(path)), await told(expectAppendable(path))];
      console.log(JSON.stringify({ replace, append, write: await told(writeWhole(path, "new")) }));`,
      place,
    ]);
    let stdout = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    await new Promise((resolve) => child.on("close", resolve));
    return JSON.parse(stdout) as Awaited<ReturnType<typeof lookAndWrite>>;
  }
  const make = (name: string, folderMode: number, fileMode: number): string => {
    mkdirSync(path(name));
    const file = path(name, "old.json");
    writeFileSync(file, "old");
    chmodSync(file, fileMode);
    chmodSync(path(name), folderMode);
    return file;
  };
  beforeAll(() => chmodSync(folder, 0o755));
  afterAll(() => chmodSync(path("closed"), 0o755));

  it("is refused in a folder where no file can be made, though the file can be written behind", async () => {
    const { replace, append, write } = await lookAndWrite(make("closed", 0o555, 0o666));
    expect(replace).toMatch(/cannot be written: EACCES/);
    expect(write).toMatch(/cannot be written: EACCES/);
    expect(append).toBe("");
    expect((await lookAndWrite(path("closed", "new.json"))).append).toMatch(/cannot be written: EACCES/);
  });

  it("is let pass where a file that is read-only can be replaced, though not written behind", async () => {
    const file = make("open", 0o777, 0o444);
    const { replace, append, write } = await lookAndWrite(file);
    expect({ replace, write }).toEqual({ replace: "", write: "" });
    expect(append).toMatch(/cannot be written: EACCES/);
    expect(readFileSync(file, "utf8")).toBe("new");
    expect(statSync(file).mode & 0o777).toBe(0o444);
  });
});

describe("a place where nothing can be written", () => {
  const run = ["run", "--drill", "key-auth-disabled"];

  it.each([
    ["a folder", [...run, "-o", "short", "-o", `json=${folder}`], {}],
    ["a folder by its slash", [...run, "-o", "short", "-o", `json=${path("absent")}/`], {}],
    ["below a file", [...run, "-o", "short", "-o", `json=${path("saved.json", "report.json")}`], {}],
    [
      "a job's summary page below a file",
      [...run, "-o", "github"],
      { GITHUB_STEP_SUMMARY: path("saved.json", "page.md") },
    ],
  ])("is told before anything is sent: %s", async (_, words, env) => {
    const { code, stdout, stderr } = await runCli(words, { env });
    expect(code).toBe(2);
    expect(stdout).toBe("");
    // No line of a scenario that ended.
    expect(stderr).toMatch(/^[^\n]+ cannot be written: [^\n]+\n$/);
  });

  it("keeps no other output from being written, and is told in the end", async () => {
    const before = readdirSync(folder);
    const { code, stdout, stderr } = await runCli(
      [
        "render",
        path("saved.json"),
        "-o",
        "github",
        "-o",
        `short=${folder}`,
        "-o",
        `json=${path("copy.json")}`,
      ],
      { env: { GITHUB_STEP_SUMMARY: folder } },
    );
    expect(code).toBe(2);
    expect(stdout).toMatch(/^ready: 1 ready/);
    expect(readFileSync(path("copy.json"), "utf8")).toBe(saved());
    expect(stderr.match(/cannot be written/g)).toHaveLength(2);
    expect(readdirSync(folder)).toEqual([...before, "copy.json"].toSorted());
  });
});

describe("standard output on a disk that is full", () => {
  // A file that may not grow is refused as one on a full disk is.
  it.each([
    ["from the start", 0],
    ["in the midst of the report", 1],
  ])("%s ends with one line and 2", async (_, blocks) => {
    const { code, stderr } = await shell(
      `ulimit -f ${blocks}; "$1" -- "$2" render saved.json -o json > full.json`,
    );
    expect(code).toBe(2);
    expect(stderr).toMatch(/^Standard output cannot be written: EFBIG[^\n]*\n$/);
  });

  it("costs no report where it is the notes' disk", async () => {
    // A format that cannot be written there either makes a note of that.
    const { code, stdout } = await shell(
      `(ulimit -f 0; "$1" -- "$2" render saved.json -o short=full.short -o json 2> full.txt) | cat; exit $PIPESTATUS`,
    );
    expect(code).toBe(2);
    expect(stdout).toBe(saved());
  });
});
