import { dataPlaneHosts } from "./account-hosts.ts";
import { NetworkError, unreachable, type NetworkCode } from "./network-error.ts";
import { doorOf } from "./network-path.ts";
import type { World } from "./world/schema.ts";

const publicAddress = { address: "198.51.100.10", private: false };
const privateAddress = { address: "10.1.0.4", private: true };

/** How connections fail at once, before there is a certificate to look at. */
const withoutConnection: readonly NetworkCode[] = [
  "ENOTFOUND",
  "EHOSTUNREACH",
  "ECONNREFUSED",
  "ETIMEDOUT",
  "ECONNRESET",
];

const soundCertificate = {
  issuedBy: "Microsoft Azure RSA TLS Issuing CA 08",
  rootedIn: "DigiCert Global Root G2",
  publicRoot: true,
  fault: null,
  validFrom: "2026-01-12T00:00:00.000Z",
  validTo: "2099-12-31T00:00:00.000Z",
} as const;

/** The certificates that clients refuse, by the code under which they do. */
const faultyCertificates = {
  SELF_SIGNED_CERT_IN_CHAIN: {
    ...soundCertificate,
    issuedBy: "Contoso Web Proxy",
    rootedIn: "Contoso Root CA",
    publicRoot: false,
    fault: "SELF_SIGNED_CERT_IN_CHAIN",
  },
  CERT_HAS_EXPIRED: {
    ...soundCertificate,
    validTo: "2026-06-30T00:00:00.000Z",
    fault: "CERT_HAS_EXPIRED",
  },
} as const;

/** The name service and the connections of a world, seen from where its applications run. Nothing leaves this process. */
export function networkOf(world: World) {
  const placed = new Map(dataPlaneHosts(world).map((one) => [one.host, one]));

  const resolve = async (host: string) => {
    const account = placed.get(host)?.accounts[0];
    const fault = world.network[host];
    if (!account || fault === "ENOTFOUND") throw unreachable(new URL(`https://${host}/`), world.network);
    const aliased = Object.keys(account.account.privateEndpoints).length > 0;
    const address = doorOf(world, account) === "public" ? publicAddress : privateAddress;
    return { addresses: [address], aliases: aliased ? [host.replace(".", ".privatelink.")] : [] };
  };

  const handshake = async ({ host, proxy }: { readonly host: string; readonly proxy: string | null }) => {
    const fault = world.network[host];
    if (proxy !== null && typeof fault === "object" && fault.fault === "proxy-authentication") {
      throw Object.assign(new Error("Tunnel connection failed: 407 Proxy Authentication Required"), {
        code: "ERR_PROXY_TUNNEL",
      });
    }
    const code = typeof fault === "string" ? fault : undefined;
    const url = new URL(`https://${host}/`);
    if (code && withoutConnection.includes(code)) throw new NetworkError(code, url);
    if (!placed.has(host)) throw unreachable(url, world.network);
    const certificate =
      code === "SELF_SIGNED_CERT_IN_CHAIN" || code === "CERT_HAS_EXPIRED"
        ? faultyCertificates[code]
        : soundCertificate;
    return {
      connectMs: 0,
      handshakeMs: 0,
      protocol: "TLSv1.3",
      ...certificate,
      names: [host.replace(/^[^.]+/, "*")],
    };
  };

  return { resolve, handshake };
}
