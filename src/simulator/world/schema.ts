import * as z from "zod/mini";
import { disturbanceSchema } from "../disturbance.ts";
import { networkCodes } from "../network-error.ts";
import * as directory from "./directory.ts";
import * as machines from "./machines.ts";
import * as resources from "./resources.ts";
import { guid, named, no, seconds, text, yes, usually } from "./value.ts";

/** The whole simulated Azure. References (`tenant`, `host`, …) are the names of other entries. */
export const worldSchema = z.strictObject({
  name: text.check(z.describe("What the world is called in reports.")),
  clock: z
    .strictObject({
      aheadSeconds: seconds.check(z.describe("Seconds that they are ahead of this machine's.")),
    })
    .check(z.describe("The clocks of Azure.")),
  network: named(
    z.union([z.enum(networkCodes), disturbanceSchema], {
      error: `must be one of ${networkCodes.join(", ")}, or { fault: … }`,
    }),
  ).check(
    z.describe(
      "Hosts that cannot be reached, and how a connection to them fails; or what disturbs their answers.",
    ),
  ),
  callerAddress: usually(text, "203.0.113.20").check(
    z.describe("Public IPv4 address from which all requests come."),
  ),
  insideVirtualNetwork: no.check(
    z.describe(
      "Whether requests come from inside the virtual network: through the private endpoints of accounts.",
    ),
  ),
  privateDnsLinked: yes.check(
    z.describe(
      "Whether names lead to private endpoints there, as they do where the private DNS zone is linked to the network.",
    ),
  ),

  entra: directory.entraSchema.check(z.describe("How Microsoft Entra ID behaves.")),
  tenants: named(directory.tenantSchema).check(z.describe("Tenants.")),
  applications: named(directory.applicationSchema).check(
    z.describe("Applications, with their service principals."),
  ),
  users: named(directory.userSchema).check(z.describe("People who can sign in.")),
  groups: named(directory.groupSchema).check(z.describe("Groups of principals.")),
  managedIdentities: named(directory.managedIdentitySchema).check(z.describe("Managed identities.")),
  conditionalAccess: named(directory.policySchema).check(z.describe("Conditional Access policies.")),
  encryptedResources: named(
    z.strictObject({ holdsKey: yes.check(z.describe("Whether the resource has the key for them.")) }),
  ).check(z.describe("Resources whose tokens Entra encrypts, by their App ID URI.")),
  person: directory.personSchema.check(
    z.describe("Who sits at the browser, what they sit at, and how they behave."),
  ),

  arm: resources.armSchema.check(z.describe("How Azure Resource Manager behaves.")),
  managementGroups: named(resources.managementGroupSchema).check(
    z.describe("Management groups, by the id that stands in resource paths."),
  ),
  subscriptions: named(resources.subscriptionSchema).check(z.describe("Subscriptions.")),
  resourceGroups: named(resources.resourceGroupSchema).check(z.describe("Resource groups.")),
  accounts: named(resources.accountSchema).check(z.describe("Cognitive Services accounts, by name.")),
  roleDefinitions: usually(z.record(guid, resources.roleDefinitionSchema), {}).check(
    z.describe("Custom roles, by the GUID of the definition."),
  ),
  roleAssignments: named(resources.roleAssignmentSchema).check(z.describe("Role assignments.")),
  roleEligibilities: named(resources.roleEligibilitySchema).check(
    z.describe("What Privileged Identity Management lets principals activate; it grants nothing."),
  ),
  denyAssignments: named(resources.denyAssignmentSchema).check(z.describe("Deny assignments.")),

  hosts: named(machines.hostSchema).check(z.describe("Where applications run, and what they find there.")),
  clusters: named(machines.clusterSchema).check(
    z.describe("AKS clusters, by the name that Resource Manager knows them by."),
  ),
  scenarios: named(machines.placementSchema).check(
    z.describe("Where the application of a scenario runs, by the scenario's id."),
  ),
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
