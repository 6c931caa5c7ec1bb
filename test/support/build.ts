import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** The built command line. */
    readonly bundle: string;
  }
}

/** Builds the bundle once before all tests, in a folder of this run's own; other builds go on undisturbed. */
export default function setup({ provide }: TestProject): () => void {
  mkdirSync("dist-test", { recursive: true });
  const folder = mkdtempSync(join("dist-test", "run-"));
  const rolldown = join("node_modules", ".bin", "rolldown");
  execFileSync(rolldown, ["--config", "rolldown.config.ts", "--log-level", "silent", "--dir", folder], {
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  provide("bundle", join(process.cwd(), folder, "cli.js"));
  return () => rmSync(folder, { recursive: true, force: true });
}
