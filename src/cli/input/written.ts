import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Environment } from "../../core/environment.ts";
import type { WrittenAt } from "../../probes/settings.ts";

/** The lines (from 1) on which an env file sets its variables. Of several for one name the last counts. */
export const assignmentsIn = (text: string): Map<string, number> =>
  linesMatching(text, /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=/);

/**
 * The variables that the GitHub Actions workflow which runs us sets, with the lines on which it does. Nothing
 * elsewhere, or where the workflow is not checked out. GITHUB_WORKFLOW_REF is `owner/repo/path@ref`.
 */
export function readWorkflow(environment: Environment): [string, WrittenAt][] {
  const file = /^[^/]+\/[^/]+\/(\.github\/workflows\/[^@]+)@/.exec(
    environment["GITHUB_WORKFLOW_REF"] ?? "",
  )?.[1];
  const workspace = environment["GITHUB_WORKSPACE"];
  if (file === undefined || !workspace) return [];
  let text: string;
  try {
    text = readFileSync(join(workspace, file), "utf8");
  } catch {
    return [];
  }
  return [...linesMatching(text, /^\s*["']?([A-Za-z_]\w*)["']?\s*:/)].flatMap(([name, line]) =>
    environment[name] === undefined ? [] : [[name, { kind: "environment", file, line }]],
  );
}

const linesMatching = (text: string, name: RegExp): Map<string, number> =>
  new Map(
    text.split("\n").flatMap((line, at): [string, number][] => {
      const found = name.exec(line)?.[1];
      return found === undefined ? [] : [[found, at + 1]];
    }),
  );
