import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { WorldDelta } from "../../src/simulator/world/delta.ts";
import { ada, openSignIn, send, signOnClient, typeIn } from "../support/sign-in-pages.ts";
import { openAzure } from "../support/simulated-request.ts";

const verifier = "a-verifier-of-at-least-forty-three-characters";
const challenge = createHash("sha256").update(verifier).digest("base64url");
const redirectUri = "http://localhost:40001";

async function signedIn(parameters: Readonly<Record<string, string>> = {}, world?: WorldDelta) {
  const azure = await openAzure(world ? { world } : {});
  const first = await openSignIn(azure.ask, { code_challenge: challenge, ...parameters });
  const page = await typeIn(azure.ask, first);
  const code = new URL(page.headers.get("location") ?? "urn:none").searchParams.get("code") ?? "";
  const redeem = (fields: Record<string, string> = {}) =>
    azure.signIn({
      client_id: signOnClient,
      client_secret: "",
      grant_type: "authorization_code",
      code,
      redirect_uri: redirectUri,
      code_verifier: verifier,
      scope: "https://cognitiveservices.azure.com/.default openid profile offline_access",
      ...fields,
    });
  return { ...azure, page, redeem };
}

test("a sign-in goes back to the loopback address with a code for one use", async () => {
  const { page, redeem } = await signedIn();
  expect(page.status).toBe(302);
  const location = new URL(page.headers.get("location") ?? "");
  expect([location.origin, location.searchParams.get("state")]).toEqual([redirectUri, "abc"]);

  const tokens = await redeem();
  expect(tokens.status).toBe(200);
  expect((await redeem()).body.error_codes).toEqual([54005]);

  const refreshed = await redeem({ grant_type: "refresh_token", refresh_token: tokens.body.refresh_token });
  expect(refreshed.status).toBe(200);
});

test("a code without its verifier is refused, and is still good afterwards", async () => {
  const { redeem } = await signedIn();
  const { body } = await redeem({ code_verifier: "another" });
  expect([body.error, body.error_codes]).toEqual(["invalid_grant", [501481]]);
  expect((await redeem()).status).toBe(200);
});

test("the answer comes back in the way that was asked for", async () => {
  const posted = await signedIn({ response_mode: "form_post" });
  expect(posted.page.text).toContain(`action="${redirectUri}"`);
  expect(posted.page.text).toMatch(/name="code" value="[\w-]+"/);
  const fragment = await signedIn({ response_mode: "fragment" });
  expect(fragment.page.headers.get("location")).toMatch(/^http:\/\/localhost:40001\/#code=[\w-]+&/);
});

describe("what else a page asks", () => {
  const policy: WorldDelta = {
    conditionalAccess: { careful: { appliesTo: { "model-users": true }, demands: "second-factor" } },
  };
  const unknown: WorldDelta = { applications: { "developer-sign-on": { consented: false } } };

  test("a policy for a group of the person wants a second factor, and the token tells that there was one", async () => {
    const { ask, page, signIn } = await signedIn({}, policy);
    expect(page.text).toContain("Approve sign in request");
    const done = await send(ask, page, { answer: "approve" });
    const { body } = await signIn({
      client_id: signOnClient,
      client_secret: "",
      grant_type: "authorization_code",
      code: new URL(done.headers.get("location") ?? "").searchParams.get("code") ?? "",
      redirect_uri: redirectUri,
      code_verifier: verifier,
      scope: "https://cognitiveservices.azure.com/.default",
    });
    const [, payload = ""] = String(body.access_token).split(".");
    expect(JSON.parse(Buffer.from(payload, "base64url").toString())).toMatchObject({ amr: ["pwd", "mfa"] });
  });

  test("a person consents, or does not: then the application hears of it", async () => {
    const { ask, page } = await signedIn({}, unknown);
    expect(page.text).toContain("Permissions requested");
    const refused = await send(ask, page, { answer: "cancel" });
    const told = new URL(refused.headers.get("location") ?? "").searchParams;
    expect([told.get("error"), told.get("error_description")?.slice(0, 12)]).toEqual([
      "access_denied",
      "AADSTS65004:",
    ]);
    const other = await signedIn({}, unknown);
    const accepted = await send(other.ask, other.page, { answer: "accept" });
    expect(accepted.headers.get("location")).toContain("code=");
  });

  test("no page can be reached but in its turn", async () => {
    const { ask } = await openAzure();
    const first = await openSignIn(ask);
    const second = await send(ask, first, { loginfmt: ada.userName, answer: "next" });
    for (const answer of ["next", "approve", "accept"])
      expect((await send(ask, second, { loginfmt: ada.userName, answer })).text).toContain("AADSTS50089");
    expect((await send(ask, second, { passwd: ada.password, answer: "sign-in" })).status).toBe(302);
  });

  test("a silent request is answered without a page: nobody is signed in", async () => {
    const { ask } = await openAzure();
    const { headers } = await openSignIn(ask, { prompt: "none" });
    expect(headers.get("location")).toContain("error=login_required");
  });

  test("a page escapes what it shows", async () => {
    const { ask } = await openAzure();
    const page = await openSignIn(ask, { redirect_uri: 'http://localhost/"><script>' });
    expect(page.text).not.toContain('"><script>');
  });
});
