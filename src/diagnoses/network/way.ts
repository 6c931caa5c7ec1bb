import { isPrivateAddress } from "../../azure/addresses.ts";
import type { Seen } from "../../core/diagnosis.ts";
import type { Failure } from "../../core/observation.ts";
import { matched, told, toldWith, type Matcher } from "../match.ts";

/* What the evidence of the way to the endpoint decides, beyond what a failure says by itself. */

/** Node's codes for an issuer that is not trusted; the others are faults of the certificate itself. */
const issuerFault = /SELF_SIGNED|UNABLE_TO|CERT_UNTRUSTED|INVALID_CA/;

/** The certificate that was looked at is refused, for its issuer or for another reason. */
export const certificateRefused =
  (forIssuer: boolean): Matcher =>
  ({ findings }) => {
    const finding = findings.get("certificate-trusted");
    const fault = finding?.details?.["fault"];
    return finding?.state === "fail" && fault !== undefined && issuerFault.test(fault) === forIssuer
      ? matched("confirmed", finding.message, finding.details)
      : null;
  };

/** Nothing answered in time, and the address is one that only a private network has a route to. */
export const privateWithoutRoute: Matcher = ({ evidence: { endpoint, resolution }, failures }) => {
  const silent = failures.find(
    ({ source, code, host }) =>
      source === "network" && /TIMEOUT|TIMEDOUT/.test(code) && host !== undefined && host === endpoint?.host,
  );
  const address = resolution?.addresses.find((one) => isPrivateAddress(one.address))?.address;
  return silent && address
    ? matched("confirmed", toldWith(silent, `It is at the private address ${address}.`), {
        privateAddress: address,
      })
    : null;
};

/** The host's name is not known because of something that is told as a root cause of its own. */
export const nameIsGone = ({ failures, findings }: Seen): boolean =>
  failures.some(({ code }) => code === "account-soft-deleted") ||
  findings.get("account-matches-endpoint")?.details?.["mixUp"] === "foundry-host";

/** Does the caller run inside one of Azure's networks, as far as its environment and its token tell? */
export const runsInAzure = ({ evidence: { host, token } }: Seen): boolean =>
  host?.kubernetes === true ||
  (host !== undefined &&
    ["app-service", "service-fabric", "azure-ml"].includes(host.managedIdentitySource)) ||
  token?.managedIdentitySource === "imds";

/** The address that the caller gets is public, and the account takes no public calls: what was seen of both. */
export function leadsPastTheDoor({ evidence, findings }: Seen): {
  readonly because: string;
  readonly hasPrivateEndpoint: boolean;
} | null {
  const finding = findings.get("address-fits-account");
  const { account, resolution } = evidence;
  if (finding?.state !== "fail" || account?.publicNetworkAccess !== "Disabled" || !resolution) return null;
  return {
    because: finding.message,
    hasPrivateEndpoint: account.privateEndpoints.some(({ state }) => state === "Approved"),
  };
}

/** What was seen, and what the service said of it. */
export const withAnswer = (because: string, failure: Failure | undefined): string =>
  failure ? `${because} ${told(failure)}` : because;
