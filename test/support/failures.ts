import { expect, test } from "vitest";
import {
  armFailure,
  dataPlaneFailure,
  entraFailureFromText,
  imdsFailure,
} from "../../src/azure/failures/index.ts";
import { diagnose, type Confidence, type Diagnosed } from "../../src/core/diagnosis.ts";
import type { Failure } from "../../src/core/observation.ts";
import { rootOf } from "../../src/core/report.ts";
import { diagnoses, type DiagnosisId } from "../../src/diagnoses/index.ts";
import { failure, ids } from "./evidence.ts";

/** What each party says, in its own form and through its own reader. */

const account = "contoso.openai.azure.com";

export const data = (status: number, code: string | null, message: string, host = account): Failure =>
  dataPlaneFailure({ status, body: JSON.stringify({ error: { code, message } }), host });

export const flat = (statusCode: number, message: string, host = account): Failure =>
  dataPlaneFailure({ status: statusCode, body: JSON.stringify({ statusCode, message }), host });

export const page = (status: number, text: string, host = "gateway.example.org"): Failure =>
  dataPlaneFailure({ status, body: `<html><title>${text}</title></html>`, host });

export const arm = (status: number, code: string, message: string): Failure =>
  armFailure({ status, body: JSON.stringify({ error: { code, message } }) });

export const imds = (status: number, error: string, error_description: string): Failure =>
  imdsFailure({ status, body: JSON.stringify({ error, error_description }) });

export const network = (code: string, message: string, host = account): Failure =>
  failure("network", code, message, { host });

export const sdk = (message: string, name = "CredentialUnavailableError"): Failure =>
  failure("identity-sdk", name, message);

export const environment = (code: string, message: string, path?: string): Failure =>
  failure("environment", code, message, path ? { details: { path } } : {});

export function entra(text: string): Failure {
  const found = entraFailureFromText(`${text} Trace ID: ${ids.tenant} Correlation ID: ${ids.tenant}`);
  if (!found) throw new Error(`No code in: ${text}`);
  return found;
}

export const assertionTimes = (now: string, from: string, to: string): string =>
  `AADSTS700024: Client assertion is not within its valid time range. Current time: ${now}, assertion valid from ${from}, expiry time of assertion ${to}.`;

/** What the catalogue says of failures alone, as of pasted text. */
export const diagnosed = (failures: readonly Failure[], text?: string): Diagnosed[] =>
  diagnose(diagnoses, { failures, findings: new Map(), evidence: {}, ...(text && { text }) }, {});

/** Name of the case, what was said, the root cause to tell first with its confidence, text around it. */
export type Row = readonly [string, Failure | readonly Failure[], DiagnosisId, Confidence, string?];

export function explains(rows: readonly Row[]): void {
  for (const [name, said, id, confidence, text] of rows) {
    test(`${name}: ${id} (${confidence})`, () => {
      const root = rootOf(diagnosed([said].flat(), text));
      expect([root?.id, root?.confidence]).toEqual([id, confidence]);
      expect(root?.because).toMatch(/\S/);
    });
  }
}
