import type { Sign } from "./sign.ts";

/** Who calls Azure Resource Manager, and whether the subscription is theirs: tokens, tenants, subscriptions. */
export const callerSigns: readonly Sign[] = [
  { code: "InvalidAuthenticationTokenTenant", means: { "token-tenant-mismatch": "confirmed" } },
  { says: /wrong issuer/i, means: { "token-tenant-mismatch": "confirmed" } },
  {
    // The next part of a path, which holds no subscription.
    code: /^(linked-subscription-closed|SubscriptionNotFound)$/,
    says: /subscription ["'](?:resource-?groups|providers)["'] (?:was|could) not\b/i,
    means: { "env-malformed": "likely" },
    mayBe: ["sdk-misuse"],
  },
  {
    code: "linked-subscription-closed",
    means: { "token-tenant-mismatch": "likely" },
    mayBe: ["arm-write-denied", "arm-read-denied", "resource-not-found"],
  },
  { code: "InvalidAuthenticationTokenAudience", means: { "token-audience-wrong": "confirmed" } },
  { says: /wrong audience or resource/i, means: { "token-audience-wrong": "confirmed" } },
  {
    // In the words of Microsoft Graph.
    code: "InvalidAuthenticationToken",
    says: /validation failure\. invalid audience/i,
    means: { "token-audience-wrong": "likely" },
  },
  {
    code: "InvalidAuthenticationToken",
    says: /access token validation failure|signing key is invalid/i,
    means: { "token-invalid": "likely" },
    mayBe: ["token-audience-wrong", "sdk-misuse"],
  },
  { code: "ExpiredAuthenticationToken", means: { "token-expired": "confirmed" } },
  { says: /expiry UTC time/i, means: { "token-expired": "confirmed" } },
  {
    code: "InvalidAuthenticationToken",
    says: /token (?:has|is) expired|lifetime validation failed/i,
    means: { "token-expired": "confirmed" },
    mayBe: ["clock-skew"],
  },
  {
    code: "AuthenticationFailed",
    says: /header is missing\b|MissingToken\b/i,
    means: { "arm-token-invalid": "likely" },
    mayBe: ["key-missing", "env-missing", "sdk-misuse"],
  },
  {
    // The code alone: stores say the same of their keys and signatures.
    code: "AuthenticationFailed",
    says: /^AuthenticationFailed$/,
    means: { "arm-token-invalid": "possible" },
    mayBe: ["key-invalid", "token-invalid"],
  },
  {
    code: /^(InvalidAuthenticationToken|AuthenticationFailed|HTTP_401)$/,
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
    code: "assignment-by-application",
    means: { "role-missing": "possible", "role-assignment-rejected": "possible" },
    mayBe: ["arm-write-denied"],
    general: true,
  },
  {
    code: "directory-object-unknown",
    means: { "app-not-found": "likely" },
    mayBe: ["role-assignment-rejected", "resource-not-found", "tenant-mismatch"],
  },
  {
    code: "subscriptions-disabled",
    means: { "subscription-or-resource-disabled": "likely" },
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
    code: "provider-unregistered",
    means: { "subscription-or-resource-disabled": "likely" },
    mayBe: ["arm-write-denied"],
  },
  {
    code: /^(ReadOnlyDisabledSubscription|DisabledSubscription|SubscriptionIsDisabled|MissingSubscriptionRegistration|MissingRegistrationForLocation|InvalidSubscriptionRegistrationState|SubscriptionNotRegistered)$/,
    means: { "subscription-or-resource-disabled": "confirmed" },
  },
];
