import * as z from "zod/mini";

const text = z.string();
const nullableText = z.nullable(text);
const observedAt = text.check(z.describe("When it was looked at (ISO 8601), by the clock of this machine."));

/** The projected service account token (or other assertion) that a workload identity presents. */
export const assertionSchema = z.object({
  path: text.check(z.describe("File that it was read from.")),
  issuer: nullableText.check(z.describe("iss; null: it names none.")),
  subject: nullableText.check(z.describe("sub, such as system:serviceaccount:<namespace>:<name>.")),
  audiences: z.array(text).check(z.describe("aud, one or several.")),
  issuedAt: nullableText.check(z.describe("iat (ISO 8601).")),
  expiresAt: nullableText.check(z.describe("exp (ISO 8601).")),
  observedAt,
});

/** A token as the credential gave it; never the token. */
export const tokenSchema = z.object({
  credential: text.check(z.describe("Class of @azure/identity that gave it.")),
  scope: text.check(z.describe("OAuth scope asked for.")),
  authority: nullableText.check(z.describe("Sign-in host asked; null for a managed identity.")),
  managedIdentitySource: nullableText.check(
    z.describe("What answers for managed identities here; null where none was asked."),
  ),
  expiresAt: text.check(z.describe("When it ends (ISO 8601), as the credential reported it.")),
  observedAt,
  acquiredInMs: z.number().check(z.describe("Milliseconds until the credential gave it.")),
});

/** What the payload of a token says; null: it does not. */
export const claimsSchema = z.object({
  version: nullableText.check(z.describe("ver: 1.0 or 2.0.")),
  audience: nullableText.check(z.describe("aud: the resource that it is for.")),
  issuer: nullableText.check(z.describe("iss: who issued it, with the tenant in it.")),
  tenantId: nullableText.check(z.describe("tid: the tenant that issued it.")),
  principalId: nullableText.check(
    z.describe("oid: object id of the principal in that tenant, which role assignments name."),
  ),
  applicationId: nullableText.check(
    z.describe("appid or azp: application (client) id; never the principal id."),
  ),
  principalKind: z
    .enum(["user", "application", "unknown"])
    .check(z.describe("Whether a person signed in or an application.")),
  identity: z
    .enum([
      "user",
      "system-assigned managed identity",
      "user-assigned managed identity",
      "service principal with secret",
      "service principal with certificate or federated credential",
      "service principal",
      "unknown",
    ])
    .check(z.describe("What kind of identity it is of, as far as its claims tell.")),
  managedIdentityResourceId: nullableText.check(
    z.describe("xms_mirid: resource id of the managed identity, or of the resource that has it."),
  ),
  scopes: z.array(text).check(z.describe("scp: delegated permissions, of a person's token.")),
  roles: z.array(text).check(z.describe("roles: application permissions.")),
  userName: nullableText.check(z.describe("User principal name; personal data.")),
  issuedAt: nullableText.check(z.describe("iat (ISO 8601).")),
  notBefore: nullableText.check(z.describe("nbf (ISO 8601).")),
  expiresAt: nullableText.check(z.describe("exp (ISO 8601).")),
  observedAt,
});

/** The clock here against that of a server. */
export const clockSchema = z.object({
  skewSeconds: z
    .number()
    .check(
      z.describe(
        "Local clock minus the server's Date header, in seconds; positive: the local clock is ahead.",
      ),
    ),
  uncertaintySeconds: z
    .number()
    .check(
      z.describe(
        "Error of skewSeconds: half of the round trip plus the header's resolution of one second, in seconds.",
      ),
    ),
  host: text.check(z.describe("The server.")),
});
