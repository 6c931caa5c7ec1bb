import type { AccessQuestion, DenyAssignment, RoleAssignment } from "../../../src/azure/rbac/index.ts";
import { operations } from "../../../src/azure/operations.ts";

/* A subscription with the places and principals that the cases speak of. */

export const at = new Date("2026-05-01T12:00:00Z");
export const before = "2026-05-01T11:00:00Z";
export const after = "2026-05-01T13:00:00Z";

const subscription = "/subscriptions/6f3a1c52-8f0e-4a57-9d53-2c1e5b7a9d10";
const group = `${subscription}/resourceGroups/rg-models`;
const account = `${group}/providers/Microsoft.CognitiveServices/accounts/harbour`;
const managementGroup = (name: string): string => `/providers/Microsoft.Management/managementGroups/${name}`;

export const places = {
  root: "/",
  tenantRoot: managementGroup("root"),
  aboveUs: managementGroup("platform"),
  besideUs: managementGroup("sandbox"),
  subscription,
  otherSubscription: "/subscriptions/11f0c9aa-0000-4000-8000-000000000001",
  group,
  otherGroup: `${subscription}/resourceGroups/rg-models-2`,
  account,
  otherAccount: `${account}-2`,
  project: `${account}/projects/tides`,
  otherProject: `${account}/projects/tides-2`,
} as const;
/** Management groups above the subscription. */
export const managementGroups = ["platform", "root"];

export const ids = {
  principal: "3c1e7a90-52d4-4be1-8f6e-71a0c2d9e490",
  team: "b7d2f0c1-9a3e-4c58-a1d6-0e5f4b8c7a21",
  department: "c8e3a1d2-0b4f-4d69-b2e7-1f60539d8b32",
  other: "d9f4b2e3-1c50-4e7a-83f8-20716aae9c43",
  applicationObject: "ea05c3f4-2d61-4f8b-9409-318271bfad54",
  clientId: "fb16d405-3e72-409c-a51a-429382c0be65",
  everyone: "00000000-0000-0000-0000-000000000000",
} as const;

/** GUIDs of built-in roles. Source: facts on roles §1. */
export const roles = {
  openAiUser: "5e0bd9bd-7b93-4f28-af87-19fc36ad61bd",
  openAiContributor: "a001fd3d-188f-4b5d-821b-7da978bf7442",
  cognitiveUser: "a97b65f3-24c7-4388-baec-2e87135dc908",
  foundryUser: "53ca6127-db72-4b80-b1b0-d745d6d5456d",
  owner: "8e3af657-a8ff-443c-a75c-2fe8c4bcb635",
  contributor: "b24988ac-6180-42a0-ab88-20f7382dd24c",
  reader: "acdd72a7-3385-48ef-bd42-f606fba81ae7",
  dataReader: "b59867f0-fa02-499b-be73-45a86b5b3e1c",
  custom: "0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d",
} as const;

export const roleId = (guid: string): string =>
  `${subscription}/providers/Microsoft.Authorization/roleDefinitions/${guid}`;

/** A role assignment of the principal on the account. */
export const given = (role: string, more: Partial<RoleAssignment> = {}): RoleAssignment => ({
  id: "given",
  roleDefinitionId: roleId(role),
  principalId: ids.principal,
  principalType: "ServicePrincipal",
  scope: account,
  ...more,
});

/** A deny assignment that forbids everybody all data actions in the resource group. */
export const denied = (more: Partial<DenyAssignment> = {}): DenyAssignment => ({
  id: "denied",
  denyAssignmentName: "locked",
  scope: group,
  permissions: [{ dataActions: ["*"] }],
  principals: [{ id: ids.everyone, type: "SystemDefined" }],
  ...more,
});

/** The definition of the one custom role. */
export const custom = (permissions: readonly object[], roleName = "Caller") => ({
  id: roleId(roles.custom),
  roleName,
  permissions,
});

export const question = (parts: Partial<AccessQuestion>): AccessQuestion => ({
  principalId: ids.principal,
  scope: account,
  managementGroups,
  dataAction: operations.chat.dataAction,
  assignments: [],
  definitions: [],
  denies: [],
  at,
  ...parts,
});
