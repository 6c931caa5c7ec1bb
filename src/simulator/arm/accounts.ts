import { accountEndpoint } from "../account-hosts.ts";
import { placedAccounts, type PlacedAccount } from "../resource-ids.ts";
import type { State } from "../state.ts";
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
    ...(account.customSubdomain && { customSubDomainName: account.customSubdomain }),
    disableLocalAuth: account.disableLocalAuth,
    publicNetworkAccess: account.publicNetworkAccess,
    networkAcls: { defaultAction: account.networkDefaultAction, ipRules: [], virtualNetworkRules: [] },
    privateEndpointConnections: [],
  },
});

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

export function list({ state, scope }: Asked): Response {
  const within = placedAccounts(state.world).filter(({ id }) =>
    id.toLowerCase().startsWith(`${scope.toLowerCase()}/`),
  );
  return armAnswer(state, { value: within.map(describeAccount) });
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
  return armAnswer(asked.state, { value });
}

function accountAsked(state: State, { scope, named }: Asked): PlacedAccount {
  const found = placedAccounts(state.world).find(({ id }) => same(id, scope));
  if (!found) throw refusals.noResource(state, type, named["account"] ?? "", named["group"] ?? "");
  return found;
}
