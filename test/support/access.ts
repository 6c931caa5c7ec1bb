import type { AccessAnswer } from "../../src/cli/execute/access-answer.ts";
import { runCli, type CliResult } from "./cli.ts";

/** Runs `access` with `-o json` and reads its one answer. */
export async function askAccess(
  ...words: readonly string[]
): Promise<CliResult & { readonly answer: AccessAnswer }> {
  const result = await runCli(["access", ...words, "-o", "json"]);
  const [answer] = JSON.parse(result.stdout || "[]") as AccessAnswer[];
  if (!answer) throw new Error(`no answer: ${result.stderr}`);
  return { ...result, answer };
}
