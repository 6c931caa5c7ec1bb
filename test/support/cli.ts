import { spawn, type ChildProcess } from "node:child_process";
import { inject } from "vitest";
import type { Report } from "../../src/core/report.ts";

/** The command line that was built for this test run. */
export const bundle = inject("bundle");

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  /** The whole environment besides PATH: nothing of the machine's reaches the command. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Node's own flags. */
  readonly node?: readonly string[];
  readonly onStart?: (child: ChildProcess) => void;
}

/** Runs the built command line as a process of its own, as a user would. */
export const runCli = (words: readonly string[], options: CliOptions = {}): Promise<CliResult> =>
  new Promise((resolve, reject) => {
    const { PATH = "", TMPDIR = "/tmp" } = process.env;
    const child = spawn(process.execPath, [...(options.node ?? []), "--", bundle, ...words], {
      env: { PATH, TMPDIR, ...options.env },
      ...(options.cwd !== undefined && { cwd: options.cwd }),
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", reject).on("close", (code) => resolve({ code, stdout, stderr }));
    options.onStart?.(child);
  });

/** Runs with `-o json` and reads the report. */
export async function runForReport(
  words: readonly string[],
  options?: CliOptions,
): Promise<CliResult & { readonly report: Report }> {
  const result = await runCli([...words, "-o", "json"], options);
  try {
    return { ...result, report: JSON.parse(result.stdout) as Report };
  } catch {
    throw new Error(`No report (exit ${result.code}):\n${result.stdout}\n${result.stderr}`);
  }
}
