import { createPublicKey, createVerify } from "node:crypto";
import { describe, expect, test } from "vitest";
import { ClientCertificateCredential, DeviceCodeCredential, OnBehalfOfCredential } from "@azure/identity";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSimulation } from "../../../src/simulator/index.ts";
import { openAzure } from "../../support/simulated-request.ts";
import { payloadOf } from "../../support/simulated-azure.ts";
import { signOnClient } from "../../support/sign-in-pages.ts";
import { federatedFields, makeCertificate } from "./certificate.ts";

const scope = "https://cognitiveservices.azure.com/.default";
const tenant = "0f8d3c5e-6a4b-4c1d-8e2f-7b9a1c3d5e7f";
const preflight = "b5a4d3c2-9e8f-4706-9514-03f2e1d0c9b8";

/** Claims of a v1 token by who it is for. Source: facts on tokens, sections 2, 3 and 5 (those that are not optional). */
const everyone = [
  "aud",
  "iss",
  "iat",
  "nbf",
  "exp",
  "aio",
  "appid",
  "appidacr",
  "oid",
  "rh",
  "sub",
  "tid",
  "uti",
  "ver",
];
const claims = {
  application: [...everyone, "idp", "idtyp"],
  person: [...everyone, "acr", "amr", "name", "scp", "unique_name", "upn"],
  "managed identity": [...everyone, "idp", "idtyp", "xms_mirid"],
};

describe("a token for Cognitive Services is of the first version and has the claims of the facts", () => {
  test("an application's", async () => {
    const payload = payloadOf(await (await openAzure()).tokenFor("https://cognitiveservices.azure.com"));
    expect(Object.keys(payload).toSorted()).toEqual(claims.application.toSorted());
    expect(payload).toMatchObject({
      aud: "https://cognitiveservices.azure.com",
      iss: `https://sts.windows.net/${tenant}/`,
      appidacr: "1",
      ver: "1.0",
    });
    expect(payload["oid"]).toBe(payload["sub"]);
    // Dated back by five minutes; lives 60 to 90 minutes. Source: facts on tokens, section 4.
    expect(payload["iat"]).toBe(payload["nbf"]);
    const life = Number(payload["exp"]) - Number(payload["iat"]) - 300;
    expect(life).toBeGreaterThanOrEqual(3600);
    expect(life).toBeLessThan(5400);
  });

  test("a person's", async () => {
    const payload = payloadOf(await (await openAzure()).userToken(scope));
    expect(Object.keys(payload).toSorted()).toEqual(claims.person.toSorted());
    expect(payload).toMatchObject({
      appid: signOnClient,
      appidacr: "0",
      scp: "user_impersonation",
      ver: "1.0",
    });
    expect(payload["sub"]).not.toBe(payload["oid"]);
  });

  test("a managed identity's, which lives a day", async () => {
    const { ask } = await openAzure();
    const { body } = await ask(
      "http://169.254.169.254/metadata/identity/oauth2/token?api-version=2018-02-01&resource=https://cognitiveservices.azure.com",
      { headers: { metadata: "true" } },
    );
    const payload = payloadOf(body.access_token);
    expect(Object.keys(payload).toSorted()).toEqual(claims["managed identity"].toSorted());
    expect(payload["xms_mirid"]).toMatch(/\/Microsoft\.ManagedIdentity\/userAssignedIdentities\//);
    expect(Number(body.expires_in)).toBe(86_400);
  });
});

test("a guest's token names the tenant that was asked and the object id there", async () => {
  const guest = "3b1c2d4e-5f60-4718-8293-a4b5c6d7e8f9";
  const world = { users: { ada: { tenant: "fabrikam", guestIn: { contoso: { principalId: guest } } } } };
  const azure = await openAzure({ world });
  const payload = payloadOf((await azure.userTokens(scope, tenant)).access_token);
  expect(payload).toMatchObject({ tid: tenant, oid: guest });
});

test("an application that takes tokens of the second version gets them", async () => {
  const { userToken } = await openAzure({ world: { applications: { preflight: { tokenVersion: 2 } } } });
  expect(payloadOf(await userToken(`api://${preflight}/.default`))).toMatchObject({
    aud: preflight,
    iss: `https://login.microsoftonline.com/${tenant}/v2.0`,
    azp: signOnClient,
    azpacr: "0",
    preferred_username: "ada@contoso.onmicrosoft.com",
    ver: "2.0",
  });
});

describe("keys", () => {
  const keysOf = async ({ ask }: Awaited<ReturnType<typeof openAzure>>) => {
    const { body } = await ask(
      `https://login.microsoftonline.com/${tenant}/v2.0/.well-known/openid-configuration`,
    );
    return (await ask(body.jwks_uri)).body.keys as { readonly kid: string }[];
  };
  const isSigned = (token: string, keys: readonly { readonly kid: string }[]): boolean => {
    const [header = "", payload = "", signature = ""] = token.split(".");
    const { kid } = JSON.parse(Buffer.from(header, "base64url").toString()) as { kid: string };
    const jwk = keys.find((key) => key.kid === kid);
    return (
      jwk !== undefined &&
      createVerify("sha256")
        .update(`${header}.${payload}`)
        .verify(createPublicKey({ key: jwk as object, format: "jwk" }), signature, "base64url")
    );
  };

  test("rotate: the one before stays good, the one before that does not", async () => {
    const azure = await openAzure();
    const call = (token: string) =>
      azure.ask("https://contoso-ai.openai.azure.com/openai/models?api-version=2024-10-21", {
        headers: { authorization: `Bearer ${token}` },
      });
    const first = await azure.tokenFor("https://cognitiveservices.azure.com");
    expect(isSigned(first, await keysOf(azure))).toBe(true);
    azure.azure.rotateSigningKey();
    const second = await azure.tokenFor("https://cognitiveservices.azure.com");
    expect(isSigned(second, await keysOf(azure))).toBe(true);
    expect([(await call(first)).status, (await call(second)).status]).toEqual([200, 200]);
    azure.azure.rotateSigningKey();
    expect(isSigned(first, await keysOf(azure))).toBe(false);
    expect([(await call(first)).status, (await call(second)).status]).toEqual([401, 200]);
  });

  test("no cluster's token passes for one of Entra", async () => {
    const { azure, ask } = await openAzure();
    const { issuer = "" } = azure.world.clusters["aks-ai"] ?? {};
    const { body } = await ask(`${issuer}openid/v1/jwks`);
    const entra = await keysOf(await openAzure());
    expect(entra.map(({ kid }) => kid)).not.toContain(body.keys[0].kid);
  });
});

describe("the real credentials", () => {
  test("a certificate, a device code, on behalf of a person, and a managed identity in place of a secret", async () => {
    const certificate = await makeCertificate();
    const azure = await createSimulation({
      world: {
        applications: {
          preflight: {
            certificates: { main: certificate.pem },
            federatedCredentials: {
              vm: {
                issuer: `https://login.microsoftonline.com/${tenant}/v2.0`,
                subject: "1d2c3b4a-5968-4776-8594-a3b2c1d0e9f8",
                audience: "api://AzureADTokenExchange",
              },
            },
          },
        },
      },
    });
    azure.start();
    const folder = mkdtempSync(join(tmpdir(), "aoai-preflight-test-"));
    try {
      const pem = join(folder, "certificate.pem");
      writeFileSync(pem, certificate.key + certificate.pem);
      const byCertificate = new ClientCertificateCredential(tenant, preflight, pem);
      expect(payloadOf((await byCertificate.getToken(scope)).token)).toMatchObject({
        appidacr: "2",
        appid: preflight,
      });

      const device = new DeviceCodeCredential({
        tenantId: tenant,
        userPromptCallback: ({ verificationUri, userCode }) =>
          void azure.browse(`${verificationUri}?otc=${userCode}`),
      });
      expect(payloadOf((await device.getToken(scope)).token)).toMatchObject({ appid: signOnClient });
      const { token } = await device.getToken(`api://${preflight}/.default`);

      const { AZURE_CLIENT_SECRET: clientSecret = "" } = azure.environment("service-principal");
      const onBehalf = new OnBehalfOfCredential({
        tenantId: tenant,
        clientId: preflight,
        clientSecret,
        userAssertionToken: token,
      });
      expect(payloadOf((await onBehalf.getToken(scope)).token)).toMatchObject({
        appid: preflight,
        upn: "ada@contoso.onmicrosoft.com",
      });
    } finally {
      azure.stop();
      rmSync(folder, { recursive: true });
    }
    const { ask, signIn } = await openAzure({ base: azure.world });
    const exchange = encodeURIComponent("api://AzureADTokenExchange");
    const { body } = await ask(
      `http://169.254.169.254/metadata/identity/oauth2/token?api-version=2018-02-01&resource=${exchange}`,
      { headers: { metadata: "true" } },
    );
    expect((await signIn(federatedFields(preflight, body.access_token))).status).toBe(200);
  });
});
