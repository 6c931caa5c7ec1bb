import { operationNames, operations, type OperationName } from "../../azure/operations.ts";

/** What a path of the data plane asks for. */
export interface Route {
  readonly route: "dated" | "v1";
  readonly operation: OperationName;
  /** The deployment, where the path names it. */
  readonly deployment: string | null;
  readonly dataAction: string;
  /** The operation as refusals name it; `{deployment-id}` is literal there. */
  readonly shownAs: string;
}

/**
 * The operation behind method and path; null where nothing is routed. A Foundry project has the v1 route only, and names
 * operations as the account does: (unverified). Source: facts on the data plane, section 1.
 */
export function routeOf(method: string, path: string, project: string | null): Route | null {
  const route = routeAt(method, project === null ? path : path.replace(`/api/projects/${project}`, ""));
  return project === null || route?.route === "v1" ? route : null;
}

function routeAt(method: string, pathname: string): Route | null {
  const [, inPath = null, dated] = /^\/openai\/deployments\/([^/]+)(\/.+)$/.exec(pathname) ?? [];
  const v1 = /^\/openai\/v1(\/.+)$/.exec(pathname)?.[1];
  const bare = /^\/openai(\/.+)$/.exec(pathname)?.[1];
  const path = v1 ?? dated ?? bare;
  const operation = operationNames.find(
    (name) =>
      operations[name].method === method &&
      operations[name].path === path &&
      (v1 !== undefined || operations[name].deploymentInPath === (inPath !== null)),
  );
  if (!operation || path === undefined) return null;
  const prefix =
    v1 !== undefined ? "/openai/v1" : inPath === null ? "/openai" : "/openai/deployments/{deployment-id}";
  return {
    route: v1 === undefined ? "dated" : "v1",
    operation,
    deployment: inPath === null ? null : decodeURIComponent(inPath),
    dataAction: operations[operation].dataAction,
    shownAs: `${method} ${prefix}${path}`,
  };
}
