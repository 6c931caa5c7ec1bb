import { parseEnv } from "node:util";
import type { Environment } from "../../core/environment.ts";
import type { UnreadLine } from "../../core/evidence.ts";
import type { WrittenAt } from "../../probes/settings.ts";
import { readText } from "../../setup/text-file.ts";
import { unreadLineIn } from "./unread-line.ts";
import { assignmentsIn, readWorkflow } from "./written.ts";

export interface LoadedEnvironment {
  readonly variables: Environment;
  /** Files that give variables, by the variable's name: env files, and the workflow that runs us. */
  readonly written: ReadonlyMap<string, WrittenAt>;
  /** What the process had of the variables that the env files give. */
  readonly replaced: Environment;
  /** Of each env file a line that sets nothing with a name that a shell takes. */
  readonly unread: readonly UnreadLine[];
}

/** Variables that the SDKs read from the process by themselves, such as a managed identity's source. */
const readBySdks = /^(?:AZURE_|IDENTITY_|MSI_|IMDS_)/;

/**
 * The process's variables with those of the env files over them, the last file first.
 * @throws UsageError when a file cannot be read.
 */
export function loadEnvironment(files: readonly string[], own: Environment): LoadedEnvironment {
  const variables: Record<string, string | undefined> = { ...own };
  const replaced: Record<string, string | undefined> = {};
  const written = new Map(readWorkflow(own));
  const unread: UnreadLine[] = [];
  for (const file of files) {
    // A file of the old Mac OS, or of an editor that keeps its line ends, is one line to Node.js.
    const text = readText(file, `--env-file ${file}`).replaceAll(/\r(?!\n)/g, "\n");
    const line = unreadLineIn(text);
    if (line) unread.push({ file, ...line });
    const lines = assignmentsIn(text);
    for (const [name, value] of Object.entries(parseEnv(text))) {
      // What an earlier file gives is replaced as Node.js does it too.
      if (written.get(name)?.kind !== "env-file") replaced[name] = variables[name];
      variables[name] = value;
      written.set(name, { kind: "env-file", file, line: lines.get(name) ?? 1 });
      if (readBySdks.test(name)) process.env[name] = value;
    }
  }
  return { variables, written, replaced, unread };
}
