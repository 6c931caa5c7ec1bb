import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A folder in `folder` with a program of that name in it, to stand first on the path; nothing else is there to be run. */
export function pathWith(folder: string, name: string, script: string): string {
  const bin = mkdtempSync(join(folder, "bin-"));
  const program = join(bin, name);
  writeFileSync(program, `#!/bin/sh\n${script}\n`);
  chmodSync(program, 0o755);
  return `${bin}:${dirname(process.execPath)}:/bin`;
}
