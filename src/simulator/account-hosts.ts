import { cloud } from "./resources.ts";
import { placedAccounts, type PlacedAccount } from "./resource-ids.ts";
import type { Account, World } from "./world/schema.ts";

/** A host of the data plane and the accounts that answer there. */
export interface DataPlaneHost {
  readonly host: string;
  /** Shared by all accounts of a region, told apart by their keys. */
  readonly regional: boolean;
  /** That of a Foundry account, which serves its projects too. */
  readonly foundry: boolean;
  readonly accounts: readonly PlacedAccount[];
}

// Only Foundry accounts (kind AIServices) answer there. Source: facts on clouds, section 3.
const foundrySuffix = ".services.ai.azure.com";

const suffixes = (kind: "account" | "regional"): string[] =>
  cloud.endpoints.filter((endpoint) => endpoint.kind === kind).map(({ suffix }) => suffix);

const regionalHost = ({ location }: Account): string => `${location}${suffixes("regional")[0] ?? ""}`;

const ownHosts = ({ kind, customSubdomain }: Account): string[] =>
  customSubdomain === undefined
    ? []
    : suffixes("account")
        .filter((suffix) => suffix !== foundrySuffix || kind === "AIServices")
        .map((suffix) => `${customSubdomain}${suffix}`);

/** `properties.endpoint`: the first of the account's own hosts, or that of its region where it has none. */
export const accountEndpoint = (account: Account): string =>
  `https://${ownHosts(account)[0] ?? regionalHost(account)}/`;

/** `properties.endpoints`; the names of its members: (unverified). */
export const accountEndpoints = (account: Account): Readonly<Record<string, string>> =>
  Object.fromEntries(ownHosts(account).map((host) => [host.replace(/^[^.]+\./, ""), `https://${host}/`]));

/** Every host at which an account of the world answers. */
export function dataPlaneHosts(world: World): DataPlaneHost[] {
  const accounts = placedAccounts(world);
  const regions = Map.groupBy(accounts, ({ account }) => regionalHost(account));
  return [
    ...accounts.flatMap((placed) =>
      ownHosts(placed.account).map((host) => ({
        host,
        regional: false,
        foundry: host.endsWith(foundrySuffix),
        accounts: [placed],
      })),
    ),
    ...[...regions].map(([host, inRegion]) => ({ host, regional: true, foundry: false, accounts: inRegion })),
  ];
}
