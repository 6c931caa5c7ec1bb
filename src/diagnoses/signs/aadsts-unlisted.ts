import type { Row } from "./aadsts.ts";

/** Codes that the vendor's list lacks; met in public threads, their texts (unverified). */
export const unlistedCodes: readonly (Omit<Row, "codes"> & { readonly code: RegExp })[] = [
  { means: "env-missing", confidence: "likely", mayBe: ["sdk-misuse"], code: /^AADSTS7000216$/ },
  {
    // The key of a device's own sign-in, which Entra does not know any more.
    means: "developer-login-expired",
    confidence: "likely",
    mayBe: ["client-certificate-invalid", "user-credentials-invalid"],
    code: /^AADSTS135010$/,
  },
  { means: "conditional-access", confidence: "likely", code: /^AADSTS(530\d{2,3}|135\d{3}|700003)$/ },
  { means: "mfa-required", confidence: "likely", code: /^AADSTS(500121|50177|50203)$/ },
  { means: "federated-credential-mismatch", confidence: "likely", code: /^AADSTS(7002(1|13)\d|70025)$/ },
  {
    means: "federated-token-invalid",
    confidence: "likely",
    code: /^AADSTS(7002[23]\d?|7000272|50008\d{0,2})$/,
  },
  {
    means: "tenant-mismatch",
    confidence: "likely",
    code: /^AADSTS(90072|500200|500207|7000012|9002331|9002346)$/,
  },
  { means: "redirect-uri-mismatch", confidence: "likely", code: /^AADSTS(500113|700009|9002326|9002327)$/ },
  { means: "redirect-uri-mismatch", confidence: "likely", mayBe: ["env-malformed"], code: /^AADSTS500116$/ },
  {
    means: "sdk-misuse",
    confidence: "likely",
    code: /^AADSTS(20012|50061|50146|50148|70005\d|7000110|7000113|70000121|75\d{3}|75005\d{2}|90007|90010|9000411|9002325)$/,
  },
  { means: "scope-invalid", confidence: "likely", code: /^AADSTS(28000|650053|9010010)$/ },
  { means: "env-malformed", confidence: "likely", code: /^AADSTS900021$/ },
  { means: "tenant-not-found", confidence: "likely", code: /^AADSTS500022[45]$/ },
  {
    // An application of which the directory has no service, or no licence for it.
    means: "consent-required",
    confidence: "likely",
    mayBe: ["scope-invalid", "app-not-found"],
    code: /^AADSTS650051$/,
  },
  { means: "consent-required", confidence: "likely", code: /^AADSTS(900941|1003031)$/ },
  { means: "authority-invalid", confidence: "likely", code: /^AADSTS900439$/ },
  { means: "user-credentials-invalid", confidence: "likely", code: /^AADSTS(800(?:07|10|12|14)|120\d{3})$/ },
  { means: "entra-service-error", confidence: "likely", code: /^AADSTS(17003|80005|90025|90092)$/ },
  {
    means: "user-credentials-invalid",
    confidence: "likely",
    mayBe: ["mfa-required"],
    code: /^AADSTS(50125|50135|50142|500571)$/,
  },
  {
    means: "interactive-unavailable",
    confidence: "likely",
    mayBe: ["sdk-misuse"],
    code: /^AADSTS(70020|165\d{3})$/,
  },
];
