import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { configSchema } from "../../core/config.ts";
import { lineInYaml, parseYaml } from "../../core/yaml.ts";
import type { LoadedConfig } from "../../setup/loaded-config.ts";
import { UsageError } from "../../core/usage-error.ts";
import { isRegularFile, readText } from "../../setup/text-file.ts";

const usual = "preflight.yaml";

/**
 * Reads `--config`, or `preflight.yaml` where there is one.
 * @throws UsageError with line and column.
 */
export function loadConfig(path: string | undefined): LoadedConfig {
  const file = path ?? (existsSync(usual) ? usual : undefined);
  if (file === undefined) return { config: {}, base: process.cwd(), placeOf: () => null };
  if (path === undefined && !isRegularFile(file))
    throw new UsageError(`${file}: this is no regular file. Remove it, or name another by --config.`);
  const text = readText(file, `--config ${file}`);
  return {
    config: parseYaml(configSchema, text, file),
    base: dirname(file),
    placeOf: (path) => ({ file, line: lineInYaml(text, path) }),
  };
}
