import * as z from "zod/mini";
import { parseAccountId, type AccountId } from "../azure/resource-id.ts";
import type { EvidenceMap } from "../core/evidence.ts";
import type { Failure, Observation } from "../core/observation.ts";
import { accountShape, accountsVersion, maybe } from "./account-shape.ts";
import { ArmError, type Arm } from "./arm.ts";
import { findAccount, findDeleted } from "./find-account.ts";
import { within, type Limit } from "./limit.ts";
import { messageOf } from "../core/thrown.ts";

type Account = EvidenceMap["account"];

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
    : { source: "arm", code: "unreadable", message: messageOf(error) };

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
    readResource(arm, id, parts),
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
    hosts: hostsIn([properties.endpoint, ...Object.values(properties.endpoints ?? {})]),
    localAuthDisabled: properties.disableLocalAuth ?? false,
    publicNetworkAccess: properties.publicNetworkAccess ?? null,
    networkDefaultAction: properties.networkAcls?.defaultAction ?? null,
    allowedAddresses: (properties.networkAcls?.ipRules ?? []).map(({ value }) => value),
    privateEndpoints: (properties.privateEndpointConnections ?? []).map(
      ({ name, properties: connection }) => ({
        name,
        state: connection.privateLinkServiceConnectionState?.status ?? null,
      }),
    ),
    provisioningState: properties.provisioningState ?? null,
    deployments,
  };
}

const hostsIn = (urls: readonly (string | null | undefined)[]): string[] => [
  ...new Set(urls.flatMap((url) => URL.parse(url ?? "")?.hostname ?? [])),
];

/** The account itself; where it is gone, what became of it. */
async function readResource(arm: Arm, id: string, { subscriptionId, name }: AccountId) {
  try {
    return accountShape.parse(await arm.get(`${id}?${accountsVersion}`));
  } catch (error) {
    const gone = error instanceof ArmError && error.failure.code === "ResourceNotFound";
    throw (gone && (await findDeleted(arm, [subscriptionId], name))) || error;
  }
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
