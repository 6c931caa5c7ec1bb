#!/usr/bin/env node
/*
 * The entry. It must load on any Node that knows modules, so it imports nothing before it has looked at the version.
 */
const oldest = [22, 18] as const;
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  process.stderr.write(
    `aoai-preflight needs Node.js ${oldest.join(".")} or later; this is ${process.versions.node}.\n`,
  );
  process.exitCode = 2;
} else {
  const { enableCompileCache } = await import("node:module");
  enableCompileCache();
  const { main } = await import("./program.ts");
  process.exitCode = await main(process.argv.slice(2));
}
