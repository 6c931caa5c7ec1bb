import { neighbourNamed } from "../../azure/neighbours.ts";
import { or, type Known } from "../../core/known.ts";
import type { Seen } from "../../core/diagnosis.ts";
import type { Failure } from "../../core/observation.ts";
import type { Remedy } from "../../core/remedy.ts";
import { setProperties } from "../commands.ts";
import { byFinding, bySign, defineCause, firstOf, matched, told, type Matcher } from "../match.ts";
import { leaveOutOfProxy } from "../no-proxy.ts";
import { accountSuffix } from "../own-endpoint.ts";
import { tryAgain } from "../remedies.ts";
import { signOf } from "../signs/index.ts";
import { leadsPastTheDoor, runsInAzure, withAnswer } from "./way.ts";

const virtualNetworks = "https://learn.microsoft.com/azure/ai-services/cognitive-services-virtual-networks";
const privateDns = "https://learn.microsoft.com/azure/private-link/private-endpoint-dns";

const isPublicAccessRefusal = (failure: Failure): boolean =>
  failure.source === "openai" && signOf(failure)?.means["public-access-disabled"] !== undefined;

/** A portal's own side calls from outside, wherever its reader sits. */
const calledByPortal = /\b(?:portal|studio|playground)\b[^.]{0,100}\bback-?end\b/i;

/** The caller runs inside Azure's network, or the text speaks of one: then the name leads it the wrong way. */
const calledFromInside = (seen: Seen): boolean =>
  runsInAzure(seen) ||
  (!calledByPortal.test(seen.text ?? "") &&
    /private.?(endpoint|link|dns)[^.]{0,80}(created|configured|enabled|approved|works|resol)|from (inside|within) the v-?net|in the same v-?net|vnet.integrat/i.test(
      seen.text ?? "",
    ));

const insideTheNetwork: Matcher = (seen) => {
  const failure = seen.failures.find(isPublicAccessRefusal);
  const past = leadsPastTheDoor(seen);
  if (past) {
    if (!past.hasPrivateEndpoint) return null;
    if (runsInAzure(seen)) return matched("confirmed", withAnswer(past.because, failure));
    const { route } = seen.evidence;
    return route?.dataPlane
      ? matched(
          "likely",
          withAnswer(`${past.because} The proxy ${route.proxy} calls on its behalf.`, failure),
        )
      : null;
  }
  return failure && calledFromInside(seen) ? matched("likely", told(failure), failure.details) : null;
};

/** An account that only a private endpoint opens, and whose name this network does not know. */
const privateNameUnknown: Matcher = (seen) => {
  const failure = seen.failures.find(
    ({ source, code, host }) =>
      source === "network" && code === "ENOTFOUND" && host === seen.evidence.endpoint?.host,
  );
  return failure && seen.evidence.account?.publicNetworkAccess === "Disabled"
    ? matched("likely", told(failure))
    : null;
};

/** ARM says that the public side is closed, and the address that was found is public. */
const publicSideClosed: Matcher = (seen) => {
  const past = leadsPastTheDoor(seen);
  return past && matched("confirmed", withAnswer(past.because, seen.failures.find(isPublicAccessRefusal)));
};

/** What the call was for: the account, or what stands beside it. */
const serviceIn = ({ neighbour }: Known): string => neighbour ?? "account";

const privateZoneOf = (known: Known): string =>
  neighbourNamed(known.neighbour)?.privateZone ??
  (known.host ?? `<ACCOUNT>${accountSuffix(known)}`).replace(/^[^.]+/, "privatelink");

export const privateEndpointDns = defineCause({
  id: "private-endpoint-dns",
  title: "the name leads past the private endpoint",
  cause:
    "The account is reached through a private endpoint only, but for this caller its name resolves to the public address: the private DNS zone is missing, or not linked to the caller's network, or a proxy calls on its behalf.",
  explains: ["host-resolves", "address-fits-account", "completion-succeeds"],
  match: firstOf(insideTheNetwork, privateNameUnknown, bySign("private-endpoint-dns")),
  remedies: (_, known) => [
    {
      text: "From the caller: the address must be a private one (10., 172.16–31., 192.168.).",
      commands: [["nslookup", or(known.host, "HOST")]],
    },
    {
      text: "Link the private DNS zone to the caller's network.",
      commands: [
        [
          "az",
          "network",
          "private-dns",
          "link",
          "vnet",
          "create",
          "--zone-name",
          privateZoneOf(known),
          // The group of the zone, often a hub's, which nothing here names.
          "--resource-group",
          "<ZONE_RESOURCE_GROUP>",
          "--name",
          "<LINK>",
          "--virtual-network",
          "<VIRTUAL_NETWORK>",
          "--registration-enabled",
          "false",
        ],
      ],
    },
    ...leaveOutOfProxy("If a proxy is set, take the host out of it.", [or(known.host, "HOST")], known),
    tryAgain(known),
  ],
  confirm:
    "`nslookup <HOST>` from inside the network shows the alias privatelink.openai.azure.com and then a public address.",
  confusedWith: {
    "public-access-disabled": "the caller is outside, where no private endpoint can be reached",
    "firewall-denied": "public access is on, for chosen addresses",
  },
  link: privateDns,
});

const findAddress: Remedy = {
  text: "Find the address that Azure sees.",
  commands: [["curl", "https://ifconfig.me"]],
};

/** Makes the account's rule set, where it has none, with an answer of no to all others. */
const allowAddress = (known: Known): readonly string[] => [
  "az",
  "cognitiveservices",
  "account",
  "network-rule",
  "add",
  "--name",
  or(known.account, "ACCOUNT"),
  "--resource-group",
  or(known.resourceGroup, "RESOURCE_GROUP"),
  "--ip-address",
  "<ADDRESS>",
];

/** The rule comes first: without one the next call is refused, and without a rule set its default cannot be set. */
const openToAddress = (known: Known): readonly Remedy[] => [
  { ...findAddress, text: "Or let only chosen addresses in. Find the one that Azure sees." },
  {
    text: "Allow it, then open public access to what is allowed and nothing else.",
    commands: [
      allowAddress(known),
      setProperties(known, [
        "properties.networkAcls.defaultAction=Deny",
        "properties.publicNetworkAccess=Enabled",
      ]),
    ],
  },
];

export const publicAccessDisabled = defineCause({
  id: "public-access-disabled",
  title: "the account takes no calls from public networks",
  titleAt: (neighbour) => `the ${neighbour} takes no calls from public networks`,
  cause: "Public network access is disabled, and the call came in from the public side.",
  explains: ["address-fits-account", "completion-succeeds"],
  maskedBy: ["private-endpoint-dns", "firewall-denied"],
  match: firstOf(publicSideClosed, bySign("public-access-disabled")),
  remedies: (_, known) => [
    {
      text: `Call from a network that has a private endpoint to the ${serviceIn(known)} (VPN, peering, the virtual network itself).`,
    },
    { text: `Or make one: the ${serviceIn(known)} › Networking › Private endpoint connections.` },
    ...(known.neighbour
      ? [
          {
            text: `Or open public access, and restrict it to chosen addresses: the ${known.neighbour} › Networking.`,
          },
        ]
      : openToAddress(known)),
    tryAgain(known),
  ],
  confirm: "`az resource show --ids <RESOURCE_ID> --query properties.publicNetworkAccess` is Disabled.",
  confusedWith: {
    "private-endpoint-dns": "the caller is inside: its name server gives it the public address",
  },
  link: virtualNetworks,
});

/** The connection of a private endpoint to the account has an id below that of the account. */
const approval = (connection: string | undefined, known: Known): readonly Remedy[] => {
  const id = or(known.resourceId, "RESOURCE_ID");
  const name = or(connection, "CONNECTION");
  const command = ["az", "network", "private-endpoint-connection"];
  const approve: Remedy = {
    text: `Approve ${connection ?? "the connection"}, as somebody who may change the ${serviceIn(known)}.`,
    commands: [[...command, "approve", "--id", `${id}/privateEndpointConnections/${name}`]],
  };
  const list: Remedy = {
    text: "See the state of all private endpoint connections.",
    commands: [[...command, "list", "--id", id, "--output", "table"]],
  };
  // Its name is in the list.
  return [...(connection === undefined ? [list, approve] : [approve, list]), tryAgain(known)];
};

/**
 * Refused inside the private network, where no rule on addresses holds: the service says so, or the address it was
 * called at is private.
 */
const privately = ({ failures, evidence: { resolution, route } }: Seen): boolean =>
  failures.some(({ source, message }) => source === "openai" && /approved private endpoint/i.test(message)) ||
  (route?.dataPlane !== true && (resolution?.addresses ?? []).some((one) => one.private));

const refusedPrivately: Matcher = (seen) => {
  const match = privately(seen) ? bySign("firewall-denied")(seen) : null;
  return match && { ...match, args: { ...match.args, details: { ...match.args.details, way: "private" } } };
};

export const firewallDenied = defineCause({
  id: "firewall-denied",
  title: "the account's network rules refuse this caller",
  titleAt: (neighbour) => `the network rules of the ${neighbour} refuse this caller`,
  cause:
    "Only chosen networks may call the account, and this caller's address or subnet is none of them; or the private endpoint it comes through is not approved.",
  explains: ["private-endpoint-approved", "address-fits-account", "completion-succeeds"],
  match: firstOf(byFinding("private-endpoint-approved"), refusedPrivately, bySign("firewall-denied")),
  remedies({ details: { privateEndpoint, way } }, known) {
    // Where no private endpoint is approved and the public side is closed, no address could be let in.
    if (privateEndpoint !== undefined || way === "private") return approval(privateEndpoint, known);
    return [
      findAddress,
      known.neighbour
        ? { text: `Allow it: the ${known.neighbour} › Networking.` }
        : { text: "Allow the address.", commands: [allowAddress(known)] },
      {
        text: `Through a private endpoint: approve it under the ${serviceIn(known)} › Networking › Private endpoint connections.`,
      },
      tryAgain(known),
    ];
  },
  confirm: "Portal: the account › Networking › Firewalls and virtual networks: Selected networks.",
  confusedWith: { "public-access-disabled": "the message says that public access is disabled altogether" },
  link: virtualNetworks,
});
