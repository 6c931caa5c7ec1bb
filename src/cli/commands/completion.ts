import type { CommandModule } from "yargs";
import { UsageError } from "../../core/usage-error.ts";
import { scripts, type ShellName } from "../completion/scripts.ts";
import type { Io } from "../io.ts";
import { takeWords } from "../words.ts";

const shells = Object.keys(scripts) as readonly ShellName[];

/** `completion [shell]`: the script by which a shell completes our words. */
export const completionCommand = (io: Io): CommandModule => ({
  command: "completion [shell]",
  describe: "Print a script that completes words in bash, zsh or fish",
  builder: (argv) =>
    takeWords(argv, {
      shell: { choices: shells, describe: "Which shell", defaultDescription: "that of $SHELL" },
    }),
  handler: (given) => {
    io.out(scripts[(given["shell"] as ShellName | undefined) ?? usualShell(io)]);
  },
});

/** @throws UsageError where $SHELL is none of them. */
function usualShell({ environment }: Io): ShellName {
  const { SHELL = "" } = environment;
  const shell = shells.find((name) => name === SHELL.split("/").at(-1));
  if (shell) return shell;
  const said = SHELL === "" ? "SHELL is not set" : `SHELL is ${SHELL}`;
  throw new UsageError(`completion: ${said}; name the shell: ${shells.join(", ")}.`);
}
