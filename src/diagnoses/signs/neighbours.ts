import { assertionNotYetValid } from "./assertion-times.ts";
import type { Sign } from "./sign.ts";

/** App Service, Functions and Static Web Apps, to whoever brings them a program. */
const sites: readonly Sign[] = [
  {
    // A token that was replaced, of another app, or of one that takes another kind of proof.
    code: "deployment-token-refused",
    means: { "key-invalid": "likely" },
    mayBe: ["resource-not-found", "env-missing"],
  },
  {
    code: "deployment-token-told",
    means: { "key-invalid": "likely" },
    mayBe: ["env-missing"],
    general: true,
  },
  {
    code: "publish-profile-refused",
    means: { "key-invalid": "likely", "key-auth-disabled": "likely" },
    mayBe: ["env-malformed", "role-missing"],
  },
  {
    // The same, by tools that take their user and password from elsewhere as well.
    code: "web-deploy-refused",
    means: { "key-invalid": "likely" },
    mayBe: ["key-auth-disabled", "user-credentials-invalid", "env-malformed"],
  },
  {
    code: "site-closed",
    means: { "firewall-denied": "likely" },
    mayBe: ["public-access-disabled", "role-missing"],
  },
  {
    code: "site-refused",
    means: { "firewall-denied": "likely" },
    mayBe: ["role-missing", "subscription-or-resource-disabled", "key-auth-disabled"],
    general: true,
  },
  { code: /^(?:site-stopped|account-disabled)$/, means: { "subscription-or-resource-disabled": "likely" } },
  {
    // The interface of a cluster says the same to a token that is over, of another tenant, or of one with too many groups.
    code: "cluster-unauthorized",
    means: { "token-invalid": "likely", "token-expired": "possible" },
    mayBe: ["token-audience-wrong", "developer-login-expired", "token-tenant-mismatch"],
    general: true,
  },
];

/** Services beside the account that refuse who comes to them. */
export const neighbourSigns: readonly Sign[] = [
  { code: "version-without-tokens", means: { "api-version-unsupported": "likely" }, mayBe: ["sdk-misuse"] },
  {
    // A workspace that its network alone may reach.
    code: "private-link-only",
    means: { "public-access-disabled": "likely" },
    mayBe: ["private-endpoint-dns", "firewall-denied"],
  },
  {
    code: "storage-closed",
    means: { "firewall-denied": "likely" },
    mayBe: ["public-access-disabled", "role-missing"],
  },
  {
    code: "registry-forbidden",
    means: { "firewall-denied": "likely" },
    mayBe: ["public-access-disabled", "role-missing"],
  },
  {
    code: "registry-token",
    means: { "role-missing": "likely" },
    mayBe: ["developer-login-expired", "firewall-denied"],
  },
  {
    code: "sql-login-failed",
    means: { "user-credentials-invalid": "likely" },
    mayBe: ["role-missing", "env-missing", "env-malformed"],
  },
  { code: "sql-busy", means: { "rate-limited": "likely" }, mayBe: ["quota-exceeded", "service-error"] },
  { code: "sql-server-identity", means: { "role-missing": "likely" } },
  { code: "sql-login-of-another", means: { "role-wrong-principal": "likely" }, mayBe: ["role-missing"] },
  {
    code: "registry-login-refused",
    means: { "key-invalid": "likely" },
    mayBe: ["key-missing", "role-missing", "key-auth-disabled"],
  },
  {
    code: "registry-unauthenticated",
    means: { "role-missing": "likely" },
    mayBe: ["key-missing", "key-invalid", "role-wrong-scope", "developer-login-expired"],
    general: true,
  },
  {
    code: "registry-login-failed",
    means: { "role-missing": "likely" },
    mayBe: ["developer-login-missing", "key-auth-disabled"],
    general: true,
  },
  {
    // Nothing answered, or nothing that says what it wants: its network rules, or whatever stands on the way.
    code: /^registry-un(?:reached|challenged)$/,
    means: { "firewall-denied": "possible", "service-error": "possible" },
    mayBe: ["connection-timeout", "dns-failure", "proxy-failure", "resource-not-found"],
    general: true,
  },
  {
    code: "neighbour-forbidden",
    means: { "role-missing": "likely" },
    mayBe: ["role-wrong-principal", "firewall-denied", "role-without-data-actions"],
    general: true,
  },
  {
    // A tool's advice: the network rules of a store lead to the same.
    code: "storage-role-advised",
    means: { "role-missing": "likely" },
    mayBe: ["firewall-denied", "role-without-data-actions"],
  },
  {
    code: "role-that-helped",
    means: { "role-missing": "likely" },
    mayBe: ["role-without-data-actions"],
    general: true,
  },
  {
    code: "search-refused",
    means: { "role-missing": "likely" },
    mayBe: ["role-wrong-principal", "firewall-denied", "key-invalid"],
    general: true,
  },
  {
    // Its network rules, or a key that is old or for reading only.
    code: "search-closed",
    means: { "firewall-denied": "possible", "key-invalid": "possible" },
    mayBe: ["role-missing", "public-access-disabled"],
    general: true,
  },
  {
    code: "resource-behind-refused",
    means: { "role-missing": "likely" },
    mayBe: ["role-wrong-principal", "service-error"],
  },
  {
    // Its reason was cut off.
    code: "storage-status",
    means: { "firewall-denied": "likely" },
    mayBe: ["role-missing", "key-invalid", "public-access-disabled"],
    general: true,
  },
  {
    code: "server-firewall",
    means: { "firewall-denied": "likely" },
    mayBe: ["private-endpoint-dns", "public-access-disabled"],
  },
  {
    code: "capacity-used-up",
    means: { "rate-limited": "likely" },
    mayBe: ["service-error", "quota-exceeded"],
  },
  {
    code: "anonymous-refused",
    means: { "key-missing": "likely" },
    mayBe: ["env-missing", "public-access-disabled"],
  },
  {
    // Databases and containers are made by way of Azure Resource Manager where no key is used.
    code: "operation-of-management",
    means: { "role-without-data-actions": "likely" },
    mayBe: ["request-invalid", "role-missing", "sdk-misuse"],
  },
  { code: "token-of-elsewhere", means: { "token-tenant-mismatch": "likely" }, mayBe: ["role-missing"] },
  {
    // The server ends its sentence or goes on; in a title the reason is left out.
    code: "login-unknown",
    says: /<token-identified principal>["']? -/i,
    means: { "role-missing": "likely" },
    mayBe: ["role-wrong-principal", "token-tenant-mismatch"],
    general: true,
  },
  {
    code: "login-unknown",
    means: { "role-missing": "likely" },
    mayBe: ["role-wrong-principal", "token-tenant-mismatch"],
  },
  { code: "account-unfit", means: { "request-invalid": "likely" }, mayBe: ["endpoint-wrong"] },
  {
    code: "signature-out-of-time",
    when: assertionNotYetValid,
    means: { "clock-skew": "likely" },
    mayBe: ["token-expired", "sdk-misuse"],
  },
  {
    code: "signature-out-of-time",
    when: ({ details }) => details?.["currentTime"] !== undefined,
    means: { "token-expired": "likely" },
    mayBe: ["clock-skew"],
  },
  {
    code: "signature-out-of-time",
    means: { "clock-skew": "likely", "token-expired": "likely" },
    mayBe: ["sdk-misuse"],
  },
  {
    // The host of an application makes a share with the account's key.
    code: "share-refused",
    means: { "key-auth-disabled": "likely", "firewall-denied": "likely" },
    mayBe: ["public-access-disabled", "key-invalid"],
  },
  {
    code: "storage-behind-refused",
    means: { "key-invalid": "likely" },
    mayBe: ["role-missing", "firewall-denied", "env-malformed"],
  },
  {
    code: "storage-refused",
    means: { "firewall-denied": "likely" },
    mayBe: ["role-missing", "public-access-disabled"],
  },
  {
    code: "vault-object-disabled",
    means: { "subscription-or-resource-disabled": "likely" },
    mayBe: ["sdk-misuse", "request-invalid"],
  },
  {
    // Its own words, or the number alone, around an answer that may say more.
    code: "transfer-refused",
    means: { "role-missing": "possible", "firewall-denied": "possible" },
    mayBe: ["key-invalid", "role-without-data-actions"],
    general: true,
  },
  {
    code: "regional-endpoint-shown",
    means: { "custom-subdomain-required": "possible" },
    mayBe: ["endpoint-wrong", "sdk-misuse"],
    general: true,
  },
  {
    // An organization of Azure DevOps, which has nothing but the user's id, or none, to say.
    code: "devops-user-refused",
    means: { "token-invalid": "possible", "token-tenant-mismatch": "possible" },
    mayBe: ["tenant-mismatch", "role-wrong-principal", "role-missing", "conditional-access"],
    general: true,
  },
  {
    code: "devops-user-unknown",
    means: { "role-missing": "likely" },
    mayBe: ["role-wrong-principal", "token-tenant-mismatch"],
  },
  ...sites,
];
