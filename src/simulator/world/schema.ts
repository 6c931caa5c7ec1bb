import * as z from "zod/mini";
import { clouds, type Cloud } from "../../azure/clouds.ts";
import { disturbanceSchema } from "../disturbance.ts";
import { networkCodes } from "../network-error.ts";

const text = z.string();
const flag = z.boolean();
const seconds = z.number();
const guid = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/, "must be a GUID in lower case"));
const instant = z
  .string()
  .check(z.refine((value) => !Number.isNaN(Date.parse(value)), "must be an ISO 8601 instant"));

/** Everything that a delta may add to or take from is keyed by name: a deep merge, in which null deletes. */
const named = <Schema extends z.ZodMiniType>(schema: Schema) => z.record(text, schema);
/** A set of names. */
const names = named(z.literal(true));

const cloudNames = clouds.map(({ name }) => name) as [Cloud["name"], ...Cloud["name"][]];

const federatedCredentials = named(z.strictObject({ issuer: text, subject: text, audience: text }));

const applicationSchema = z.strictObject({
  clientId: guid,
  /** Object id of its service principal; absent: the tenant has none. */
  principalId: z.optional(guid),
  tenant: text,
  /** Known in every tenant, as Microsoft's own applications are. */
  multiTenant: flag,
  enabled: flag,
  publicClient: flag,
  /** Users must be assigned to it before they can sign in. */
  assignmentRequired: flag,
  assigned: names,
  /** Somebody consented to the delegated permissions that it asks for. */
  consented: flag,
  redirectUris: named(text),
  secrets: named(z.strictObject({ value: text, endsAt: instant })),
  federatedCredentials,
});

const managedIdentitySchema = z.strictObject({
  clientId: guid,
  principalId: guid,
  tenant: text,
  /** Of the identity where it is user-assigned, of its host where it is system-assigned. */
  resourceId: text,
  kind: z.enum(["user-assigned", "system-assigned"]),
  federatedCredentials,
});

const hostSchema = z.strictObject({
  /** Whether the instance metadata service answers there. */
  imds: flag,
  /** Something between the application and the metadata service drops which identity is asked for. */
  ignoresSelection: z.optional(flag),
  /** Age of the token that the host hands out from its cache; absent: it asks for a new one. */
  cachedTokenAgeSeconds: z.optional(seconds),
  identities: names,
  /** The service account token that the cluster projects into the pod. */
  projectedToken: z.optional(
    z.strictObject({
      cluster: text,
      namespace: text,
      serviceAccount: text,
      audience: text,
      /** Age of the token when the application starts. */
      ageSeconds: seconds,
      lifetimeSeconds: seconds,
      /** Whether the volume is really mounted. */
      mounted: flag,
    }),
  ),
});

const deploymentSchema = z.strictObject({
  model: text,
  version: text,
  provisioningState: text,
  /** Operations that the model serves, by the name that Azure OpenAI gives them. */
  operations: named(z.literal(true)),
  /** Parameters that the model refuses, each with what to use instead (empty: nothing). */
  refuses: named(text),
  /** Words that its content filter blocks in a prompt. */
  blockedWords: names,
  requestsPerMinute: z.number(),
  /** Dated API version with which the model came; earlier ones are refused. */
  firstApiVersion: z.optional(text),
});

const accountSchema = z.strictObject({
  resourceGroup: text,
  kind: z.enum(["OpenAI", "AIServices"]),
  location: text,
  customSubdomain: z.optional(text),
  keys: named(text),
  disableLocalAuth: flag,
  publicNetworkAccess: z.enum(["Enabled", "Disabled"]),
  networkDefaultAction: z.enum(["Allow", "Deny"]),
  provisioningState: text,
  /** Whether the service behind the account answers at all. */
  healthy: flag,
  deployments: named(deploymentSchema),
});

const permissionSchema = z.strictObject({
  actions: z.array(text),
  notActions: z.array(text),
  dataActions: z.array(text),
  notDataActions: z.array(text),
});

/**
 * The whole simulated Azure. References are names of other entries (`tenant`, `host`, …); a `principal` is the name of
 * an application, a managed identity, a user or a group, or else the object id of a principal that no longer exists.
 */
export const worldSchema = z.strictObject({
  name: text,
  /** How far the clocks of Azure are ahead of this machine's. */
  clock: z.strictObject({ aheadSeconds: seconds }),
  /** Hosts that cannot be reached, and how a connection to them fails; or what disturbs their answers. */
  network: named(
    z.union([z.enum(networkCodes), disturbanceSchema], {
      error: `must be one of ${networkCodes.join(", ")}, or { fault: … }`,
    }),
  ),
  entra: z.strictObject({
    available: flag,
    throttles: flag,
    /** Refuses applications without service principal; otherwise they get a token that names no principal. */
    requiresServicePrincipal: flag,
  }),
  /** Resources whose tokens Entra encrypts, by their App ID URI; whether the resource has the key for them. */
  encryptedResources: named(z.strictObject({ holdsKey: flag })),
  /** Policies that let no token be issued to these users and applications. */
  conditionalAccess: named(z.strictObject({ blocks: names })),
  tenants: named(z.strictObject({ id: guid, domain: text, displayName: text, cloud: z.enum(cloudNames) })),
  applications: named(applicationSchema),
  users: named(z.strictObject({ principalId: guid, tenant: text, userName: text, enabled: flag })),
  groups: named(z.strictObject({ principalId: guid, tenant: text, members: names })),
  managedIdentities: named(managedIdentitySchema),
  hosts: named(hostSchema),
  clusters: named(
    z.strictObject({
      /** With its trailing slash, as AKS writes it. */
      issuer: text,
      /** Whether Entra can read the issuer's keys. */
      published: flag,
    }),
  ),
  subscriptions: named(
    z.strictObject({
      id: guid,
      tenant: text,
      state: text,
      /** Other tenants whose principals Azure Lighthouse lets manage it. */
      managedBy: names,
    }),
  ),
  resourceGroups: named(z.strictObject({ subscription: text, location: text })),
  accounts: named(accountSchema),
  /** Custom roles, by the GUID of their definition. */
  roleDefinitions: named(z.strictObject({ roleName: text, permissions: z.array(permissionSchema) })),
  roleAssignments: named(
    z.strictObject({
      id: guid,
      principal: text,
      /** GUID of a built-in or custom role definition. */
      role: guid,
      scope: text,
      condition: z.optional(text),
      createdOn: instant,
    }),
  ),
  denyAssignments: named(
    z.strictObject({
      id: guid,
      principals: names,
      excludePrincipals: names,
      scope: text,
      permissions: z.array(permissionSchema),
      doNotApplyToChildScopes: flag,
    }),
  ),
  /** Who sits at the browser. */
  person: z.strictObject({ user: text }),
  /** Where the application of each scenario runs and what its environment holds there. */
  scenarios: named(z.strictObject({ host: text, environment: named(text) })),
});

export type World = Readonly<z.infer<typeof worldSchema>>;
export type Application = Readonly<World["applications"][string]>;
export type ManagedIdentity = Readonly<World["managedIdentities"][string]>;
export type Host = Readonly<World["hosts"][string]>;
export type ProjectedToken = NonNullable<Host["projectedToken"]>;
export type Account = Readonly<World["accounts"][string]>;
export type Deployment = Readonly<Account["deployments"][string]>;
