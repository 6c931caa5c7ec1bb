/*
 * `npm start`: without words, all five scenarios on the simulated Azure with a report in reports/; with words, the
 * command line itself. Builds first when a source is newer than the bundle. The two dashes before the script, here and in
 * package.json, keep Node from taking our --env-file for its own.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, globSync, statSync } from "node:fs";

const bundle = "dist/cli.js";
const built = existsSync(bundle) ? statSync(bundle).mtimeMs : 0;
const sources = globSync(["src/**/*.{ts,json}", "package-lock.json", "rolldown.config.ts"]);
if (sources.some((file) => statSync(file).mtimeMs > built)) {
  execFileSync("npm", ["run", "--silent", "build"], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
}

const words = process.argv.slice(2);
const written = { html: "reports/report.html", json: "reports/report.json", markdown: "reports/report.md" };
const outputs = ["human", ...Object.entries(written).map(([format, path]) => `${format}=${path}`)];
const demonstration = ["run", "--simulate", ...outputs.flatMap((output) => ["-o", output])];
const { status, signal } = spawnSync(
  process.execPath,
  ["--", bundle, ...(words.length > 0 ? words : demonstration)],
  {
    stdio: "inherit",
  },
);
if (words.length === 0 && status === 0)
  process.stdout.write(`\nwrote ${Object.values(written).join(", ")}\n`);
process.exitCode = status ?? (signal ? 130 : 70);
