import { credentialSpecs } from "../azure/credential-kinds.ts";
import { describeEndpoint } from "../azure/endpoint.ts";
import { secretsIn, secretsInSettings } from "../azure/secret-variables.ts";
import type { EvidenceMap } from "../core/evidence.ts";
import type { Redactor } from "../core/redact.ts";
import type { ScenarioReport } from "../core/report.ts";
import { observeSettings, type SettingValues } from "../probes/settings.ts";
import type { Cell } from "./cell.ts";
import type { RunConfig } from "./config.ts";

export interface CellSettings {
  readonly evidence: EvidenceMap["settings"];
  /** Raw values, secrets included; never stored. */
  readonly values: SettingValues;
  /** What must never be shown of them and of the environment around them. */
  readonly secrets: readonly string[];
  /** null: unset, or no URL. */
  readonly endpoint: EvidenceMap["endpoint"] | null;
}

/** The settings of a scenario and target, from flags, configuration, env files and environment. Sends nothing. */
export function settingsOf({ scenario, target }: Cell, config: RunConfig): CellSettings {
  const environment = config.environment(scenario);
  const { evidence, values } = observeSettings({
    scenario,
    spec: credentialSpecs[scenario.credential],
    given: target.given,
    variables: { ...target.variables, ...scenario.variables },
    environment,
    written: config.written,
    unread: config.unread,
    replaced: config.replaced,
    // Only a call to a deployment needs one.
    dispensable: config.probe === "none" || config.operation === "models" ? ["deployment"] : [],
  });
  const { apiVersion, endpoint } = values;
  const context = { apiVersion, allowedHosts: config.allowedHosts };
  return {
    evidence,
    values,
    secrets: [...secretsInSettings(values), ...secretsIn(environment)],
    endpoint: endpoint === undefined ? null : describeEndpoint(endpoint, context),
  };
}

/** What the report says a scenario was run against, also where it was not run. */
export function targetOf(cell: Cell, config: RunConfig, redactor: Redactor): ScenarioReport["target"] {
  const { values, secrets, endpoint } = settingsOf(cell, config);
  redactor.learn(...secrets);
  return redactor.deep({
    name: cell.target.name,
    endpoint: values.endpoint ?? null,
    deployment: values.deployment ?? null,
    cloud: endpoint?.cloud ?? null,
  });
}
