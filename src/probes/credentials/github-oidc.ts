import * as z from "zod/mini";
import { clientOptions, type CreateCredential, type CredentialInput } from "./credential.ts";

/** What Entra accepts from other issuers, the same in every cloud but where an organisation chose its own. */
const audience = "api://AzureADTokenExchange";

const answerShape = z.object({ value: z.string() });

/**
 * GitHub's identity token of the job, in place of a secret. No class of @azure/identity fetches it.
 * Source: facts on environment variables §7.
 */
export const createGithubOidc: CreateCredential = async (input) => {
  const { ClientAssertionCredential } = await import("@azure/identity");
  const { tenantId = "", clientId = "" } = input.values;
  return new ClientAssertionCredential(tenantId, clientId, () => idTokenOf(input), clientOptions(input));
};

async function idTokenOf({ values, send, learn }: CredentialInput): Promise<string> {
  const { idTokenRequestUrl = "", idTokenRequestToken = "" } = values;
  const url = new URL(idTokenRequestUrl);
  url.searchParams.set("audience", audience);
  const response = await send(url, {
    headers: { authorization: `Bearer ${idTokenRequestToken}`, accept: "application/json" },
  });
  if (!response.ok) {
    throw new Error(
      `GitHub gave no identity token: ACTIONS_ID_TOKEN_REQUEST_URL answered ${response.status}.`,
    );
  }
  const answer = answerShape.safeParse(await response.json());
  if (!answer.success) throw new Error("What ACTIONS_ID_TOKEN_REQUEST_URL answered holds no identity token.");
  learn(answer.data.value);
  return answer.data.value;
}
