import { isIP, type Socket } from "node:net";
import { connect, rootCertificates, type DetailedPeerCertificate, type TLSSocket } from "node:tls";
import type { EvidenceMap } from "../../core/evidence.ts";

type Handshake = Omit<EvidenceMap["connection"], "host" | "through" | "connectMs">;

/**
 * The TLS handshake on a connection, which it closes. A certificate that a client would refuse is looked at all the
 * same: nothing is sent to whoever shows it.
 */
export const shakeHands = (socket: Socket, host: string, signal: AbortSignal): Promise<Handshake> =>
  new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const tls = connect({ socket, rejectUnauthorized: false, ...(isIP(host) === 0 && { servername: host }) });
    const cancel = (): void => void tls.destroy(signal.reason as Error);
    signal.addEventListener("abort", cancel, { once: true });
    const end = (): void => {
      signal.removeEventListener("abort", cancel);
      tls.destroy();
    };
    tls
      .on("error", (error) => {
        end();
        reject(error);
      })
      .once("secureConnect", () => {
        resolve({ handshakeMs: Math.round(performance.now() - startedAt), ...lookAt(tls) });
        end();
      });
  });

function lookAt(tls: TLSSocket): Omit<Handshake, "handshakeMs"> {
  const certificate = tls.getPeerCertificate(true);
  const root = endOf(certificate);
  return {
    protocol: tls.getProtocol(),
    issuedBy: nameOf(certificate.issuer),
    rootedIn: root && nameOf(root.subject),
    publicRoot: root && rootCertificates.includes(pem(root.raw)),
    // Node has the code here, whatever its type says.
    fault: tls.authorized ? null : String(tls.authorizationError),
    validFrom: instant(certificate.valid_from),
    validTo: instant(certificate.valid_to),
    names: (certificate.subjectaltname ?? "")
      .split(/,\s*/)
      .flatMap((name) => (name.startsWith("DNS:") ? [name.slice("DNS:".length)] : [])),
  };
}

/** The self-signed certificate at the end of a chain; null where the chain breaks off before. */
function endOf(certificate: DetailedPeerCertificate): DetailedPeerCertificate | null {
  const seen = new Set<string>();
  let at: DetailedPeerCertificate | undefined = certificate;
  while (at?.issuerCertificate && !seen.has(at.fingerprint256)) {
    seen.add(at.fingerprint256);
    if (at.issuerCertificate.fingerprint256 === at.fingerprint256) return at;
    at = at.issuerCertificate;
  }
  return null;
}

/** An empty object stands for no certificate. */
const nameOf = (name: DetailedPeerCertificate["subject"] | undefined): string | null => {
  const [words] = [name?.CN ?? name?.O ?? name?.OU].flat();
  return words ?? null;
};

const instant = (text: string | undefined): string | null => {
  const date = new Date(text ?? "");
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
};

/** As the list of public issuers has them. */
const pem = (raw: Buffer): string =>
  [
    "-----BEGIN CERTIFICATE-----",
    ...(raw.toString("base64").match(/.{1,64}/g) ?? []),
    "-----END CERTIFICATE-----",
  ].join("\n");
