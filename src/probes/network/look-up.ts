import { lookup, Resolver } from "node:dns/promises";
import { isPrivateAddress } from "../../azure/addresses.ts";
import { isLoopback } from "../../azure/clouds.ts";
import type { Network } from "./network.ts";

/** Aliases are a help, not worth waiting for: milliseconds. */
const patience = 2000;
/** Longer chains lead nowhere, or round in circles. */
const mostAliases = 8;

/** Addresses by the way that clients take (hosts file included); aliases from the name server, where it answers. */
export const lookUp: Network["resolve"] = async (host, signal) => {
  const [addresses, aliases] = await Promise.all([
    lookup(host, { all: true }),
    isLoopback(host) ? [] : aliasesOf(host, signal),
  ]);
  return {
    addresses: addresses.map(({ address }) => ({ address, private: isPrivateAddress(address) })),
    aliases,
  };
};

async function aliasesOf(host: string, signal: AbortSignal): Promise<string[]> {
  const resolver = new Resolver({ timeout: patience, tries: 1 });
  const cancel = (): void => resolver.cancel();
  signal.addEventListener("abort", cancel, { once: true });
  const aliases: string[] = [];
  try {
    for (let name = host; aliases.length < mostAliases;) {
      const [next] = await resolver.resolveCname(name);
      if (next === undefined) break;
      aliases.push(next);
      name = next;
    }
  } catch {
    // The end of the chain, or a name server that tells no aliases.
  } finally {
    signal.removeEventListener("abort", cancel);
  }
  return aliases;
}
