import type { Sign } from "./sign.ts";

/** The usual cause of what fails in circumstances that somebody tells; whatever was recognised besides says more. */
export const toldSigns: readonly Sign[] = [
  {
    code: "issuer-of-another",
    means: { "federated-credential-mismatch": "likely" },
    general: true,
  },
  {
    code: "pair-refused",
    means: { "client-secret-invalid": "likely" },
    mayBe: ["app-not-found", "client-secret-expired"],
    general: true,
  },
  {
    code: "model-not-in-region",
    means: { "request-invalid": "likely" },
    mayBe: ["quota-exceeded", "model-operation-unsupported"],
    general: true,
  },
  { code: "token-from-the-future", means: { "clock-skew": "likely" }, general: true },
  {
    code: "endpoint-of-another",
    means: { "endpoint-wrong": "likely" },
    mayBe: ["key-invalid", "sdk-misuse"],
    general: true,
  },
];
