/* Builds the bundle and the type declarations into dist/. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { build } from "rolldown";
import config from "../rolldown.config.ts";
import { tidyTypes } from "./tidy-types.ts";

await build(config);
execFileSync(join("node_modules", ".bin", "tsc"), ["-p", "tsconfig.build.json"], {
  stdio: "inherit",
  shell: process.platform === "win32",
});
tidyTypes(join("dist", "types"), ["index.d.ts", "simulator/server/index.d.ts", "library/vitest.d.ts"]);
