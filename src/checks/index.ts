import { accountAcceptsTokens } from "./account-accepts-tokens.ts";
import { accountFound } from "./account-found.ts";
import { accountMatchesEndpoint } from "./account-matches-endpoint.ts";
import { accountReady } from "./account-ready.ts";
import { addressFitsAccount } from "./address-fits-account.ts";
import { assertionCurrent } from "./assertion-current.ts";
import { assertionReadable } from "./assertion-readable.ts";
import { certificateTrusted } from "./certificate-trusted.ts";
import { clockInStep } from "./clock-in-step.ts";
import { completionSucceeds } from "./completion-succeeds.ts";
import { dataActionGranted } from "./data-action-granted.ts";
import { deploymentExists } from "./deployment-exists.ts";
import { deploymentReady } from "./deployment-ready.ts";
import { endpointAcceptsTokens } from "./endpoint-accepts-tokens.ts";
import { endpointRecognised } from "./endpoint-recognised.ts";
import { hostReachable } from "./host-reachable.ts";
import { hostResolves } from "./host-resolves.ts";
import { privateEndpointApproved } from "./private-endpoint-approved.ts";
import { routesAgree } from "./routes-agree.ts";
import { settingsAgree } from "./settings-agree.ts";
import { settingsPresent } from "./settings-present.ts";
import { settingsWellFormed } from "./settings-well-formed.ts";
import { tokenAcquired } from "./token-acquired.ts";
import { tokenAudienceMatches } from "./token-audience-matches.ts";
import { tokenClientMatches } from "./token-client-matches.ts";
import { tokenInLifetime } from "./token-in-lifetime.ts";
import { tokenIssuerMatches } from "./token-issuer-matches.ts";
import { tokenNamesPrincipal } from "./token-names-principal.ts";
import { tokenReadable } from "./token-readable.ts";
import { tokenTenantMatches } from "./token-tenant-matches.ts";

/** Every check, in the order in which a person reads them. */
export const checks = [
  settingsPresent,
  settingsWellFormed,
  settingsAgree,
  endpointRecognised,
  endpointAcceptsTokens,
  routesAgree,
  assertionReadable,
  assertionCurrent,
  tokenAcquired,
  tokenReadable,
  tokenAudienceMatches,
  tokenIssuerMatches,
  tokenTenantMatches,
  tokenClientMatches,
  tokenNamesPrincipal,
  tokenInLifetime,
  clockInStep,
  accountFound,
  accountMatchesEndpoint,
  accountReady,
  accountAcceptsTokens,
  privateEndpointApproved,
  deploymentExists,
  deploymentReady,
  dataActionGranted,
  hostResolves,
  hostReachable,
  certificateTrusted,
  addressFitsAccount,
  completionSucceeds,
] as const;

export type CheckId = (typeof checks)[number]["id"];
