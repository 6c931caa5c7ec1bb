import type { WorldDelta } from "../../../src/simulator/world/delta.ts";
import {
  ada,
  codeIn,
  openSignIn,
  send,
  signInRedirect,
  signOnClient,
  typeIn,
} from "../../support/sign-in-pages.ts";
import { cognitiveServices, nobody, preflight, type Case } from "./case.ts";

type Azure = Parameters<Case["ask"]>[0];

const scope = `${cognitiveServices}/.default offline_access`;
const isAda = (change: NonNullable<WorldDelta["users"]>[string]): WorldDelta => ({ users: { ada: change } });
const developerSignOn = (change: NonNullable<WorldDelta["applications"]>[string]): WorldDelta => ({
  applications: { "developer-sign-on": change },
});
const demands = (
  demand: NonNullable<WorldDelta["conditionalAccess"]>[string],
  device?: Readonly<Record<string, boolean>>,
): WorldDelta => ({
  conditionalAccess: { careful: { appliesTo: { ada: true }, ...demand } },
  ...(device && { person: { device } }),
});

/** Opens the page with these parameters and types user name and password. */
const typed =
  (parameters: Readonly<Record<string, string>> = {}, person: Partial<typeof ada> = {}): Case["ask"] =>
  async ({ ask }) =>
    typeIn(ask, await openSignIn(ask, parameters, parameters["tenant"] ?? "organizations"), {
      ...ada,
      ...person,
    });

const opened =
  (parameters: Readonly<Record<string, string>>): Case["ask"] =>
  ({ ask }) =>
    openSignIn(ask, parameters);

/** Redeems a code `times` times, `wait` seconds later, with these fields instead. */
const redeemed =
  (
    fields: Readonly<Record<string, string>> = {},
    { wait = 0, times = 1, tenant = "organizations", challenge = "" } = {},
  ): Case["ask"] =>
  async ({ ask, signIn, advance }) => {
    const page = await typeIn(ask, await openSignIn(ask, challenge ? { code_challenge: challenge } : {}));
    const form = {
      client_id: signOnClient,
      client_secret: "",
      grant_type: "authorization_code",
      code: codeIn(page),
      redirect_uri: signInRedirect,
      scope,
      ...fields,
    };
    advance(wait);
    for (let count = 1; count < times; count++) await signIn(form, tenant);
    return signIn(form, tenant);
  };

/** Signs in, then asks with the refresh token, `days` later. */
const refreshed =
  (days: number): Case["ask"] =>
  async ({ userTokens, signIn, advance }) => {
    const { refresh_token } = await userTokens(scope);
    advance(days * 86_400);
    return signIn(refreshFields(refresh_token));
  };

const refreshFields = (token: string) => ({
  client_id: signOnClient,
  client_secret: "",
  grant_type: "refresh_token",
  refresh_token: token,
  scope,
});

const authority = "https://login.microsoftonline.com/organizations";

/** Begins a device's sign-in; `poll` asks what has become of it. */
async function device({ ask, signIn }: Azure) {
  const { body } = await ask(`${authority}/oauth2/v2.0/devicecode`, {
    method: "POST",
    body: new URLSearchParams({ client_id: signOnClient, scope }),
  });
  const poll = (code: string = body.device_code) =>
    signIn({
      client_id: signOnClient,
      client_secret: "",
      grant_type: "urn:ietf:params:oauth:grant-type:device_code",
      device_code: code,
      scope,
    });
  return { body, poll };
}

export const userCases: readonly Case[] = [
  {
    code: 50011,
    what: "a redirect URI that is not registered",
    names: "'http://localhost:40001/path'",
    ask: opened({ redirect_uri: "http://localhost:40001/path" }),
  },
  {
    code: 50034,
    what: "a user name that nobody has",
    names: "grace@contoso",
    ask: typed({}, { userName: "grace@contoso.onmicrosoft.com" }),
  },
  { code: 50126, what: "a wrong password", ask: typed({}, { password: "swordfish" }) },
  { code: 50053, what: "a locked account", world: isAda({ locked: true }), ask: typed() },
  { code: 50055, what: "a password that has expired", world: isAda({ passwordExpired: true }), ask: typed() },
  { code: 50057, what: "a disabled account", world: isAda({ enabled: false }), ask: typed() },
  {
    code: 50020,
    what: "a person of another tenant",
    names: "does not exist in tenant 'Fabrikam'",
    ask: typed({ tenant: "fabrikam.onmicrosoft.com" }),
  },
  {
    code: 50014,
    what: "a guest who has not accepted",
    world: isAda({ guestIn: { fabrikam: { principalId: nobody, accepted: false } } }),
    ask: typed({ tenant: "fabrikam.onmicrosoft.com" }),
  },
  { code: 50058, what: "a silent request", ask: opened({ prompt: "none" }) },
  {
    code: 50105,
    what: "a person who is not assigned",
    names: ada.userName,
    world: developerSignOn({ assignmentRequired: true }),
    ask: typed(),
  },
  {
    code: 50089,
    what: "a page of another sign-in",
    ask: ({ ask }) =>
      ask(`${authority}/login`, { method: "POST", body: new URLSearchParams({ flowToken: "none" }) }),
  },
  {
    code: 50074,
    what: "a second factor that is not confirmed",
    world: demands({ demands: "second-factor" }),
    ask: async ({ ask }) => send(ask, await typeIn(ask, await openSignIn(ask)), { answer: "deny" }),
  },
  {
    code: 50079,
    what: "a second factor that is not registered",
    world: { ...demands({ demands: "second-factor" }), ...isAda({ secondFactor: false }) },
    ask: typed(),
  },
  { code: 53003, what: "a policy that lets nobody in", world: demands({}), ask: typed() },
  {
    code: 53000,
    what: "a device that is not compliant",
    world: demands({ demands: "compliant-device" }, { compliant: false }),
    ask: typed(),
  },
  {
    code: 53001,
    what: "a device of no domain",
    world: demands({ demands: "domain-joined-device" }, { domainJoined: false }),
    ask: typed(),
  },
  {
    code: 50129,
    what: "a device that is not registered",
    world: demands({ demands: "registered-device" }, { registered: false }),
    ask: typed(),
  },
  {
    code: 50005,
    what: "a platform that policies do not know",
    world: demands({ demands: "known-platform" }, { knownPlatform: false }),
    ask: typed(),
  },
  {
    code: 53002,
    what: "an application that is not approved",
    world: demands({ demands: "approved-application" }),
    ask: typed(),
  },
  { code: 530035, what: "security defaults", world: demands({ demands: "security-defaults" }), ask: typed() },
  {
    code: 65004,
    what: "a person who does not consent",
    world: developerSignOn({ consented: false }),
    ask: async ({ ask }) => send(ask, await typeIn(ask, await openSignIn(ask)), { answer: "cancel" }),
  },
  {
    code: 90094,
    what: "an application that needs an administrator's consent",
    world: developerSignOn({ consented: false, administratorConsent: true }),
    ask: typed(),
  },
  {
    code: 650057,
    what: "a resource that the application has no permission for",
    names: cognitiveServices,
    world: developerSignOn({ permissions: { "https://management.azure.com": true } }),
    ask: redeemed(),
  },
  {
    code: 501481,
    what: "a wrong code verifier",
    ask: redeemed({ code_verifier: "x" }, { challenge: "of another" }),
  },
  {
    code: 70000,
    what: "a code that nobody gave",
    names: "authorization code",
    ask: redeemed({ code: "none" }),
  },
  { code: 70008, what: "a code of a while ago", ask: redeemed({}, { wait: 3600 }) },
  { code: 54005, what: "a code that was used", ask: redeemed({}, { times: 2 }) },
  {
    code: 700005,
    what: "a code of another tenant",
    names: "Fabrikam",
    ask: redeemed({}, { tenant: "fabrikam.onmicrosoft.com" }),
  },
  {
    code: 70000,
    what: "a refresh token that nobody gave",
    names: "refresh token",
    ask: ({ signIn }) => signIn(refreshFields("none")),
  },
  { code: 700082, what: "a refresh token that nobody used", names: "90.00:00:00", ask: refreshed(91) },
  {
    code: 50173,
    what: "a person whose sign-ins were revoked",
    world: isAda({ signedOutAt: new Date(Date.now() + 3_600_000).toISOString() }),
    ask: refreshed(1),
  },
  {
    code: 70043,
    what: "a sign-in that is too old for a policy",
    names: "3600",
    // The device is as the policy wants it: what is left is how often it wants to see the person.
    world: demands({ demands: "compliant-device", signInFrequencySeconds: 3600 }),
    ask: refreshed(1),
  },
  {
    code: 50076,
    what: "a sign-in from before a second factor was wanted",
    world: demands({ demands: "second-factor", since: new Date(Date.now() + 3_600_000).toISOString() }),
    ask: refreshed(1),
  },
  { code: 70016, what: "a device that waits", ask: async (azure) => (await device(azure)).poll() },
  {
    code: 70018,
    what: "a device code that nobody gave",
    ask: async (azure) => (await device(azure)).poll("none"),
  },
  {
    code: 70019,
    what: "a device that waited too long",
    ask: async (azure) => {
      const { poll } = await device(azure);
      azure.advance(3600);
      return poll();
    },
  },
  {
    code: 7000218,
    what: "a device of a confidential client",
    ask: ({ ask }) =>
      ask(`${authority}/oauth2/v2.0/devicecode`, {
        method: "POST",
        body: new URLSearchParams({ client_id: preflight }),
      }),
  },
];
