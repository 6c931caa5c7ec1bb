import type { EvidenceMap } from "../core/evidence.ts";

type Account = Pick<
  EvidenceMap["account"],
  "name" | "kind" | "location" | "customSubdomain" | "endpoint" | "hosts"
>;
type Endpoint = Pick<EvidenceMap["endpoint"], "host" | "kind" | "subdomain">;

/**
 * How an endpoint is not that of an account. `other-account`: the host of another one. `other-region`: the shared host
 * of a region that it is not in. `foundry-host`: a host that only Foundry accounts (kind AIServices) have.
 */
export interface MixUp {
  readonly kind: "other-account" | "other-region" | "foundry-host";
  readonly message: string;
}

/** Source: facts on clouds §3 (hosts by kind), on ARM §7 (an account's true hosts). */
export function endpointMixUp({ host, kind, subdomain }: Endpoint, account: Account): MixUp | null {
  const { name, location, customSubdomain, endpoint } = account;
  if (account.hosts.includes(host)) return null;
  const right = endpoint ? ` Its endpoint is ${endpoint}` : "";
  if (kind === "regional") {
    const [region = ""] = host.split(".");
    return location === null || region.toLowerCase() === location.toLowerCase()
      ? null
      : {
          kind: "other-region",
          message: `${host} is the host of ${region}, but ${name} is in ${location}.${right}`,
        };
  }
  // A gateway or this machine may stand in front of any account.
  if (subdomain === null) return null;
  if (customSubdomain !== null && subdomain.toLowerCase() !== customSubdomain.toLowerCase()) {
    return {
      kind: "other-account",
      message: `${host} is no host of ${name}.${right}`,
    };
  }
  return /\.services\.ai\.azure\.[a-z]+$/.test(host) && account.kind === "OpenAI"
    ? {
        kind: "foundry-host",
        message: `${host} is a host of Foundry accounts (kind AIServices), but ${name} is of kind OpenAI.${right}`,
      }
    : null;
}
