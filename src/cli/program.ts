import yargs from "yargs";
import { clean } from "../core/clean.ts";
import { exitCodes } from "../core/gate.ts";
import { createRedactor } from "../core/redact.ts";
import { UsageError } from "../core/usage-error.ts";
import { accessCommand } from "./commands/access.ts";
import { explainCommand } from "./commands/explain.ts";
import { initCommand } from "./commands/init.ts";
import { listCommand } from "./commands/list.ts";
import { rediagnoseCommand, renderCommand } from "./commands/saved.ts";
import { runCommand } from "./commands/run.ts";
import { schemaCommand } from "./commands/schema.ts";
import { simulateCommand } from "./commands/simulate.ts";
import { tokenCommand } from "./commands/token.ts";
import { whoamiCommand } from "./commands/whoami.ts";
import { processIo } from "./io.ts";
import { tool } from "./package-root.ts";

/** Runs the command line and answers with the exit code. */
export async function main(words: readonly string[]): Promise<number> {
  const io = processIo();
  let exitCode: number = exitCodes.ready;
  const finish = (code: number): void => void (exitCode = code);
  const widest = 100;
  const parser = yargs([...words])
    .scriptName(tool.name)
    .usage(
      "Finds out whether an application can sign in to Azure OpenAI here, and if not, why.\n\nUsage: $0 [command]",
    )
    .command(runCommand(io, finish))
    .command(accessCommand(io, finish))
    .command(explainCommand(io, finish))
    .command(whoamiCommand(io, finish))
    .command(tokenCommand(io, finish))
    .command(rediagnoseCommand(io, finish))
    .command(renderCommand(io, finish))
    .command(simulateCommand(io, finish))
    .command(initCommand(io, finish))
    .command(listCommand(io))
    .command(schemaCommand(io))
    .example("$0 run --simulate", "see it work, with no Azure at hand")
    .example("$0 run", "check every way to sign in that is configured here")
    .example("$0 run service-principal --wait 10m", "wait until a new role assignment applies")
    .example("$0 run -o human -o junit=report.xml", "two formats in one run")
    .epilogue(
      "Exit codes: 0 ready · 1 not ready · 2 wrong usage, nothing was sent · 3 undetermined · 130 interrupted.\n" +
        "Nothing is changed in Azure; the probe is one completion of a few tokens (--probe none sends none).",
    )
    .version(tool.version)
    .alias({ help: "h", version: "V" })
    .strict()
    .recommendCommands()
    .wrap(Math.min(io.columns, widest))
    .exitProcess(false)
    .fail((message, error) => {
      throw error ?? new UsageError(`${message}\nSee ${tool.name} --help.`);
    });
  try {
    await parser.parseAsync();
    return exitCode;
  } catch (error) {
    if (error instanceof UsageError) {
      io.say(clean(createRedactor().text(error.message)));
      return exitCodes.usage;
    }
    return defect(error, words, io.say, io.out);
  }
}

/** A bug of ours: said without secrets, as a document where the output is one. */
function defect(
  error: unknown,
  words: readonly string[],
  say: (line: string) => void,
  out: (text: string) => void,
): number {
  const redactor = createRedactor();
  const message = redactor.deep(error instanceof Error ? (error.stack ?? error.message) : String(error));
  if (words.some((word) => /^(?:--output=|-o)?json$/.test(word))) {
    out(`${JSON.stringify({ error: { code: "defect", message }, exitCode: exitCodes.defect }, null, 2)}\n`);
  }
  say(`This is a defect in ${tool.name} ${tool.version}; please report it with this text:\n${message}`);
  return exitCodes.defect;
}
