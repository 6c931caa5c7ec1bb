import type { Remedy } from "../../core/remedy.ts";
import { bySign, defineCause, firstOf } from "../match.ts";
import { leaveOutOfProxy } from "../no-proxy.ts";
import { endpointOf } from "../own-endpoint.ts";
import { runAgain } from "../again.ts";
import { setVariable, tryAgain } from "../remedies.ts";
import { carrying, hostOf, urlOf, wasReached } from "./host.ts";
import { certificateRefused, privateWithoutRoute } from "./way.ts";

const virtualNetworks = "https://learn.microsoft.com/azure/ai-services/cognitive-services-virtual-networks";

export const connectionRefusedOrReset = defineCause({
  id: "connection-refused-or-reset",
  title: "the connection is refused or cut off",
  cause:
    "The host resolves, but nothing accepts the connection, or something on the way ends it: a firewall, a proxy that must be used, a service that is down.",
  explains: carrying,
  match: bySign("connection-refused-or-reset"),
  remedies: (told, known) => [
    {
      text: "See where it ends.",
      commands: [["curl", "--verbose", "--head", urlOf(told, known)]],
    },
    known.route?.proxy
      ? { text: "See whether the proxy that is set lets it through; its operators must allow the host." }
      : setVariable("If this network has a proxy, name it.", "HTTPS_PROXY", "http://<PROXY>:<PORT>"),
    tryAgain(known),
  ],
  confirm: "`curl --verbose <ENDPOINT>` from the same machine shows the same.",
  confusedWith: {
    "connection-timeout": "nothing comes back at all",
    "tls-failure": "the connection stands, its encryption fails",
  },
  link: virtualNetworks,
});

const letThrough = (host: string): readonly Remedy[] => [
  {
    text: "See whether the address is a private one that this network cannot reach.",
    commands: [["nslookup", host]],
  },
  { text: "Allow the host, port 443, in the outbound firewall." },
];

export const connectionTimeout = defineCause({
  id: "connection-timeout",
  title: "no answer in time",
  heals: "an answer",
  cause:
    "A connection or an answer did not come: packets are dropped by a firewall, a private address has no route from here, or the service is slow.",
  explains: ["host-resolves", ...carrying],
  match: firstOf(privateWithoutRoute, bySign("connection-timeout")),
  remedies: (told, known) => {
    const { privateAddress } = told.details;
    return privateAddress === undefined
      ? [
          ...(wasReached(told, known) ? [] : letThrough(hostOf(told, known))),
          {
            text: "Allow more time, if the service is only slow.",
            commands: [runAgain(known, { "check-timeout": ["30s"] })],
          },
        ]
      : [
          {
            text: `Call from where a route leads to ${privateAddress}: the private endpoint's virtual network, one that is peered with it, or a VPN or ExpressRoute into it.`,
          },
          {
            text: `If this is such a network, let TCP port 443 to ${privateAddress} through: route tables, network security groups and firewalls on the way.`,
          },
          tryAgain(known),
        ];
  },
  confirm:
    "`curl --max-time 10 --verbose <ENDPOINT>` hangs at `Trying` (no route), or after the request was sent (slow).",
  confusedWith: {
    "connection-refused-or-reset": "something answers, with a refusal",
    "managed-identity-unavailable": "the silent host is 169.254.169.254",
  },
  link: virtualNetworks,
});

export const tlsIntercepted = defineCause({
  id: "tls-intercepted",
  title: "the certificate's issuer is not trusted here",
  cause:
    "The chain ends in an issuer that this machine does not know: a proxy opens and signs the connection again, or the list of issuers is missing or old.",
  explains: ["certificate-trusted", ...carrying],
  match: firstOf(certificateRefused(true), bySign("tls-intercepted")),
  remedies: (told, known) => [
    {
      text: "See who signed.",
      commands: [
        [
          "openssl",
          "s_client",
          "-connect",
          `${hostOf(told, known)}:443`,
          "-servername",
          hostOf(told, known),
          "-showcerts",
        ],
      ],
    },
    setVariable("Trust the proxy's issuer in Node.js.", "NODE_EXTRA_CA_CERTS", "<ISSUER_PEM_FILE>"),
    setVariable(
      "The same for the Azure CLI, and for azure-identity in Python (requests): one file with the public issuers too, as it takes their place.",
      "REQUESTS_CA_BUNDLE",
      "<BUNDLE_PEM_FILE>",
    ),
    setVariable(
      "The same for openai in Python (httpx), which does not read that variable.",
      "SSL_CERT_FILE",
      "<BUNDLE_PEM_FILE>",
    ),
    { text: "Never switch the verification off: keys and tokens would be readable on the way." },
  ],
  confirm: "The issuer that openssl prints is the organisation's proxy, not a public one.",
  confusedWith: {
    "tls-failure": "the issuer is known; the certificate, its name or the protocol is not right",
  },
  link: "https://learn.microsoft.com/cli/azure/use-azure-cli-successfully-troubleshooting",
});

export const tlsFailure = defineCause({
  id: "tls-failure",
  title: "the encrypted connection cannot be made",
  cause:
    "The handshake fails: protocol or cipher do not fit, the certificate has expired or names another host, or the other side speaks no TLS.",
  explains: ["certificate-trusted", ...carrying],
  match: firstOf(certificateRefused(false), bySign("tls-failure")),
  remedies: (told, known) => [
    {
      text: "See protocol, name and dates.",
      commands: [
        ["openssl", "s_client", "-connect", `${hostOf(told, known)}:443`, "-servername", hostOf(told, known)],
      ],
    },
    {
      text: "Use the public host name, also for a private endpoint: the certificate does not name privatelink hosts.",
    },
    tryAgain(known),
  ],
  confirm: "`wrong version number` is an answer without TLS: a proxy, or http:// where https:// belongs.",
  confusedWith: {
    "tls-intercepted": "the issuer is unknown or self-signed",
    "clock-skew": "a certificate that is valid looks expired",
  },
  link: virtualNetworks,
});

export const proxyFailure = defineCause({
  id: "proxy-failure",
  title: "the proxy refuses",
  cause:
    "A proxy between here and Azure wants a sign-in, refuses the tunnel, or answers with a page of its own.",
  explains: ["routes-agree", ...carrying],
  match: bySign("proxy-failure"),
  remedies: (told, known) => [
    { text: "Ask the proxy's operators to allow the hosts of Azure, sign-in hosts included." },
    setVariable(
      "Give the proxy's sign-in, if it wants one.",
      "HTTPS_PROXY",
      "http://<USER>:<PASSWORD>@<PROXY>:<PORT>",
    ),
    ...leaveOutOfProxy(
      "Leave out what must not go through it.",
      ["169.254.169.254", "localhost", hostOf(told, known)],
      known,
    ),
    tryAgain(known),
  ],
  confirm: "The status is 407, or the message speaks of a tunnel; the page is not Microsoft's.",
  confusedWith: { "gateway-rejected": "a gateway of the application answered, not the way out" },
  link: virtualNetworks,
});

export const gatewayRejected = defineCause({
  id: "gateway-rejected",
  title: "a gateway in front refused",
  cause:
    "API Management, a web application firewall or another gateway answered before Azure OpenAI saw the request: its own subscription key, token or rule is not satisfied.",
  explains: ["completion-succeeds"],
  match: bySign("gateway-rejected"),
  remedies: (_, known) => [
    {
      text: "Send what the gateway wants; API Management takes its subscription key in `Ocp-Apim-Subscription-Key` or in the header it was set up with.",
    },
    { text: "See in its log which rule refused." },
    {
      text: "Try the account itself, if this network reaches it.",
      commands: [runAgain(known, { endpoint: [endpointOf(known)] })],
    },
  ],
  confirm:
    "The answer has none of Azure OpenAI's headers (apim-request-id, x-ms-region), or the host is the gateway's.",
  confusedWith: {
    "key-invalid": "the text goes on with `or wrong API endpoint`: the account itself refused",
  },
  link: "https://learn.microsoft.com/azure/api-management/api-management-subscriptions",
});
