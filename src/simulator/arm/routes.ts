import type { State } from "../state.ts";
import * as accounts from "./accounts.ts";
import * as authorization from "./authorization.ts";
import type { Caller } from "./caller.ts";
import * as clusters from "./clusters.ts";
import * as identities from "./identities.ts";
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
const escaped = (type: string): string => type.replaceAll(".", String.raw`\.`);
/** All resources of a type in a subscription or a resource group. */
const every = (type: string): RegExp =>
  path(`(?<scope>${subscription}(?:/resourceGroups/[^/]+)?)/providers/${escaped(type)}`);
/** One resource of a type, or what is below it. */
const one = (type: string, below = ""): RegExp =>
  path(
    `(?<scope>${subscription}/resourceGroups/(?<group>[^/]+)/providers/${escaped(type)}/(?<name>[^/]+))${below}`,
  );
/** What an authorization provider keeps at any scope. */
const authorizationAt = (type: string): RegExp =>
  path(String.raw`(?<scope>.*?)/providers/Microsoft\.Authorization/${type}`);

const account = "Microsoft.CognitiveServices/accounts";
const identity = "Microsoft.ManagedIdentity/userAssignedIdentities";
const cluster = "Microsoft.ContainerService/managedClusters";

type Answer = Route["answer"];
const get = (path: RegExp, answer: Answer, action?: string): Route => ({
  method: "GET",
  path,
  answer,
  ...(action !== undefined && { action }),
});

/** Source: facts on ARM, sections 1 to 4 and 6 to 8. */
export const routes: readonly Route[] = [
  get(path("/subscriptions"), subscriptions.list),
  get(path(`(?<scope>${subscription})`), subscriptions.get),
  {
    method: "POST",
    path: path(escaped("/providers/Microsoft.ResourceGraph/resources")),
    answer: searchAccounts,
  },
  get(every(account), accounts.list, `${account}/read`),
  get(
    every("Microsoft.CognitiveServices/deletedAccounts"),
    accounts.listDeleted,
    "Microsoft.CognitiveServices/deletedAccounts/read",
  ),
  get(one(account), accounts.get, `${account}/read`),
  get(one(account, "/deployments"), accounts.listDeployments, `${account}/deployments/read`),
  get(every(identity), identities.list, `${identity}/read`),
  get(one(identity), identities.get, `${identity}/read`),
  get(
    one(identity, "/federatedIdentityCredentials"),
    identities.listFederatedCredentials,
    `${identity}/federatedIdentityCredentials/read`,
  ),
  get(
    path(`(?<scope>.*)${escaped("/providers/Microsoft.ManagedIdentity/identities/default")}`),
    identities.getSystemAssigned,
    "Microsoft.ManagedIdentity/identities/read",
  ),
  get(every(cluster), clusters.list, `${cluster}/read`),
  get(one(cluster), clusters.get, `${cluster}/read`),
  get(
    authorizationAt("roleAssignments"),
    authorization.listRoleAssignments,
    "Microsoft.Authorization/roleAssignments/read",
  ),
  get(
    authorizationAt("denyAssignments"),
    authorization.listDenyAssignments,
    "Microsoft.Authorization/denyAssignments/read",
  ),
  get(
    authorizationAt("roleDefinitions"),
    authorization.listRoleDefinitions,
    "Microsoft.Authorization/roleDefinitions/read",
  ),
  // Whoever can sign in may read one definition: (unverified) for roles that are not built in.
  get(authorizationAt("roleDefinitions/(?<definition>[^/]+)"), authorization.getRoleDefinition),
  // Whoever asks about itself needs no right.
  get(authorizationAt("roleEligibilityScheduleInstances"), schedules.listEligibilities),
  get(authorizationAt("roleAssignmentSchedules"), schedules.listSchedules),
  // That this needs the right it is named after: (unverified).
  get(
    authorizationAt("permissions"),
    authorization.listPermissions,
    "Microsoft.Authorization/permissions/read",
  ),
];
