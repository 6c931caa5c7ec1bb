import type { Failure } from "../../core/observation.ts";
import { endpointSuffixOf, isLoopback } from "../clouds.ts";
import {
  fieldsOf,
  isFields,
  isPage,
  messageOf,
  namesIn,
  pageText,
  textOf,
  traceOf,
  withDetails,
} from "./answer.ts";
import type { Answer, Fields, Names } from "./answer.ts";

export interface DataPlaneAnswer extends Answer {
  /**
   * The host is known to be Azure OpenAI's own. Without it the host's name decides, and an unknown host counts as
   * Azure's: text out of a log does not say where it came from.
   */
  readonly trustedHost?: boolean | undefined;
}

/** What the data plane's messages name. Source: facts on the data plane §6, on roles §2. */
const names: Names = [
  ["principal", /principal [`'"]([^`'"]+)[`'"] lacks/i],
  ["dataAction", /data action [`'"]([^`'"]+)[`'"]/i],
  ["operation", /to perform [`'"]([^`'"]+)[`'"] operation/i],
  ["refusedOperation", /\b(\w{1,60}) operation does not work with the specified model/i],
  ["model", /does not work with the specified model, ([\w.-]{0,80}\w)/i],
  ["firstApiVersion", /enabled only for api.?versions? (\d{4}-\d{2}-\d{2}(?:-preview)?)/i],
  ["wantedAudience", /audience is incorrect \(([^)]{1,300})\)/i],
  ["tokenTenant", /token tenant ([\w-]+) does not match/i],
  ["resourceTenant", /does not match resource tenant ([\w-]+)/i],
];

/** A refusal of Azure OpenAI, or of what stands in front of it. Bodies: `{"error":{…}}` and flat `{"statusCode"}`. */
export function dataPlaneFailure(answer: DataPlaneAnswer): Failure {
  const { status, body, headers, host } = answer;
  const fields = fieldsOf(body);
  const error = isFields(fields?.["error"]) ? fields["error"] : null;
  const text = textOf(error ?? fields, "message", "Message") ?? (isPage(body) ? pageText(body) : body);
  const trace = traceOf(headers);
  const retryAfter = trace.retryAfter ?? (status === 429 ? secondsIn(text) : undefined);
  return {
    source: isForeign(answer, error, fields, text) ? "gateway" : "openai",
    code: codeOf(error, status),
    message: messageOf(answer, text),
    status,
    ...(host && { host }),
    ...trace,
    ...(retryAfter !== undefined && { retryAfter }),
    ...withDetails({ ...namesIn(text, names), param: textOf(error, "param") }),
  };
}

/** A word stays as it is; numbers say no more than the status; one code is a sentence. */
function codeOf(error: Fields | null, status: number): string {
  const code = textOf(error, "code");
  if (code === "Tenant provided in token does not match resource token") return "TenantMismatch";
  return code && /^[A-Za-z][\w.-]*$/.test(code) ? code : `HTTP_${status}`;
}

/** Texts of API Management itself; Azure OpenAI's own go on with "or wrong API endpoint" or name an application. */
const apiManagement = /access denied due to (?:missing|invalid) subscription key\. (?!.*wrong API endpoint)/i;
const flatAzure = /access token is missing, invalid|missing application credentials/i;

function isForeign(
  { status, body, host, trustedHost }: DataPlaneAnswer,
  error: Fields | null,
  fields: Fields | null,
  text: string,
): boolean {
  if (status === 407 || isPage(body) || apiManagement.test(text)) return true;
  const azures = trustedHost ?? (!host || endpointSuffixOf(host) !== null || isLoopback(host));
  if (azures || error) return false;
  return !(fields && (flatAzure.test(text) || fields["activityId"]));
}

/** "Please retry after 20 seconds", "Try again in 20 seconds": the wait where no header gives it. */
function secondsIn(text: string): number | undefined {
  const digits = /(?:retry after|try again in) (\d{1,9}) seconds?/i.exec(text)?.[1];
  return digits ? Number(digits) : undefined;
}
