import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle, runCli, runForReport } from "../support/cli.ts";
import { sound } from "../support/config.ts";

const folder = mkdtempSync(join(tmpdir(), "output-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("the output", () => {
  it("is written in several formats at once", async () => {
    const path = (name: string): string => join(folder, "new", name);
    const formats = ["json", "junit", "markdown", "short"];
    const words = formats.flatMap((format) => ["-o", `${format}=${path(format)}`]);
    const { code, stdout } = await runCli(["run", "--simulate", "-q", "-o", "human", ...words]);
    expect(code).toBe(0);
    expect(stdout).toContain("5 ready");
    expect(readFileSync(path("junit"), "utf8")).toMatch(/^<\?xml/);
    expect(readFileSync(path("short"), "utf8")).toContain("api-key");
    expect(JSON.parse(readFileSync(path("json"), "utf8"))).toMatchObject({ schemaVersion: 1, exitCode: 0 });
  });

  it("is a JSON document of the published schema, healthy and faulty", async () => {
    const { stdout: schema } = await runCli(["schema", "report"]);
    const validate = new Ajv2020({ strict: true }).compile(JSON.parse(schema) as object);
    for (const words of [["--simulate"], ["--drill", "role-without-data-actions"]]) {
      const { report } = await runForReport(["run", ...words]);
      expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  it("has no control character when it goes to a pipe", async () => {
    const { stdout, stderr } = await runCli(["run", "--simulate"]);
    expect(`${stdout}${stderr}`).not.toMatch(/[^\P{C}\n]/u);
  });

  it("has colours on request, and none with NO_COLOR", async () => {
    const words = ["run", "--simulate", "-q"];
    expect((await runCli([...words, "--color", "always"])).stdout).toContain("\u001B[");
    expect((await runCli(words, { env: { FORCE_COLOR: "1" } })).stdout).toContain("\u001B[");
    expect((await runCli(words, { env: { FORCE_COLOR: "1", NO_COLOR: "1" } })).stdout).not.toContain(
      "\u001B",
    );
    expect(
      (await runCli([...words, "--color", "never"], { env: { FORCE_COLOR: "1" } })).stdout,
    ).not.toContain("\u001B");
  });

  it("may be cut off by its reader", async () => {
    const child = spawn(process.execPath, ["--", bundle, "run", "--simulate", "-v"], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.stdout.destroy();
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect(stderr).not.toContain("EPIPE");
    expect(code).toBe(0);
  });

  it.each([
    "client-secret-expired",
    // Its message is long, and names a person who is not named in a report.
    "assignment-required",
  ])("is judged and rendered again from a saved report, to the same bytes: %s", async (drill) => {
    const saved = join(folder, "saved.json");
    const first = await runCli(["run", "--drill", drill, "-o", `json=${saved}`, "-o", "human"]);
    expect(first.code).toBe(1);
    expect(await runCli(["render", saved])).toMatchObject({ code: 1, stdout: first.stdout });
    expect(await runCli(["rediagnose", saved])).toMatchObject({ code: 1, stdout: first.stdout });
    const again = await runCli(["rediagnose", saved, "-o", "json"]);
    expect(again.stdout).toBe(readFileSync(saved, "utf8"));
  });
});

describe("Ctrl-C", () => {
  let server: Server;
  let proxy = "";
  // A proxy that accepts and never answers: every request hangs.
  beforeAll(async () => {
    server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    proxy = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  });
  afterAll(() => void server.close());

  it("ends at once with 130 and what was seen", async () => {
    const startedAt = performance.now();
    const { code, report } = await runForReport(["run", "api-key", "service-principal"], {
      env: { ...sound, HTTPS_PROXY: proxy },
      onStart: (child) => void setTimeout(() => child.kill("SIGINT"), 700),
    });
    expect(performance.now() - startedAt).toBeLessThan(3000);
    expect(code).toBe(130);
    expect(report).toMatchObject({ interrupted: true, exitCode: 130 });
    expect(report.scenarios.map(({ findings }) => findings[0]?.state)).toEqual(["pass", "pass"]);
  });
});
