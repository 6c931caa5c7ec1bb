import { constants } from "node:crypto";
import { createSecureContext, type SecureContext } from "node:tls";
import { isLoopback } from "../../azure/clouds.ts";
import type { NetworkCode } from "../network-error.ts";
import type { Authority, Identity } from "./authority.ts";
import type { ServedWorld } from "./served-world.ts";

type Give = (error: Error | null, context?: SecureContext) => void;

/** Failures at which there is a server all the same, and what it shows. */
const shown: Partial<Record<NetworkCode, Identity>> = {
  CERT_HAS_EXPIRED: "expired",
  SELF_SIGNED_CERT_IN_CHAIN: "foreign",
  // Closes only once it has the request.
  UND_ERR_SOCKET: "genuine",
};

/** A resumed session would not show the certificate of a world that has changed since. */
export const withoutResumption = constants.SSL_OP_NO_TICKET;

/** Which certificate a client gets by the name that it asks for; connections to other names break off. */
export function serverNames(world: ServedWorld, authority: Authority): (name: string, give: Give) => void {
  const contexts = new Map<string, Promise<SecureContext>>();
  const contextFor = (host: string, identity: Identity): Promise<SecureContext> => {
    const key = `${identity} ${host}`;
    const known = contexts.get(key);
    if (known) return known;
    const made = authority
      .credentials(host, identity)
      .then((credentials) => createSecureContext({ ...credentials, secureOptions: withoutResumption }));
    contexts.set(key, made);
    return made;
  };
  return (name, give) => {
    const address = URL.parse(`https://${name}`);
    if (!address) return give(new Error("There is no such server name."));
    // Identity endpoints of this machine, which are told apart by what is asked there.
    const failure = isLoopback(address.hostname) ? null : world.failureAt(address);
    const identity = failure ? shown[failure.code] : "genuine";
    if (identity) contextFor(address.hostname, identity).then((context) => give(null, context), give);
    // Nothing is said, as by an address that drops what it gets; a client gives up in the end.
    else if (failure?.code !== "ETIMEDOUT") give(failure);
  };
}
