import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build, type Plugin, type RolldownOutput } from "rolldown";
import { dts } from "rolldown-plugin-dts";

/**
 * Writes the declarations of the library into a folder, with all that they say of zod's types: a package without
 * dependencies cannot import them. tsc writes a declaration for every module that it has seen; only what an entry leads
 * to is kept.
 * @throws Error where a declaration would import from a package.
 */
export async function bundleTypes(folder: string): Promise<void> {
  const declared = mkdtempSync(join(tmpdir(), "aoai-preflight-types-"));
  try {
    execFileSync(join("node_modules", ".bin", "tsc"), ["-p", "tsconfig.build.json", "--outDir", declared], {
      stdio: "inherit",
      shell: process.platform === "win32",
    });
    refuseImports(
      await build({
        input: {
          index: join(declared, "index.d.ts"),
          simulator: join(declared, "simulator", "server", "index.d.ts"),
        },
        platform: "node",
        // The declarations import by the endings of the sources, and zod has others for who imports it.
        resolve: {
          extensionAlias: { ".ts": [".d.ts", ".ts"] },
          alias: { "zod/mini": resolve("node_modules", "zod", "v4", "mini", "index.d.ts") },
        },
        // Names of modules would be those of a temporary folder.
        experimental: { attachDebugInfo: "none" },
        // Every package but zod: what still names one in the end is refused.
        external: (id) => /^(?!zod\/|[a-z]:)[@a-z]/.test(id),
        plugins: [dts({ dtsInput: true, tsconfig: false, oxc: true }), ignoredLines],
        output: { dir: folder, format: "esm", cleanDir: true },
      }),
    );
    // Only adds to vitest's own types; bundled, it would lose the mark of a module and replace them.
    copyFileSync(join(declared, "library", "vitest.d.ts"), join(folder, "vitest.d.ts"));
  } finally {
    rmSync(declared, { recursive: true, force: true });
  }
}

/** zod has marks that hold for the line below them; the plugin before puts both into one line. */
const ignoredLines: Plugin = {
  name: "ignored-lines",
  renderChunk: (code) => code.replaceAll(/\/\*\* @ts-ignore[^*]*\*\//g, "\n$&\n"),
};

function refuseImports({ output }: RolldownOutput): void {
  const texts = output.map((file) => (file.type === "chunk" ? file.code : ""));
  const imports = texts.flatMap((text) => [...text.matchAll(packageImport)].map(([, name]) => name));
  if (imports.length > 0)
    throw new Error(`The declarations import ${imports.join(", ")}, which a user of the package lacks.`);
}

const packageImport = /\b(?:from|import)\s*\(?["'](?!node:|\.)([^"']+)["']/g;
