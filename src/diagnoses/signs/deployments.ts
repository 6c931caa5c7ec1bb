import type { Sign } from "./sign.ts";

/**
 * Scripts that a template runs, each in a container beside a storage account. Source: Microsoft Learn, "Use deployment
 * scripts in Bicep", error codes.
 */
const scripts: readonly Sign[] = [
  {
    code: "DeploymentScriptStorageAccountAccessKeyNotSpecified",
    means: { "env-missing": "likely" },
    mayBe: ["request-invalid"],
  },
  {
    code: /^DeploymentScriptStorageAccountInvalidAccessKey/,
    means: { "key-invalid": "likely" },
    mayBe: ["env-malformed"],
  },
  {
    code: "DeploymentScriptStorageAccountNotFound",
    means: { "resource-not-found": "likely" },
    mayBe: ["arm-read-denied"],
  },
  {
    // The account lets in chosen networks only, and the container is in none of them.
    code: "DeploymentScriptStorageAccountWithServiceEndpointEnabled",
    means: { "firewall-denied": "likely" },
    mayBe: ["request-invalid"],
  },
  {
    // The identity could not sign in: it may see no subscription yet.
    code: "DeploymentScriptContainerInstancesServiceLoginFailure",
    means: { "arm-read-denied": "likely" },
    mayBe: ["role-propagating", "managed-identity-not-assigned"],
  },
  {
    code: "DeploymentScriptResourceConflict",
    means: { "model-not-ready": "likely" },
    mayBe: ["request-invalid"],
  },
  {
    // What went wrong inside stands beside it, where anything was left of it.
    code: /^DeploymentScript(?:OperationFailed|ContainerInstancesServiceUnavailable)$/,
    means: { "service-error": "likely" },
    mayBe: ["key-auth-disabled", "firewall-denied", "request-disallowed-by-policy"],
    general: true,
  },
  { code: /^DeploymentScript/, means: { "request-invalid": "likely" }, mayBe: ["sdk-misuse"] },
];

/** What stands in the way of a deployment from code: the template, its names, what it makes and in which order. */
export const deploymentSigns: readonly Sign[] = [
  ...scripts,
  {
    // The name of the resource in a template is an address or another's id.
    code: "InvalidTemplate",
    says: /template resource ["'](?:https?:|["'$%<{\s])[^]{0,200}\bincorrect segment lengths\b/i,
    means: { "env-malformed": "likely" },
    mayBe: ["request-invalid"],
  },
  {
    // A whole id, of another kind or cut short, where a resource's belongs.
    code: "resource-id-refused",
    means: { "env-malformed": "likely" },
    mayBe: ["request-invalid", "sdk-misuse"],
  },
  {
    code: "state-pending",
    means: { "model-not-ready": "likely" },
    mayBe: ["sdk-misuse", "service-error", "request-invalid"],
  },
  {
    // The refusal was cut off.
    code: "deployment-not-made",
    means: { "quota-exceeded": "possible", "request-invalid": "possible" },
    mayBe: ["model-not-ready", "arm-write-denied"],
    general: true,
  },
  {
    code: /^(?:template-refused|sql-admin-missing|directory-write-refused)$/,
    means: { "request-invalid": "likely" },
    mayBe: ["sdk-misuse", "env-malformed"],
  },
  {
    code: "identity-not-joined",
    says: /\b(?:Conflict|pending delete)\b/i,
    means: { "model-not-ready": "likely" },
    mayBe: ["request-invalid"],
  },
  {
    code: "identity-not-joined",
    says: /\b(?:NotFound|was not found)\b/i,
    means: { "resource-not-found": "likely" },
    mayBe: ["request-invalid"],
  },
  {
    code: "identity-not-joined",
    means: { "request-invalid": "likely" },
    mayBe: ["resource-not-found", "arm-write-denied", "model-not-ready"],
    general: true,
  },
];
