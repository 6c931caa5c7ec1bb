import type { JsonBodyType } from "msw";
import type { IssuedToken } from "../access-token.ts";
import { jsonAnswer, Refusal } from "../refusal.ts";
import type { ManagedIdentity } from "../world/schema.ts";
import type { HostState } from "./identity.ts";

const server = { server: "IMDS/150.870.65.1854" };

/** A refusal in OAuth's form, as IMDS and its like give it. Source: facts on managed identity, section 3. */
export const oauthRefusal = (
  { state }: HostState,
  status: number,
  error: string,
  description: string,
  headers: Readonly<Record<string, string>> = {},
): Refusal =>
  new Refusal(
    jsonAnswer(state.now(), { error, error_description: description }, status, { ...server, ...headers }),
  );

/** A refusal in App Service's flat form. Source: the same, section 4. */
export const flatRefusal = ({ state }: HostState, status: number, message: string): Refusal =>
  new Refusal(
    jsonAnswer(state.now(), { statusCode: status, message, correlationId: crypto.randomUUID() }, status),
  );

/** A token as IMDS hands it out: every value is text. */
export function imdsToken(
  { state }: HostState,
  identity: ManagedIdentity | null,
  resource: string,
  { token, issuedAt, expiresAt }: IssuedToken,
): JsonBodyType {
  const expiresIn = String(expiresAt - Math.floor(state.now().getTime() / 1000));
  return {
    access_token: token,
    ...(identity && { client_id: identity.clientId }),
    expires_in: expiresIn,
    expires_on: String(expiresAt),
    ext_expires_in: expiresIn,
    not_before: String(issuedAt),
    resource,
    token_type: "Bearer",
  };
}

/** What a host says that is not working, by its state. Source: the same, section 3 (all kinds are taken to say the same). */
export function checkWorking(asked: HostState): void {
  switch (asked.host.state) {
    case "working":
      return;
    case "attaching":
      throw oauthRefusal(asked, 404, "not_found", "The identity is not available yet.");
    case "updating":
      throw oauthRefusal(asked, 410, "gone", "The metadata service is being updated.");
    case "throttling":
      throw oauthRefusal(asked, 429, "too_many_requests", "Too many requests.", { "retry-after": "5" });
    case "failing":
      throw oauthRefusal(
        asked,
        500,
        "unknown",
        "Failed to retrieve token from the Active directory. For details see logs in the host.",
      );
  }
}
