import { jsonAnswer } from "../refusal.ts";
import { checkWorking, imdsToken, oauthRefusal } from "./answers.ts";
import { chooseIdentity, tokenOf, type HostState, type Selector } from "./identity.ts";

const selectors: readonly Selector[] = [
  ["client_id", "clientId"],
  ["object_id", "principalId"],
  ["msi_res_id", "resourceId"],
];

/** The instance metadata service of a virtual machine. Source: facts on managed identity, section 3. */
export function answerInstanceMetadata(asked: HostState, request: Request): Response {
  const url = new URL(request.url);
  if (!/^\/metadata\/identity\/oauth2\/token\/?$/.test(url.pathname))
    throw oauthRefusal(asked, 401, "unknown_source", "Unknown Source");
  if (request.headers.get("metadata") !== "true")
    throw oauthRefusal(asked, 400, "bad_request_102", "Required metadata header not specified");
  checkWorking(asked);
  return answerToken(asked, url.searchParams);
}

/** The token itself: what Azure Arc gives too. */
export function answerToken(asked: HostState, query: URLSearchParams): Response {
  const choice = chooseIdentity(asked, query, selectors);
  if ("fault" in choice)
    throw oauthRefusal(
      asked,
      400,
      "invalid_request",
      choice.fault === "ambiguous"
        ? "Multiple user assigned identities exist, please specify the clientId / resourceId of the identity in the token request"
        : "Identity not found",
    );
  const resource = query.get("resource") ?? "";
  const { identity } = choice;
  const issued = tokenOf(asked, identity, resource);
  if (!issued)
    throw oauthRefusal(
      asked,
      400,
      "invalid_resource",
      `AADSTS500011: The resource principal named ${resource} was not found in the tenant named ${identity.tenant}.`,
    );
  return jsonAnswer(asked.state.now(), imdsToken(asked, identity, resource, issued));
}
