import * as z from "zod/mini";
import type { EvidenceMap } from "../core/evidence.ts";
import { accountShape, accountsVersion, maybe } from "./account-shape.ts";
import { ArmError, type Arm } from "./arm.ts";

const graphShape = z.object({ data: z.array(z.object({ id: z.string(), sub: maybe(z.string()) })) });
const subscriptionsShape = z.object({ value: z.array(z.object({ subscriptionId: z.string() })) });
const accountsShape = z.object({ value: z.array(accountShape) });
const deletedShape = z.object({
  value: z.array(
    z.object({
      name: z.string(),
      location: maybe(z.string()),
      properties: maybe(
        z.object({ customSubDomainName: maybe(z.string()), deletionDate: maybe(z.string()) }),
      ),
    }),
  ),
});

interface FoundAccount {
  readonly id: string;
  readonly foundBy: EvidenceMap["account"]["foundBy"];
}

/**
 * The account whose custom subdomain (or, failing that, whose name) the endpoint begins with: asked of Resource Graph,
 * then of the subscriptions one by one.
 * @throws ArmError where none is visible, with what became of it where it was deleted.
 */
export async function findAccount(arm: Arm, subdomain: string | null): Promise<FoundAccount> {
  // Only letters, digits and hyphens go into the query.
  if (!subdomain || !/^[a-z0-9-]+$/i.test(subdomain)) {
    throw new ArmError({
      source: "arm",
      code: "account-not-named",
      message: "The endpoint does not name an account; give its resource id (AZURE_OPENAI_RESOURCE_ID).",
    });
  }
  const inGraph = await findInGraph(arm, subdomain);
  if (inGraph) return { id: inGraph, foundBy: "resource-graph" };
  // The graph lags behind a change by up to minutes (unverified): ask the subscriptions themselves.
  const subscriptions = await subscriptionsOf(arm);
  const listed = await findInSubscriptions(arm, subscriptions, subdomain);
  if (listed) return { id: listed, foundBy: "subscription-list" };
  throw (await findDeleted(arm, subscriptions, subdomain)) ?? notFound(subdomain);
}

async function findInGraph(arm: Arm, subdomain: string): Promise<string | undefined> {
  const query = [
    "resources",
    "where type =~ 'microsoft.cognitiveservices/accounts'",
    "extend sub = tostring(properties.customSubDomainName)",
    `where sub =~ '${subdomain}' or name =~ '${subdomain}'`,
    "project id, sub",
  ].join(" | ");
  const found = graphShape.safeParse(
    await arm.post("/providers/Microsoft.ResourceGraph/resources?api-version=2022-10-01", {
      query,
      options: { resultFormat: "objectArray" },
    }),
  );
  const candidates = found.data?.data ?? [];
  const own = candidates.find(({ sub }) => sub?.toLowerCase() === subdomain.toLowerCase());
  // A name is not unique: it stands for an account only where it is the only one.
  return (own ?? (candidates.length === 1 ? candidates[0] : undefined))?.id;
}

/** Subscriptions that are asked one by one; more would take longer than an observation may. */
const mostSubscriptions = 10;

async function subscriptionsOf(arm: Arm): Promise<string[]> {
  const { value } = subscriptionsShape.parse(await arm.get("/subscriptions?api-version=2022-12-01"));
  return value.slice(0, mostSubscriptions).map(({ subscriptionId }) => subscriptionId);
}

async function findInSubscriptions(
  arm: Arm,
  subscriptions: readonly string[],
  subdomain: string,
): Promise<string | undefined> {
  const lists = await Promise.all(
    subscriptions.map(async (id) => accountsShape.parse(await arm.get(listPath(id, "accounts"))).value),
  );
  const wanted = subdomain.toLowerCase();
  return lists.flat().find(({ properties }) => properties.customSubDomainName?.toLowerCase() === wanted)?.id;
}

/**
 * An account of that name or custom subdomain among those that were deleted and can still be recovered, as the error
 * to throw; undefined where there is none, or where the caller may not look. Source: facts on ARM §7.
 */
export async function findDeleted(
  arm: Arm,
  subscriptions: readonly string[],
  name: string,
): Promise<ArmError | undefined> {
  const isIt = (other: string | null | undefined): boolean => other?.toLowerCase() === name.toLowerCase();
  for (const id of subscriptions) {
    const list = await arm.get(listPath(id, "deletedAccounts")).catch(() => null);
    const found = deletedShape
      .safeParse(list)
      .data?.value.find((one) => isIt(one.name) || isIt(one.properties?.customSubDomainName));
    if (!found) continue;
    const { location, properties } = found;
    const since = properties?.deletionDate;
    return new ArmError({
      source: "arm",
      code: "account-soft-deleted",
      message: `The account ${found.name} was deleted${since ? ` at ${since}` : ""}; it can still be recovered.`,
      details: { account: found.name, subscriptionId: id, ...(location && { location }) },
    });
  }
  return undefined;
}

const listPath = (subscriptionId: string, type: "accounts" | "deletedAccounts"): string =>
  `/subscriptions/${subscriptionId}/providers/Microsoft.CognitiveServices/${type}?${accountsVersion}`;

const notFound = (subdomain: string): ArmError =>
  new ArmError({
    source: "arm",
    code: "account-not-visible",
    message: `No account with the custom subdomain ${subdomain} is visible to this principal: there is none, or it may not read it.`,
  });
