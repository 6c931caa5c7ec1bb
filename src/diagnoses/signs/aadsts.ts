import type { Confidence } from "../../core/diagnosis.ts";
import type { DiagnosisId } from "../index.ts";
import type { Meanings } from "./sign.ts";

/** What a code means. */
export interface Row {
  readonly means: DiagnosisId;
  readonly confidence: Confidence;
  /** What else it can be. */
  readonly or?: DiagnosisId;
  /** What else it has turned out to be, where a text is all there is. */
  readonly mayBe?: readonly DiagnosisId[];
  readonly codes: readonly number[];
}

/** Root cause of every Entra code that is known, each code once. Source: facts on AADSTS codes. */
const rows: readonly Row[] = [
  {
    means: "client-secret-invalid",
    confidence: "confirmed",
    mayBe: ["client-secret-expired", "env-malformed", "sdk-misuse"],
    codes: [7000215],
  },
  { means: "client-secret-invalid", confidence: "likely", codes: [70002] },
  { means: "client-secret-expired", confidence: "confirmed", codes: [7000222] },
  {
    means: "client-certificate-invalid",
    confidence: "confirmed",
    codes: [50012, 50017, 50032, 50048, 700027, 700030],
  },
  { means: "client-certificate-invalid", confidence: "likely", codes: [50003, 50006] },
  { means: "app-not-found", confidence: "confirmed", codes: [700011, 900491, 7000229] },
  {
    means: "app-not-found",
    confidence: "confirmed",
    mayBe: ["tenant-mismatch", "env-malformed", "authority-invalid"],
    codes: [700016],
  },
  { means: "app-disabled", confidence: "confirmed", codes: [500014, 7000112] },
  { means: "app-disabled", confidence: "likely", codes: [70001, 1000031] },
  { means: "assignment-required", confidence: "confirmed", codes: [50105, 501051] },
  {
    means: "tenant-not-found",
    confidence: "confirmed",
    mayBe: ["env-malformed", "authority-invalid"],
    codes: [50128, 90002],
  },
  { means: "tenant-not-found", confidence: "likely", codes: [50107, 50169] },
  {
    means: "tenant-mismatch",
    confidence: "confirmed",
    codes: [16000, 16003, 50020, 50194, 51004, 90027, 90124, 90130, 500208, 700005, 9001023, 9002332],
  },
  { means: "tenant-mismatch", confidence: "likely", codes: [50014, 1000104] },
  {
    means: "tenant-mismatch",
    confidence: "likely",
    mayBe: ["env-missing", "env-malformed"],
    codes: [50059, 90019],
  },
  {
    means: "federated-credential-mismatch",
    confidence: "confirmed",
    codes: [70021, 700211, 700212, 700213, 7002121, 7002131, 7002138],
  },
  {
    means: "federated-token-invalid",
    confidence: "confirmed",
    codes: [240002, 700222, 700226, 700227, 700229, 700236, 900384],
  },
  {
    means: "federated-token-invalid",
    confidence: "confirmed",
    mayBe: ["federated-token-missing", "client-certificate-invalid", "env-malformed"],
    codes: [50013, 50027],
  },
  {
    means: "federated-token-invalid",
    confidence: "confirmed",
    mayBe: ["entra-service-error"],
    codes: [90061],
  },
  { means: "federated-token-invalid", confidence: "likely", codes: [90016] },
  {
    means: "federated-token-expired",
    confidence: "likely",
    or: "clock-skew",
    mayBe: ["client-certificate-invalid", "sdk-misuse"],
    codes: [500133, 700024],
  },
  {
    means: "developer-login-expired",
    confidence: "confirmed",
    codes: [50085, 50132, 50133, 50139, 50173, 70000, 70008, 70043, 700081, 700082, 700084],
  },
  { means: "developer-login-expired", confidence: "likely", mayBe: ["entra-service-error"], codes: [40009] },
  { means: "developer-login-expired", confidence: "likely", codes: [160021, 700020] },
  {
    means: "developer-login-missing",
    confidence: "likely",
    mayBe: ["developer-login-expired", "interactive-unavailable"],
    codes: [50058],
  },
  { means: "redirect-uri-mismatch", confidence: "confirmed", codes: [50011, 70004, 900971] },
  {
    means: "public-client-disabled",
    confidence: "likely",
    or: "env-missing",
    mayBe: ["redirect-uri-mismatch", "sdk-misuse"],
    codes: [7000218],
  },
  {
    means: "user-credentials-invalid",
    confidence: "confirmed",
    codes: [50053, 50055, 50056, 50057, 50064, 50126, 50144, 50197],
  },
  { means: "user-credentials-invalid", confidence: "confirmed", mayBe: ["tenant-mismatch"], codes: [50034] },
  {
    means: "interactive-unavailable",
    confidence: "likely",
    codes: [16001, 16002, 50089, 50134, 50199, 70016, 70018, 70019, 90119, 90120],
  },
  {
    means: "mfa-required",
    confidence: "confirmed",
    codes: [50072, 50074, 50076, 50079, 50088, 50158, 50161],
  },
  { means: "mfa-required", confidence: "likely", mayBe: ["developer-login-expired"], codes: [50078] },
  {
    means: "conditional-access",
    confidence: "confirmed",
    codes: [
      50002, 50005, 50097, 50127, 50129, 50131, 50155, 50187, 53000, 53001, 53002, 53003, 53004, 53010, 53011,
      135011, 500021, 500022, 500212, 500213, 530032, 530034, 530035, 530084,
    ],
  },
  { means: "conditional-access", confidence: "likely", codes: [90123] },
  {
    means: "consent-required",
    confidence: "confirmed",
    codes: [65001, 65002, 65004, 90008, 90094, 90095, 90099, 650056, 9002341],
  },
  {
    means: "consent-required",
    confidence: "confirmed",
    mayBe: ["scope-invalid"],
    codes: [65005, 650057],
  },
  { means: "consent-required", confidence: "likely", codes: [90093] },
  {
    means: "scope-invalid",
    confidence: "confirmed",
    codes: [28002, 28003, 50010, 90009, 90102, 650054, 700022, 700023, 901002, 1002012],
  },
  { means: "scope-invalid", confidence: "likely", mayBe: ["app-not-found"], codes: [650052] },
  {
    means: "scope-invalid",
    confidence: "confirmed",
    mayBe: ["sdk-misuse", "env-malformed"],
    codes: [70011],
  },
  {
    means: "scope-invalid",
    confidence: "confirmed",
    mayBe: ["tenant-mismatch", "env-malformed", "authority-invalid"],
    codes: [50001, 500011],
  },
  {
    means: "authority-invalid",
    confidence: "confirmed",
    codes: [50049, 50050, 90038, 90043, 90051, 100007, 900382, 900432],
  },
  { means: "clock-skew", confidence: "confirmed", codes: [80013] },
  { means: "entra-throttled", confidence: "confirmed", codes: [50196, 90055] },
  {
    means: "entra-service-error",
    confidence: "confirmed",
    codes: [
      40008, 40010, 50000, 50033, 50087, 50166, 70012, 80001, 80002, 90006, 90012, 90024, 90033, 90036, 90090,
      90091,
    ],
  },
  {
    means: "env-missing",
    confidence: "likely",
    mayBe: ["sdk-misuse", "env-malformed"],
    codes: [90014, 90100, 900144],
  },
  { means: "env-malformed", confidence: "confirmed", codes: [50029, 900023] },
  {
    means: "sdk-misuse",
    confidence: "likely",
    mayBe: ["env-malformed", "user-credentials-invalid"],
    codes: [90013],
  },
  {
    means: "sdk-misuse",
    confidence: "likely",
    mayBe: ["env-conflict", "public-client-disabled"],
    codes: [700025],
  },
  {
    means: "sdk-misuse",
    confidence: "likely",
    or: "developer-login-expired",
    mayBe: ["redirect-uri-mismatch"],
    codes: [54005],
  },
  {
    means: "sdk-misuse",
    confidence: "likely",
    codes: [
      50147, 70003, 70005, 70007, 90004, 90015, 90023, 90056, 90121, 501481, 501491, 700054, 900561, 7000114,
      9002313,
    ],
  },
];

/** Every row's code with what it means, by code (`AADSTS7000215`). A code that stands twice is a mistake in the rows. */
export const aadstsMeanings: ReadonlyMap<string, Omit<Row, "codes">> = new Map(
  rows.flatMap(({ codes, ...meaning }) => codes.map((code) => [`AADSTS${code}`, meaning] as const)),
);

export const aadstsCodes: readonly string[] = rows.flatMap(({ codes }) =>
  codes.map((code) => `AADSTS${code}`),
);

/** The same as what a sign means. */
export const meaningsOf = ({ means, confidence, or }: Omit<Row, "codes">): Meanings => ({
  ...(or && { [or]: "possible" }),
  [means]: confidence,
});
