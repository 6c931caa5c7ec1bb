import type { DiagnosisId } from "../index.ts";
import type { Sign } from "./sign.ts";

/** Root causes of the codes of Azure AD B2C, each code once. Its list of error codes gives the meanings. */
const rows: readonly (readonly [DiagnosisId, readonly string[]])[] = [
  ["redirect-uri-mismatch", ["90006", "90007"]],
  ["env-missing", ["90008", "90079"]],
  ["sdk-misuse", ["90002", "90013", "90057", "90084", "90086", "90090"]],
  ["entra-service-error", ["90001", "90035", "90037", "90063", "90085", "90289"]],
  ["scope-invalid", ["90010", "90055", "90117", "90146", "99068"]],
  ["app-not-found", ["90068"]],
  ["client-secret-invalid", ["90081"]],
  ["developer-login-expired", ["90077", "90080", "90129"]],
  ["authority-invalid", ["90088"]],
  ["interactive-unavailable", ["90091", "90118"]],
  ["user-credentials-invalid", ["90054", "90157", "90225"]],
  ["consent-required", ["90205"]],
];

/** What Azure AD B2C answers. */
export const b2cSigns: readonly Sign[] = rows.flatMap(([id, codes]) =>
  codes.map((code): Sign => ({ code: `AADB2C${code}`, means: { [id]: "likely" } })),
);
