import { appendFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Report } from "../../core/report.ts";
import { UsageError } from "../../core/usage-error.ts";
import type { Format } from "../../core/vocabulary.ts";
import type { Environment } from "../../core/environment.ts";
import { loggingCommand } from "../../reporters/azure-pipelines.ts";
import { reporters, type RenderOptions } from "../../reporters/index.ts";
import { expectAppendable, expectWritable, writeWhole } from "./write-whole.ts";

/** Where a CI system shows a Markdown text. */
interface SummaryPage {
  /** The file for the summary of a run that began then (milliseconds since 1970); undefined outside of that system. */
  readonly file: (environment: Environment, startedAt: number) => string | undefined;
  /** Finds out whether `show` could put a text there. */
  readonly expect: (file: string) => Promise<void>;
  /** Puts the text there; answers with what the log has to say for that. */
  readonly show: (file: string, markdown: string) => Promise<string>;
}

/** The CI systems whose format comes with a summary page. */
const summaryPages: { readonly [F in Format]?: SummaryPage } = {
  /** GITHUB_STEP_SUMMARY names the file of the step's page; it may hold what earlier commands of the step wrote. */
  github: {
    file: ({ GITHUB_STEP_SUMMARY: path }) => path || undefined,
    expect: expectAppendable,
    async show(path, markdown) {
      try {
        await appendFile(path, markdown);
      } catch (error) {
        throw new UsageError(`GITHUB_STEP_SUMMARY: ${path} cannot be written: ${String(error)}`);
      }
      return "";
    },
  },
  /** A file in the agent's temporary folder, and the command that uploads it. The run shows its name as the title. */
  "azure-pipelines": {
    file: ({ AGENT_TEMPDIRECTORY: folder }, startedAt) =>
      folder ? resolve(join(folder, `aoai-preflight-${startedAt}.md`)) : undefined,
    expect: expectWritable,
    async show(path, markdown) {
      await writeWhole(path, markdown);
      return `${loggingCommand("task.uploadsummary", [], path)}\n`;
    },
  },
};

/**
 * Finds out whether the summary page that a report in this format, begun now, would go to besides can be written.
 * @throws UsageError where it cannot.
 */
export async function expectSummary(format: Format, environment: Environment): Promise<void> {
  const page = summaryPages[format];
  const file = page?.file(environment, Date.now());
  if (page && file !== undefined) await page.expect(file);
}

/** Shows the report on the summary page of the CI system that the format is for, where this runs on it. */
export async function showSummary(
  format: Format,
  report: Report,
  options: RenderOptions,
  environment: Environment,
): Promise<string> {
  const page = summaryPages[format];
  const file = page?.file(environment, Date.parse(report.startedAt));
  if (!page || file === undefined) return "";
  return page.show(file, reporters.markdown.render(report, { ...options, quiet: false }));
}
