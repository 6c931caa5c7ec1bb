import { callerSigns } from "./arm-callers.ts";
import { capacitySigns } from "./arm-capacity.ts";
import { notFoundSigns } from "./arm-not-found.ts";
import { permissionSigns } from "./arm-permissions.ts";
import { clusterSigns } from "./clusters.ts";
import { deploymentSigns } from "./deployments.ts";
import type { Sign } from "./sign.ts";

/** What Azure Resource Manager answers. Source: facts on ARM §10. */
export const armSigns: readonly Sign[] = [
  ...permissionSigns,
  ...callerSigns,
  ...deploymentSigns,
  ...clusterSigns,
  ...notFoundSigns,
  ...capacitySigns,
  { code: "SubscriptionRequestsThrottled", means: { "rate-limited": "confirmed" } },
  {
    code: "creation-fault",
    means: { "service-error": "likely" },
    mayBe: ["quota-exceeded", "request-invalid"],
  },
  {
    // For this kind a subscription was approved, or not.
    code: "ApiSetDisabledForCreation",
    says: /type ["']OpenAI\b/i,
    means: { "subscription-or-resource-disabled": "likely" },
    mayBe: ["request-invalid", "quota-exceeded", "request-disallowed-by-policy"],
  },
  {
    // What is no longer offered, or only to those who accept its terms.
    code: /^(?:ApiSetDisabledForCreation|ResourceKindRequireAcceptTerms|ResourcePurchaseValidationFailed|MarketplacePurchaseEligibilityFailed|terms-not-accepted)$/,
    means: { "request-invalid": "likely", "subscription-or-resource-disabled": "possible" },
    mayBe: ["request-disallowed-by-policy"],
  },
  {
    // A deployment in complete mode, which deletes what its template does not name.
    code: "DeploymentFailedCleanUp",
    means: { "arm-write-denied": "likely" },
    mayBe: ["request-invalid"],
  },
  {
    code: "federated-credential-refused",
    means: { "request-invalid": "likely" },
    mayBe: ["federated-credential-mismatch"],
  },
  { code: "DisallowedOperation", means: { "subscription-or-resource-disabled": "likely" } },
  { code: /RequestsThrottled$/, means: { "rate-limited": "likely" } },
  { code: "CanNotCreateMultipleFreeAccounts", means: { "quota-exceeded": "confirmed" } },
  {
    // The identity of a cluster, which is to assign another or to write into a zone.
    code: /MissingPermissionError$/,
    means: { "arm-write-denied": "likely" },
    mayBe: ["role-propagating"],
  },
  {
    code: /^(SqlServer)?RegionDoesNotAllowProvisioning$/,
    means: { "quota-exceeded": "likely" },
    mayBe: ["service-error", "subscription-or-resource-disabled", "request-invalid"],
  },
  { code: /^(SubnetIsFull|RoleDefinitionLimitExceeded)$/, means: { "quota-exceeded": "likely" } },
  {
    code: "InvalidResourceProperties",
    says: /specified sku \S{1,40} of account deployment is not supported/i,
    means: { "request-invalid": "likely" },
    mayBe: ["model-operation-unsupported", "quota-exceeded"],
  },
  {
    // A kind or a tier that is not offered to this kind of subscription, or not before Microsoft has approved it.
    code: "SpecialFeatureOrQuotaIdRequired",
    means: { "request-invalid": "likely" },
    mayBe: ["subscription-or-resource-disabled", "quota-exceeded"],
  },
  {
    code: /quota|(?:Count|PerSubscription)LimitReached$|^Max(?:NumberOf\w+|\w+PerSubscription)Exceeded$/i,
    means: { "quota-exceeded": "confirmed" },
  },
  {
    says: /quota(?!id)|\bmaximum number of \w+ \w+ allowed\b|bigger than (?:the )?(?:current )?available capacity/i,
    means: { "quota-exceeded": "likely" },
  },
  {
    code: /^(Request)?Conflict$/,
    says: /already exists|deleted (?:but recoverable )?state|soft.?deleted/i,
    means: { "request-invalid": "likely" },
    mayBe: ["model-not-ready"],
  },
  {
    says: /not terminal|another ?operation ?(?:is|in ?progress)/i,
    means: { "model-not-ready": "confirmed" },
  },
  { says: /OperationInProgress/i, means: { "model-not-ready": "likely" }, mayBe: ["request-invalid"] },
  {
    code: "AccountProvisioningStateInvalid",
    means: { "model-not-ready": "confirmed" },
  },
  {
    // Around a deployment that came to its end: nothing is busy.
    code: "Conflict",
    says: /ResourceDeploymentFailure/,
    means: { "service-error": "likely" },
    mayBe: ["request-invalid", "quota-exceeded"],
    general: true,
  },
  {
    // A provider's status, around what the resource itself said.
    code: "Conflict",
    says: /["'] ?code\b.{1,300}["'] ?code\b/is,
    means: { "model-not-ready": "likely" },
    general: true,
  },
  { code: /^(RequestConflict|Conflict|AnotherOperationInProgress)$/, means: { "model-not-ready": "likely" } },
  {
    code: /^(NoRegisteredProviderFound|MinimumApiVersionNotSpecifiedToSetTheProperty|InvalidApiVersionParameter|MissingApiVersionParameter|InvalidResourceType)$/,
    means: { "api-version-unsupported": "likely" },
  },
  {
    code: /^(AccountIsNotSucceeded|DeploymentActive(AndUneditable)?|DeploymentBeingDeleted|ResourceGroupBeingDeleted|ConcurrentFederated\w+|IfMatchPreconditionFailed|CanceledAndSuperseded\w+|RetryableError)$/,
    means: { "model-not-ready": "likely" },
    mayBe: ["request-invalid", "service-error"],
  },
  {
    // A registry that let nobody pull: without credentials, with wrong ones, or an image that is not there.
    code: "InaccessibleImage",
    means: { "key-missing": "likely", "key-invalid": "likely" },
    mayBe: ["key-auth-disabled", "request-invalid", "role-missing"],
  },
  {
    // The template or its names, as the provider reads them.
    code: /^(InvalidResourceGroupLocation|LocationRequired|DeploymentName\w+|InvalidResourceNamespace|InvalidParameter|InvalidRequestContent|LinkedInvalidPropertyId|PropertyChangeNotAllowed|InvalidResourceReference|ReservedResourceName|VaultAlreadyExists|(?:Missing|Undefined|Invalid)?PolicyParameter\w*|StorageAccount(AlreadyTaken|AlreadyExists|InAnotherResourceGroup)|AccountNameInvalid|AccountPropertyCannotBeSet|InvalidDeploymentLocation|InvalidTemplateCircularDependency|TemplateResourceCircularDependency|TooManyTargetResourceGroups|DeploymentOutputEvaluationFailed|InvalidContentLink|InvalidRequestFormat|MismatchingResourceSegments|(Deployment)?JobSizeExceeded|PasswordTooLong|PrivateIPAddress\w+|InUseSubnetCannotBeDeleted|SubnetsNotInSameVnet|DnsRecordInUse|ImageNotFound|InvalidModelProviderData|MoreImageRegistryCredentialsThanContainers|UpdateKindNotAllowed|CannotChangeDeploymentModel|InvalidCreateDenyAssignmentRequest|ServiceNameUnavailable|VirtualNetworkServiceEndpointsNotSupported|ResourceCreationValidateFailed|SkuFeatureNotSupported|ResourceNotUpdatable|InputIsMalformed(Detailed)?|location-refused|resource-exists)$/,
    means: { "request-invalid": "likely" },
    mayBe: ["env-malformed", "model-operation-unsupported"],
  },
  {
    // The model is no longer, or not there, to be deployed.
    code: /^(ServiceModelDeprecat(ed|ing)|DeploymentModelNotSupported)$/,
    means: { "request-invalid": "likely", "model-operation-unsupported": "possible" },
  },
  {
    // What its template asks for, or a policy that made the account so.
    code: "container-public",
    means: { "request-invalid": "likely" },
    mayBe: ["request-disallowed-by-policy", "public-access-disabled"],
  },
  {
    code: /^Sku(?:NotAvailable|UnavailableInZone)$/,
    means: { "request-invalid": "likely", "subscription-or-resource-disabled": "possible" },
    mayBe: ["quota-exceeded", "model-operation-unsupported"],
  },
  {
    // Fit for no account or deployment: its name, its kind, or what is left of a former one.
    code: /^(InvalidResourceProperties|CustomDomainInUse|FlagMustBeSetForRestore|InvalidResourceLocation|LocationNotAvailableForResourceType)$/,
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
    code: "resource-unready",
    means: { "service-error": "likely" },
    mayBe: ["model-not-ready", "request-invalid"],
  },
  {
    code: "subscription-not-approved",
    means: { "subscription-or-resource-disabled": "likely" },
    mayBe: ["quota-exceeded", "request-invalid"],
    general: true,
  },
  {
    // Whether it was Azure Resource Manager or the site that refused, the tool does not say.
    code: "publish-refused",
    status: 403,
    means: { "arm-read-denied": "likely" },
    mayBe: ["arm-write-denied", "firewall-denied"],
    general: true,
  },
  {
    code: "publish-refused",
    status: 400,
    means: { "arm-token-invalid": "likely" },
    mayBe: ["request-invalid", "sdk-misuse", "token-invalid"],
    general: true,
  },
  {
    code: "publish-refused",
    means: { "arm-token-invalid": "likely", "token-invalid": "likely" },
    mayBe: ["sdk-misuse", "developer-login-expired", "key-auth-disabled"],
    general: true,
  },
  {
    code: "principal-not-in-tenant",
    means: { "role-assignment-rejected": "likely" },
    mayBe: ["role-propagating"],
  },
  {
    code: "role-grant-failed",
    means: { "arm-write-denied": "likely" },
    mayBe: ["role-assignment-rejected", "role-propagating", "role-condition-not-met"],
    general: true,
  },
  { status: 429, means: { "rate-limited": "confirmed" } },
  { status: [500, 599], means: { "service-error": "confirmed" }, general: true },
  { status: 404, means: { "resource-not-found": "likely" }, general: true },
  {
    // Compute says so of cores that a subscription lacks, too.
    status: 409,
    says: /\bPUT\b[^]{0,300}\/virtualMachine\w*\//,
    means: { "quota-exceeded": "possible", "model-not-ready": "possible" },
    mayBe: ["request-invalid", "service-error"],
    general: true,
  },
  { status: 409, means: { "model-not-ready": "likely" }, mayBe: ["request-invalid"], general: true },
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
    says: /\b(?:GET|HEAD|retriev\w*|list\w*|for url)\b|\bGet-Az/,
    means: { "arm-read-denied": "likely" },
    mayBe: ["arm-write-denied"],
    general: true,
  },
  { status: 403, means: { "arm-read-denied": "possible", "arm-write-denied": "possible" }, general: true },
  { status: [400, 499], means: { "request-invalid": "likely" }, general: true },
];
