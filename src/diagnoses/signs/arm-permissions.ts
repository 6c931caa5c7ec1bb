import type { Failure } from "../../core/observation.ts";
import type { Sign } from "./sign.ts";

/** The refused action reads: `…/read`, of which the end may be cut off, or a POST that lists. */
const reads = ({ message, details }: Failure): boolean => {
  const action = details?.["action"] ?? /action '([^']+)/.exec(message)?.[1];
  return action === undefined || /\/r(?:e(?:ad?)?)?$|\/list\w*\/action$/i.test(action);
};

/** Several codes say the same about permission. */
const refused = /^(AuthorizationFailed|LinkedAuthorizationFailed|InvalidTemplateDeployment)$/;

/** Who may do what, and what refuses it: roles, conditions, denies, policies, locks. Source: facts on ARM §10. */
export const permissionSigns: readonly Sign[] = [
  {
    code: /^(PrincipalNotFound|PrincipalTypeNotSupported|RoleAssignmentExists|RoleAssignmentUpdateNotPermitted|RoleAssignmentLimitExceeded|RoleDefinitionDoesNotExist|UnmatchedPrincipalType|HashConflictOnDifferentRoleAssignmentIds|RoleAssignmentScopeNotAssignableToRoleDefinition)$/,
    means: { "role-assignment-rejected": "confirmed" },
  },
  {
    says: /role assignments? already exists?|principals of type \w+ cannot/i,
    means: { "role-assignment-rejected": "confirmed" },
  },
  {
    // Nobody of that name is in the directory, or whoever asks may not read it.
    code: "principal-unseen",
    means: { "role-missing": "likely", "resource-not-found": "likely" },
    mayBe: ["role-assignment-rejected"],
  },
  {
    code: "assignment-exception",
    means: { "role-missing": "likely", "role-assignment-rejected": "likely" },
    mayBe: ["arm-write-denied", "consent-required"],
  },
  {
    // A permission of an application, in Graph's words, whatever stands around them.
    says: /\b(?:entitlementgrant entry|permission being assigned) already exists\b/i,
    means: { "role-assignment-rejected": "likely" },
    mayBe: ["request-invalid"],
  },
  {
    // The directory refuses, not ARM: a look-up of the assignee, or an application to be made.
    code: "Authorization_RequestDenied",
    means: {
      "role-missing": "likely",
      "consent-required": "possible",
      "role-assignment-rejected": "possible",
    },
    mayBe: ["arm-write-denied"],
  },
  {
    // The same, of which only the status is left.
    code: "graph-refused",
    means: { "role-missing": "likely" },
    mayBe: ["consent-required", "conditional-access", "token-audience-wrong"],
    general: true,
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
    code: /^(role-assignment-refused|InvalidPrincipalId|InvalidRoleDefinitionId|RoleDefinitionWithSameNameExists|RoleDefinitionHasAssignments|BadRequestFormat)$/,
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
  { code: "ScopeLocked", means: { "arm-write-denied": "likely" }, mayBe: ["request-invalid"] },
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
  {
    code: "activation-challenged",
    means: { "conditional-access": "likely", "mfa-required": "possible" },
    mayBe: ["role-eligible-not-active"],
  },
  { code: "policy-refused", means: { "request-disallowed-by-policy": "likely" } },
  { code: "app-policy-refused", means: { "request-disallowed-by-policy": "likely" } },
  {
    // A tool's warning of a condition that it has not read.
    code: "condition-suspected",
    means: { "role-condition-not-met": "possible" },
    general: true,
  },
  {
    code: "roles-advised",
    means: { "arm-write-denied": "likely", "arm-read-denied": "possible" },
    mayBe: ["role-missing"],
    general: true,
  },
  {
    code: "action-unknown",
    means: { "arm-read-denied": "possible", "arm-write-denied": "possible" },
    mayBe: ["role-missing"],
  },
  {
    // The vault lets no template read it, or not whoever deploys.
    code: "vault-reference-refused",
    means: { "role-missing": "likely" },
    mayBe: ["firewall-denied", "request-invalid", "role-propagating"],
  },
  {
    code: "deployment-refused",
    means: { "arm-write-denied": "likely" },
    mayBe: ["role-assignment-rejected", "arm-read-denied"],
    general: true,
  },
  {
    code: "refused-or-by-policy",
    means: { "arm-write-denied": "likely", "request-disallowed-by-policy": "possible" },
    mayBe: ["deny-assignment", "role-missing"],
    general: true,
  },
  { code: "read-refused", means: { "arm-read-denied": "likely" }, mayBe: ["arm-write-denied"] },
  { code: "condition-blocks", means: { "role-condition-not-met": "likely" } },
  {
    code: "role-request-refused",
    means: { "role-assignment-rejected": "likely" },
    mayBe: ["request-invalid", "role-eligible-not-active"],
  },
  { code: "role-not-activated", means: { "role-eligible-not-active": "likely" } },
  { code: "role-not-propagated", means: { "role-propagating": "likely" } },
  {
    // Cut off before it says what is refused: what it names first may be done.
    code: "LinkedAuthorizationFailed",
    says: /^(?![^]*\b(?:not have(?![^']{0,40}(?:'[^']{0,160})?$)|not authorized|denied|blocked)\b)[^]*\bhas permission to perform action\b/i,
    means: { "arm-write-denied": "likely" },
    mayBe: ["deny-assignment", "role-propagating", "token-tenant-mismatch"],
    general: true,
  },
  {
    // The token speaks for one tenant, and the other resource is another's.
    code: refused,
    says: /current tenant \S{1,60} is not authorized to access linked subscription/i,
    means: { "token-tenant-mismatch": "likely" },
    mayBe: ["arm-write-denied"],
  },
  {
    code: refused,
    says: /authorization or an ABAC condition/i,
    means: { "arm-write-denied": "likely", "role-condition-not-met": "possible" },
  },
  { code: refused, says: /ABAC condition/i, means: { "role-condition-not-met": "confirmed" } },
  {
    // A tool that leaves the names out; mostly met where something is made.
    code: refused,
    says: /to perform action over scope/i,
    means: { "arm-write-denied": "likely" },
    mayBe: ["arm-read-denied"],
  },
  {
    // Who may assign roles, may often do so within a condition only.
    code: refused,
    says: /roleAssignments?\/write/i,
    means: { "arm-write-denied": "confirmed" },
    mayBe: ["role-condition-not-met", "role-propagating", "role-eligible-not-active"],
  },
  // Of the linked scopes none lacks it: something else in the same message refuses.
  { code: refused, says: /on the '0' linked scope/i, means: { "deny-assignment": "likely" } },
  {
    code: refused,
    says: /authoriz|permission|perform (?:the )?action/i,
    when: (failure) => !reads(failure),
    means: { "arm-write-denied": "confirmed" },
    mayBe: ["role-propagating", "role-wrong-scope", "role-eligible-not-active", "token-tenant-mismatch"],
  },
  {
    // What was to be linked is no longer named: mostly that something joins it.
    code: "LinkedAuthorizationFailed",
    when: ({ details, message }) => details?.["action"] === undefined && !/action '/.test(message),
    means: { "arm-write-denied": "likely" },
    mayBe: ["arm-read-denied", "deny-assignment"],
  },
  {
    // The code alone: what was to be done is not told.
    code: "AuthorizationFailed",
    says: /^\W{0,3}(?:(?:error ?)?code\W{1,4})?AuthorizationFailed\W{0,3}$/i,
    means: { "arm-write-denied": "likely", "arm-read-denied": "likely" },
    mayBe: ["role-missing", "role-propagating"],
  },
  {
    code: /^((Linked)?AuthorizationFailed|RBACAccessDenied)$/,
    means: { "arm-read-denied": "confirmed" },
    mayBe: ["role-missing", "resource-not-found", "role-propagating"],
  },
];
