import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { openAzure } from "../support/simulated-request.ts";

const client = "04b07795-8ddb-461a-bbee-02f9e1bf7b46";
const verifier = "a-verifier-of-at-least-forty-three-characters";
const challenge = createHash("sha256").update(verifier).digest("base64url");
const redirectUri = "http://localhost:40001";

async function signedIn() {
  const azure = await openAzure();
  const query = new URLSearchParams({
    client_id: client,
    response_type: "code",
    redirect_uri: redirectUri,
    scope: "openid",
    state: "abc",
    code_challenge: challenge,
    code_challenge_method: "S256",
  });
  const page = await azure.ask(
    `https://login.microsoftonline.com/organizations/oauth2/v2.0/authorize?${query.toString()}`,
  );
  const location = new URL(page.headers.get("location") ?? "");
  const redeem = (fields: Record<string, string>) =>
    azure.signIn({
      client_id: client,
      client_secret: "",
      grant_type: "authorization_code",
      code: location.searchParams.get("code") ?? "",
      redirect_uri: redirectUri,
      code_verifier: verifier,
      scope: "https://cognitiveservices.azure.com/.default openid profile offline_access",
      ...fields,
    });
  return { page, location, redeem };
}

test("a sign-in goes back to the loopback address with a code for one use", async () => {
  const { page, location, redeem } = await signedIn();
  expect(page.status).toBe(302);
  expect([location.origin, location.searchParams.get("state")]).toEqual([redirectUri, "abc"]);

  const tokens = await redeem({});
  expect(tokens.status).toBe(200);
  expect((await redeem({})).body.error_codes).toEqual([54005]);

  const refreshed = await redeem({ grant_type: "refresh_token", refresh_token: tokens.body.refresh_token });
  expect(refreshed.status).toBe(200);
  const unknown = await redeem({ grant_type: "refresh_token", refresh_token: "never given" });
  expect([unknown.body.error, unknown.body.error_codes]).toEqual(["invalid_grant", [70000]]);
});

test("a code without its verifier is refused", async () => {
  const { redeem } = await signedIn();
  const { body } = await redeem({ code_verifier: "another" });
  expect([body.error, body.error_codes]).toEqual(["invalid_grant", [501481]]);
});
