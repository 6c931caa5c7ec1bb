import { spawnSync } from "node:child_process";
import { appendFileSync, chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import * as z from "zod/mini";
import { parse } from "yaml";

/*
 * Runs the steps of action.yml as a runner of GitHub would: inputs, conditions, files for outputs and summary. Steps
 * that use other actions are named, not run. Source of the conventions: "Workflow commands for GitHub Actions" and
 * "Metadata syntax" in GitHub's documentation.
 */

const stepShape = z.object({
  id: z.optional(z.string()),
  if: z.optional(z.string()),
  uses: z.optional(z.string()),
  with: z.optional(z.record(z.string(), z.string())),
  shell: z.optional(z.string()),
  env: z.optional(z.record(z.string(), z.string())),
  run: z.optional(z.string()),
});
const actionShape = z.object({
  inputs: z.record(z.string(), z.object({ default: z.string() })),
  outputs: z.record(z.string(), z.object({ value: z.string() })),
  runs: z.object({ using: z.literal("composite"), steps: z.array(stepShape) }),
});

export interface ActionRun {
  /** Whether all steps went well. */
  readonly succeeded: boolean;
  readonly outputs: Readonly<Record<string, string>>;
  /** What the job's page shows, in Markdown. */
  readonly summary: string;
  /** What the log shows, annotations in it. */
  readonly log: string;
  /** Other actions that were used, each with what it was given. */
  readonly used: readonly { readonly action: string; readonly given: Readonly<Record<string, string>> }[];
}

export interface ActionJob {
  readonly inputs: Readonly<Record<string, string>>;
  /** The bundle that stands for the package in the registry. */
  readonly bundle: string;
  /** Folder for the files of the job. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}

export function runAction(file: string, { inputs, bundle, folder, environment }: ActionJob): ActionRun {
  const action = actionShape.parse(parse(readFileSync(file, "utf8")));
  const bin = registryOf(bundle, folder);
  const summaryFile = join(folder, "summary.md");
  const outputs = new Map<string, string>();
  const used: { action: string; given: Record<string, string> }[] = [];
  let succeeded = true;
  let log = "";
  const value = (name: string): string => {
    const [context = "", ...rest] = name.split(".");
    if (context === "inputs") {
      const [input = ""] = rest;
      return inputs[input] ?? action.inputs[input]?.default ?? "";
    }
    if (name === "runner.temp") return folder;
    return context === "steps" ? (outputs.get(name) ?? "") : "";
  };
  const filled = (text: string): string =>
    text.replaceAll(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, name: string) => value(name));
  const holds = (condition = ""): boolean =>
    condition
      .split("&&")
      .filter((part) => part.trim() !== "")
      .every((part) => {
        const [, name = "", operator, wanted] = /^\s*([\w.-]+) (==|!=) '([^']*)'\s*$/.exec(part) ?? [];
        return (value(name) === wanted) === (operator === "==");
      });

  for (const [at, step] of action.runs.steps.entries()) {
    if (!succeeded || !holds(step.if)) continue;
    const named = (record: Readonly<Record<string, string>> = {}): Record<string, string> =>
      Object.fromEntries(Object.entries(record).map(([name, text]) => [name, filled(text)]));
    if (step.uses !== undefined) used.push({ action: step.uses, given: named(step.with) });
    if (step.run === undefined) continue;
    const script = join(folder, `step-${at}.sh`);
    const outputFile = join(folder, `outputs-${at}.txt`);
    writeFileSync(script, filled(step.run));
    writeFileSync(outputFile, "");
    appendFileSync(summaryFile, "");
    const { status, stdout, stderr } = spawnSync(
      "bash",
      ["--noprofile", "--norc", "-eo", "pipefail", script],
      {
        encoding: "utf8",
        env: {
          PATH: [bin, process.env["PATH"]].join(delimiter),
          CI: "true",
          GITHUB_ACTIONS: "true",
          ...environment,
          ...named(step.env),
          GITHUB_OUTPUT: outputFile,
          GITHUB_STEP_SUMMARY: summaryFile,
        },
      },
    );
    log += stdout + stderr;
    succeeded = status === 0;
    for (const line of readFileSync(outputFile, "utf8").split("\n")) {
      const [name = "", ...rest] = line.split("=");
      if (name && step.id !== undefined) outputs.set(`steps.${step.id}.outputs.${name}`, rest.join("="));
    }
  }
  return {
    succeeded,
    outputs: Object.fromEntries(
      Object.entries(action.outputs).map(([name, output]) => [name, filled(output.value)]),
    ),
    summary: existsSync(summaryFile) ? readFileSync(summaryFile, "utf8") : "",
    log,
    used,
  };
}

/** A folder with an `npx` that runs the bundle where it is asked for the package. */
function registryOf(bundle: string, folder: string): string {
  const bin = join(folder, "bin");
  const npx = join(bin, "npx");
  mkdirSync(bin, { recursive: true });
  writeFileSync(
    npx,
    `#!/bin/sh\ncase "$1 $2" in\n  "--yes aoai-preflight@"*) shift 2 ;;\n  *) exit 64 ;;\nesac\nexec "${process.execPath}" -- "${bundle}" "$@"\n`,
  );
  chmodSync(npx, 0o755);
  return bin;
}
