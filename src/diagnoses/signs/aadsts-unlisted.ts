import type { Row } from "./aadsts.ts";

/** Codes that the facts on AADSTS codes lack; met in public threads, their texts (unverified). */
export const unlistedCodes: readonly (Omit<Row, "codes"> & { readonly code: RegExp })[] = [
  { means: "env-missing", confidence: "likely", mayBe: ["sdk-misuse"], code: /^AADSTS7000216$/ },
  {
    // The key of a device's own sign-in, which Entra does not know any more.
    means: "developer-login-expired",
    confidence: "likely",
    mayBe: ["client-certificate-invalid", "user-credentials-invalid"],
    code: /^AADSTS135010$/,
  },
  {
    means: "conditional-access",
    confidence: "likely",
    code: /^AADSTS(530\d{2,3}|135\d{3}|13000[78]|50178|700003|5000211|9001011)$/,
  },
  { means: "mfa-required", confidence: "likely", code: /^AADSTS(500121|50177|50203)$/ },
  { means: "federated-credential-mismatch", confidence: "likely", code: /^AADSTS(7002(1|13|38)\d|70025)$/ },
  {
    means: "federated-token-invalid",
    confidence: "likely",
    code: /^AADSTS(7002[23]\d?|7000272|50008\d{0,2}|50027\d{2}|50120|501661)$/,
  },
  {
    // A user's assertion from the sign-in server of an organization, or whom it does not name.
    means: "federated-token-invalid",
    confidence: "likely",
    mayBe: ["user-credentials-invalid"],
    code: /^AADSTS90020$/,
  },
  {
    // A personal account at the older of the two endpoints.
    means: "tenant-mismatch",
    confidence: "likely",
    mayBe: ["sdk-misuse", "authority-invalid"],
    code: /^AADSTS500201$/,
  },
  {
    means: "tenant-mismatch",
    confidence: "likely",
    code: /^AADSTS(50143|90072|50020[027]|7000012|9002331|9002346)$/,
  },
  {
    means: "redirect-uri-mismatch",
    confidence: "likely",
    code: /^AADSTS(50011[1237]|700009|9002326|9002327)$/,
  },
  { means: "redirect-uri-mismatch", confidence: "likely", mayBe: ["env-malformed"], code: /^AADSTS500116$/ },
  {
    means: "sdk-misuse",
    confidence: "likely",
    code: /^AADSTS(50061|50146|50148|70005\d|7000110|7000113|70000121|75\d{3}|76021|75005\d{2}|90005|90007|90010|9000411|140000\d?|9002325)$/,
  },
  { means: "entra-service-error", confidence: "likely", code: /^AADSTS90041$/ },
  { means: "scope-invalid", confidence: "likely", code: /^AADSTS(2800[04]|650053|9010010)$/ },
  { means: "env-malformed", confidence: "likely", code: /^AADSTS900021$/ },
  {
    // A name of a user that is no address.
    means: "env-malformed",
    confidence: "likely",
    mayBe: ["user-credentials-invalid"],
    code: /^AADSTS90101$/,
  },
  { means: "client-certificate-invalid", confidence: "likely", code: /^AADSTS(220501\d?|1000502|7000214)$/ },
  {
    // An assertion that the client signed for another application than it names.
    means: "client-certificate-invalid",
    confidence: "likely",
    mayBe: ["sdk-misuse", "env-malformed"],
    code: /^AADSTS700021$/,
  },
  {
    means: "developer-login-expired",
    confidence: "likely",
    mayBe: ["interactive-unavailable"],
    code: /^AADSTS51006$/,
  },
  { means: "tenant-not-found", confidence: "likely", code: /^AADSTS500022[45]$/ },
  {
    // An application of which the directory has no service, or no licence for it.
    means: "consent-required",
    confidence: "likely",
    mayBe: ["scope-invalid", "app-not-found"],
    code: /^AADSTS650051$/,
  },
  { means: "app-not-found", confidence: "likely", mayBe: ["scope-invalid"], code: /^AADSTS1001010$/ },
  { means: "consent-required", confidence: "likely", code: /^AADSTS(52004|900941|1003031)$/ },
  { means: "authority-invalid", confidence: "likely", code: /^AADSTS900439$/ },
  {
    // The organization's own directory, or what stands before it, does not answer.
    means: "entra-service-error",
    confidence: "likely",
    mayBe: ["user-credentials-invalid"],
    code: /^AADSTS(80005|80007|80010|80014|120005|120008|120013|120021)$/,
  },
  {
    means: "user-credentials-invalid",
    confidence: "likely",
    code: /^AADSTS(500341|80004|80012|90125|120\d{3})$/,
  },
  { means: "entra-service-error", confidence: "likely", code: /^AADSTS(17003|90025|90092)$/ },
  {
    // Of the one who issued an assertion Entra has no key at hand: for minutes, or for good; or, as 50003 says, an
    // application has none with which its tokens are to be signed.
    means: "entra-service-error",
    confidence: "likely",
    mayBe: ["federated-token-invalid", "client-certificate-invalid"],
    code: /^AADSTS500031$/,
  },
  {
    // The sign-in server of an organization said something that Entra does not understand; 20033 (unverified).
    means: "entra-service-error",
    confidence: "possible",
    code: /^AADSTS(20001|20012|20033|90081|90087)$/,
  },
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
