import { changed, flagWords, type FlagChanges } from "../core/flags.ts";
import { or, type Known } from "../core/known.ts";

/** The command that runs a scenario with the flags that this run was chosen by; what is given here wins over them. */
export const runAgain = (
  { scenario, flags = {} }: Pick<Known, "scenario" | "flags">,
  other: FlagChanges = {},
): string[] => ["aoai-preflight", "run", or(scenario, "SCENARIO"), ...flagWords(changed(flags, other))];

/** The command that shows its token, which no probe is made with. */
export function tokenAgain({ scenario, flags = {} }: Known): string[] {
  const { operation: _operation, probe: _probe, ...values } = flags;
  return ["aoai-preflight", "token", or(scenario, "SCENARIO"), ...flagWords(values)];
}
