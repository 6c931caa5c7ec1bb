import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "rolldown";

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** The licences of the packages whose code is in the bundle, as most of them ask, in `licences.txt` beside it. */
export function thirdPartyLicences(): Plugin {
  return {
    name: "third-party-licences",
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) =>
        file.type === "chunk" ? Object.keys(file.modules) : [],
      );
      const roots = new Set(modules.flatMap((id) => packageRootOf(id) ?? []));
      const licences = Map.groupBy([...roots].toSorted(), textOf);
      const source = [...licences]
        .map(([text, sharing]) => `${sharing.map(titleOf).join("\n")}\n\n${text}\n`)
        .join(`\n${"-".repeat(80)}\n\n`);
      this.emitFile({ type: "asset", fileName: "licences.txt", source });
    },
  };
}

/** The folder of the package that a module belongs to; undefined for our own. */
const packageRootOf = (id: string): string | undefined =>
  /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id.replaceAll("\0", ""))?.[1];

function titleOf(root: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Manifest;
  return `${name} ${version} (${license ?? "see below"})`;
}

function textOf(root: string): string {
  const [file] = globSync("{LICEN[CS]E,licen[cs]e}*", { cwd: root }).toSorted();
  return file === undefined ? "" : readFileSync(join(root, file), "utf8").replaceAll("\r\n", "\n").trim();
}
