import type { FailureSource, Failure } from "../../core/observation.ts";
import { armSigns } from "./arm.ts";
import { clientSigns } from "./client.ts";
import { entraSigns } from "./entra.ts";
import { gatewaySigns } from "./gateway.ts";
import { managedIdentitySigns } from "./managed-identity.ts";
import { networkSigns } from "./network.ts";
import { openaiSigns } from "./openai.ts";
import { holds, type Sign } from "./sign.ts";

/** The signs of each source, the particular before the general: the first that holds decides. */
export const signs: Readonly<Record<FailureSource, readonly Sign[]>> = {
  entra: entraSigns,
  imds: managedIdentitySigns,
  "identity-sdk": clientSigns,
  environment: clientSigns,
  arm: armSigns,
  openai: openaiSigns,
  network: networkSigns,
  gateway: gatewaySigns,
};

/** What one failure means, taken by itself; undefined where nothing in the tables knows it. */
export const signOf = (failure: Failure): Sign | undefined =>
  signs[failure.source].find((sign) => holds(sign, failure));

/** On which side of the conversation a source stands. What lies on the way to the credential is the credential's. */
const sides: Readonly<Record<FailureSource, "credential" | "control-plane" | "resource">> = {
  entra: "credential",
  imds: "credential",
  "identity-sdk": "credential",
  environment: "credential",
  network: "credential",
  arm: "control-plane",
  openai: "resource",
  gateway: "resource",
};

export interface Reading {
  readonly failure: Failure;
  readonly sign: Sign;
}

/** What was read of a list of failures: every root cause asks the same. */
const known = new WeakMap<readonly Failure[], readonly Reading[]>();

/** What the failures mean together: a general sign counts only where no particular one on its side does. */
export function read(failures: readonly Failure[]): readonly Reading[] {
  const reading = known.get(failures) ?? readAnew(failures);
  known.set(failures, reading);
  return reading;
}

function readAnew(failures: readonly Failure[]): readonly Reading[] {
  const readings = failures.flatMap((failure): Reading[] => {
    const sign = signOf(failure);
    return sign ? [{ failure, sign }] : [];
  });
  const particular = new Set(
    readings.filter(({ sign }) => !sign.general).map(({ failure }) => sides[failure.source]),
  );
  return readings.filter(({ failure, sign }) => !sign.general || !particular.has(sides[failure.source]));
}
