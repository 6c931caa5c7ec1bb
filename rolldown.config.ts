import { fileURLToPath } from "node:url";
import type { BuildOptions, Plugin } from "rolldown";

const opener = fileURLToPath(new URL("src/probes/credentials/opener.ts", import.meta.url));

/**
 * InteractiveBrowserCredential opens its window by `import("open")`: that import, and no other of the package, becomes
 * our own opener.
 */
const ownBrowserOpener: Plugin = {
  name: "own-browser-opener",
  resolveId: {
    filter: { id: /^open$/ },
    handler: (_id, importer) => (importer?.includes("@azure/identity") ? opener : null),
  },
};

/** The width of a text, for yargs too: the usual package costs as much at start-up as half of yargs. */
const fastStringWidth: Plugin = {
  name: "fast-string-width",
  resolveId: {
    filter: { id: /^string-width$/ },
    handler(_id, importer) {
      return this.resolve("fast-string-width", importer);
    },
  },
};

/** Command line and library, with the SDKs inside: unbundled, loading them costs several times as much. */
const config: BuildOptions = {
  input: { cli: "src/cli/main.ts", index: "src/index.ts" },
  platform: "node",
  // msw opens a file by a path relative to its own; it stays a dependency, loaded only when simulating.
  external: [/^msw(?:\/|$)/],
  plugins: [ownBrowserOpener, fastStringWidth],
  output: {
    dir: "dist",
    format: "esm",
    entryFileNames: "[name].js",
    chunkFileNames: "chunks/[name]-[hash].js",
    minify: true,
    cleanDir: true,
  },
};

export default config;
