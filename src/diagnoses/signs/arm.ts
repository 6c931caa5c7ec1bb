import type { Failure } from "../../core/observation.ts";
import type { Sign } from "./sign.ts";

/** The refused action reads: `…/read`, of which the end may be cut off, or a POST that lists. */
const reads = ({ message, details }: Failure): boolean => {
  const action = details?.["action"] ?? /action '([^']+)/.exec(message)?.[1];
  return action === undefined || /\/r(?:e(?:ad?)?)?$|\/list\w*\/action$/i.test(action);
};

/** Several codes say the same about permission. */
const refused = /^(AuthorizationFailed|LinkedAuthorizationFailed|InvalidTemplateDeployment)$/;

/** What Azure Resource Manager answers. Source: facts on ARM §10. */
export const armSigns: readonly Sign[] = [
  {
    code: /^(PrincipalNotFound|PrincipalTypeNotSupported|RoleAssignmentExists|RoleAssignmentUpdateNotPermitted|RoleAssignmentLimitExceeded|RoleDefinitionDoesNotExist|UnmatchedPrincipalType|HashConflictOnDifferentRoleAssignmentIds)$/,
    means: { "role-assignment-rejected": "confirmed" },
  },
  {
    says: /role assignment already exists|principals of type \w+ cannot/i,
    means: { "role-assignment-rejected": "confirmed" },
  },
  {
    // The directory refuses, not ARM: a look-up of the assignee, or an application to be made.
    code: "Authorization_RequestDenied",
    means: { "arm-write-denied": "likely", "role-assignment-rejected": "possible" },
    mayBe: ["consent-required"],
  },
  {
    // The right to ask may itself have to be activated first.
    code: "requestor-refused",
    means: { "arm-write-denied": "likely", "role-eligible-not-active": "possible" },
    mayBe: ["role-assignment-rejected"],
  },
  {
    code: "role-grant-refused",
    means: { "arm-write-denied": "likely" },
    mayBe: ["role-assignment-rejected"],
  },
  {
    code: /^(role-assignment-refused|InvalidPrincipalId|InvalidRoleDefinitionId|RoleDefinitionWithSameNameExists|BadRequestFormat)$/,
    means: { "role-assignment-rejected": "likely" },
    mayBe: ["env-malformed"],
  },
  {
    // A shell on Windows takes an id's first slash for a path.
    code: "MissingSubscription",
    means: { "env-malformed": "likely" },
    mayBe: ["env-missing", "role-assignment-rejected"],
  },
  { code: "InvalidSubscriptionId", means: { "env-malformed": "likely" }, mayBe: ["resource-not-found"] },
  {
    // A subscription that does not know the provider, and a principal that may not make it known.
    code: "registration-refused",
    means: { "arm-write-denied": "likely" },
    mayBe: ["subscription-or-resource-disabled", "connection-timeout"],
    general: true,
  },
  { code: "ScopeLocked", means: { "arm-write-denied": "likely" } },
  { code: "DenyAssignmentAuthorizationFailed", means: { "deny-assignment": "confirmed" } },
  { says: /because of the deny assignment/i, means: { "deny-assignment": "confirmed" } },
  {
    // A policy of Azure's own asks for how the user signed in.
    says: /MFA is required|must (?:use MFA|authenticate with multi-?factor)/i,
    means: { "mfa-required": "likely" },
    mayBe: ["request-disallowed-by-policy"],
  },
  { code: /^RequestDisallowedBy(Policy|Azure)$/, means: { "request-disallowed-by-policy": "confirmed" } },
  { says: /disallowed by policy/i, means: { "request-disallowed-by-policy": "confirmed" } },
  { code: "condition-blocks", means: { "role-condition-not-met": "likely" } },
  { code: "role-not-activated", means: { "role-eligible-not-active": "likely" } },
  { code: "role-not-propagated", means: { "role-propagating": "likely" } },
  {
    code: refused,
    says: /authorization or an ABAC condition/i,
    means: { "arm-write-denied": "likely", "role-condition-not-met": "possible" },
  },
  { code: refused, says: /ABAC condition/i, means: { "role-condition-not-met": "confirmed" } },
  {
    // Who may assign roles, may often do so within a condition only.
    code: refused,
    says: /roleAssignments?\/write/i,
    means: { "arm-write-denied": "confirmed" },
    mayBe: ["role-condition-not-met", "role-propagating", "role-eligible-not-active"],
  },
  {
    code: refused,
    says: /authoriz|permission/i,
    when: (failure) => !reads(failure),
    means: { "arm-write-denied": "confirmed" },
    mayBe: ["role-propagating", "role-wrong-scope", "role-eligible-not-active", "token-tenant-mismatch"],
  },
  {
    code: /^((Linked)?AuthorizationFailed|RBACAccessDenied)$/,
    means: { "arm-read-denied": "confirmed" },
    mayBe: ["role-missing", "resource-not-found", "role-propagating"],
  },
  { code: "InvalidAuthenticationTokenTenant", means: { "token-tenant-mismatch": "confirmed" } },
  { says: /wrong issuer/i, means: { "token-tenant-mismatch": "confirmed" } },
  { code: "InvalidAuthenticationTokenAudience", means: { "token-audience-wrong": "confirmed" } },
  { says: /wrong audience or resource/i, means: { "token-audience-wrong": "confirmed" } },
  { code: "ExpiredAuthenticationToken", means: { "token-expired": "confirmed" } },
  { says: /expiry UTC time/i, means: { "token-expired": "confirmed" } },
  {
    code: "InvalidAuthenticationToken",
    says: /token (?:has|is) expired|lifetime validation failed/i,
    means: { "token-expired": "confirmed" },
    mayBe: ["clock-skew"],
  },
  {
    code: /^(InvalidAuthenticationToken|AuthenticationFailed|HTTP_401)/,
    means: { "arm-token-invalid": "likely" },
    mayBe: ["sdk-misuse", "env-missing"],
  },
  {
    // A tool's last line: what kept it from seeing any stands before.
    code: "SubscriptionNotFound",
    says: /no subscriptions? (?:were )?found/i,
    means: { "arm-read-denied": "likely" },
    mayBe: ["tenant-mismatch", "developer-login-missing", "subscription-or-resource-disabled"],
    general: true,
  },
  {
    code: "principal-unknown",
    means: { "app-not-found": "likely" },
    mayBe: ["tenant-mismatch", "client-secret-expired"],
  },
  {
    code: "subscriptions-hidden",
    means: { "arm-read-denied": "likely" },
    mayBe: ["tenant-mismatch", "developer-login-missing", "subscription-or-resource-disabled"],
    general: true,
  },
  {
    code: "SubscriptionNotFound",
    says: /exist in cloud|could not retrieve/i,
    means: { "arm-read-denied": "likely", "resource-not-found": "possible" },
    mayBe: ["developer-login-missing", "tenant-mismatch"],
  },
  {
    code: /^(SubscriptionNotFound|account-not-visible)$/,
    means: { "arm-read-denied": "likely", "resource-not-found": "possible" },
    mayBe: ["token-tenant-mismatch", "env-malformed"],
  },
  {
    code: /^(ReadOnlyDisabledSubscription|DisabledSubscription|SubscriptionIsDisabled|MissingSubscriptionRegistration|SubscriptionNotRegistered)$/,
    means: { "subscription-or-resource-disabled": "confirmed" },
  },
  { code: "resource-id-malformed", means: { "env-malformed": "confirmed" } },
  {
    code: /^((Resource|ResourceGroup|ParentResource|Deployment)NotFound|account-soft-deleted)$/,
    means: { "resource-not-found": "confirmed" },
  },
  { code: "SubscriptionRequestsThrottled", means: { "rate-limited": "confirmed" } },
  {
    code: "creation-fault",
    means: { "service-error": "likely" },
    mayBe: ["quota-exceeded", "request-invalid"],
  },
  {
    code: "ApiSetDisabledForCreation",
    means: { "subscription-or-resource-disabled": "likely" },
    mayBe: ["quota-exceeded", "request-disallowed-by-policy"],
  },
  { code: "DisallowedOperation", means: { "subscription-or-resource-disabled": "likely" } },
  {
    code: "InsufficientResourcesAvailable",
    means: { "service-error": "likely" },
    mayBe: ["quota-exceeded"],
  },
  { code: /RequestsThrottled$/, means: { "rate-limited": "likely" } },
  { code: "CanNotCreateMultipleFreeAccounts", means: { "quota-exceeded": "confirmed" } },
  { code: /quota/i, means: { "quota-exceeded": "confirmed" } },
  { says: /quota/i, means: { "quota-exceeded": "likely" } },
  { says: /not terminal|another operation is/i, means: { "model-not-ready": "confirmed" } },
  {
    code: "AccountProvisioningStateInvalid",
    means: { "model-not-ready": "confirmed" },
  },
  { code: /^(RequestConflict|Conflict|AnotherOperationInProgress)$/, means: { "model-not-ready": "likely" } },
  {
    code: /^(NoRegisteredProviderFound|InvalidApiVersionParameter|MissingApiVersionParameter|InvalidResourceType)$/,
    means: { "api-version-unsupported": "likely" },
  },
  {
    code: /^(AccountIsNotSucceeded|DeploymentActive|DeploymentBeingDeleted|ResourceGroupBeingDeleted|IfMatchPreconditionFailed|CanceledAndSuperseded\w+|RetryableError)$/,
    means: { "model-not-ready": "likely" },
    mayBe: ["request-invalid", "service-error"],
  },
  {
    // The template or its names, as the provider reads them.
    code: /^(InvalidResourceGroupLocation|InvalidRequestContent|LinkedInvalidPropertyId|PropertyChangeNotAllowed|InvalidResourceReference|ReservedResourceName|VaultAlreadyExists|InvalidModelProviderData|UpdateKindNotAllowed|location-refused|resource-exists)$/,
    means: { "request-invalid": "likely" },
    mayBe: ["env-malformed", "model-operation-unsupported"],
  },
  {
    // The model is no longer, or not there, to be deployed.
    code: /^(ServiceModelDeprecat(ed|ing)|DeploymentModelNotSupported)$/,
    means: { "request-invalid": "likely", "model-operation-unsupported": "possible" },
  },
  {
    // Fit for no account or deployment: its name, its kind, or what is left of a former one.
    code: /^(InvalidResourceProperties|CustomDomainInUse|FlagMustBeSetForRestore|SkuNotAvailable|InvalidResourceLocation|LocationNotAvailableForResourceType)$/,
    means: { "request-invalid": "likely" },
    mayBe: ["model-operation-unsupported", "quota-exceeded"],
  },
  { code: "InvalidTemplate", means: { "request-invalid": "likely" } },
  {
    // What was wrong stands in errors that were not shown.
    code: "InvalidTemplateDeployment",
    means: { "request-invalid": "possible", "quota-exceeded": "possible" },
    mayBe: ["arm-write-denied", "request-disallowed-by-policy"],
    general: true,
  },
  {
    // The reason stands in the activity log, or nowhere.
    code: "resource-failed",
    means: { "service-error": "likely" },
    mayBe: ["request-invalid", "subscription-or-resource-disabled", "quota-exceeded"],
    general: true,
  },
  {
    code: "role-grant-failed",
    means: { "arm-write-denied": "likely" },
    mayBe: ["role-assignment-rejected", "role-propagating", "role-condition-not-met"],
    general: true,
  },
  { status: 429, means: { "rate-limited": "confirmed" } },
  { status: [500, 599], means: { "service-error": "confirmed" } },
  { status: 404, means: { "resource-not-found": "likely" }, general: true },
  {
    code: "write-refused",
    means: { "arm-write-denied": "likely" },
    mayBe: ["role-assignment-rejected", "role-eligible-not-active"],
  },
  {
    status: 403,
    says: /\b(?:PUT|POST|PATCH|DELETE)\b|\b(?:New|Set|Add|Remove)-Az/,
    means: { "arm-write-denied": "likely" },
    mayBe: ["arm-read-denied"],
    general: true,
  },
  {
    // Which action it was, only the request tells.
    status: 403,
    says: /\b(?:GET|HEAD|retriev\w*|list\w*|for url)\b/,
    means: { "arm-read-denied": "likely" },
    mayBe: ["arm-write-denied"],
    general: true,
  },
  { status: 403, means: { "arm-read-denied": "possible", "arm-write-denied": "possible" }, general: true },
  { status: [400, 499], means: { "request-invalid": "likely" }, general: true },
];
