import { randomUUID } from "node:crypto";
import type { JsonBodyType } from "msw";
import { cloud } from "../resources.ts";
import { jsonAnswer, Refusal } from "../refusal.ts";
import type { State } from "../state.ts";

/** An answer of Resource Manager with the ids that its support asks for. Source: facts on ARM, section 11. */
export function armAnswer(
  state: State,
  body: JsonBodyType,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const id = randomUUID();
  return jsonAnswer(state.now(), body, status, {
    "x-ms-request-id": id,
    "x-ms-correlation-request-id": id,
    "x-ms-routing-request-id": `SWEDENCENTRAL:${state.now().toISOString()}:${id}`,
    ...headers,
  });
}

export const refuse = (
  state: State,
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Refusal => new Refusal(armAnswer(state, { error: { code, message } }, status, headers));

/** Audiences that Resource Manager accepts, in the order in which its refusal lists them. */
const audiences = [cloud.arm.legacyResource, `${cloud.arm.endpoint}/`].flatMap((uri) => [
  uri,
  uri.replace(/\/$/, ""),
]);

export const acceptsAudience = (audience: string): boolean => audiences.includes(audience);

/** Source of the texts: facts on ARM, section 10. */
export const refusals = {
  noToken: (state: State, tenantId: string) =>
    refuse(
      state,
      401,
      "AuthenticationFailed",
      "Authentication failed. The 'Authorization' header is missing.",
      {
        "www-authenticate": `Bearer authorization_uri="https://login.windows.net/${tenantId}", error="invalid_token", error_description="The authentication failed because of missing 'Authorization' header."`,
      },
    ),
  invalidToken: (state: State) =>
    refuse(state, 401, "InvalidAuthenticationToken", "The access token is invalid."),
  expiredToken: (state: State, expiry: Date) =>
    refuse(
      state,
      401,
      "ExpiredAuthenticationToken",
      `The access token expiry UTC time '${expiry.toISOString()}' is earlier than current UTC time '${state.now().toISOString()}'.`,
    ),
  wrongAudience: (state: State, audience: string) =>
    refuse(
      state,
      401,
      "InvalidAuthenticationTokenAudience",
      `The access token has been obtained for wrong audience or resource '${audience}'. It should exactly match with one of the allowed audiences ${audiences.map((one) => `'${one}'`).join(",")}.`,
    ),
  wrongTenant: (state: State, issuer: string, tenantId: string) =>
    refuse(
      state,
      401,
      "InvalidAuthenticationTokenTenant",
      `The access token is from the wrong issuer '${issuer}'. It must match the tenant 'https://sts.windows.net/${tenantId}/' associated with this subscription. Please use the authority (URL) 'https://login.windows.net/${tenantId}' to get the token. Note, if the subscription is transferred to another tenant there is no impact to the services, but information about new tenant could take time to propagate (up to an hour). If you just transferred your subscription and see this error message, please try back later.`,
    ),
  unauthorized: (state: State, client: string, principalId: string, action: string, scope: string) =>
    refuse(
      state,
      403,
      "AuthorizationFailed",
      `The client '${client}' with object id '${principalId}' does not have authorization to perform action '${action}' over scope '${scope}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
      { "x-ms-failure-cause": "gateway" },
    ),
  noSubscription: (state: State, id: string) =>
    refuse(state, 404, "SubscriptionNotFound", `The subscription '${id}' could not be found.`),
  noResource: (state: State, type: string, name: string, group: string) =>
    refuse(
      state,
      404,
      "ResourceNotFound",
      `The Resource '${type}/${name}' under resource group '${group}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
    ),
  throttled: (state: State, seconds: number) =>
    refuse(
      state,
      429,
      "TooManyRequests",
      // (unverified) text
      `The request is being throttled as the limit has been reached for operation type - Read_ObservationWindow. Please retry after ${seconds} seconds.`,
      { "retry-after": String(seconds) },
    ),
  unavailable: (state: State) =>
    // (unverified) text
    refuse(state, 503, "ServerTimeout", "The request timed out. Please try again later."),
  noRoute: (state: State, path: string) =>
    // (unverified) text
    refuse(state, 404, "InvalidResourceType", `The resource type could not be found for path '${path}'.`),
} as const;
