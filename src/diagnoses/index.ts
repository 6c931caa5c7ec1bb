import { armReadDenied } from "./authorization/arm-read.ts";
import { armWriteDenied, roleAssignmentRejected, requestDisallowedByPolicy } from "./authorization/arm.ts";
import {
  roleEligibleNotActive,
  roleConditionNotMet,
  denyAssignment,
  rolePropagating,
} from "./authorization/in-effect.ts";
import {
  roleWrongPrincipal,
  roleWithoutDataActions,
  roleWrongScope,
  roleMissing,
} from "./authorization/roles.ts";
import { envMissing, envMalformed, sdkMisuse, tokenCacheUnusable } from "./configuration.ts";
import { envConflict } from "./conflict.ts";
import {
  clientSecretInvalid,
  clientSecretExpired,
  appNotFound,
  appDisabled,
  assignmentRequired,
} from "./credential/application.ts";
import { authorityInvalid } from "./credential/authority.ts";
import { clientCertificateInvalid } from "./credential/certificate.ts";
import {
  developerLoginMissing,
  developerLoginExpired,
  credentialChainExhausted,
  interactiveUnavailable,
} from "./credential/developer.ts";
import {
  tenantNotFound,
  tenantMismatch,
  scopeInvalid,
  clockSkew,
  entraThrottled,
  entraServiceError,
} from "./credential/entra.ts";
import { federatedCredentialMismatch } from "./credential/federated-trust.ts";
import {
  federatedTokenMissing,
  federatedTokenExpired,
  federatedTokenInvalid,
} from "./credential/federation.ts";
import {
  managedIdentityUnavailable,
  managedIdentityNotAssigned,
  managedIdentityAmbiguous,
  managedIdentityBadRequest,
} from "./credential/managed-identity.ts";
import { conditionalAccess } from "./credential/policies.ts";
import { consentRequired } from "./credential/consent.ts";
import { redirectUriMismatch, publicClientDisabled, mfaRequired } from "./credential/user.ts";
import { userCredentialsInvalid } from "./credential/user-credentials.ts";
import { privateEndpointDns, publicAccessDisabled, firewallDenied } from "./network/access.ts";
import {
  connectionRefusedOrReset,
  connectionTimeout,
  tlsIntercepted,
  tlsFailure,
  proxyFailure,
  gatewayRejected,
} from "./network/connection.ts";
import { dnsFailure } from "./network/name.ts";
import { deploymentNotFound } from "./resource/deployment.ts";
import { endpointWrong, apiVersionUnsupported, resourceNotFound } from "./resource/endpoint.ts";
import { keyInvalid, keyMissing, keyAuthDisabled, customSubdomainRequired } from "./resource/keys.ts";
import {
  modelNotReady,
  quotaExceeded,
  rateLimited,
  contentFiltered,
  requestInvalid,
  serviceError,
} from "./resource/model.ts";
import { modelOperationUnsupported } from "./resource/operation.ts";
import { subscriptionOrResourceDisabled } from "./resource/subscription.ts";
import { tokenAudienceWrong, tokenExpired, tokenInvalid, armTokenInvalid } from "./token.ts";
import { tokenTenantMismatch } from "./token-tenant.ts";

/**
 * The catalogue. Root causes that are equally sure are told in this order: what must be mended first comes first, the
 * particular before the general.
 */
export const diagnoses = [
  envMissing,
  envMalformed,
  envConflict,
  sdkMisuse,
  tokenCacheUnusable,
  clientSecretInvalid,
  clientSecretExpired,
  clientCertificateInvalid,
  appNotFound,
  appDisabled,
  assignmentRequired,
  federatedCredentialMismatch,
  federatedTokenMissing,
  federatedTokenExpired,
  federatedTokenInvalid,
  managedIdentityUnavailable,
  managedIdentityNotAssigned,
  managedIdentityAmbiguous,
  managedIdentityBadRequest,
  developerLoginMissing,
  developerLoginExpired,
  credentialChainExhausted,
  interactiveUnavailable,
  redirectUriMismatch,
  publicClientDisabled,
  userCredentialsInvalid,
  mfaRequired,
  conditionalAccess,
  consentRequired,
  tenantNotFound,
  tenantMismatch,
  scopeInvalid,
  authorityInvalid,
  clockSkew,
  entraThrottled,
  entraServiceError,
  tokenAudienceWrong,
  tokenTenantMismatch,
  tokenExpired,
  tokenInvalid,
  armTokenInvalid,
  roleWrongPrincipal,
  roleEligibleNotActive,
  roleWithoutDataActions,
  roleWrongScope,
  roleConditionNotMet,
  denyAssignment,
  rolePropagating,
  roleMissing,
  armWriteDenied,
  armReadDenied,
  roleAssignmentRejected,
  requestDisallowedByPolicy,
  keyInvalid,
  keyMissing,
  keyAuthDisabled,
  customSubdomainRequired,
  endpointWrong,
  deploymentNotFound,
  apiVersionUnsupported,
  resourceNotFound,
  modelOperationUnsupported,
  modelNotReady,
  subscriptionOrResourceDisabled,
  quotaExceeded,
  rateLimited,
  contentFiltered,
  requestInvalid,
  serviceError,
  dnsFailure,
  connectionRefusedOrReset,
  connectionTimeout,
  tlsIntercepted,
  tlsFailure,
  proxyFailure,
  gatewayRejected,
  privateEndpointDns,
  publicAccessDisabled,
  firewallDenied,
] as const;

export type DiagnosisId = (typeof diagnoses)[number]["id"];
