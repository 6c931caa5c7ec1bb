import * as z from "zod/mini";
import { guid, instant, named, names, no, oneOf, seconds, text, yes, usually } from "./value.ts";

/* What there is in Azure Resource Manager, and who may do what with it. */

export const subscriptionSchema = z.strictObject({
  id: guid,
  tenant: text,
  state: oneOf(["Enabled", "Warned", "PastDue", "Disabled", "Deleted"]),
  /** Other tenants whose principals Azure Lighthouse lets manage it. */
  managedBy: names,
  /** Management group that it stands under. */
  managementGroup: z.optional(text),
});

/** By its id, which stands in resource paths. */
export const managementGroupSchema = z.strictObject({ tenant: text, parent: z.optional(text) });

export const resourceGroupSchema = z.strictObject({ subscription: text, location: text });

const deploymentSchema = z.strictObject({
  model: text,
  version: text,
  provisioningState: usually(text, "Succeeded"),
  /** Operations that the model serves, by the name that Azure OpenAI gives them. */
  operations: names,
  /** Parameters that the model refuses, each with what to use instead (empty: nothing). */
  refuses: named(text),
  /** Words that its content filter blocks in a prompt. */
  blockedWords: names,
  /** Tokens that prompt and answer may have together; absent: any number. */
  contextTokens: z.optional(z.number()),
  /** Tokens that the model spends on thinking before it speaks. */
  reasoningTokens: usually(z.number(), 0),
  /** Whether an answer can be streamed. */
  streams: yes,
  requestsPerMinute: usually(z.number(), 100),
  tokensPerMinute: usually(z.number(), 100_000),
  /** Too many others use the model. */
  overloaded: no,
  /** Dated API version with which the model came; earlier ones are refused. */
  firstApiVersion: z.optional(text),
});

export const accountSchema = z.strictObject({
  resourceGroup: text,
  kind: oneOf(["OpenAI", "AIServices"]),
  location: text,
  customSubdomain: z.optional(text),
  keys: named(text),
  disableLocalAuth: no,
  publicNetworkAccess: oneOf(["Enabled", "Disabled"]),
  networkDefaultAction: oneOf(["Allow", "Deny"]),
  /** Public IPv4 addresses and ranges that are let in nevertheless. */
  allowedAddresses: names,
  /** Private endpoints, each with the state of its connection. */
  privateEndpoints: named(oneOf(["Approved", "Pending", "Rejected"])),
  /** Deleted, but not yet for good: its hosts are gone, and Resource Manager lists it apart. */
  deletedAt: z.optional(instant),
  provisioningState: usually(text, "Succeeded"),
  /** Microsoft has blocked it for abuse. */
  blocked: no,
  /** Whether the service behind the account answers at all. */
  healthy: yes,
  deployments: named(deploymentSchema),
});

const permissionSchema = z.strictObject({
  actions: usually(z.array(text), []),
  notActions: usually(z.array(text), []),
  dataActions: usually(z.array(text), []),
  notDataActions: usually(z.array(text), []),
});

/** A custom role; its key is the GUID of the definition. */
export const roleDefinitionSchema = z.strictObject({
  roleName: text,
  permissions: z.array(permissionSchema),
  assignableScopes: usually(z.array(text), ["/"]),
});

const assignment = {
  id: guid,
  principal: text,
  /** GUID of a built-in or custom role definition. */
  role: guid,
  /** Resource path at which it holds. */
  scope: text,
  condition: z.optional(text),
};

/**
 * `principal` is the name of an application, a managed identity, a user or a group, or else the object id of a
 * principal that no longer exists.
 */
export const roleAssignmentSchema = z.strictObject({
  ...assignment,
  createdOn: instant,
  /** How long after that the services learn of it; Resource Manager lists it at once. */
  propagationSeconds: usually(seconds, 600),
  /** From when and until when it holds; absent: always. */
  startsAt: z.optional(instant),
  endsAt: z.optional(instant),
  /** Whether the condition holds for the requests of this world. */
  conditionHolds: no,
});

/** What Privileged Identity Management lets a principal activate; it grants nothing. */
export const roleEligibilitySchema = z.strictObject({
  ...assignment,
  startsAt: instant,
  endsAt: z.optional(instant),
});

export const denyAssignmentSchema = z.strictObject({
  id: guid,
  principals: names,
  excludePrincipals: names,
  scope: text,
  permissions: z.array(permissionSchema),
  doNotApplyToChildScopes: no,
});

export const armSchema = z.strictObject({
  available: yes,
  throttles: no,
  /** Entries on one page of a list. */
  pageSize: usually(z.number(), 1000),
});
