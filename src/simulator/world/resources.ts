import * as z from "zod/mini";
import { guid, instant, named, names, no, oneOf, seconds, text, yes, usually } from "./value.ts";

/* What there is in Azure Resource Manager, and who may do what with it. */

export const subscriptionSchema = z.strictObject({
  id: guid.check(z.describe("Subscription id.")),
  tenant: text.check(z.describe("Name of its tenant.")),
  state: oneOf(["Enabled", "Warned", "PastDue", "Disabled", "Deleted"]).check(
    z.describe("Its state, as Resource Manager tells it."),
  ),
  managedBy: names.check(z.describe("Other tenants whose principals Azure Lighthouse lets manage it.")),
  managementGroup: z.optional(text).check(z.describe("Management group that it stands under.")),
});

/** By its id, which stands in resource paths. */
export const managementGroupSchema = z.strictObject({
  tenant: text.check(z.describe("Name of its tenant.")),
  parent: z.optional(text).check(z.describe("Management group that it stands under.")),
});

export const resourceGroupSchema = z.strictObject({
  subscription: text.check(z.describe("Name of its subscription.")),
  location: text.check(z.describe("Region.")),
});

const deploymentSchema = z.strictObject({
  model: text.check(z.describe("The model that is deployed.")),
  version: text.check(z.describe("Version of the model.")),
  provisioningState: usually(text, "Succeeded").check(z.describe("Succeeded, or how far it is.")),
  operations: names.check(
    z.describe("Operations that the model serves, by the name that Azure OpenAI gives them."),
  ),
  refuses: named(text).check(
    z.describe("Parameters that the model refuses, each with what to use instead (empty: nothing)."),
  ),
  blockedWords: names.check(z.describe("Words that its content filter blocks in a prompt.")),
  contextTokens: z
    .optional(z.number())
    .check(z.describe("Tokens that prompt and answer may have together; absent: any number.")),
  reasoningTokens: usually(z.number(), 0).check(
    z.describe("Tokens that the model spends on thinking before it speaks."),
  ),
  streams: yes.check(z.describe("Whether an answer can be streamed.")),
  requestsPerMinute: usually(z.number(), 100).check(z.describe("Requests that it takes in a minute.")),
  tokensPerMinute: usually(z.number(), 100_000).check(z.describe("Tokens that it takes in a minute.")),
  overloaded: no.check(z.describe("Whether too many others use the model.")),
  firstApiVersion: z
    .optional(text)
    .check(z.describe("Dated API version with which the model came; earlier ones are refused.")),
});

export const accountSchema = z.strictObject({
  resourceGroup: text.check(z.describe("Name of its resource group.")),
  kind: oneOf(["OpenAI", "AIServices"]).check(z.describe("Kind of the account.")),
  location: text.check(z.describe("Region.")),
  customSubdomain: z
    .optional(text)
    .check(z.describe("First label of its own host; absent: it has only the region's.")),
  keys: named(text).check(z.describe("API keys.")),
  disableLocalAuth: no.check(z.describe("Whether API keys are turned off.")),
  publicNetworkAccess: oneOf(["Enabled", "Disabled"]).check(
    z.describe("Whether it can be reached from the internet."),
  ),
  networkDefaultAction: oneOf(["Allow", "Deny"]).check(
    z.describe("What its network rules do with whom they do not name."),
  ),
  allowedAddresses: names.check(z.describe("Public IPv4 addresses and ranges that are let in nevertheless.")),
  privateEndpoints: named(oneOf(["Approved", "Pending", "Rejected"])).check(
    z.describe("Private endpoints, each with the state of its connection."),
  ),
  deletedAt: z
    .optional(instant)
    .check(
      z.describe(
        "Deleted then (ISO 8601), but not yet for good: its hosts are gone, and Resource Manager lists it apart.",
      ),
    ),
  provisioningState: usually(text, "Succeeded").check(z.describe("Succeeded, or how far it is.")),
  blocked: no.check(z.describe("Whether Microsoft has blocked it for abuse.")),
  healthy: yes.check(z.describe("Whether the service behind the account answers at all.")),
  deployments: named(deploymentSchema).check(z.describe("Deployments, by name.")),
});

const permissionSchema = z.strictObject({
  actions: usually(z.array(text), []).check(z.describe("Control-plane operations that it covers.")),
  notActions: usually(z.array(text), []).check(z.describe("Those of them that it leaves out.")),
  dataActions: usually(z.array(text), []).check(z.describe("Data-plane operations that it covers.")),
  notDataActions: usually(z.array(text), []).check(z.describe("Those of them that it leaves out.")),
});

/** A custom role; its key is the GUID of the definition. */
export const roleDefinitionSchema = z.strictObject({
  roleName: text.check(z.describe("What the role is called.")),
  permissions: z.array(permissionSchema).check(z.describe("What it allows.")),
  assignableScopes: usually(z.array(text), ["/"]).check(
    z.describe("Resource paths at which it may be assigned."),
  ),
});

const assignment = {
  id: guid.check(z.describe("GUID of the assignment.")),
  principal: text.check(
    z.describe(
      "Name of an application, managed identity, user or group; or the object id of a principal that no longer exists.",
    ),
  ),
  role: guid.check(z.describe("GUID of a built-in or custom role definition.")),
  scope: text.check(z.describe("Resource path at which it holds.")),
  condition: z.optional(text).check(z.describe("Condition under which it holds.")),
};

/**
 * `principal` is the name of an application, a managed identity, a user or a group, or else the object id of a
 * principal that no longer exists.
 */
export const roleAssignmentSchema = z.strictObject({
  ...assignment,
  createdOn: z
    .union([z.literal("minutes-ago"), instant])
    .check(
      z.describe(
        "When it was made (ISO 8601); `minutes-ago`: two minutes before now, whenever that is, so that it is always new.",
      ),
    ),
  propagationSeconds: usually(seconds, 600).check(
    z.describe("Seconds after that until the services learn of it; Resource Manager lists it at once."),
  ),
  startsAt: z.optional(instant).check(z.describe("From when it holds (ISO 8601); absent: always.")),
  endsAt: z.optional(instant).check(z.describe("Until when it holds (ISO 8601); absent: for good.")),
  conditionHolds: no.check(z.describe("Whether the condition holds for the requests of this world.")),
});

/** What Privileged Identity Management lets a principal activate; it grants nothing. */
export const roleEligibilitySchema = z.strictObject({
  ...assignment,
  startsAt: instant.check(z.describe("From when it can be activated (ISO 8601).")),
  endsAt: z
    .optional(instant)
    .check(z.describe("Until when it can be activated (ISO 8601); absent: for good.")),
});

export const denyAssignmentSchema = z.strictObject({
  id: guid.check(z.describe("GUID of the deny assignment.")),
  principals: names.check(z.describe("Names of those that it is for.")),
  excludePrincipals: names.check(z.describe("Names of those that it is not for.")),
  scope: text.check(z.describe("Resource path at which it holds.")),
  permissions: z.array(permissionSchema).check(z.describe("What it denies.")),
  doNotApplyToChildScopes: no.check(z.describe("Whether it holds at that path only.")),
});

export const armSchema = z.strictObject({
  available: yes.check(z.describe("Whether it answers at all.")),
  throttles: no.check(z.describe("Whether it answers that there are too many requests.")),
  pageSize: usually(z.number(), 1000).check(z.describe("Entries on one page of a list.")),
});
