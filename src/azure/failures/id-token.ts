import type { Failure } from "../../core/observation.ts";
import { fieldsOf, isPage, messageOf, pageText, textOf, traceOf, type Answer } from "./answer.ts";

/** What hands a job its identity token, at GitHub or in Azure Pipelines. */
export interface TokenService {
  readonly host: string;
  /** The variable by which the platform names it. */
  readonly variable: string;
}

/** It answered, and refused. */
export function idTokenFailure({ status, body, headers, host }: Answer, service: TokenService): Failure {
  const text = textOf(fieldsOf(body), "message", "Message") ?? (isPage(body) ? pageText(body) : body);
  return {
    ...refused(service, messageOf({ status, body, headers, host }, text)),
    status,
    host: service.host,
    ...traceOf(headers),
  };
}

/** It answered with a success that is none: with a page to sign in at, for one. */
export const notAnIdToken = (failure: Failure, service: TokenService): Failure => ({
  ...failure,
  ...refused(service, failure.message),
});

const refused = (
  { host, variable }: TokenService,
  message: string,
): Pick<Failure, "source" | "code" | "message"> => ({
  source: "environment",
  code: "id-token-refused",
  message: `${host}, which ${variable} names, gave no identity token: ${message}`,
});
