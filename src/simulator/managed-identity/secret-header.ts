import { jsonAnswer } from "../refusal.ts";
import { checkWorking, imdsToken, oauthRefusal } from "./answers.ts";
import { hostProof } from "./host.ts";
import { chooseIdentity, tokenOf, type HostState, type Selector } from "./identity.ts";

/*
 * Service Fabric and Azure ML: whoever knows the secret of the host gets a token. What they answer to a wrong secret or
 * resource: (unverified). Source: facts on managed identity, sections 6 and 7.
 */

/** Service Fabric: only the application's own identity, which requests cannot choose. */
export const answerServiceFabric = (asked: HostState, request: Request): Response =>
  answerTo(asked, request, []);

/** Azure ML names identities by `clientid`, without underscore. */
export const answerAzureMl = (asked: HostState, request: Request): Response =>
  answerTo(asked, request, [["clientid", "clientId"]]);

function answerTo(asked: HostState, request: Request, selectors: readonly Selector[]): Response {
  const query = new URL(request.url).searchParams;
  if (request.headers.get("secret") !== hostProof(asked.state.world, asked.name))
    throw oauthRefusal(asked, 401, "unauthorized", "The secret header is missing or wrong.");
  checkWorking(asked);
  const choice = chooseIdentity(asked, query, selectors);
  if ("fault" in choice) throw oauthRefusal(asked, 400, "invalid_request", "Identity not found");
  const resource = query.get("resource") ?? "";
  const issued = tokenOf(asked, choice.identity, resource);
  if (!issued) throw oauthRefusal(asked, 400, "invalid_resource", `AADSTS500011: ${resource} was not found.`);
  return jsonAnswer(asked.state.now(), imdsToken(asked, choice.identity, resource, issued));
}
