/*
 * Renews what is generated: the JSON Schemas, the samples in reports/samples and the sample in the README. With
 * --check it changes nothing and fails where something is not current.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { generatedFiles } from "./generated-files.ts";

const check = process.argv.includes("--check");
const stale: string[] = [];
for (const [path, text] of await generatedFiles()) {
  const old = read(path);
  if (old === text) continue;
  stale.push(path);
  if (!check) writeFileSync(path, text);
}
if (check && stale.length > 0) {
  process.stderr.write(`Not current (npm run generate renews them): ${stale.join(", ")}\n`);
  process.exitCode = 1;
}

function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
