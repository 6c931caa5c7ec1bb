import type { Sign } from "./sign.ts";

/** A chain of credentials, and what its links say of themselves: never more than that nothing better was told. */
export const linkSigns: readonly Sign[] = [
  {
    code: "chain-exhausted",
    means: { "credential-chain-exhausted": "likely" },
    mayBe: ["developer-login-missing", "managed-identity-unavailable", "env-missing"],
    general: true,
  },
  {
    code: "credentials-not-had",
    means: { "env-missing": "likely" },
    mayBe: ["credential-chain-exhausted", "developer-login-missing", "sdk-misuse", "env-malformed"],
    general: true,
  },
  {
    code: "environment-link",
    means: { "env-missing": "likely" },
    mayBe: ["credential-chain-exhausted", "env-malformed"],
    general: true,
  },
  {
    // The host answered, and what it said was left out.
    code: "managed-identity-link",
    means: { "managed-identity-bad-request": "possible", "managed-identity-not-assigned": "possible" },
    mayBe: ["managed-identity-unavailable"],
    general: true,
  },
  {
    code: "workload-link",
    means: { "federated-token-missing": "likely" },
    general: true,
  },
  {
    code: "shared-cache-link",
    means: { "tenant-mismatch": "likely" },
    mayBe: ["developer-login-missing", "token-cache-unusable"],
    general: true,
  },
  { code: "tool-link", means: { "developer-login-missing": "likely" }, general: true },
];
