#!/usr/bin/env -S node --
/*
 * The entry. It must load on any Node that knows modules, so it imports nothing before it has looked at the version.
 * The two dashes above keep Node from taking our --env-file for its own, which it would even behind the script's name.
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
  const exitCode = await main(process.argv.slice(2));
  // Connections that nobody answers would hold the process; what was written has to arrive first.
  await Promise.all(
    [process.stdout, process.stderr].map((stream) => new Promise((done) => stream.write("", done))),
  );
  process.exit(exitCode);
}
