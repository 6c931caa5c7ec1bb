import * as z from "zod/mini";
import { parseAccountId } from "../azure/resource-id.ts";
import type { EvidenceMap } from "../core/evidence.ts";
import type { Failure, Observation } from "../core/observation.ts";
import { ArmError, type Arm } from "./arm.ts";
import { within, type Limit } from "./limit.ts";

type Account = EvidenceMap["account"];

const accountsVersion = "api-version=2025-09-01";
/** A member that may be missing, or of a shape we do not know: then it is null. */
const maybe = <T extends z.core.$ZodType>(schema: T) => {
  // oxlint-disable-next-line promise/valid-params -- zod's catch, no promise's
  return z.catch(z.nullish(schema), null);
};

const accountShape = z.object({
  id: z.string(),
  kind: maybe(z.string()),
  location: maybe(z.string()),
  properties: z.object({
    endpoint: maybe(z.string()),
    customSubDomainName: maybe(z.string()),
    disableLocalAuth: maybe(z.boolean()),
    publicNetworkAccess: maybe(z.string()),
    networkAcls: maybe(z.object({ defaultAction: maybe(z.string()) })),
    provisioningState: maybe(z.string()),
  }),
});
const graphShape = z.object({ data: z.array(z.object({ id: z.string(), tenantId: maybe(z.string()) })) });
const deploymentsShape = z.object({
  value: z.array(
    z.object({
      name: z.string(),
      properties: z.object({
        model: maybe(z.object({ name: maybe(z.string()), version: maybe(z.string()) })),
        provisioningState: maybe(z.string()),
      }),
    }),
  ),
});
const subscriptionShape = z.object({ tenantId: maybe(z.string()) });
const subscriptionsShape = z.object({ value: z.array(z.object({ subscriptionId: z.string() })) });
const accountsShape = z.object({ value: z.array(accountShape) });

export interface AccountInput {
  readonly arm: () => Promise<Arm>;
  /** Resource id, where the user gave one. */
  readonly resourceId: string | undefined;
  /** Custom subdomain of the endpoint; null where it has none. */
  readonly subdomain: string | null;
  readonly limit: Omit<Limit, "what">;
}

/** Finds the account behind the endpoint and reads what decides about signing in to it. Source: facts on ARM §7. */
export const observeAccount = (input: AccountInput): Promise<Observation<Account>> =>
  within(
    { what: "Reading the account through ARM", ...input.limit },
    async () => {
      const arm = await input.arm();
      const { id, foundBy } = input.resourceId
        ? { id: input.resourceId, foundBy: "resource-id" as const }
        : await findAccount(arm, input.subdomain);
      return readAccount(arm, id, foundBy);
    },
    armFailureOf,
  );

/** What an ARM call threw, as a failure. */
const armFailureOf = (error: unknown): Failure =>
  error instanceof ArmError
    ? error.failure
    : { source: "arm", code: "unreadable", message: error instanceof Error ? error.message : String(error) };

const notFound = (subdomain: string): ArmError =>
  new ArmError({
    source: "arm",
    code: "account-not-visible",
    message: `No account with the custom subdomain ${subdomain} is visible to this principal: there is none, or it may not read it.`,
  });

async function findAccount(
  arm: Arm,
  subdomain: string | null,
): Promise<{ id: string; foundBy: Account["foundBy"] }> {
  // Only letters, digits and hyphens go into the query.
  if (!subdomain || !/^[a-z0-9-]+$/i.test(subdomain)) {
    throw new ArmError({
      source: "arm",
      code: "account-not-named",
      message: "The endpoint does not name an account; give its resource id (AZURE_OPENAI_RESOURCE_ID).",
    });
  }
  const query = [
    "resources",
    "where type =~ 'microsoft.cognitiveservices/accounts'",
    `where tostring(properties.customSubDomainName) =~ '${subdomain}'`,
    "project id, tenantId",
  ].join(" | ");
  const found = graphShape.safeParse(
    await arm.post("/providers/Microsoft.ResourceGraph/resources?api-version=2022-10-01", {
      query,
      options: { resultFormat: "objectArray" },
    }),
  );
  const [first] = found.data?.data ?? [];
  if (first) return { id: first.id, foundBy: "resource-graph" };
  // The graph lags behind a change by up to minutes (unverified): ask the subscriptions themselves.
  const listed = await findInSubscriptions(arm, subdomain);
  if (!listed) throw notFound(subdomain);
  return { id: listed, foundBy: "subscription-list" };
}

/** Subscriptions that are asked one by one; more would take longer than an observation may. */
const mostSubscriptions = 10;

async function findInSubscriptions(arm: Arm, subdomain: string): Promise<string | undefined> {
  const { value } = subscriptionsShape.parse(await arm.get("/subscriptions?api-version=2022-12-01"));
  const lists = await Promise.all(
    value.slice(0, mostSubscriptions).map(async ({ subscriptionId }) => {
      const path = `/subscriptions/${subscriptionId}/providers/Microsoft.CognitiveServices/accounts?${accountsVersion}`;
      return accountsShape.parse(await arm.get(path)).value;
    }),
  );
  const wanted = subdomain.toLowerCase();
  return lists.flat().find(({ properties }) => properties.customSubDomainName?.toLowerCase() === wanted)?.id;
}

async function readAccount(arm: Arm, id: string, foundBy: Account["foundBy"]): Promise<Account> {
  const parts = parseAccountId(id);
  if (!parts) {
    throw new ArmError({
      source: "arm",
      code: "resource-id-malformed",
      message: `${id} is not the id of an account.`,
    });
  }
  const [account, tenantId, deployments] = await Promise.all([
    arm.get(`${id}?${accountsVersion}`).then((body) => accountShape.parse(body)),
    tenantOf(arm, parts.subscriptionId),
    deploymentsOf(arm, id),
  ]);
  const { properties } = account;
  return {
    id: account.id,
    name: parts.name,
    subscriptionId: parts.subscriptionId,
    resourceGroup: parts.resourceGroup,
    foundBy,
    kind: account.kind ?? null,
    location: account.location ?? null,
    tenantId,
    customSubdomain: properties.customSubDomainName ?? null,
    endpoint: properties.endpoint ?? null,
    localAuthDisabled: properties.disableLocalAuth ?? false,
    publicNetworkAccess: properties.publicNetworkAccess ?? null,
    networkDefaultAction: properties.networkAcls?.defaultAction ?? null,
    provisioningState: properties.provisioningState ?? null,
    deployments,
  };
}

const tenantOf = async (arm: Arm, subscriptionId: string): Promise<string | null> => {
  try {
    const body = await arm.get(`/subscriptions/${subscriptionId}?api-version=2022-12-01`);
    return subscriptionShape.parse(body).tenantId ?? null;
  } catch {
    // Not every role on the account may read its subscription; the tenant is then simply not known.
    return null;
  }
};

const deploymentsOf = async (arm: Arm, id: string): Promise<Account["deployments"]> => {
  try {
    const { value } = deploymentsShape.parse(await arm.get(`${id}/deployments?${accountsVersion}`));
    return value.map(({ name, properties }) => ({
      name,
      model: properties.model?.name ?? null,
      modelVersion: properties.model?.version ?? null,
      provisioningState: properties.provisioningState ?? null,
    }));
  } catch {
    return null;
  }
};
