import * as z from "zod/mini";

const text = z.string();
const nullableText = z.nullable(text);

const deploymentFactSchema = z.object({
  name: text.check(z.describe("Name of the deployment, which requests name.")),
  model: nullableText.check(z.describe("The model that is deployed.")),
  modelVersion: nullableText.check(z.describe("Version of the model.")),
  provisioningState: nullableText.check(z.describe("Succeeded, or how far it is.")),
});

/** The Cognitive Services account behind the endpoint, as Azure Resource Manager describes it; null: it does not tell. */
export const accountSchema = z.object({
  id: text.check(z.describe("Resource id.")),
  name: text.check(z.describe("Name of the account.")),
  subscriptionId: text.check(z.describe("Subscription that it is in.")),
  resourceGroup: text.check(z.describe("Resource group that it is in.")),
  foundBy: z
    .enum(["resource-id", "resource-graph", "subscription-list"])
    .check(z.describe("How it was found: named by its id, or by the endpoint in one of two lists.")),
  kind: nullableText.check(z.describe("OpenAI or AIServices.")),
  location: nullableText.check(z.describe("Region.")),
  tenantId: nullableText.check(z.describe("Tenant of its subscription, whose tokens it accepts.")),
  customSubdomain: nullableText.check(z.describe("Its custom subdomain, without which it accepts no token.")),
  endpoint: nullableText.check(z.describe("Its endpoint.")),
  hosts: z.array(text).check(z.describe("Hosts of all its endpoints, endpoint included.")),
  localAuthDisabled: z
    .nullable(z.boolean())
    .check(z.describe("properties.disableLocalAuth: true turns API keys off. Absent there means false.")),
  publicNetworkAccess: nullableText.check(z.describe("Enabled or Disabled.")),
  networkDefaultAction: nullableText.check(
    z.describe("Allow or Deny: what its network rules do with whom they do not name."),
  ),
  allowedAddresses: z
    .array(text)
    .check(z.describe("Public addresses and ranges that the network rules let in.")),
  privateEndpoints: z
    .array(
      z.object({
        name: text.check(z.describe("Name of the connection.")),
        state: nullableText.check(z.describe("Approved, Pending or Rejected.")),
      }),
    )
    .check(z.describe("Connections of private endpoints.")),
  provisioningState: nullableText.check(z.describe("Succeeded, or how far it is.")),
  deployments: z
    .nullable(z.array(deploymentFactSchema))
    .check(z.describe("Its deployments; null: they could not be read.")),
});
