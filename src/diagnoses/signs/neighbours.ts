import type { Sign } from "./sign.ts";

/** Services beside the account that refuse who comes to them. */
export const neighbourSigns: readonly Sign[] = [
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
  { code: "sql-closed", means: { "firewall-denied": "likely" }, mayBe: ["public-access-disabled"] },
  {
    code: "sql-login-failed",
    means: { "user-credentials-invalid": "likely" },
    mayBe: ["role-missing", "env-missing", "env-malformed"],
  },
  { code: "sql-busy", means: { "rate-limited": "likely" }, mayBe: ["quota-exceeded", "service-error"] },
  { code: "sql-server-identity", means: { "role-missing": "likely" } },
  { code: "sql-login-of-another", means: { "role-wrong-principal": "likely" }, mayBe: ["role-missing"] },
  {
    code: "neighbour-forbidden",
    means: { "role-missing": "likely" },
    mayBe: ["role-wrong-principal", "firewall-denied", "role-without-data-actions"],
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
    code: "storage-refused",
    means: { "firewall-denied": "likely" },
    mayBe: ["role-missing", "public-access-disabled"],
  },
];
