import { UsageError } from "../../core/usage-error.ts";
import type { ChosenScenario } from "../../runner/config.ts";

/**
 * Those that sign in with a token: a key names nobody. `asked` are the names on the command line, which are not passed
 * over in silence; those of a configuration are for `run` too.
 * @throws UsageError for one that was asked for and has no token, and where none is left.
 */
export function tokenScenarios(
  chosen: readonly ChosenScenario[],
  asked: readonly string[],
): readonly ChosenScenario[] {
  const keyed = chosen.find(({ scenario }) => scenario.credential === "api-key");
  const others = chosen.filter(({ scenario }) => scenario.credential !== "api-key");
  if (!keyed || (others.length > 0 && asked.length === 0)) return others;
  throw new UsageError(
    `${keyed.scenario.id} signs in with a key: it has no token. Name a scenario that has one, such as service-principal.`,
  );
}
