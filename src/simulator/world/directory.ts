import * as z from "zod/mini";
import { clouds, type Cloud } from "../../azure/clouds.ts";
import { guid, instant, named, nameSet, names, no, oneOf, seconds, text, yes, usually } from "./value.ts";

/* Who there is in Microsoft Entra ID, and what is demanded of them. `tenant` is the name of one. */

export const tenantSchema = z.strictObject({
  id: guid.check(z.describe("Tenant id.")),
  domain: text.check(z.describe("Its domain.")),
  displayName: text.check(z.describe("What it is called.")),
  // The public cloud stands first in the list.
  cloud: oneOf(clouds.map(({ name }) => name) as [Cloud["name"], ...Cloud["name"][]]).check(
    z.describe("The cloud that it is in."),
  ),
  resources: named(
    z.strictObject({
      enabled: yes.check(z.describe("Whether its service principal may be used.")),
      assignmentRequired: no.check(
        z.describe("Whether applications must be assigned to it before they get a token for it."),
      ),
      assigned: names.check(z.describe("Applications that are.")),
    }),
  ).check(z.describe("What is unusual about a resource in this tenant, by its App ID URI.")),
});

const federatedCredentials = named(
  z.strictObject({
    issuer: text.check(z.describe("iss of the token.")),
    subject: text.check(z.describe("sub of the token.")),
    audience: text.check(z.describe("aud of the token.")),
  }),
).check(z.describe("Tokens of other issuers that it trusts."));

export const applicationSchema = z.strictObject({
  clientId: guid.check(z.describe("Application (client) id.")),
  principalId: z
    .optional(guid)
    .check(z.describe("Object id of its service principal; absent: the tenant has none.")),
  objectId: z.optional(guid).check(z.describe("Object id of the application itself, which no token names.")),
  tenant: text.check(z.describe("Name of its tenant.")),
  multiTenant: no.check(
    z.describe("Whether it is known in every tenant of its cloud, as Microsoft's own applications are."),
  ),
  enabled: yes.check(z.describe("Whether its service principal may sign in.")),
  publicClient: no.check(z.describe("Whether it signs people in without a secret.")),
  assignmentRequired: no.check(z.describe("Whether users must be assigned to it before they can sign in.")),
  assigned: names.check(z.describe("Users and groups that are.")),
  consented: yes.check(
    z.describe("Whether somebody consented to the delegated permissions that it asks for."),
  ),
  administratorConsent: no.check(z.describe("Whether only an administrator can consent.")),
  permissions: z
    .optional(nameSet)
    .check(z.describe("App ID URIs of the resources that it may ask for with a person; absent: any.")),
  redirectUris: named(text).check(z.describe("Addresses that a sign-in may return to.")),
  secrets: named(
    z.strictObject({
      value: text.check(z.describe("The secret.")),
      endsAt: instant.check(z.describe("When it expires (ISO 8601).")),
    }),
  ).check(z.describe("Client secrets.")),
  certificates: named(text).check(z.describe("Certificates in PEM form, without their keys.")),
  federatedCredentials,
  tokenVersion: usually(z.literal([1, 2]), 1).check(
    z.describe("Version of the tokens that it gets as a resource, by its client id or api://<client id>."),
  ),
});

export const userSchema = z.strictObject({
  principalId: guid.check(z.describe("Object id in the tenant.")),
  tenant: text.check(z.describe("Name of the tenant.")),
  userName: text.check(z.describe("User principal name.")),
  enabled: yes.check(z.describe("Whether the account may sign in.")),
  password: usually(text, "correct horse battery staple").check(
    z.describe("What must be typed on the sign-in page."),
  ),
  passwordExpired: no.check(z.describe("Whether the password must be changed first.")),
  locked: no.check(z.describe("Whether the account is locked after too many attempts.")),
  secondFactor: yes.check(z.describe("Whether a second factor is registered.")),
  signedOutAt: z.optional(instant).check(z.describe("Sign-ins from before are no longer good (ISO 8601).")),
  guestIn: named(
    z.strictObject({
      principalId: guid.check(z.describe("Object id there.")),
      accepted: yes.check(z.describe("Whether the person accepted.")),
    }),
  ).check(z.describe("Other tenants that invited the person, by name.")),
});

export const groupSchema = z.strictObject({
  principalId: guid.check(z.describe("Object id of the group.")),
  tenant: text.check(z.describe("Name of its tenant.")),
  members: names.check(z.describe("Names of the principals in it.")),
});

export const managedIdentitySchema = z.strictObject({
  clientId: guid.check(z.describe("Application (client) id.")),
  principalId: guid.check(z.describe("Object id of its service principal.")),
  tenant: text.check(z.describe("Name of its tenant.")),
  resourceId: text.check(
    z.describe(
      "Resource id of the identity where it is user-assigned, of its host where it is system-assigned.",
    ),
  ),
  kind: oneOf(["user-assigned", "system-assigned"]).check(
    z.describe("Whether it is a resource of its own, or part of its host."),
  ),
  federatedCredentials,
});

/** What a Conditional Access policy demands of those that it applies to. */
const demands = [
  "that-nobody-signs-in",
  "second-factor",
  "compliant-device",
  "domain-joined-device",
  "registered-device",
  "known-platform",
  "approved-application",
  "security-defaults",
] as const;

export const policySchema = z.strictObject({
  appliesTo: names.check(z.describe("Names of users, groups, applications and managed identities.")),
  demands: oneOf(demands).check(z.describe("What it demands of those that it applies to.")),
  since: z.optional(instant).check(z.describe("When it was switched on (ISO 8601); absent: it always was.")),
  signInFrequencySeconds: z.optional(seconds).check(z.describe("Seconds that a sign-in is good for.")),
});

/** Who sits at the browser, what they sit at, and how they behave. */
export const personSchema = z.strictObject({
  user: text.check(z.describe("Name of the user who sits there.")),
  types: z
    .optional(
      z.strictObject({
        userName: z.optional(text).check(z.describe("User name; absent: the right one.")),
        password: z.optional(text).check(z.describe("Password; absent: the right one.")),
      }),
    )
    .check(z.describe("What they type; absent: what is right.")),
  confirmsSecondFactor: yes.check(z.describe("Whether they confirm the second factor.")),
  lingersSeconds: usually(seconds, 0).check(
    z.describe("Seconds that they let the page stand before they answer."),
  ),
  consents: yes.check(z.describe("Whether they consent where they are asked.")),
  device: usually(
    z.strictObject({
      compliant: yes.check(z.describe("Whether it is compliant.")),
      domainJoined: yes.check(z.describe("Whether it is joined to the domain.")),
      registered: yes.check(z.describe("Whether it is registered.")),
      knownPlatform: yes.check(z.describe("Whether its platform is one that policies know.")),
    }),
    { compliant: true, domainJoined: true, registered: true, knownPlatform: true },
  ).check(z.describe("What they sit at.")),
});

export const entraSchema = z.strictObject({
  available: yes.check(z.describe("Whether it answers at all.")),
  throttles: no.check(z.describe("Whether it answers that there are too many requests.")),
  requiresServicePrincipal: yes.check(
    z.describe(
      "Whether it refuses applications without service principal; otherwise they get a token that names no principal.",
    ),
  ),
  repeatsAllowed: z
    .optional(z.number())
    .check(
      z.describe(
        "How often within five minutes a client may ask for the same token before that counts as a loop; absent: ever.",
      ),
    ),
  directoryReaders: names.check(
    z.describe("Applications and managed identities that may read the directory; people may."),
  ),
});
