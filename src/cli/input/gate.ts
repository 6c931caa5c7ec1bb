import type { Gate } from "../../core/gate.ts";
import { UsageError } from "../../core/usage-error.ts";
import { failOnLevels } from "../../core/vocabulary.ts";
import type { ChosenScenario } from "../../runner/config.ts";
import { targetNames, type LoadedConfig } from "../../setup/loaded-config.ts";
import { knownScenarios, requiredOf } from "../../setup/required.ts";
import type { RunArguments } from "../commands/run.ts";
import { acceptancesFrom } from "./acceptances.ts";
import { split } from "./split.ts";

type GateArguments = Pick<RunArguments, "require" | "fail-on" | "expect" | "baseline">;

/**
 * What has to hold: a flag wins over the configuration file, which wins over what is usual here.
 * @throws UsageError for a level or a required scenario that there is not.
 */
export async function gateOf(
  given: GateArguments,
  loaded: LoadedConfig,
  chosen: readonly ChosenScenario[],
  { isCi, signal }: { readonly isCi: boolean; readonly signal: AbortSignal },
): Promise<Gate> {
  const levels = split(given["fail-on"]);
  const failOn = levels.map((level) => {
    const known = failOnLevels.find((candidate) => candidate === level);
    if (known) return known;
    throw new UsageError(`--fail-on: there is no "${level}"; choose of ${failOnLevels.join(", ")}.`);
  });
  const usual: Gate["failOn"] = isCi ? ["fail", "inconclusive"] : ["fail"];
  // Only where an id is asked about: scenarios of the configuration that have no part in this run may lack their file.
  let ids: ReadonlySet<string> | undefined;
  const known = (): ReadonlySet<string> => (ids ??= knownScenarios(loaded, chosen));
  const accept = await acceptancesFrom(given, { scenarios: known, targets: targetNames(loaded) }, signal);
  return {
    require: requireOf(given, loaded, known),
    failOn: failOn.length > 0 ? failOn : (loaded.config.failOn ?? usual),
    ...(accept.length > 0 && { accept }),
  };
}

function requireOf(
  given: GateArguments,
  loaded: LoadedConfig,
  known: () => ReadonlySet<string>,
): Gate["require"] {
  const flags = split(given.require);
  const wanted = flags.length > 0 ? flags : (loaded.config.require ?? "all");
  if (typeof wanted === "string") return wanted;
  const file = loaded.placeOf(["require"]);
  const place = flags.length > 0 || file === null ? "--require" : `${file.file}:${file.line}: require`;
  return requiredOf(wanted, place, known);
}
