import { settings } from "../../azure/settings.ts";
import type { SettingName } from "../../core/scenario.ts";
import type { SettingValues } from "../settings.ts";

/**
 * Some credentials have no options for their values: the constructor reads the process's environment, once. So the
 * settings, wherever they came from, are put there for the time of that (synchronous) call, and what is not set is
 * taken away.
 */
export function inEnvironment<T>(names: readonly SettingName[], values: SettingValues, create: () => T): T {
  const saved: Record<string, string | undefined> = {};
  for (const name of names) {
    const [variable] = settings[name].variables;
    if (!variable) continue;
    saved[variable] = process.env[variable];
    assign(variable, values[name]);
  }
  try {
    return create();
  } finally {
    for (const [variable, value] of Object.entries(saved)) assign(variable, value);
  }
}

function assign(variable: string, value: string | undefined): void {
  if (value === undefined) delete process.env[variable];
  else process.env[variable] = value;
}
