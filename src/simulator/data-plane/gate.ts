import { BlockList } from "node:net";
import { audiencesFor } from "../../azure/clouds.ts";
import { dataPlaneScopes } from "../../azure/endpoint.ts";
import { mayUseData } from "../access.ts";
import type { DataPlaneHost } from "../account-hosts.ts";
import { doorOf } from "../network-path.ts";
import type { PlacedAccount } from "../resource-ids.ts";
import { cloud } from "../resources.ts";
import { isCurrent, textClaim } from "../signing-key.ts";
import { readAccessToken, type State } from "../state.ts";
import { refusals } from "./refusals.ts";
import type { Route } from "./route.ts";

const unmade = ["Accepted", "Creating", "ResolvingDNS"];

interface Knock {
  readonly state: State;
  readonly request: Request;
  readonly host: DataPlaneHost;
  /** The Foundry project that is called; null: the account itself. */
  readonly project: string | null;
  readonly route: Route | null;
}

/**
 * Lets a request in to an account or refuses it: network rules, then key or token, then Azure RBAC. That the service
 * checks in this order: (unverified), but no captured answer contradicts it.
 */
export function admit(knock: Knock): PlacedAccount {
  const { state, request, host, project, route } = knock;
  const bearer = /^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? null;
  const header = request.headers.get("api-key") ?? request.headers.get("ocp-apim-subscription-key");
  // The account's v1 route also takes a key where a token belongs. Source: facts on the data plane, section 6.
  const takesKey = route?.route === "v1" && project === null;
  const key = header ?? (takesKey && bearer !== null && !isJwt(bearer) ? bearer : null);
  const account = addressed(host, key);

  // Until it is made, the name leads nowhere. Source: facts on failures ("just created").
  if (unmade.includes(account.account.provisioningState))
    throw refusals.notMapped(state, account.account.location);
  checkNetwork(state, account);
  if (key !== null) return checkKey(state, account, key);
  if (bearer === null) throw refusals.noCredential(state, account.account.location);
  return checkToken(knock, account, bearer);
}

/** On a host of its own that account; on a regional one the account whose key was sent, else any. */
function addressed({ host, accounts }: DataPlaneHost, key: string | null): PlacedAccount {
  const account = accounts.find((candidate) => holdsKey(candidate, key)) ?? accounts[0];
  if (!account) throw new Error(`no account answers at ${host}`);
  return account;
}

const isJwt = (token: string): boolean => /^eyJ[\w-]*\.[\w-]+\.[\w-]+$/.test(token);

const holdsKey = ({ account }: PlacedAccount, key: string | null): boolean =>
  key !== null && Object.values(account.keys).includes(key);

function checkNetwork(state: State, placed: PlacedAccount): void {
  const { account } = placed;
  if (account.blocked) throw refusals.blocked(state, account.location);
  const door = doorOf(state.world, placed);
  if (door === "private") return;
  if (door === "unapproved") throw refusals.notApproved(state, account.location);
  if (account.publicNetworkAccess === "Disabled")
    throw refusals.publicAccessDisabled(state, account.location);
  if (
    account.networkDefaultAction === "Deny" &&
    !isAllowed(account.allowedAddresses, state.world.callerAddress)
  )
    throw refusals.firewall(state, account.location);
}

/** Is the address one of these, or in one of these ranges? */
function isAllowed(allowed: Readonly<Record<string, true>>, address: string): boolean {
  const list = new BlockList();
  for (const entry of Object.keys(allowed)) {
    const [network = "", prefix = "32"] = entry.split("/");
    list.addSubnet(network, Number(prefix));
  }
  return list.check(address);
}

function checkKey(state: State, placed: PlacedAccount, key: string): PlacedAccount {
  const { disableLocalAuth, location } = placed.account;
  if (disableLocalAuth) throw refusals.keysDisabled(state, location);
  if (!holdsKey(placed, key)) throw refusals.wrongKey(state, location);
  return placed;
}

function checkToken(knock: Knock, placed: PlacedAccount, token: string): PlacedAccount {
  const { state, host, project, route } = knock;
  const { location, customSubdomain } = placed.account;
  if (host.regional || customSubdomain === undefined) throw refusals.noCustomSubdomain(state, location);

  const accepted = acceptedAudiences(knock);
  const claims = readAccessToken(state, token);
  if (!claims || !isCurrent(claims, state.now()) || !accepted.includes(textClaim(claims, "aud")))
    throw refusals.badToken(state, location, accepted[0] ?? "");

  const tenantId = textClaim(claims, "tid");
  if (tenantId !== placed.tenantId) throw refusals.wrongTenant(state, location, tenantId);
  const principalId = textClaim(claims, "oid");
  const scope = project === null ? placed.id : `${placed.id}/projects/${project}`;
  if (route && !mayUseData(state, principalId, scope, route.dataAction)) {
    const who = textClaim(claims, "upn") || principalId || textClaim(claims, "appid");
    throw refusals.noDataAction(state, location, who, route.dataAction, route.shownAs);
  }
  return placed;
}

/** The one that refusals name comes first. Source: facts on clouds, section 2. */
const acceptedAudiences = ({ project, route }: Knock): readonly string[] =>
  dataPlaneScopes(
    { kind: project === null ? "account" : "foundry", route: route?.route ?? "dated" },
    cloud,
  ).flatMap(audiencesFor);
