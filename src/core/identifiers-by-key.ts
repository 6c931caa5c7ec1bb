/**
 * What an identifier is, by the key it stands under; `parent.key` where the key alone does not tell. Maps, because a
 * document may have members that are named like those of every object.
 */
const kindByKey: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tenantId: "tenant",
    tokenTenant: "tenant",
    resourceTenant: "tenant",
    principalId: "principal",
    principal: "principal",
    principalName: "principal",
    applicationId: "application",
    clientId: "application",
    managedIdentityClientId: "application",
    subscriptionId: "subscription",
    resourceGroup: "resource-group",
    subdomain: "account",
    customSubdomain: "account",
    deployment: "deployment",
    available: "deployment",
    "deployments.name": "deployment",
    "denies.name": "deny-assignment",
    roleName: "role",
    condition: "condition",
    host: "host",
    endpoint: "host",
    target: "target",
    "target.name": "target",
    userName: "user",
    path: "path",
    file: "path",
    "flags.config": "path",
    "flags.env-file": "path",
    "flags.world": "path",
    "flags.tenant-id": "tenant",
    "flags.client-id": "application",
    "flags.app-id": "application",
    "flags.allow-host": "host",
    clientCertificatePath: "path",
    federatedTokenFile: "path",
    subject: "subject",
    assertionSubject: "subject",
    keyId: "key",
    requestId: "request",
    correlationId: "correlation",
    traceId: "trace",
    issuedBy: "issuer",
    rootedIn: "issuer",
  }),
);

/** Takes an identifier that was found. */
export type Add = (kind: string, name: string) => void;

/** A host, with what may stand around it: a scheme, who signs in there, a port, a path. */
const hostWithin = /^(?:\w+:\/\/)?(?:(.*)@)?([^/:?#]*)/s;

/** A finding has under a setting's name its value, or what is wrong with it, in our own words. */
const isSentence = (value: string): boolean => /\s/.test(value) && value.endsWith(".");

/**
 * Adds what stands in a document under a key of that table, with its kind. `key` is what the value itself stands under,
 * `parent` the key that holds that.
 */
export function learnByKey(value: unknown, key: string, add: Add, parent = ""): void {
  const kind = kindByKey.get(`${parent}.${key}`) ?? kindByKey.get(key);
  if (typeof value === "string" && kind) {
    if (parent === "details" && isSentence(value)) return;
    if (kind === "host") {
      const [, user = "", host = ""] = hostWithin.exec(value) ?? [];
      add("user", user);
      add(kind, host);
    } else if (value.includes("@")) add("user", value);
    else if (key === "available") for (const name of value.split(", ")) add(kind, name);
    else add(kind, value);
  } else if (Array.isArray(value)) {
    for (const item of value) learnByKey(item, key, add, parent);
  } else if (value !== null && typeof value === "object") {
    // A setting's fact names the setting in one member and holds the value in another.
    const setting = "setting" in value && typeof value.setting === "string" ? value.setting : "shown";
    for (const [name, inner] of Object.entries(value)) {
      learnByKey(inner, name === "shown" ? setting : name, add, key);
    }
  }
}
