import type { Shape } from "../shape.ts";

const dapr = /\bdapr|\binit error\b|\bcomponent\b|azure/i;

/** Dapr beside a program, of how its components sign in to Azure. */
export const sidecars: readonly Shape[] = [
  {
    source: "identity-sdk",
    code: "chain-exhausted",
    says: /\bno suitable token provider for azure AD; errors:/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\bparameters clientId, clientSecret,? and tenantId must all be present\b|\bparameters clientId and tenantId must be present for SPIFFE workload identity\b/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /\binvalid azure (?:auth method|cloud): \S{1,60}|\ball azure auth methods have been disabled with auth method\b/i,
    near: dapr,
  },
  {
    source: "environment",
    code: "workload-token-missing",
    says: /\bfailed to get JWT SVID\b[^.]{0,60}/i,
    near: dapr,
  },
];
