import type { AccessArguments } from "../commands/access.ts";
import { simulationOptions, valueOptions } from "../commands/run-options.ts";
import type { RunArguments } from "../commands/run.ts";

type Given = Pick<
  RunArguments & AccessArguments,
  keyof typeof valueOptions | keyof typeof simulationOptions | "operation"
> &
  Partial<Pick<RunArguments, "probe">>;

/** What is asked for where these flags are not given. */
const usual: Readonly<Record<string, string>> = { operation: "chat", probe: "completion" };

/** Flags that say where values come from and what is run, for a command that runs the same again. Secrets have none. */
export function repeatedFlags(given: Given): Record<string, string[]> {
  const names = [...Object.keys(valueOptions), ...Object.keys(usual), ...Object.keys(simulationOptions)];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = given[name as keyof Given];
      if (value === undefined || value === false || value === usual[name]) return [];
      const values = value === true ? [] : [value].flat();
      return value !== true && values.length === 0 ? [] : [[name, values]];
    }),
  );
}
