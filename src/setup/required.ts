import type { Gate } from "../core/gate.ts";
import { UsageError } from "../core/usage-error.ts";
import type { ChosenScenario } from "../runner/config.ts";
import { scenariosOf, type LoadedConfig } from "./loaded-config.ts";
import { builtInScenarios } from "./scenarios.ts";

/**
 * What a list of required scenarios asks for: their ids, each once, or the one word that stands in it alone.
 * @throws UsageError that names the place, for a scenario that there is not and for a word beside others.
 */
export function requiredOf(
  wanted: readonly string[],
  place: string,
  known: () => ReadonlySet<string>,
): Gate["require"] {
  const once = [...new Set(wanted)];
  const word = once.find(isWord);
  if (word !== undefined) {
    if (once.length === 1) return word;
    throw new UsageError(`${place}: "${word}" stands alone; give it, or the ids of scenarios.`);
  }
  const unknown = once.find((id) => !known().has(id));
  if (unknown === undefined) return once;
  throw new UsageError(`${place}: there is no scenario "${unknown}"; there are ${[...known()].join(", ")}.`);
}

/** The ids of scenarios that a gate may name: another shard of the same run may run what the configuration names. */
export const knownScenarios = (
  loaded: LoadedConfig,
  chosen: readonly ChosenScenario[],
): ReadonlySet<string> =>
  new Set(
    [...builtInScenarios(), ...[...chosen, ...scenariosOf(loaded)].map(({ scenario }) => scenario)].map(
      ({ id }) => id,
    ),
  );

const isWord = (text: string): text is "all" | "any" => text === "all" || text === "any";
