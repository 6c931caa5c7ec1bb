import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { UsageError } from "../core/usage-error.ts";
import type { Environment } from "../probes/settings.ts";

export interface LoadedEnvironment {
  readonly variables: Environment;
  /** Names that an env file gave. */
  readonly fromFile: ReadonlySet<string>;
}

/** Variables that the SDKs read from the process by themselves, such as a managed identity's source. */
const readBySdks = /^(?:AZURE_|IDENTITY_|MSI_|IMDS_)/;

/**
 * The process's variables with those of the env files over them, the last file first.
 * @throws UsageError when a file cannot be read.
 */
export function loadEnvironment(files: readonly string[], own: Environment): LoadedEnvironment {
  const variables: Record<string, string | undefined> = { ...own };
  const fromFile = new Set<string>();
  for (const file of files) {
    let text: string;
    try {
      text = readFileSync(file, "utf8");
    } catch (error) {
      const why =
        error instanceof Error && "code" in error && error.code === "ENOENT"
          ? "there is no such file"
          : "it cannot be read";
      throw new UsageError(`--env-file ${file}: ${why}.`);
    }
    for (const [name, value] of Object.entries(parseEnv(text))) {
      variables[name] = value;
      fromFile.add(name);
    }
  }
  for (const name of fromFile) {
    if (readBySdks.test(name)) process.env[name] = variables[name];
  }
  return { variables, fromFile };
}
