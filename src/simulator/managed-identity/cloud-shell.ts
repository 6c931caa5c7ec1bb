import { jsonAnswer } from "../refusal.ts";
import { checkWorking, imdsToken, oauthRefusal } from "./answers.ts";
import { tokenOfPerson, type HostState } from "./identity.ts";

/** Cloud Shell: the token of the person who opened it. Source: facts on managed identity, section 8. */
export async function answerCloudShell(asked: HostState, request: Request): Promise<Response> {
  if (request.method !== "POST" || request.headers.get("metadata") !== "true")
    throw oauthRefusal(asked, 400, "bad_request_102", "Required metadata header not specified");
  checkWorking(asked);
  const resource = new URLSearchParams(await request.text()).get("resource") ?? "";
  const issued = tokenOfPerson(asked, resource);
  // (unverified) text
  if (!issued) throw oauthRefusal(asked, 400, "invalid_resource", `AADSTS500011: ${resource} was not found.`);
  return jsonAnswer(asked.state.now(), imdsToken(asked, null, resource, issued));
}
