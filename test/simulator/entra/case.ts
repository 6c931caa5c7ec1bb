import type { WorldDelta } from "../../../src/simulator/world/delta.ts";
import type { EntraCode } from "../../../src/simulator/entra/wordings/index.ts";
import type { Answer, openAzure } from "../../support/simulated-request.ts";

type Azure = Awaited<ReturnType<typeof openAzure>>;

/** A state of the world, and the request that meets it. */
export interface Case {
  readonly code: EntraCode;
  readonly what: string;
  readonly world?: WorldDelta;
  /** What the text names. */
  readonly names?: string;
  ask(azure: Azure): Promise<Answer>;
}

export const tokenRequest =
  (fields: Readonly<Record<string, string>> = {}, tenant?: string): Case["ask"] =>
  ({ signIn }) =>
    signIn(fields, tenant);

export const nobody = "11111111-2222-4333-8444-555555555555";
export const preflight = "b5a4d3c2-9e8f-4706-9514-03f2e1d0c9b8";
export const cognitiveServices = "https://cognitiveservices.azure.com";
