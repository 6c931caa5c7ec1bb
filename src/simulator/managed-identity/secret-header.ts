import { jsonAnswer, Refusal } from "../refusal.ts";
import { checkWorking, imdsToken, oauthRefusal } from "./answers.ts";
import { hostProof } from "./host.ts";
import { chooseIdentity, tokenOf, type HostState, type Selector } from "./identity.ts";

/*
 * Service Fabric and Azure ML: whoever knows the secret of the host gets a token. What they answer to a wrong secret or
 * resource: (unverified). Source: facts on managed identity, sections 6 and 7; what Service Fabric answers where there is
 * no identity: https://learn.microsoft.com/azure/service-fabric/how-to-managed-identity-service-fabric-app-code#error-handling
 */

/** Service Fabric: only the application's own identity, which requests cannot choose. */
export const answerServiceFabric = (asked: HostState, request: Request): Response =>
  answerTo(asked, request, [], () => {
    const code = "ManagedIdentityNotFound";
    const message = "Managed identity not found for the specified application host.";
    const error = { correlationId: crypto.randomUUID(), code, message };
    return new Refusal(jsonAnswer(asked.state.now(), { error }, 404));
  });

/** Azure ML names identities by `clientid`, without underscore. */
export const answerAzureMl = (asked: HostState, request: Request): Response =>
  answerTo(asked, request, [["clientid", "clientId"]], () =>
    oauthRefusal(asked, 400, "invalid_request", "Identity not found"),
  );

function answerTo(
  asked: HostState,
  request: Request,
  selectors: readonly Selector[],
  notAssigned: () => Refusal,
): Response {
  const query = new URL(request.url).searchParams;
  if (request.headers.get("secret") !== hostProof(asked.state.world, asked.name))
    throw oauthRefusal(asked, 401, "unauthorized", "The secret header is missing or wrong.");
  checkWorking(asked);
  const choice = chooseIdentity(asked, query, selectors);
  if ("fault" in choice) throw notAssigned();
  const resource = query.get("resource") ?? "";
  const issued = tokenOf(asked, choice.identity, resource);
  if (!issued) throw oauthRefusal(asked, 400, "invalid_resource", `AADSTS500011: ${resource} was not found.`);
  return jsonAnswer(asked.state.now(), imdsToken(asked, choice.identity, resource, issued));
}
