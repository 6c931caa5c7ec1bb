import * as z from "zod/mini";
import { accessSchema } from "./access.ts";
import { connectionSchema, resolutionSchema, routeSchema } from "./network.ts";
import type { Observation } from "./observation.ts";

const text = z.string();
const optionalText = z.optional(text);

/**
 * Where a value came from. `name` is the variable, flag or configuration key; `file` and `line` (from 1) are where a
 * person would change it, as far as that is known.
 */
const originSchema = z.object({
  kind: z.enum(["flag", "config", "env-file", "environment"]),
  name: text,
  file: optionalText,
  line: z.optional(z.number()),
});
export type Origin = z.infer<typeof originSchema>;

/** One setting as it was found: where it came from and what is visibly wrong with it. Never a secret's value. */
const settingFactSchema = z.object({
  setting: text,
  secret: z.boolean(),
  /** `required`: the scenario cannot run without it. `unused`: looked at for conflicts only. */
  need: z.enum(["required", "optional", "unused"]),
  state: z.enum(["set", "empty", "unset"]),
  /** Absent when unset. */
  from: z.optional(originSchema),
  /** The value, for settings that are not secret. */
  shown: optionalText,
  /** Variables that could have given it, in order of precedence. */
  names: z.array(text),
  /** What is visibly wrong with the value, see `azure/setting-forms.ts`. */
  flaws: z.array(z.object({ code: text, message: text })),
  /** Other places that also set it; `differs` when they hold another value than the one used. */
  rivals: z.array(z.object({ name: text, differs: z.boolean() })),
});
export type SettingFact = z.infer<typeof settingFactSchema>;

/** A setting, or a pair of them, that makes client libraries do something else than the user meant. */
const conflictSchema = z.object({
  code: text,
  message: text,
  names: z.array(text),
  /** Where those of the variables are written that a file gives; absent where none does. */
  written: z.optional(z.array(originSchema)),
});

const endpointSchema = z.object({
  /** Scheme, host and port, without a trailing slash. */
  origin: text,
  host: text,
  /** `AzurePublic`, `AzureUSGovernment`, `AzureChina`, or null for a host no cloud lists. */
  cloud: z.nullable(text),
  kind: z.enum(["account", "foundry", "regional", "openai.com", "loopback", "unknown"]),
  /** Whether a token can be accepted there; null: not known. Source: facts on clouds §3. */
  tokenAuth: z.nullable(z.boolean()),
  /** The custom subdomain (first label of the host); null where the host has none. */
  subdomain: z.nullable(text),
  route: z.enum(["dated", "v1"]),
  apiVersion: z.nullable(text),
  /** May keys and tokens be sent to it? Only to hosts of a known cloud, loopback, or a host allowed by name. */
  trusted: z.boolean(),
});

/** Where this process runs, as far as its environment tells. */
const hostSchema = z.object({
  /** Source that the managed identity libraries choose from the environment. */
  managedIdentitySource: z.enum([
    "token-exchange",
    "service-fabric",
    "app-service",
    "azure-ml",
    "cloud-shell",
    "azure-arc",
    "imds",
  ]),
  ci: z.nullable(text),
  kubernetes: z.boolean(),
  proxy: z.nullable(text),
});

/** The projected service account token (or other assertion) that a workload identity presents. */
const assertionSchema = z.object({
  path: text,
  issuer: z.nullable(text),
  subject: z.nullable(text),
  audiences: z.array(text),
  /** ISO 8601. */
  issuedAt: z.nullable(text),
  expiresAt: z.nullable(text),
  observedAt: text,
});

const tokenSchema = z.object({
  /** Class of @azure/identity that gave it. */
  credential: text,
  /** OAuth scope asked for. */
  scope: text,
  /** Sign-in host asked; null for a managed identity. */
  authority: z.nullable(text),
  managedIdentitySource: z.nullable(text),
  /** ISO 8601, as the credential reported it. */
  expiresAt: text,
  observedAt: text,
  acquiredInMs: z.number(),
});

const claimsSchema = z.object({
  version: z.nullable(text),
  audience: z.nullable(text),
  issuer: z.nullable(text),
  tenantId: z.nullable(text),
  /** Object id of the principal in that tenant: what role assignments name. */
  principalId: z.nullable(text),
  /** Application (client) id; never the principal id. */
  applicationId: z.nullable(text),
  principalKind: z.enum(["user", "application", "unknown"]),
  identity: z.enum([
    "user",
    "system-assigned managed identity",
    "user-assigned managed identity",
    "service principal with secret",
    "service principal with certificate or federated credential",
    "service principal",
    "unknown",
  ]),
  /** Resource id of the managed identity (`xms_mirid`). */
  managedIdentityResourceId: z.nullable(text),
  scopes: z.array(text),
  roles: z.array(text),
  /** User principal name; personal data. */
  userName: z.nullable(text),
  /** ISO 8601. */
  issuedAt: z.nullable(text),
  notBefore: z.nullable(text),
  expiresAt: z.nullable(text),
  observedAt: text,
});

const clockSchema = z.object({
  /** Local clock minus the server's `Date` header, in seconds; positive: the local clock is ahead. */
  skewSeconds: z.number(),
  /** Half of the round trip plus the header's resolution of one second: the error of `skewSeconds`. */
  uncertaintySeconds: z.number(),
  host: text,
});

const deploymentFactSchema = z.object({
  name: text,
  model: z.nullable(text),
  modelVersion: z.nullable(text),
  provisioningState: z.nullable(text),
});

const accountSchema = z.object({
  id: text,
  name: text,
  subscriptionId: text,
  resourceGroup: text,
  foundBy: z.enum(["resource-id", "resource-graph", "subscription-list"]),
  kind: z.nullable(text),
  location: z.nullable(text),
  tenantId: z.nullable(text),
  customSubdomain: z.nullable(text),
  endpoint: z.nullable(text),
  /** Hosts of all its endpoints, `endpoint` included. */
  hosts: z.array(text),
  /** `properties.disableLocalAuth`: true turns API keys off. Absent means false. */
  localAuthDisabled: z.nullable(z.boolean()),
  publicNetworkAccess: z.nullable(text),
  networkDefaultAction: z.nullable(text),
  /** Public addresses and ranges that the network rules let in. */
  allowedAddresses: z.array(text),
  /** Connections of private endpoints; state `Approved`, `Pending` or `Rejected`. */
  privateEndpoints: z.array(z.object({ name: text, state: z.nullable(text) })),
  provisioningState: z.nullable(text),
  /** null: not readable. */
  deployments: z.nullable(z.array(deploymentFactSchema)),
});

const completionSchema = z.object({
  operation: text,
  route: z.enum(["dated", "v1"]),
  deployment: text,
  model: z.nullable(text),
  requestId: z.nullable(text),
  promptTokens: z.nullable(z.number()),
  completionTokens: z.nullable(z.number()),
  totalTokens: z.nullable(z.number()),
  finishReason: z.nullable(text),
  /** Parameters the model refused and what was sent instead. */
  adaptations: z.array(text),
  /** The answer, or a refusal that proves the same: only who is let in is told of the prompt, the limit or the input. */
  provenBy: z.enum(["completion", "content-filter", "output-limit", "input-refused"]),
  durationMs: z.number(),
});

const settingsSchema = z.object({
  settings: z.array(settingFactSchema),
  conflicts: z.array(conflictSchema),
});

/** Every kind of evidence, by key. The keys are public: they appear in reports and in a check's `needs`. */
export const evidenceSchemas = {
  settings: settingsSchema,
  endpoint: endpointSchema,
  host: hostSchema,
  assertion: assertionSchema,
  route: routeSchema,
  resolution: resolutionSchema,
  connection: connectionSchema,
  token: tokenSchema,
  claims: claimsSchema,
  clock: clockSchema,
  account: accountSchema,
  access: accessSchema,
  completion: completionSchema,
} as const;

export type EvidenceKey = keyof typeof evidenceSchemas;
export type EvidenceMap = { [K in EvidenceKey]: z.infer<(typeof evidenceSchemas)[K]> };
export const evidenceKeys = Object.keys(evidenceSchemas) as readonly EvidenceKey[];

/** Why a piece of evidence was not gathered. `blocked` names the check that failed first. */
export const absences = ["not-applicable", "not-configured", "excluded", "blocked"] as const;
export type Absence =
  | { readonly reason: "not-applicable" | "not-configured" | "excluded" }
  | { readonly reason: "blocked"; readonly by: string };

/** All that was seen of one scenario against one target. A key that is missing has its reason in `absent`. */
export interface Gathered {
  readonly seen: { readonly [K in EvidenceKey]?: Observation<EvidenceMap[K]> };
  readonly absent: { readonly [K in EvidenceKey]?: Absence };
}
