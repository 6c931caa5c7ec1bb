import yargs, { type Argv, type CommandModule } from "yargs";
import { UsageError } from "../core/usage-error.ts";
import { tool } from "../setup/package-root.ts";
import { accessCommand } from "./commands/access.ts";
import { completionCommand } from "./commands/completion.ts";
import { explainCommand } from "./commands/explain.ts";
import { initCommand } from "./commands/init.ts";
import { listCommand } from "./commands/list.ts";
import { runCommand } from "./commands/run.ts";
import { diffCommand, mergeCommand, rediagnoseCommand, renderCommand } from "./commands/saved.ts";
import { schemaCommand } from "./commands/schema.ts";
import { simulateCommand } from "./commands/simulate.ts";
import { tokenCommand } from "./commands/token.ts";
import { whoamiCommand } from "./commands/whoami.ts";
import type { Io } from "./io.ts";
import { lacksValue, refuseSwitchValues } from "./words.ts";

/** No flag of ours has a dot that yargs should make an object of. */
const parsing = { "dot-notation": false };

/** Every command, in the order of the help; the first is the one that runs where none is named. */
export const commandsOf = (io: Io, finish: (exitCode: number) => void): CommandModule[] => [
  runCommand(io, finish),
  accessCommand(io, finish),
  explainCommand(io, finish),
  whoamiCommand(io, finish),
  tokenCommand(io, finish),
  rediagnoseCommand(io, finish),
  renderCommand(io, finish),
  mergeCommand(io, finish),
  diffCommand(io, finish),
  simulateCommand(io, finish),
  initCommand(io, finish),
  listCommand(io),
  schemaCommand(io),
  completionCommand(io),
];

/** The command line: every command with its flags and help. `width`: columns that help may take; null for as many as it wants. */
export function createParser(
  words: readonly string[],
  io: Io,
  finish: (exitCode: number) => void,
  width: number | null,
): Argv {
  return yargs([...words])
    .scriptName(tool.name)
    .usage(
      "Finds out whether an application can sign in to Azure OpenAI here, and if not, why.\n\nUsage: $0 [command]",
    )
    .command(commandsOf(io, finish))
    .example("$0 run --simulate", "see it work, with no Azure at hand")
    .example("$0 run", "check every way to sign in that is configured here")
    .example("$0 run service-principal --wait 10m", "wait until a new role assignment applies")
    .example("$0 run -o human -o junit=report.xml", "two formats in one run")
    .epilogue(
      "Exit codes: 0 ready · 1 not ready · 2 wrong usage (nothing was sent), or an output that cannot be written · 3 undetermined · 130 interrupted.\n" +
        "Nothing is changed in Azure; the probe is one completion of a few tokens (--probe none sends none).",
    )
    .version(tool.version)
    .alias({ help: "h", version: "V" })
    .parserConfiguration(parsing)
    .middleware((given) => refuseSwitchValues(words, given), true)
    .strict()
    .recommendCommands()
    .wrap(width)
    .updateStrings({ "Not enough arguments following: %s": lacksValue("%s") })
    .fail((message, error) => {
      // A message is there only where the words are wrong; what a handler throws comes without one.
      throw message ? new UsageError(`${message}\nSee ${tool.name} --help.`) : error;
    });
}
