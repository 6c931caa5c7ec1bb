import { accountEndpoint } from "../account-hosts.ts";
import { mayManage } from "../access.ts";
import { placedAccounts } from "../resource-ids.ts";
import { armAnswer, refuse } from "./refusals.ts";
import type { Asked } from "./routes.ts";

/**
 * Azure Resource Graph, as far as one question goes: which accounts that the caller may read have one of the quoted
 * words of the query as name, custom subdomain or host. The query language itself is not understood; the columns are
 * those of facts on ARM, section 7.
 */
export async function searchAccounts({ state, request, caller }: Asked): Promise<Response> {
  const body: unknown = await request.json().catch(() => null);
  const query = body !== null && typeof body === "object" && "query" in body ? body.query : null;
  if (typeof query !== "string") throw refuse(state, 400, "BadRequest", "Please provide a query.");
  const words = new Set(
    [...query.matchAll(/'([^']*)'|"([^"]*)"/g)].map(([, a, b]) => (a ?? b ?? "").toLowerCase()),
  );
  const data = placedAccounts(state.world)
    .filter(({ managedFrom }) => managedFrom.includes(caller.tenantId))
    .filter(({ id }) => mayManage(state, caller.principalId, id, "Microsoft.CognitiveServices/accounts/read"))
    .filter(({ name, account }) =>
      [name, account.customSubdomain, new URL(accountEndpoint(account)).hostname].some(
        (word) => word !== undefined && words.has(word.toLowerCase()),
      ),
    )
    .map(({ id, name, account, resourceGroup, subscriptionId, tenantId }) => ({
      id,
      name,
      kind: account.kind,
      location: account.location,
      resourceGroup,
      subscriptionId,
      tenantId,
      sub: account.customSubdomain ?? "",
      ep: accountEndpoint(account),
      disableLocalAuth: account.disableLocalAuth,
      publicNetworkAccess: account.publicNetworkAccess,
    }));
  return armAnswer(state, {
    totalRecords: data.length,
    count: data.length,
    data,
    facets: [],
    resultTruncated: "false",
  });
}
