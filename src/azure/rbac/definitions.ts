import { roleDefinitionGuid } from "../role-definition-id.ts";
import { builtInRole, type RoleDefinition } from "../roles.ts";
import { permits, permitsNow } from "./permissions.ts";
import type { Certainty } from "./question.ts";

/** What a role definition means for one data action. */
export interface RoleMeaning {
  readonly roleName: string | null;
  /** `unreadable`: a custom role whose definition nobody could read. */
  readonly gives: "nothing" | "other-data-actions" | "the-data-action" | "unreadable";
  /** Whether the definition's own condition lets it be used. */
  readonly holds: Certainty;
}

/**
 * Answers what a role means, by the id of its definition. Definitions compare by GUID, never by name: names change.
 * Each is looked at once, however often it is assigned. Source: facts on ARM §2.
 */
export function meaningOf(definitions: readonly RoleDefinition[], dataAction: string) {
  const read = new Map(definitions.map((one) => [roleDefinitionGuid(one.id ?? ""), one]));
  const known = new Map<string, RoleMeaning>();
  return (id: string): RoleMeaning => {
    const meaning =
      known.get(id) ?? meaningFor(read.get(roleDefinitionGuid(id)) ?? builtInRole(id), dataAction);
    known.set(id, meaning);
    return meaning;
  };
}

function meaningFor(definition: RoleDefinition | undefined, dataAction: string): RoleMeaning {
  const roleName = definition?.roleName ?? null;
  const permissions = definition?.permissions;
  if (!permissions) return { roleName, gives: "unreadable", holds: "unknown" };
  if (!permissions.some(({ dataActions = [] }) => dataActions.length > 0))
    return { roleName, gives: "nothing", holds: "yes" };
  if (!permits(permissions, dataAction)) return { roleName, gives: "other-data-actions", holds: "yes" };
  return { roleName, gives: "the-data-action", holds: permitsNow(permissions, dataAction) };
}
