import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/**
 * Leaves the declarations that an entry leads to: tsc writes one for every module that it has seen. What they import
 * is named as it is in the package (`.js`): tsc leaves the endings of the sources in them.
 */
export function tidyTypes(folder: string, entries: readonly string[]): void {
  const needed = new Set<string>();
  const follow = (file: string): void => {
    if (needed.has(file)) return;
    needed.add(file);
    const path = join(folder, file);
    const text = readFileSync(path, "utf8").replaceAll(relativeImport, (_, specifier: string) => {
      follow(normalize(join(dirname(file), `${specifier}.d.ts`)));
      return `"${specifier}.js"`;
    });
    writeFileSync(path, text);
  };
  for (const entry of entries) follow(entry);
  for (const file of globSync("**/*.d.ts", { cwd: folder })) {
    if (!needed.has(normalize(file))) rmSync(join(folder, file));
  }
}

const relativeImport = /["'](\.\.?\/[^"']+)\.[jt]s["']/g;
