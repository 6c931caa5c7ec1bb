import { clean } from "../../core/clean.ts";
import type { Failure } from "../../core/observation.ts";
import {
  fieldsOf,
  isFields,
  isPage,
  pageText,
  textOf,
  traceOf,
  withDetails,
  wordOf,
  type Answer,
} from "./answer.ts";
import { entraCodeIn } from "./entra.ts";

/**
 * A refusal of any managed identity host. IMDS and Arc answer in OAuth's form, App Service in a flat one (both with
 * small and capital letters), and `{"error":{"code","message"}}` occurs too. Source: facts on managed identity §§3, 4.
 */
export function imdsFailure({ status, body, headers, host }: Answer): Failure {
  const fields = fieldsOf(body);
  const nested = isFields(fields?.["error"]) ? fields["error"] : null;
  const text =
    textOf(nested, "message") ??
    textOf(fields, "error_description", "message", "Message") ??
    (isPage(body) ? pageText(body) : body);
  const trace = traceOf(headers);
  const correlationId =
    wordOf(fields, "correlation_id", "correlationId", "CorrelationId") ?? trace.correlationId;
  const others = isOthers({ status, body, headers }, fields !== null);
  return {
    source: others ? "gateway" : "imds",
    code: wordOf(nested, "code") ?? wordOf(fields, "error") ?? `HTTP_${status}`,
    message: clean(text) || `HTTP ${status} without a message`,
    status,
    ...(host && { host }),
    ...trace,
    ...(correlationId && { correlationId }),
    ...withDetails({
      aadsts: entraCodeIn(text) ?? undefined,
      asked: others ? "managed-identity-host" : undefined,
    }),
  };
}

/**
 * A proxy that took the plain-HTTP request answers in its own name, and so do networks that swallow the link-local
 * address. Identity hosts answer in JSON, and IMDS names itself. Source: facts on managed identity §3.
 */
function isOthers({ status, body, headers }: Answer, isJson: boolean): boolean {
  if (status === 407) return true;
  if (isJson || headers?.["server"]?.startsWith("IMDS")) return false;
  return status === 403 || isPage(body);
}
