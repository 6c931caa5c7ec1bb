import { credentialSpecs } from "../azure/credential-kinds.ts";
import { hostFrom } from "../azure/host.ts";
import { settings } from "../azure/settings.ts";
import type { SettingName } from "../core/scenario.ts";
import type { Cell } from "./cell.ts";
import type { RunConfig, Target } from "./config.ts";
import type { ChosenScenario } from "./config.ts";

/** Targets × scenarios, in the order in which they are reported; `idle` says why one does not run. */
export const plan = (config: RunConfig): Cell[] =>
  config.targets.flatMap((target) =>
    config.scenarios.map((chosen) => {
      const idle = chosen.idle ?? (chosen.named ? null : whyIdle(chosen, target, config));
      return { ...chosen, target, ...(idle !== null && { idle }) };
    }),
  );

/** Why a scenario that nobody named does not run here; null when it is configured. */
function whyIdle({ scenario }: ChosenScenario, target: Target, config: RunConfig): string | null {
  const environment = config.environment(scenario);
  const { interactive, configuredBy } = credentialSpecs[scenario.credential];
  const variablesOf = (setting: SettingName): readonly string[] =>
    scenario.variables?.[setting] ?? target.variables[setting] ?? settings[setting].variables;
  const isSet = (setting: SettingName): boolean =>
    target.given[setting] !== undefined || variablesOf(setting).some((name) => environment[name]?.trim());

  if (interactive) {
    return config.mayInteract ? null : "needs a person; name it to run it here";
  }
  if (scenario.credential === "managed-identity") {
    // AZURE_CLIENT_ID alone also belongs to a service principal or a workload identity.
    const [own = ""] = variablesOf("managedIdentityClientId");
    const { managedIdentitySource } = hostFrom(environment);
    const hosted = managedIdentitySource !== "imds" && managedIdentitySource !== "token-exchange";
    return environment[own]?.trim() || hosted ? null : `${own} is not set`;
  }
  if (configuredBy.length === 0) return "runs only when it is named";
  if (configuredBy.some(isSet)) return null;
  return `${configuredBy.map((setting) => variablesOf(setting).join(" or ")).join(" or ")} is not set`;
}
