/* Packs the package, installs it in an empty folder and runs it there, as `npx aoai-preflight` would. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const shell = process.platform === "win32";
const folder = mkdtempSync(join(tmpdir(), "aoai-preflight-pack-"));
try {
  const packed = execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], {
    encoding: "utf8",
    shell,
  });
  const file = packed.trim().split("\n").at(-1) ?? "";
  writeFileSync(join(folder, "package.json"), '{ "private": true }');
  execFileSync("npm", ["install", "--silent", "--omit=dev", join(folder, file)], {
    cwd: folder,
    stdio: "inherit",
    shell,
  });
  const bin = join(folder, "node_modules", "aoai-preflight", "dist", "cli.js");
  const run = (...words: string[]): string =>
    execFileSync(process.execPath, [bin, ...words], { cwd: folder, encoding: "utf8" });
  const { summary, exitCode } = JSON.parse(run("run", "--simulate", "-q", "-o", "json")) as {
    summary: { ready: number };
    exitCode: number;
  };
  if (summary.ready !== 5 || exitCode !== 0)
    throw new Error(`The packed package gave ${JSON.stringify(summary)}.`);
  const { run: library } = (await import(
    join(folder, "node_modules", "aoai-preflight", "dist", "index.js")
  )) as { run: unknown };
  if (typeof library !== "function") throw new Error("The packed library has no run().");
  const { startSimulator } = (await import(
    join(folder, "node_modules", "aoai-preflight", "dist", "simulator.js")
  )) as { startSimulator(): Promise<{ stop(): Promise<void> }> };
  await (await startSimulator()).stop();
  process.stdout.write(`${file}: runs from an empty folder, 5 scenarios ready.\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
