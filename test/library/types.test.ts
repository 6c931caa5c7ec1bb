import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, it } from "vitest";
import { bundleTypes } from "../../scripts/bundle-types.ts";

const project = mkdtempSync(join(tmpdir(), "types-"));
afterAll(() => rmSync(project, { recursive: true }));

const installed = join(project, "node_modules", "aoai-preflight");
const types = join(installed, "dist", "types");

/** A program of a user: what is right in it compiles, and each line below `@ts-expect-error` must not. */
const program = `
import { configFrom, run, simulateAzure, type Diagnosed, type Report, type Scenario } from "aoai-preflight";
import { startSimulator, type WorldDelta } from "aoai-preflight/simulator";
import "aoai-preflight/vitest";
import { expect } from "vitest";

const report: Report = await run(configFrom({ target: { endpoint: "https://x" }, failOn: ["fail"], require: ["a"] }));
export const code: number = report.exitCode;
export const confidence: Diagnosed["confidence"] | undefined = report.scenarios[0]?.diagnoses[0]?.confidence;
export const world: WorldDelta = {};
configFrom({ simulation: await simulateAzure({ drill: "key-invalid" }) });
expect(report).toBeReady("api-key");
const azure = await startSimulator();
azure.moveClock(3);

// @ts-expect-error a number
export const text: string = report.exitCode;
// @ts-expect-error no such member
report.nosuch;
// @ts-expect-error no scenario
export const scenario: Scenario = { nonsense: 1 };
// @ts-expect-error no such setting
configFrom({ target: { endpoin: "https://x" } });
// @ts-expect-error no such level
configFrom({ failOn: ["nonsense"] });
// @ts-expect-error not awaited
configFrom({ simulation: simulateAzure() });
// @ts-expect-error no such matcher
expect(report).toBeRedy();
// @ts-expect-error names
expect(report).toBeReady(3);
// @ts-expect-error seconds
azure.moveClock("3");
`;

it("the package's declarations say what its values are, in a project that has none of our packages", async () => {
  await bundleTypes(types);
  cpSync("package.json", join(installed, "package.json"));
  for (const name of ["vitest", "@types/node"]) {
    const path = join(project, "node_modules", name);
    mkdirSync(dirname(path), { recursive: true });
    symlinkSync(resolve("node_modules", name), path, "junction");
  }
  writeFileSync(join(project, "package.json"), `{ "type": "module" }`);
  writeFileSync(join(project, "program.ts"), program);
  // Declarations are checked too: what they cannot resolve would be `any`, and take everything.
  const strict = ["--noEmit", "--strict", "--module", "nodenext", "--target", "esnext", "--types", "node"];
  const tsc = resolve("node_modules", ".bin", "tsc");
  const { stdout } = await promisify(execFile)(tsc, [...strict, "program.ts"], {
    cwd: project,
    shell: process.platform === "win32",
  }).catch((error: { readonly stdout: string }) => error);
  expect(stdout).toBe("");
}, 60_000);

it.each(["index", "simulator"])("whatever %s exports has a doc sentence in the declarations", (entry) => {
  const text = readFileSync(join(types, `${entry}.d.ts`), "utf8");
  const [, exported = ""] = /export \{([^}]*)\};?\s*$/.exec(text) ?? [];
  const names = exported.split(",").map((one) => one.trim().replace(/^type | as .*/g, ""));
  expect(names.length).toBeGreaterThan(5);
  const described = (name: string): boolean =>
    new RegExp(`\\*/\\n(?:declare )?(?:const|function|type|interface|class) ${name}\\b`).test(text);
  expect(names.filter((name) => !described(name))).toEqual([]);
});
