import * as z from "zod/mini";
import { disturbanceSchema } from "../disturbance.ts";
import { networkCodes } from "../network-error.ts";
import * as directory from "./directory.ts";
import * as machines from "./machines.ts";
import * as resources from "./resources.ts";
import { guid, named, no, seconds, text, yes, usually } from "./value.ts";

/** The whole simulated Azure. References (`tenant`, `host`, …) are the names of other entries. */
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
  /** Public IPv4 address from which all requests come. */
  callerAddress: usually(text, "203.0.113.20"),
  /** Whether requests come from inside the virtual network: through the private endpoints of accounts. */
  insideVirtualNetwork: no,
  /** Whether names lead to private endpoints there, as they do where the private DNS zone is linked to the network. */
  privateDnsLinked: yes,

  entra: directory.entraSchema,
  tenants: named(directory.tenantSchema),
  applications: named(directory.applicationSchema),
  users: named(directory.userSchema),
  groups: named(directory.groupSchema),
  managedIdentities: named(directory.managedIdentitySchema),
  conditionalAccess: named(directory.policySchema),
  /** Resources whose tokens Entra encrypts, by their App ID URI; whether the resource has the key for them. */
  encryptedResources: named(z.strictObject({ holdsKey: yes })),
  person: directory.personSchema,

  arm: resources.armSchema,
  managementGroups: named(resources.managementGroupSchema),
  subscriptions: named(resources.subscriptionSchema),
  resourceGroups: named(resources.resourceGroupSchema),
  accounts: named(resources.accountSchema),
  roleDefinitions: usually(z.record(guid, resources.roleDefinitionSchema), {}),
  roleAssignments: named(resources.roleAssignmentSchema),
  roleEligibilities: named(resources.roleEligibilitySchema),
  denyAssignments: named(resources.denyAssignmentSchema),

  hosts: named(machines.hostSchema),
  clusters: named(machines.clusterSchema),
  scenarios: named(machines.placementSchema),
});

/** A world as it is written: what has a usual value may be left out. */
export type WorldText = z.input<typeof worldSchema>;
export type World = Readonly<z.output<typeof worldSchema>>;
export type Application = Readonly<World["applications"][string]>;
export type User = Readonly<World["users"][string]>;
export type ManagedIdentity = Readonly<World["managedIdentities"][string]>;
export type Policy = Readonly<World["conditionalAccess"][string]>;
export type Host = Readonly<World["hosts"][string]>;
export type ProjectedToken = NonNullable<Host["projectedToken"]>;
export type Account = Readonly<World["accounts"][string]>;
export type Deployment = Readonly<Account["deployments"][string]>;
