import { accountEndpoint, accountEndpoints } from "../account-hosts.ts";
import { deletedAccounts, placedAccounts, type PlacedAccount } from "../resource-ids.ts";
import type { State } from "../state.ts";
import { armList } from "./page.ts";
import { armAnswer, refusals } from "./refusals.ts";
import type { Asked } from "./routes.ts";

const type = "Microsoft.CognitiveServices/accounts";

/** An account as Resource Manager describes it. Source: facts on ARM, section 7. */
const describeAccount = ({ id, name, account }: PlacedAccount) => ({
  id,
  name,
  type,
  location: account.location,
  kind: account.kind,
  sku: { name: "S0" },
  properties: {
    provisioningState: account.provisioningState,
    endpoint: accountEndpoint(account),
    endpoints: accountEndpoints(account),
    ...(account.customSubdomain && { customSubDomainName: account.customSubdomain }),
    disableLocalAuth: account.disableLocalAuth,
    publicNetworkAccess: account.publicNetworkAccess,
    networkAcls: {
      defaultAction: account.networkDefaultAction,
      ipRules: Object.keys(account.allowedAddresses).map((value) => ({ value })),
      virtualNetworkRules: [],
    },
    privateEndpointConnections: Object.entries(account.privateEndpoints).map(([endpoint, status]) => ({
      id: `${id}/privateEndpointConnections/${endpoint}`,
      name: endpoint,
      properties: { privateLinkServiceConnectionState: { status }, groupIds: ["account"] },
    })),
  },
});

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

export function list(asked: Asked): Response {
  const within = placedAccounts(asked.state.world).filter(({ id }) =>
    id.toLowerCase().startsWith(`${asked.scope.toLowerCase()}/`),
  );
  return armList(asked, within.map(describeAccount));
}

/** The shape of the ids: (unverified). */
export function listDeleted(asked: Asked): Response {
  const within = deletedAccounts(asked.state.world).filter(({ id }) =>
    id.toLowerCase().startsWith(`${asked.scope.toLowerCase()}/`),
  );
  const value = within.map(({ name, account, resourceGroup, subscriptionId }) => ({
    id: `/subscriptions/${subscriptionId}/providers/Microsoft.CognitiveServices/locations/${account.location}/resourceGroups/${resourceGroup}/deletedAccounts/${name}`,
    name,
    type: "Microsoft.CognitiveServices/locations/resourceGroups/deletedAccounts",
    location: account.location,
    kind: account.kind,
    properties: { customSubDomainName: account.customSubdomain, deletionDate: account.deletedAt },
  }));
  return armList(asked, value);
}

export const get = (asked: Asked): Response =>
  armAnswer(asked.state, describeAccount(accountAsked(asked.state, asked)));

export function listDeployments(asked: Asked): Response {
  const { account, id } = accountAsked(asked.state, asked);
  const value = Object.entries(account.deployments).map(([name, deployment]) => ({
    id: `${id}/deployments/${name}`,
    name,
    type: `${type}/deployments`,
    sku: { name: "Standard", capacity: deployment.requestsPerMinute },
    properties: {
      model: { format: "OpenAI", name: deployment.model, version: deployment.version },
      provisioningState: deployment.provisioningState,
      capabilities: Object.fromEntries(Object.keys(deployment.operations).map((name) => [name, "true"])),
    },
  }));
  return armList(asked, value);
}

function accountAsked(state: State, { scope, named }: Asked): PlacedAccount {
  const found = placedAccounts(state.world).find(({ id }) => same(id, scope));
  if (!found) throw refusals.noResource(state, type, named["name"] ?? "", named["group"] ?? "");
  return found;
}
