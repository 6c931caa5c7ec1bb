import type { Environment } from "../../core/environment.ts";
import type { ColorSupportLevel } from "chalk";

export const colourModes = ["auto", "always", "never"] as const;
export type ColourMode = (typeof colourModes)[number];

interface Stream {
  readonly isTTY?: boolean;
  getColorDepth?(): number;
}

/**
 * How many colours to write to a stream: chalk's levels. `--color` before NO_COLOR before FORCE_COLOR before what the
 * stream is; computed once, because chalk itself does not know NO_COLOR.
 */
export function colourLevel(mode: ColourMode, environment: Environment, stream: Stream): ColorSupportLevel {
  if (mode === "never") return 0;
  const forced = environment["FORCE_COLOR"];
  const offered = levelOfDepth(stream.getColorDepth?.() ?? 1);
  if (mode === "always") return offered > 0 ? offered : 1;
  if (environment["NO_COLOR"]) return 0;
  if (forced !== undefined) return forced === "0" || forced === "false" ? 0 : offered > 0 ? offered : 1;
  return stream.isTTY && environment["TERM"] !== "dumb" ? offered : 0;
}

function levelOfDepth(depth: number): ColorSupportLevel {
  if (depth >= 24) return 3;
  if (depth >= 8) return 2;
  return depth >= 4 ? 1 : 0;
}
