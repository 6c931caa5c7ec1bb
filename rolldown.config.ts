import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BuildOptions, Plugin } from "rolldown";
import { thirdPartyLicences } from "./scripts/third-party-licences.ts";

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

const chunks = "chunks";

/** msw reads its HTTP parser from a file beside itself: it goes beside the chunk that msw becomes. */
const httpParser: Plugin = {
  name: "http-parser-of-msw",
  transform: {
    filter: { id: /@mswjs[\\/]interceptors/, code: /llhttp\.wasm/ },
    handler(_code, id) {
      const file = "llhttp/llhttp.wasm";
      const source = readFileSync(join(dirname(id), file));
      this.emitFile({ type: "asset", fileName: `${chunks}/${file}`, source });
    },
  },
};

/**
 * msw keeps cookies, for which it brings the list of all public suffixes, a twentieth of the whole package. The
 * simulated Azure sets none.
 */
const noPublicSuffixes: Plugin = {
  name: "no-public-suffixes",
  resolveId: { filter: { id: /^tldts$/ }, handler: (id) => `\0${id}` },
  load: {
    // oxlint-disable-next-line no-control-regex -- how rolldown marks modules that are no files
    filter: { id: /^\0tldts$/ },
    handler: () => `export const getDomain = (host) => host.split(".").slice(-2).join(".");`,
  },
};

/** Command line and library, with the SDKs inside: unbundled, loading them costs several times as much. */
const config: BuildOptions = {
  input: {
    cli: "src/cli/main.ts",
    index: "src/index.ts",
    simulator: "src/simulator/server/index.ts",
    vitest: "src/library/vitest.ts",
  },
  // The matcher belongs to the vitest of the project that uses it.
  external: ["vitest"],
  platform: "node",
  // What was learnt from texts is read from a file, which goes beside the chunks.
  experimental: { resolveNewUrlToAsset: true },
  plugins: [ownBrowserOpener, fastStringWidth, httpParser, noPublicSuffixes, thirdPartyLicences()],
  output: {
    dir: "dist",
    format: "esm",
    entryFileNames: "[name].js",
    chunkFileNames: `${chunks}/[name]-[hash].js`,
    assetFileNames: `${chunks}/[name]-[hash][extname]`,
    minify: true,
    cleanDir: true,
  },
};

export default config;
