import { randomUUID } from "node:crypto";
import type { JsonBodyType } from "msw";
import { jsonAnswer, Refusal } from "../refusal.ts";
import type { State } from "../state.ts";

type Headers = Readonly<Record<string, string>>;

/** The clock, and the ids that the data plane's support asks for. Source: facts on the data plane, section 3. */
export const answerHeaders = (state: State, region: string): Headers => ({
  date: state.now().toUTCString(),
  "apim-request-id": randomUUID(),
  "x-request-id": randomUUID(),
  "x-ms-region": region,
});

export const dataAnswer = (
  state: State,
  region: string,
  body: JsonBodyType,
  status = 200,
  headers: Headers = {},
): Response => jsonAnswer(state.now(), body, status, { ...answerHeaders(state, region), ...headers });

/** Refuses with `{"error": {…}}`. */
const refuse = (
  state: State,
  region: string,
  status: number,
  error: { readonly code: string | null; readonly message: string; readonly [detail: string]: JsonBodyType },
  headers: Headers = {},
): Refusal => new Refusal(dataAnswer(state, region, { error }, status, headers));

/** Refuses with the flat body of the gateway in front. */
const refuseFlat = (state: State, region: string, status: number, message: string): Refusal =>
  new Refusal(dataAnswer(state, region, { statusCode: status, message }, status));

const denied = { "policy-id": "ThrowExceptionDueToTrafficDenied" };

/** Source of bodies and texts: facts on the data plane, section 6; facts on failures. */
export const refusals = {
  publicAccessDisabled: (state: State, region: string) =>
    refuse(
      state,
      region,
      403,
      { code: "403", message: "Public access is disabled. Please configure private endpoint." },
      denied,
    ),
  firewall: (state: State, region: string) =>
    refuse(
      state,
      region,
      403,
      { code: "403", message: "Access denied due to Virtual Network/Firewall rules." },
      denied,
    ),
  notApproved: (state: State, region: string) =>
    refuse(
      state,
      region,
      403,
      { code: "AccessDenied", message: "Traffic is not from an approved private endpoint." },
      denied,
    ),
  // (unverified) to the letter
  blocked: (state: State, region: string) =>
    refuse(state, region, 403, {
      code: "403",
      message:
        "The resource has been temporarily blocked because we detected behavior that may violate our content policy.",
    }),
  noCredential: (state: State, region: string) =>
    refuseFlat(
      state,
      region,
      401,
      "Access denied due to a missing application credentials or subscription key.",
    ),
  keysDisabled: (state: State, region: string) =>
    refuse(state, region, 403, {
      code: "AuthenticationTypeDisabled",
      message: "Key based authentication is disabled for this resource.",
    }),
  wrongKey: (state: State, region: string) =>
    refuse(state, region, 401, {
      code: "401",
      message:
        "Access denied due to invalid subscription key or wrong API endpoint. Make sure to provide a valid key for an active subscription and use a correct regional API endpoint for your resource.",
    }),
  noCustomSubdomain: (state: State, region: string) =>
    refuse(state, region, 400, {
      code: "BadRequest",
      message: "Please provide a custom subdomain for token authentication, otherwise API key is required.",
    }),
  badToken: (state: State, region: string, wanted: string) =>
    refuseFlat(
      state,
      region,
      401,
      `Unauthorized. Access token is missing, invalid, audience is incorrect (${wanted}), or have expired.`,
    ),
  wrongTenant: (state: State, region: string, tenantId: string) =>
    refuse(state, region, 400, {
      code: "Tenant provided in token does not match resource token",
      message: `Token tenant ${tenantId} does not match resource tenant.`,
    }),
  noDataAction: (state: State, region: string, who: string, dataAction: string, operation: string) =>
    refuse(state, region, 401, {
      code: "PermissionDenied",
      message: `The principal \`${who}\` lacks the required data action \`${dataAction}\` to perform \`${operation}\` operation.`,
    }),
  serverError: (state: State, region: string) =>
    refuse(state, region, 500, {
      code: null,
      message: "The server had an error while processing your request. Sorry about that!",
      type: "server_error",
      param: null,
    }),
  notMapped: (state: State, region: string) =>
    refuse(state, region, 404, {
      code: "ResourceNotFound",
      message: "Subdomain does not map to a resource.",
    }),
  notFound: (state: State, region: string) =>
    refuse(state, region, 404, { code: "404", message: "Resource not found" }),
  versionNotAllowed: (state: State, region: string) =>
    refuse(state, region, 400, {
      code: "BadRequest",
      message: "api-version query parameter is not allowed when using /v1 path",
    }),
  versionTooOld: (state: State, region: string, model: string, first: string) =>
    refuse(state, region, 400, {
      code: "BadRequest",
      message: `Model ${model} is enabled only for api versions ${first} and later`,
    }),
  /** Source: facts on failures; that it comes before the deployment is looked for: (unverified). */
  operationTooNew: (state: State, region: string, first: string) =>
    refuse(state, region, 400, {
      code: "BadRequest",
      message: `Azure OpenAI Responses API is enabled only for api-version ${first} and later`,
    }),
  noDeployment: (state: State, region: string) =>
    refuse(state, region, 404, {
      code: "DeploymentNotFound",
      message:
        "The API deployment for this resource does not exist. If you created the deployment within the last 5 minutes, please wait a moment and try again.",
    }),
  overloaded: (state: State, region: string) =>
    refuse(
      state,
      region,
      429,
      {
        code: "429",
        message:
          "The system is currently experiencing high demand and cannot process your request. Your request exceeds the maximum usage size allowed during peak load. Please retry after 20 seconds. For improved capacity reliability, consider switching to Provisioned Throughput.",
      },
      { "retry-after": "20" },
    ),
  // OpenAI's words; that Azure OpenAI has the same: (unverified).
  contextTooLong: (state: State, region: string, most: number, asked: number) =>
    refuse(state, region, 400, {
      message: `This model's maximum context length is ${most} tokens. However, you requested ${asked} tokens. Please reduce the length of the messages or completion.`,
      type: "invalid_request_error",
      param: "messages",
      code: "context_length_exceeded",
    }),
  outputLimit: (state: State, region: string) =>
    refuse(state, region, 400, {
      message:
        "Could not finish the message because max_tokens or model output limit was reached. Please try again with higher max_tokens.",
      type: "invalid_request_error",
      param: null,
      code: null,
    }),
  rateLimited: (
    state: State,
    region: string,
    kind: "call" | "token",
    operationId: string,
    version: string,
    seconds: number,
  ) =>
    refuse(
      state,
      region,
      429,
      {
        code: "429",
        message: `Requests to the ${operationId} Operation under Azure OpenAI API version ${version} have exceeded ${kind} rate limit of your current OpenAI S0 pricing tier. Please retry after ${seconds} seconds. Please go here: https://aka.ms/oai/quotaincrease if you would like to further increase the default rate limit.`,
      },
      { "retry-after": String(seconds), "retry-after-ms": String(seconds * 1000) },
    ),
  operationNotSupported: (state: State, region: string, operation: string, model: string) =>
    refuse(state, region, 400, {
      code: "OperationNotSupported",
      message: `The ${operation} operation does not work with the specified model, ${model}. Please choose different model and try again. You can learn more about which models can be used with each operation here: https://go.microsoft.com/fwlink/?linkid=2197993.`,
    }),
  unsupportedParameter: (state: State, region: string, param: string, instead: string) =>
    refuse(state, region, 400, {
      message: `Unsupported parameter: '${param}' is not supported with this model. Use '${instead}' instead.`,
      type: "invalid_request_error",
      param,
      code: "unsupported_parameter",
    }),
  unsupportedValue: (state: State, region: string, param: string, value: string) =>
    refuse(state, region, 400, {
      message: `Unsupported value: '${param}' does not support ${value} with this model. Only the default (1) value is supported.`,
      type: "invalid_request_error",
      param,
      code: "unsupported_value",
    }),
  filtered: (state: State, region: string) =>
    refuse(state, region, 400, {
      message:
        "The response was filtered due to the prompt triggering Azure OpenAI's content management policy. Please modify your prompt and retry. To learn more about our content filtering policies please read our documentation: https://go.microsoft.com/fwlink/?linkid=2198766",
      type: null,
      param: "prompt",
      code: "content_filter",
      status: 400,
      innererror: {
        code: "ResponsibleAIPolicyViolation",
        content_filter_result: { violence: { filtered: true, severity: "medium" } },
      },
    }),
  invalidRequest: (
    state: State,
    region: string,
    { message, param = null, code = null }: { message: string; param?: string | null; code?: string | null },
  ) => refuse(state, region, 400, { message, type: "invalid_request_error", param, code }),
} as const;
