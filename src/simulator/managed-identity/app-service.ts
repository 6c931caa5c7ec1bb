import { jsonAnswer } from "../refusal.ts";
import { checkWorking, flatRefusal, imdsToken } from "./answers.ts";
import { hostProof } from "./host.ts";
import { chooseIdentity, tokenOf, type HostState, type Selector } from "./identity.ts";

const selectors: readonly Selector[] = [
  ["client_id", "clientId"],
  ["object_id", "principalId"],
  ["mi_res_id", "resourceId"],
];

/**
 * App Service, Functions, Container Apps: no default but the system-assigned identity. Source: facts on managed
 * identity, section 4.
 */
export function answerAppService(asked: HostState, request: Request): Response {
  const query = new URL(request.url).searchParams;
  // (unverified) text
  if (request.headers.get("x-identity-header") !== hostProof(asked.state.world, asked.name))
    throw flatRefusal(asked, 401, "The X-IDENTITY-HEADER is missing or wrong.");
  checkWorking(asked);
  const choice = chooseIdentity(asked, query, selectors);
  const named = selectors.some(([parameter]) => query.has(parameter));
  if ("fault" in choice || (!named && choice.identity.kind === "user-assigned"))
    throw flatRefusal(
      asked,
      400,
      named
        ? "No User Assigned or Delegated Managed Identity found for specified ClientId/ResourceId/PrincipalId."
        : "No Managed Identity found for specified ClientId/ResourceId/PrincipalId.",
    );
  const resource = query.get("resource") ?? "";
  const issued = tokenOf(asked, choice.identity, resource);
  if (!issued) throw flatRefusal(asked, 500, "An unexpected error occured while fetching the AAD Token.");
  return jsonAnswer(asked.state.now(), imdsToken(asked, choice.identity, resource, issued));
}
