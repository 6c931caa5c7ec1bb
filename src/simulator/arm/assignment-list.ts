import { scopeCovers } from "../../azure/rbac/index.ts";
import { managementGroupsAbove } from "../access.ts";
import { effectiveIds } from "../principals.ts";
import { armList } from "./page.ts";
import type { Asked } from "./routes.ts";

interface Listed {
  readonly id: string;
  readonly scope: string;
  readonly principalId: string;
}

/** What the parts of a `$filter` ask for. Source: facts on ARM, sections 1, 2, 3 and 6. */
export function readFilter({ query, caller }: Pick<Asked, "query" | "caller">) {
  const filter = query.get("$filter") ?? "";
  const valueOf = (field: string): string | undefined =>
    new RegExp(`(?:^|[\\s(])${field} eq '([^']*)'`, "i").exec(filter)?.[1];
  const asTarget = /\basTarget\(\)/i.test(filter);
  return {
    atScope: /\batScope\(\)/i.test(filter),
    assignedTo: asTarget ? caller.principalId : /\bassignedTo\('([^']*)'\)/i.exec(filter)?.[1],
    principalId: valueOf("principalId"),
    denyAssignmentName: valueOf("denyAssignmentName"),
    exportedPrincipalId: valueOf("gdprExportPrincipalId"),
    roleName: valueOf("roleName"),
    type: valueOf("type"),
    asTarget,
  };
}

/** Is an assignment at this scope among those listed: at and above, and without `atScope()` also below? */
export const isListed = (
  { state, scope }: Pick<Asked, "state" | "scope">,
  assigned: string,
  atScope: boolean,
): boolean =>
  scopeCovers(assigned, scope, managementGroupsAbove(state.world, scope)) ||
  (!atScope && scopeCovers(scope, assigned));

/** Those of the assignments that the filter asks for, as one page. */
export function listFiltered(asked: Asked, type: string, all: readonly Listed[]): Response {
  const { atScope, assignedTo, principalId } = readFilter(asked);
  const ids = assignedTo === undefined ? null : effectiveIds(asked.state.world, assignedTo);
  const value = all
    .filter((one) => isListed(asked, one.scope, atScope))
    .filter((one) => ids?.has(one.principalId) ?? true)
    .filter((one) => principalId === undefined || one.principalId === principalId)
    .map((one) => withProperties(type, one));
  return armList(asked, value);
}

/** Resource Manager's own form of an entry: what it says of itself stands under `properties`. */
export const withProperties = <Entry extends { readonly id: string }>(
  type: string,
  { id, ...properties }: Entry,
) => ({ id, name: id.slice(id.lastIndexOf("/") + 1), type: `Microsoft.Authorization/${type}`, properties });
