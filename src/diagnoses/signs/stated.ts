import type { DiagnosisId } from "../index.ts";
import type { Sign } from "./sign.ts";

/** Root causes that people name in words of their own. */
const ids = [
  "api-version-unsupported",
  "client-certificate-invalid",
  "client-secret-expired",
  "clock-skew",
  "conditional-access",
  "content-filtered",
  "custom-subdomain-required",
  "deny-assignment",
  "dns-failure",
  "env-missing",
  "firewall-denied",
  "key-auth-disabled",
  "managed-identity-ambiguous",
  "mfa-required",
  "proxy-failure",
  "public-access-disabled",
  "quota-exceeded",
  "rate-limited",
  "redirect-uri-mismatch",
  "request-disallowed-by-policy",
  "scope-invalid",
  "sdk-misuse",
  "tls-intercepted",
  "token-audience-wrong",
  "token-cache-unusable",
  "token-expired",
] as const satisfies readonly DiagnosisId[];

/** A root cause that people name in words of their own. */
export type StatedId = (typeof ids)[number];

/** The code of what somebody says it was. */
export const statedCode = (id: StatedId): string => `stated:${id}`;

/** What somebody says it was: believed where nothing else shows it. */
export const statedSigns: readonly Sign[] = ids.map((id) => ({
  code: statedCode(id),
  means: { [id]: "likely" },
  general: true,
}));
