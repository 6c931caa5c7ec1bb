import { codeIn, openSignIn, signInRedirect, signOnClient, typeIn } from "../../support/sign-in-pages.ts";
import { cognitiveServices, nobody, preflight, tokenRequest, type Case } from "./case.ts";

/** Redeems a code for these scopes. */
const redeemFor =
  (scope: string): Case["ask"] =>
  async ({ ask, signIn }) =>
    signIn({
      client_id: signOnClient,
      client_secret: "",
      grant_type: "authorization_code",
      code: codeIn(await typeIn(ask, await openSignIn(ask))),
      redirect_uri: signInRedirect,
      scope,
    });

const token = "https://login.microsoftonline.com/common/oauth2/v2.0/token";

export const requestCases: readonly Case[] = [
  {
    code: 90002,
    what: "an unknown tenant",
    names: `Tenant '${nobody}' not found`,
    ask: tokenRequest({}, nobody),
  },
  {
    code: 900023,
    what: "a tenant that is no tenant's name",
    names: "'my tenant' is neither a valid DNS name",
    ask: tokenRequest({}, "my%20tenant"),
  },
  {
    code: 90038,
    what: "a tenant of another cloud",
    names: "AzureUSGovernment",
    world: { tenants: { fabrikam: { cloud: "AzureUSGovernment" } } },
    ask: tokenRequest({}, "fabrikam.onmicrosoft.com"),
  },
  {
    code: 50059,
    what: "no tenant",
    ask: ({ ask }) => ask(token.replace("/common", "/"), { method: "POST" }),
  },
  {
    code: 90055,
    what: "a throttled tenant",
    world: { entra: { throttles: true } },
    ask: tokenRequest(),
  },
  {
    code: 90033,
    what: "a directory out of order",
    world: { entra: { available: false } },
    ask: tokenRequest(),
  },
  { code: 900144, what: "no grant type", names: "'grant_type'", ask: tokenRequest({ grant_type: "" }) },
  { code: 900561, what: "a question by GET", names: "POST", ask: ({ ask }) => ask(token) },
  {
    code: 901002,
    what: "a parameter of the first version",
    ask: tokenRequest({ resource: cognitiveServices }),
  },
  {
    code: 70003,
    what: "an unknown grant",
    names: "'password'",
    ask: tokenRequest({ grant_type: "password" }),
  },
  {
    code: 70005,
    what: "an answer that is no code",
    ask: ({ ask }) => openSignIn(ask, { response_type: "token" }),
  },
  { code: 9001023, what: "an application on /common", ask: tokenRequest({}, "common") },
  {
    code: 50194,
    what: "a person of a single-tenant application on /common",
    names: preflight,
    ask: ({ ask }) => openSignIn(ask, { client_id: preflight }, "common"),
  },
  {
    code: 50196,
    what: "a client that asks again and again",
    world: { entra: { repeatsAllowed: 2 } },
    ask: async ({ signIn }) => {
      await signIn();
      await signIn();
      return signIn();
    },
  },
  { code: 70011, what: "a scope that is none", ask: redeemFor("cognitiveservices") },
  {
    code: 700022,
    what: "two resources at once",
    ask: redeemFor(`${cognitiveServices}/.default https://management.azure.com/.default`),
  },
  { code: 700023, what: "no resource", ask: redeemFor("openid profile") },
  {
    code: 1002012,
    what: "an application's scope without /.default",
    ask: tokenRequest({ scope: cognitiveServices }),
  },
  {
    code: 500011,
    what: "an unknown resource",
    names: "https://cognitiveservice.azure.com was not found in the tenant named Contoso",
    ask: tokenRequest({ scope: "https://cognitiveservice.azure.com/.default" }),
  },
  {
    code: 500014,
    what: "a resource that is switched off",
    world: { tenants: { contoso: { resources: { [cognitiveServices]: { enabled: false } } } } },
    ask: tokenRequest(),
  },
  {
    code: 501051,
    what: "a resource to which applications must be assigned",
    world: { tenants: { contoso: { resources: { [cognitiveServices]: { assignmentRequired: true } } } } },
    ask: tokenRequest(),
  },
];
