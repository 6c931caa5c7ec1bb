import type { State } from "../state.ts";
import * as accounts from "./accounts.ts";
import * as authorization from "./authorization.ts";
import type { Caller } from "./caller.ts";
import { searchAccounts } from "./resource-graph.ts";
import * as schedules from "./schedules.ts";
import * as subscriptions from "./subscriptions.ts";

/** A request that was routed, and whose caller is known. */
export interface Asked {
  readonly state: State;
  readonly request: Request;
  readonly caller: Caller;
  readonly query: URLSearchParams;
  /** Resource path before the last provider. */
  readonly scope: string;
  /** What the path names, as it was spelt. */
  readonly named: Readonly<Record<string, string>>;
}

interface Route {
  readonly method: "GET" | "POST";
  readonly path: RegExp;
  /** What the caller must hold at the scope; absent: the answer shows what the caller may see. */
  readonly action?: string;
  answer(asked: Asked): Response | Promise<Response>;
}

// Resource Manager compares paths without regard to case.
const path = (pattern: string): RegExp => new RegExp(`^${pattern}$`, "i");
const subscription = "/subscriptions/[^/]+";
const account = String.raw`(?<scope>${subscription}/resourceGroups/(?<group>[^/]+)/providers/Microsoft\.CognitiveServices/accounts/(?<account>[^/]+))`;
const authorizationAt = (type: string): string =>
  String.raw`(?<scope>.*?)/providers/Microsoft\.Authorization/${type}`;

/** Source: facts on ARM, sections 1 to 4, 7 and 8. */
export const routes: readonly Route[] = [
  { method: "GET", path: path("/subscriptions"), answer: subscriptions.list },
  { method: "GET", path: path(`(?<scope>${subscription})`), answer: subscriptions.get },
  {
    method: "POST",
    path: path(String.raw`/providers/Microsoft\.ResourceGraph/resources`),
    answer: searchAccounts,
  },
  {
    method: "GET",
    path: path(
      String.raw`(?<scope>${subscription}(?:/resourceGroups/[^/]+)?)/providers/Microsoft\.CognitiveServices/accounts`,
    ),
    action: "Microsoft.CognitiveServices/accounts/read",
    answer: accounts.list,
  },
  {
    method: "GET",
    path: path(String.raw`(?<scope>${subscription})/providers/Microsoft\.CognitiveServices/deletedAccounts`),
    action: "Microsoft.CognitiveServices/deletedAccounts/read",
    answer: accounts.listDeleted,
  },
  {
    method: "GET",
    path: path(account),
    action: "Microsoft.CognitiveServices/accounts/read",
    answer: accounts.get,
  },
  {
    method: "GET",
    path: path(`${account}/deployments`),
    action: "Microsoft.CognitiveServices/accounts/deployments/read",
    answer: accounts.listDeployments,
  },
  {
    method: "GET",
    path: path(authorizationAt("roleAssignments")),
    action: "Microsoft.Authorization/roleAssignments/read",
    answer: authorization.listRoleAssignments,
  },
  {
    method: "GET",
    path: path(authorizationAt("denyAssignments")),
    action: "Microsoft.Authorization/denyAssignments/read",
    answer: authorization.listDenyAssignments,
  },
  {
    method: "GET",
    path: path(authorizationAt("roleDefinitions")),
    action: "Microsoft.Authorization/roleDefinitions/read",
    answer: authorization.listRoleDefinitions,
  },
  // Whoever can sign in may read one definition: (unverified) for roles that are not built in.
  {
    method: "GET",
    path: path(authorizationAt("roleDefinitions/(?<definition>[^/]+)")),
    answer: authorization.getRoleDefinition,
  },
  {
    method: "GET",
    path: path(authorizationAt("roleEligibilityScheduleInstances")),
    answer: schedules.listEligibilities,
  },
  {
    method: "GET",
    path: path(authorizationAt("roleAssignmentSchedules")),
    answer: schedules.listSchedules,
  },
  // That this needs the right it is named after: (unverified).
  {
    method: "GET",
    path: path(authorizationAt("permissions")),
    action: "Microsoft.Authorization/permissions/read",
    answer: authorization.listPermissions,
  },
];
