import { UsageError } from "../../core/usage-error.ts";
import { longestDuration } from "../../runner/config.ts";

const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/**
 * Milliseconds of `90s`, `2m`, `1.5h`, `500ms`; a bare number counts seconds.
 * @throws UsageError that names the flag.
 */
export function parseDuration(text: string, flag: string): number {
  const [, amount, unit = "s"] = /^(\d+(?:\.\d+)?)(ms|s|m|h)?$/.exec(text.trim()) ?? [];
  const ms = Number(amount) * (units[unit] ?? Number.NaN);
  if (!(ms >= 0 && ms <= longestDuration)) {
    throw new UsageError(`${flag}: "${text}" is no duration; write 30s, 2m or 1h (24h at most).`);
  }
  return ms;
}

/**
 * Milliseconds of a limit, within which something has to be seen: as `parseDuration`, but never nothing at all.
 * @throws UsageError that names the flag.
 */
export function parseLimit(text: string, flag: string): number {
  const ms = parseDuration(text, flag);
  if (ms > 0) return ms;
  throw new UsageError(`${flag}: "${text}" leaves no time to see anything; write 30s, 2m or 1h.`);
}
