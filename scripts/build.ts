/* Builds the bundle and the type declarations into dist/. */
import { join } from "node:path";
import { build } from "rolldown";
import config from "../rolldown.config.ts";
import { bundleTypes } from "./bundle-types.ts";

await build(config);
await bundleTypes(join("dist", "types"));
