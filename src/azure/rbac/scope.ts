/**
 * Does an assignment at that scope reach the resource? Scopes inherit downwards, whole path segments at a time. The
 * management groups above a subscription do not show in its path: without their names every one counts as above it.
 */
export function scopeCovers(
  assignmentScope: string,
  resourceId: string,
  managementGroups?: readonly string[],
): boolean {
  const scope = normalScope(assignmentScope);
  if (scope.startsWith(managementGroup)) {
    const name = scope.slice(managementGroup.length);
    return managementGroups?.some((above) => above.toLowerCase() === name) ?? true;
  }
  const resource = normalScope(resourceId);
  return resource.startsWith(scope) && (resource.length === scope.length || resource[scope.length] === "/");
}

const managementGroup = "/providers/microsoft.management/managementgroups/";

/** A scope as scopes compare: without regard to case or a slash at the end. */
export const normalScope = (path: string): string => path.toLowerCase().replace(/\/+$/, "");
