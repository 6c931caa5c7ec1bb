import { UsageError } from "../../core/usage-error.ts";

const highest = 65_535;

/**
 * The port that a flag names; 0 is any free one.
 * @throws UsageError that names the flag.
 */
export function parsePort(text: string, flag: string): number {
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (port <= highest) return port;
  throw new UsageError(`${flag}: "${text}" is no port; write a number from 0 (any free one) to ${highest}.`);
}
