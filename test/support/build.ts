import { execFileSync } from "node:child_process";

/** Builds the bundle once before all tests. */
export default function setup(): void {
  execFileSync("npm", ["run", "--silent", "build"], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
}
