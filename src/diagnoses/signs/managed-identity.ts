import { identityNotAssigned, podIdentityNotAssigned } from "../../azure/failures/index.ts";
import type { Failure } from "../../core/observation.ts";
import { aadstsMeanings, meaningsOf } from "./aadsts.ts";
import type { Sign } from "./sign.ts";

/** The host speaks for Entra: the code inside its answer decides as if Entra had said it itself. */
const passedOn: readonly Sign[] = [...aadstsMeanings].map(([code, meaning]) => ({
  when: ({ details }: Failure) => details?.["aadsts"] === code,
  means: meaningsOf(meaning),
}));

/** What a managed identity host (IMDS, App Service, Arc, …) answers. Source: facts on managed identity §§3, 4. */
export const managedIdentitySigns: readonly Sign[] = [
  { says: /multiple user.assigned identities/i, means: { "managed-identity-ambiguous": "confirmed" } },
  {
    says: identityNotAssigned,
    means: { "managed-identity-not-assigned": "confirmed" },
    mayBe: ["credential-chain-exhausted", "managed-identity-ambiguous", "sdk-misuse", "env-malformed"],
  },
  {
    code: "several-identities",
    means: { "managed-identity-ambiguous": "likely" },
    mayBe: ["managed-identity-not-assigned"],
  },
  {
    // Told of one that was given to the host, with nothing of what it answered.
    code: "identity-not-named",
    means: { "managed-identity-ambiguous": "possible", "managed-identity-not-assigned": "possible" },
    mayBe: ["env-missing", "managed-identity-bad-request", "credential-chain-exhausted"],
    general: true,
  },
  {
    // A database's server that is to look somebody up, and has no identity to do so.
    code: "server-identity-unset",
    means: { "managed-identity-not-assigned": "likely" },
    mayBe: ["role-missing", "role-assignment-rejected"],
  },
  {
    code: "identity-unknown",
    means: { "managed-identity-not-assigned": "likely" },
    mayBe: ["env-malformed", "managed-identity-bad-request"],
  },
  {
    code: "identity-not-set",
    means: { "managed-identity-not-assigned": "likely" },
    mayBe: ["managed-identity-unavailable", "managed-identity-bad-request"],
  },
  {
    // A client that was sent off each time it asked, and does not say with what.
    code: "retries-spent",
    means: { "managed-identity-unavailable": "likely", "managed-identity-bad-request": "possible" },
    mayBe: ["entra-throttled"],
    general: true,
  },
  {
    // Go's, where none was named: the host has no identity of its own, and may have several of the other kind.
    code: "identity-refused",
    says: /no default identity is assigned/i,
    means: { "managed-identity-ambiguous": "likely", "managed-identity-not-assigned": "likely" },
    mayBe: ["managed-identity-bad-request", "credential-chain-exhausted"],
    general: true,
  },
  {
    code: "identity-refused",
    means: { "managed-identity-not-assigned": "likely", "managed-identity-ambiguous": "possible" },
    mayBe: ["managed-identity-bad-request", "credential-chain-exhausted"],
    general: true,
  },
  {
    // A tool's first question, to see whether anything answers there.
    code: "endpoint-not-validated",
    means: { "managed-identity-unavailable": "likely" },
    mayBe: ["managed-identity-not-assigned", "managed-identity-bad-request", "env-malformed"],
    general: true,
  },
  {
    code: "host-of-another-cloud",
    means: { "managed-identity-unavailable": "likely" },
    mayBe: ["managed-identity-bad-request"],
  },
  {
    // Azure Arc's agent has not got the certificate of its identity, or cannot read it.
    code: "arc-certificate",
    means: { "managed-identity-unavailable": "likely" },
    mayBe: ["managed-identity-bad-request", "proxy-failure"],
  },
  {
    code: "page-instead",
    means: { "proxy-failure": "likely", "managed-identity-unavailable": "possible" },
    mayBe: ["managed-identity-bad-request", "credential-chain-exhausted"],
  },
  {
    code: "no-binding",
    means: { "managed-identity-not-assigned": "likely" },
    mayBe: ["managed-identity-bad-request", "env-malformed"],
  },
  {
    code: "parameter-refused",
    means: { "managed-identity-bad-request": "likely" },
    mayBe: ["sdk-misuse", "scope-invalid"],
  },
  {
    code: "no-token",
    means: { "managed-identity-not-assigned": "possible", "managed-identity-ambiguous": "possible" },
    mayBe: ["managed-identity-bad-request"],
  },
  {
    says: podIdentityNotAssigned,
    means: { "managed-identity-not-assigned": "confirmed" },
  },
  {
    says: /no identity has been assigned|has not been assigned|not assigned to this|the proper managed identity|no available identity|no azure identity found/i,
    means: { "managed-identity-not-assigned": "likely", "managed-identity-ambiguous": "possible" },
    mayBe: ["managed-identity-bad-request", "credential-chain-exhausted"],
  },
  {
    // A host that has no token for this compute: it is not set up for it, or its service does not answer.
    code: "sso-failure",
    means: { "managed-identity-bad-request": "possible", "managed-identity-unavailable": "possible" },
    mayBe: ["managed-identity-not-assigned", "entra-service-error"],
  },
  {
    says: /fetching the AAD token/i,
    means: { "managed-identity-bad-request": "likely", "entra-service-error": "possible" },
    mayBe: ["scope-invalid"],
  },
  { status: 429, means: { "entra-throttled": "confirmed" } },
  {
    status: 403,
    says: /unreachable|\bdial tcp 169\.254/i,
    means: { "managed-identity-unavailable": "confirmed" },
    mayBe: ["proxy-failure"],
  },
  {
    // The node managed identity of pods, whose own log says why.
    status: 403,
    says: /nmi response failed/i,
    means: { "managed-identity-bad-request": "likely", "managed-identity-not-assigned": "possible" },
    general: true,
  },
  // The host is being updated, or the identity is still being attached, which passes by itself.
  ...[404, 410].map((status): Sign => ({
    status,
    means: { "entra-service-error": "likely" },
    mayBe: ["managed-identity-bad-request", "managed-identity-not-assigned"],
  })),
  {
    // The status alone, as a library or a tool tells it around the answer.
    code: /^HTTP_4/,
    says: /MSI ResponseCode|authentication failed|token request failed|failed to retrieve a token|token request returned|refresh request failed|managed_identity_request_failed|endpoint responded|received HTTP status|server returned HTTP response code|Message ?: Service request failed/i,
    means: { "managed-identity-bad-request": "likely", "managed-identity-not-assigned": "possible" },
    mayBe: ["managed-identity-ambiguous"],
    general: true,
  },
  {
    // What asks is the Azure CLI, and what answers so is mostly a proxy, where no host is.
    code: /^HTTP_50[234]$/,
    says: /get token request returned http error/i,
    means: { "managed-identity-unavailable": "likely" },
    mayBe: ["proxy-failure", "entra-service-error"],
    general: true,
  },
  {
    code: /^HTTP_5/,
    says: /authentication failed|token request failed|failed to retrieve a token|token request returned|refresh request failed|managed_identity_request_failed|endpoint responded/i,
    means: { "entra-service-error": "likely", "managed-identity-bad-request": "possible" },
    general: true,
  },
  ...passedOn,
  { code: /^invalid_(resource|scope)$/, means: { "scope-invalid": "likely" } },
  { status: [500, 599], means: { "entra-service-error": "likely" }, mayBe: ["managed-identity-bad-request"] },
  {
    means: { "managed-identity-bad-request": "confirmed" },
    mayBe: ["managed-identity-not-assigned", "sdk-misuse"],
  },
];
