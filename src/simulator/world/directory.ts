import * as z from "zod/mini";
import { clouds, type Cloud } from "../../azure/clouds.ts";
import { guid, instant, named, nameSet, names, no, oneOf, seconds, text, yes, usually } from "./value.ts";

/* Who there is in Microsoft Entra ID, and what is demanded of them. `tenant` is the name of one. */

export const tenantSchema = z.strictObject({
  id: guid,
  domain: text,
  displayName: text,
  // The public cloud stands first in the list.
  cloud: oneOf(clouds.map(({ name }) => name) as [Cloud["name"], ...Cloud["name"][]]),
  /** What is unusual about a resource in this tenant, by its App ID URI. */
  resources: named(
    z.strictObject({
      /** Whether its service principal may be used. */
      enabled: yes,
      /** Applications must be assigned to it before they get a token for it. */
      assignmentRequired: no,
      assigned: names,
    }),
  ),
});

const federatedCredentials = named(z.strictObject({ issuer: text, subject: text, audience: text }));

export const applicationSchema = z.strictObject({
  clientId: guid,
  /** Object id of its service principal; absent: the tenant has none. */
  principalId: z.optional(guid),
  /** Object id of the application itself, which no token names. */
  objectId: z.optional(guid),
  tenant: text,
  /** Known in every tenant of its cloud, as Microsoft's own applications are. */
  multiTenant: no,
  enabled: yes,
  publicClient: no,
  /** Users must be assigned to it before they can sign in. */
  assignmentRequired: no,
  /** Users and groups that are. */
  assigned: names,
  /** Somebody consented to the delegated permissions that it asks for. */
  consented: yes,
  /** Only an administrator can consent. */
  administratorConsent: no,
  /** App ID URIs of the resources that it may ask for with a person; absent: any. */
  permissions: z.optional(nameSet),
  redirectUris: named(text),
  secrets: named(z.strictObject({ value: text, endsAt: instant })),
  /** Certificates in PEM form, without their keys. */
  certificates: named(text),
  federatedCredentials,
  /** Version of the tokens that it gets as a resource, by its client id or `api://<client id>`. */
  tokenVersion: usually(z.literal([1, 2]), 1),
});

export const userSchema = z.strictObject({
  principalId: guid,
  tenant: text,
  userName: text,
  enabled: yes,
  /** What must be typed on the sign-in page. */
  password: usually(text, "correct horse battery staple"),
  passwordExpired: no,
  locked: no,
  /** Whether a second factor is registered. */
  secondFactor: yes,
  /** Sign-ins from before are no longer good. */
  signedOutAt: z.optional(instant),
  /** Other tenants that invited the person, by name. */
  guestIn: named(
    z.strictObject({
      /** Object id there. */
      principalId: guid,
      accepted: yes,
    }),
  ),
});

export const groupSchema = z.strictObject({ principalId: guid, tenant: text, members: names });

export const managedIdentitySchema = z.strictObject({
  clientId: guid,
  principalId: guid,
  tenant: text,
  /** Of the identity where it is user-assigned, of its host where it is system-assigned. */
  resourceId: text,
  kind: oneOf(["user-assigned", "system-assigned"]),
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
  /** Users, groups, applications and managed identities. */
  appliesTo: names,
  demands: oneOf(demands),
  /** When it was switched on; absent: it always was. */
  since: z.optional(instant),
  /** A sign-in is good for that long. */
  signInFrequencySeconds: z.optional(seconds),
});

/** Who sits at the browser, what they sit at, and how they behave. */
export const personSchema = z.strictObject({
  user: text,
  /** What they type; absent: what is right. */
  types: z.optional(z.strictObject({ userName: z.optional(text), password: z.optional(text) })),
  confirmsSecondFactor: yes,
  /** How long they let the page stand before they answer. */
  lingersSeconds: usually(seconds, 0),
  consents: yes,
  device: usually(
    z.strictObject({ compliant: yes, domainJoined: yes, registered: yes, knownPlatform: yes }),
    { compliant: true, domainJoined: true, registered: true, knownPlatform: true },
  ),
});

export const entraSchema = z.strictObject({
  available: yes,
  throttles: no,
  /** Refuses applications without service principal; otherwise they get a token that names no principal. */
  requiresServicePrincipal: yes,
  /** How often within five minutes a client may ask for the same token before that counts as a loop; absent: ever. */
  repeatsAllowed: z.optional(z.number()),
  /** Applications and managed identities that may read the directory; people may. */
  directoryReaders: names,
});
