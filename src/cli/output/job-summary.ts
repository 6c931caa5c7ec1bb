import { appendFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Report } from "../../core/report.ts";
import { UsageError } from "../../core/usage-error.ts";
import type { Format } from "../../core/vocabulary.ts";
import type { Environment } from "../../probes/settings.ts";
import { loggingCommand } from "../../reporters/azure-pipelines.ts";
import { reporters, type RenderOptions } from "../../reporters/index.ts";
import { writeWhole } from "./outputs.ts";

/** Puts a Markdown text where a CI system shows it; answers with what the log has to say for that. */
type ShowSummary = (markdown: string, report: Report, environment: Environment) => Promise<string>;

/** The CI systems whose format comes with a summary page. */
const summaries: { readonly [F in Format]?: ShowSummary } = {
  /** GITHUB_STEP_SUMMARY names the file of the step's page; it may hold what earlier commands of the step wrote. */
  async github(markdown, _, { GITHUB_STEP_SUMMARY: path }) {
    if (!path) return "";
    try {
      await appendFile(path, markdown);
    } catch (error) {
      throw new UsageError(`GITHUB_STEP_SUMMARY: ${path} cannot be written: ${String(error)}`);
    }
    return "";
  },
  /** A file in the agent's temporary folder, and the command that uploads it. The run shows its name as the title. */
  async "azure-pipelines"(markdown, { startedAt }, { AGENT_TEMPDIRECTORY: folder }) {
    if (!folder) return "";
    const path = resolve(join(folder, `aoai-preflight-${Date.parse(startedAt)}.md`));
    await writeWhole(path, markdown);
    return `${loggingCommand("task.uploadsummary", [], path)}\n`;
  },
};

/** Shows the report on the summary page of the CI system that the format is for, where this runs on it. */
export async function showSummary(
  format: Format,
  report: Report,
  options: RenderOptions,
  environment: Environment,
): Promise<string> {
  const show = summaries[format];
  return show
    ? show(reporters.markdown.render(report, { ...options, quiet: false }), report, environment)
    : "";
}
