import { readFileSync } from "node:fs";
import type { WorldDelta } from "../../../src/simulator/world/delta.ts";
import { signOnClient } from "../../support/sign-in-pages.ts";
import { cognitiveServices, nobody, preflight, tokenRequest, type Case } from "./case.ts";
import { assertionFields, federatedFields, makeCertificate } from "./certificate.ts";

const tenant = "0f8d3c5e-6a4b-4c1d-8e2f-7b9a1c3d5e7f";
const issuer = `https://login.microsoftonline.com/${tenant}/v2.0`;
const pod = "2b3c4d5e-6f70-4812-9324-5465768798a9";
const exchange = "api://AzureADTokenExchange";

const [certificate, another] = await Promise.all([makeCertificate(), makeCertificate()]);
const registered: WorldDelta = { applications: { preflight: { certificates: { main: certificate.pem } } } };
const trusts = (credential: Record<string, string> | null): WorldDelta => ({
  managedIdentities: { "pod-identity": { federatedCredentials: { preflight: credential } } },
});
const projected = (change: Record<string, string | number>): WorldDelta => ({
  hosts: { pod: { projectedToken: change } },
});

/** Presents the token of the healthy world's pod, or what becomes of it. */
const presented =
  (change = (token: string): string => token): Case["ask"] =>
  ({ azure, signIn }) => {
    const file = azure.environment("workload-identity")["AZURE_FEDERATED_TOKEN_FILE"] ?? "";
    return signIn(federatedFields(pod, change(readFileSync(file, "utf8"))));
  };

/** Presents a token that Entra itself issued. */
const entraToken =
  (get: (azure: Parameters<Case["ask"]>[0]) => Promise<string>): Case["ask"] =>
  async (azure) =>
    azure.signIn(federatedFields(preflight, await get(azure)));

const identityToken = async ({ ask }: Parameters<Case["ask"]>[0]): Promise<string> => {
  const url = `http://169.254.169.254/metadata/identity/oauth2/token?api-version=2018-02-01&resource=${encodeURIComponent(exchange)}`;
  return (await ask(url, { headers: { metadata: "true" } })).body.access_token;
};

/** Asks on behalf of a person whose token for the application this is. */
const onBehalf = (assertion: string, fields: Readonly<Record<string, string>> = {}) => ({
  grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
  requested_token_use: "on_behalf_of",
  assertion,
  ...fields,
});

export const clientCases: readonly Case[] = [
  {
    code: 700016,
    what: "an unknown application",
    names: `'${nobody}' was not found in the directory 'Contoso'`,
    ask: tokenRequest({ client_id: nobody }),
  },
  {
    code: 700016,
    what: "an application of another tenant",
    names: "in the directory 'Fabrikam'",
    ask: tokenRequest({}, "fabrikam.onmicrosoft.com"),
  },
  {
    code: 7000112,
    what: "a disabled application",
    world: { applications: { preflight: { enabled: false } } },
    ask: tokenRequest(),
  },
  {
    code: 7000229,
    what: "an application without service principal",
    world: { applications: { preflight: { principalId: null } } },
    ask: tokenRequest(),
  },
  {
    code: 7000218,
    what: "neither secret nor assertion",
    names: "'client_assertion' or 'client_secret'",
    ask: tokenRequest({ client_secret: "" }),
  },
  {
    code: 7000215,
    what: "a wrong secret",
    names: "not the client secret ID",
    ask: tokenRequest({ client_secret: "another" }),
  },
  {
    code: 7000222,
    what: "an expired secret",
    world: { applications: { preflight: { secrets: { main: { endsAt: "2020-01-01T00:00:00Z" } } } } },
    ask: tokenRequest(),
  },
  {
    code: 700025,
    what: "a public client with a secret",
    ask: tokenRequest({ client_id: signOnClient, client_secret: "any" }),
  },
  {
    code: 700027,
    what: "a certificate that is not registered",
    names: "The key was not found",
    ask: tokenRequest(assertionFields(certificate, preflight, tenant)),
  },
  {
    code: 700027,
    what: "a signature of another key",
    names: "The signature is not that of the key",
    world: registered,
    ask: tokenRequest(assertionFields({ key: another.key, pem: certificate.pem }, preflight, tenant)),
  },
  {
    code: 50012,
    what: "a certificate that has ended",
    world: registered,
    ask: ({ signIn, advance }) => {
      advance(40 * 86_400);
      return signIn(assertionFields(certificate, preflight, tenant));
    },
  },
  {
    code: 50048,
    what: "a subject that is not the client",
    world: registered,
    ask: tokenRequest(assertionFields(certificate, preflight, tenant, { sub: nobody })),
  },
  {
    code: 700024,
    what: "an assertion of a while ago",
    names: "Current time:",
    world: registered,
    ask: tokenRequest(
      assertionFields(certificate, preflight, tenant, { nbf: 1_700_000_000, exp: 1_700_000_600 }),
    ),
  },
  {
    code: 700024,
    what: "a projected token that has expired",
    names: "expiry time of assertion",
    world: projected({ ageSeconds: 9000 }),
    ask: presented(),
  },
  {
    code: 700024,
    what: "a projected token of the future, to Azure",
    world: { clock: { aheadSeconds: -9000 } },
    ask: presented(),
  },
  { code: 50027, what: "an assertion that is no token", ask: presented(() => "not a token") },
  { code: 50013, what: "a forged assertion", ask: presented((one) => `${one.slice(0, -8)}AAAAAAAA`) },
  {
    code: 70021,
    what: "an identity that trusts nobody",
    names: "Assertion Issuer:",
    world: trusts(null),
    ask: presented(),
  },
  {
    code: 700211,
    what: "an issuer without its slash",
    world: trusts({ issuer: "https://westeurope.oic.prod-aks.azure.com/another" }),
    ask: presented(),
  },
  {
    code: 700212,
    what: "another audience",
    names: "'api://other'",
    world: projected({ audience: "api://other" }),
    ask: presented(),
  },
  {
    code: 700213,
    what: "another service account",
    names: "'system:serviceaccount:web:preflight'",
    world: projected({ namespace: "web" }),
    ask: presented(),
  },
  {
    code: 7002138,
    what: "a subject that differs by case",
    world: trusts({ subject: "system:serviceaccount:AI:preflight" }),
    ask: presented(),
  },
  {
    code: 90061,
    what: "an issuer whose keys cannot be read",
    world: { clusters: { "aks-ai": { published: false } } },
    ask: presented(),
  },
  {
    code: 700222,
    what: "Entra's own token of the first version",
    ask: entraToken(({ tokenFor }) => tokenFor(cognitiveServices)),
  },
  {
    code: 700226,
    what: "an application's token",
    ask: entraToken(({ tokenFor }) => tokenFor(exchange)),
  },
  {
    code: 700229,
    what: "a person's token",
    ask: entraToken(({ userToken }) => userToken(`${exchange}/.default`)),
  },
  {
    code: 700236,
    what: "a managed identity's token of another tenant",
    names: issuer.replace(tenant, "5c7e9a1b-3d5f-4a7c-9e1b-d3f5a7c9e1b3"),
    world: { managedIdentities: { "vm-identity": { tenant: "fabrikam" } } },
    ask: entraToken(identityToken),
  },
  {
    code: 500133,
    what: "on behalf of somebody whose token has ended",
    ask: async ({ userToken, signIn, advance }) => {
      const token = await userToken(`api://${preflight}/.default`);
      advance(3 * 3600);
      return signIn(onBehalf(token));
    },
  },
  {
    code: 240002,
    what: "on behalf of an id token",
    ask: async ({ userTokens, signIn }) => {
      const { id_token } = await userTokens(`api://${preflight}/.default`);
      return signIn(onBehalf(id_token));
    },
  },
  {
    code: 50013,
    what: "on behalf of a token for somebody else",
    ask: async ({ userToken, signIn }) => signIn(onBehalf(await userToken(`${cognitiveServices}/.default`))),
  },
  {
    code: 65001,
    what: "on behalf of a person without consent",
    names: preflight,
    world: { applications: { preflight: { consented: false } } },
    ask: async ({ userToken, signIn }) => signIn(onBehalf(await userToken(`api://${preflight}/.default`))),
  },
  {
    code: 7000114,
    what: "on behalf by a managed identity",
    ask: async ({ azure, userToken, signIn }) => {
      const file = azure.environment("workload-identity")["AZURE_FEDERATED_TOKEN_FILE"] ?? "";
      const assertion = readFileSync(file, "utf8");
      const token = await userToken(`api://${preflight}/.default`);
      return signIn({ ...onBehalf(token), ...federatedFields(pod, assertion) });
    },
  },
];
