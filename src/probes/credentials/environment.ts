import { settings } from "../../azure/settings.ts";
import type { SettingName } from "../../core/scenario.ts";
import { clientOptions, type CreateCredential } from "./credential.ts";

const given = [
  "tenantId",
  "clientId",
  "clientSecret",
  "clientCertificatePath",
] as const satisfies SettingName[];

/**
 * EnvironmentCredential has no options for its values: its constructor reads the process's environment, once. So the
 * settings, wherever they came from, are put there for the time of that (synchronous) call.
 */
export const createEnvironment: CreateCredential = async (input) => {
  const { EnvironmentCredential } = await import("@azure/identity");
  const saved: Record<string, string | undefined> = {};
  for (const setting of given) {
    const [variable] = settings[setting].variables;
    if (!variable) continue;
    saved[variable] = process.env[variable];
    assign(variable, input.values[setting]);
  }
  try {
    return new EnvironmentCredential(clientOptions(input));
  } finally {
    for (const [variable, value] of Object.entries(saved)) assign(variable, value);
  }
};

function assign(variable: string, value: string | undefined): void {
  if (value === undefined) delete process.env[variable];
  else process.env[variable] = value;
}
