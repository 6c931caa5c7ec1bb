import table from "./built-in-roles.json" with { type: "json" };
import { roleDefinitionGuid } from "./role-definition-id.ts";

/** What one permission of a role definition allows; ARM's names. */
export interface Permission {
  readonly actions?: readonly string[] | undefined;
  readonly notActions?: readonly string[] | undefined;
  readonly dataActions?: readonly string[] | undefined;
  readonly notDataActions?: readonly string[] | undefined;
  /** Limits the permission itself, in the language of conditions on assignments. */
  readonly condition?: string | null | undefined;
}

/** A role definition: its id (any of ARM's forms) and ARM's `properties`. */
export interface RoleDefinition {
  readonly id?: string | undefined;
  readonly roleName?: string | undefined;
  readonly permissions?: readonly Permission[] | undefined;
}

/**
 * The built-in roles that people give for Azure OpenAI and Foundry, and those they give by mistake. Their ids are the
 * same in every cloud. Left out: conditions, which in these definitions limit role assignment only.
 * Source: facts on roles (a dump of Azure's built-in roles of August 2026).
 */
export const builtInRoles: readonly (RoleDefinition & { readonly id: string; readonly roleName: string })[] =
  table;

/** The built-in role of that GUID, or of a role definition id that ends in it. */
export function builtInRole(id: string): (typeof builtInRoles)[number] | undefined {
  const guid = roleDefinitionGuid(id);
  return builtInRoles.find((role) => role.id === guid);
}

/** The least privileged built-in role that can call an OpenAI model: no keys, no deployments. Source: facts on roles §1. */
export const leastPrivilegedRole = {
  id: "5e0bd9bd-7b93-4f28-af87-19fc36ad61bd",
  name: "Cognitive Services OpenAI User",
} as const;

/** What changes something of OpenAI's (files, batches, fine-tunes, evaluations) needs more: no keys. Source: the same. */
export const openAIContributor = {
  id: "a001fd3d-188f-4b5d-821b-7da978bf7442",
  name: "Cognitive Services OpenAI Contributor",
} as const;

/** Reads the keys, which the two above do not. Source: the same. */
export const keyReader = {
  id: "a97b65f3-24c7-4388-baec-2e87135dc908",
  name: "Cognitive Services User",
} as const;

/** Gives roles, and takes them: to its own holder as well. Source: the same. */
export const roleAdministrator = {
  id: "f58310d9-a9f6-439a-9e8d-f62e7b41a168",
  name: "Role Based Access Control Administrator",
} as const;

/** Reads everything, and changes nothing. Source: the same. */
export const reader = { id: "acdd72a7-3385-48ef-bd42-f606fba81ae7", name: "Reader" } as const;

/** What is no OpenAI operation (agents, projects, models of other makers) needs more. Source: the same. */
export const foundryRole = { id: "53ca6127-db72-4b80-b1b0-d745d6d5456d", name: "Foundry User" } as const;
