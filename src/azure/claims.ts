import { oneLine } from "../core/clean.ts";
import type { EvidenceMap } from "../core/evidence.ts";

type Claims = EvidenceMap["claims"];
type Payload = Readonly<Record<string, unknown>>;

/**
 * The payload of a compact JWT, for diagnosis only: never verified, since a client is not the token's audience and
 * Microsoft may change or encrypt it. null when it cannot be decoded, which says nothing against the token.
 * Source: facts on tokens, caveat.
 */
export function decodeToken(jwt: string): Record<string, unknown> | null {
  const [, payload, ...rest] = jwt.trim().split(".");
  if (!payload || rest.length > 1) return null;
  try {
    const decoded: unknown = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
    return isRecord(decoded) ? decoded : null;
  } catch {
    return null;
  }
}

/** The claims that say who may use the token, where and until when; all optional. Source: facts on tokens §§2, 3. */
export function claimsFrom(payload: Payload, observedAt: Date): Claims {
  const principalKind = principalKindOf(payload);
  const managedIdentityResourceId = text(payload["xms_mirid"]);
  return {
    version: text(payload["ver"]),
    audience: texts(payload["aud"])[0] ?? null,
    issuer: text(payload["iss"]),
    tenantId: text(payload["tid"]),
    principalId: text(payload["oid"]),
    applicationId: text(payload["appid"]) ?? text(payload["azp"]),
    principalKind,
    identity: identityOf(payload, principalKind, managedIdentityResourceId),
    managedIdentityResourceId,
    scopes: text(payload["scp"])?.split(" ").filter(Boolean) ?? [],
    roles: texts(payload["roles"]),
    userName: text(payload["upn"]) ?? text(payload["preferred_username"]) ?? text(payload["unique_name"]),
    issuedAt: time(payload["iat"]),
    notBefore: time(payload["nbf"]),
    expiresAt: time(payload["exp"]),
    observedAt: observedAt.toISOString(),
  };
}

/** What a federated assertion says of itself; null when it cannot be decoded. `path` is the file it came from. */
export function assertionFrom(path: string, jwt: string, observedAt: Date): EvidenceMap["assertion"] | null {
  const payload = decodeToken(jwt);
  return (
    payload && {
      path: oneLine(path),
      issuer: text(payload["iss"]),
      subject: text(payload["sub"]),
      audiences: texts(payload["aud"]),
      issuedAt: time(payload["iat"]),
      expiresAt: time(payload["exp"]),
      observedAt: observedAt.toISOString(),
    }
  );
}

/** Application or user, in the order in which the claims decide. A user's `sub` differs per application. */
function principalKindOf(payload: Payload): Claims["principalKind"] {
  if (payload["idtyp"] === "app") return "application";
  if (payload["idtyp"] === "user" || text(payload["scp"])) return "user";
  const isApplication = texts(payload["roles"]).length > 0 || sameText(payload["oid"], payload["sub"]);
  return isApplication ? "application" : "unknown";
}

function identityOf(
  payload: Payload,
  kind: Claims["principalKind"],
  managedIdentity: string | null,
): Claims["identity"] {
  if (managedIdentity) {
    return /\/Microsoft\.ManagedIdentity\/userAssignedIdentities\//i.test(managedIdentity)
      ? "user-assigned managed identity"
      : "system-assigned managed identity";
  }
  if (kind !== "application") return kind;
  const proof = payload["appidacr"] ?? payload["azpacr"];
  if (proof === "1") return "service principal with secret";
  // That federated credentials show "2" as well: (unverified).
  if (proof === "2") return "service principal with certificate or federated credential";
  return "service principal";
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whole: it is cut where it is stored, after secrets have been taken out. */
const text = (value: unknown): string | null =>
  typeof value === "string" && value ? oneLine(value, Number.POSITIVE_INFINITY) : null;

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one: unknown) => text(one) ?? []);

const sameText = (one: unknown, other: unknown): boolean => typeof one === "string" && one === other;

/** ISO 8601 from seconds since 1970; null outside what a date can hold. */
function time(value: unknown): string | null {
  const date = new Date(typeof value === "number" ? value * 1000 : Number.NaN);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
