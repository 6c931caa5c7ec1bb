import { endpointSuffixOf } from "../../azure/clouds.ts";
import type { Known } from "../../core/known.ts";
import type { Remedy } from "../../core/remedy.ts";
import { bySign, defineCause, hasFailed, type Told } from "../match.ts";
import { endpointOf } from "../own-endpoint.ts";
import { tryAgain } from "../remedies.ts";
import { trySetting } from "../set-setting.ts";
import { nobodyAnswered } from "../signs/network.ts";
import { carrying, hostOf } from "./host.ts";
import { nameIsGone } from "./way.ts";

/** Is it an account's name, to which a name server said no, and which Azure Resource Manager has not shown to be right? */
function mayBeMisspelt({ failure }: Told, known: Known): boolean {
  if (known.accountEndpoint !== undefined || nobodyAnswered.test(failure?.message ?? "")) return false;
  const host = failure?.host ?? known.host;
  return host === undefined || endpointSuffixOf(host)?.endpoint.kind === "account";
}

const findName = (known: Known): readonly Remedy[] => [
  {
    text: "If no name server knows it, a public one included, the name is misspelt or the account is gone. See which endpoints the subscription has.",
    commands: [
      ["az", "cognitiveservices", "account", "list", "--query", "[].properties.endpoint", "--output", "tsv"],
    ],
  },
  trySetting("Set the one that is meant.", "endpoint", endpointOf(known), known),
];

export const dnsFailure = defineCause({
  id: "dns-failure",
  title: "the host name does not resolve",
  heals: "the name to resolve",
  cause:
    "No name server here knows the host: it is mistyped, the account is gone, or this network's DNS does not reach the outside (WSL, containers, VPN).",
  explains: ["host-resolves", ...carrying],
  // An account's own name is made with its subdomain, while it is provisioned.
  maskedBy: ["env-malformed", "private-endpoint-dns", "custom-subdomain-required", "model-not-ready"],
  // A deployment that is being made belongs to an account that has its name already.
  isApartFrom: (cause, seen) =>
    cause === "model-not-ready" && hasFailed(seen, "deployment-ready") && !hasFailed(seen, "account-ready"),
  match: (seen) => (nameIsGone(seen) ? null : bySign("dns-failure")(seen)),
  remedies: (told, known) => [
    { text: "Ask the name server of this machine.", commands: [["nslookup", hostOf(told, known)]] },
    ...(mayBeMisspelt(told, known) ? findName(known) : []),
    {
      text: "If it fails here and works elsewhere, mend the resolver: /etc/resolv.conf in WSL, the DNS policy of the pod, the VPN.",
    },
    tryAgain(known),
  ],
  confirm: "`nslookup <HOST>` here, and with a public name server: `nslookup <HOST> 1.1.1.1`.",
  confusedWith: {
    "env-malformed": "the host is a placeholder or a whole URL",
    "endpoint-wrong": "no name server anywhere knows it",
    "private-endpoint-dns": "the name resolves, to the wrong address",
  },
  link: "https://learn.microsoft.com/azure/private-link/private-endpoint-dns",
});
