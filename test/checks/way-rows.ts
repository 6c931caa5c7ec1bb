import { failure, setting } from "../support/evidence.ts";
import type { Row } from "./row.ts";

const host = "contoso.openai.azure.com";
const proxied = {
  proxy: "http://proxy.example:8080",
  variable: "HTTPS_PROXY",
  identity: true,
  dataPlane: true,
};
const unknown = { failure: failure("network", "ENOTFOUND", `getaddrinfo ENOTFOUND ${host}`, { host }) };
const silent = { failure: failure("network", "TIMEOUT", "Connecting did not finish within 10 s.", { host }) };
const refused = {
  failure: failure("network", "ECONNREFUSED", "connect ECONNREFUSED 10.1.0.4:443", { host }),
};
const uncalled = { completion: refused };
const inPrivate = { addresses: [{ address: "10.1.0.4", private: true }] };
const pending = [{ name: "pe-contoso", state: "Pending" }];

/** The account and the way to it. */
export const wayRows: readonly Row[] = [
  { check: "routes-agree", when: "no proxy is set", different: {}, state: "pass", says: /directly/ },
  {
    check: "routes-agree",
    when: "the openai package does not know the proxy",
    different: { route: proxied },
    state: "warn",
    says: /HTTPS_PROXY names the proxy .* calls contoso\.openai\.azure\.com directly/,
  },
  {
    check: "routes-agree",
    when: "all go through the proxy",
    different: { route: { ...proxied, openaiPackage: true } },
    state: "pass",
  },
  {
    check: "routes-agree",
    when: "NO_PROXY leaves the account out",
    different: { route: { ...proxied, noProxy: [host], dataPlane: false } },
    state: "pass",
    says: /as NO_PROXY says/,
  },
  {
    check: "routes-agree",
    when: "the managed identity host is asked for through the proxy",
    different: { route: { ...proxied, openaiPackage: true } },
    context: { credential: "managed-identity" },
    state: "warn",
    says: /managed identity host/,
  },
  {
    check: "account-matches-endpoint",
    when: "the resource id is of another account",
    different: {
      account: { name: "other", customSubdomain: "other", hosts: ["other.openai.azure.com"] },
      ...uncalled,
    },
    state: "fail",
    says: /is no host of other/,
  },
  {
    check: "account-matches-endpoint",
    when: "it is of another account, and the call went through",
    different: { account: { name: "other", customSubdomain: "other", hosts: [] } },
    state: "warn",
  },
  {
    check: "account-matches-endpoint",
    when: "the host is one of Foundry accounts",
    different: { endpoint: { host: "contoso.services.ai.azure.com" }, ...uncalled },
    state: "fail",
    says: /kind OpenAI/,
  },
  {
    check: "account-matches-endpoint",
    when: "an account of kind AIServices has that host",
    different: {
      endpoint: { host: "contoso.services.ai.azure.com" },
      account: { kind: "AIServices" },
    },
    state: "pass",
  },
  {
    check: "account-matches-endpoint",
    when: "the regional host is of another region",
    different: {
      endpoint: { host: "eastus.api.cognitive.microsoft.com", kind: "regional", subdomain: null },
      ...uncalled,
    },
    state: "fail",
    says: /contoso is in westeurope/,
  },
  {
    check: "account-matches-endpoint",
    when: "the regional host is that of its region",
    different: {
      endpoint: { host: "westeurope.api.cognitive.microsoft.com", kind: "regional", subdomain: null },
    },
    state: "pass",
  },
  {
    check: "private-endpoint-approved",
    when: "there is none",
    different: { account: { privateEndpoints: [] } },
    state: "skip",
  },
  {
    check: "private-endpoint-approved",
    when: "the only one is pending, and it is the only door",
    different: { account: { privateEndpoints: pending, publicNetworkAccess: "Disabled" } },
    state: "fail",
    says: /pe-contoso is pending/,
  },
  {
    check: "private-endpoint-approved",
    when: "one is pending beside the public side",
    different: { account: { privateEndpoints: pending } },
    state: "warn",
  },
  {
    check: "deployment-ready",
    when: "it is being made",
    different: {
      account: {
        deployments: [{ name: "Chat", model: null, modelVersion: null, provisioningState: "Creating" }],
      },
      ...uncalled,
    },
    state: "fail",
    says: /Creating/,
  },
  {
    check: "deployment-ready",
    when: "it is being changed, and answers",
    different: {
      account: {
        deployments: [{ name: "chat", model: null, modelVersion: null, provisioningState: "Updating" }],
      },
    },
    state: "warn",
  },
  {
    check: "deployment-ready",
    when: "none is named",
    different: { settings: { settings: [setting("deployment", null)] } },
    state: "skip",
  },
  {
    check: "host-resolves",
    when: "the name is not known",
    different: { resolution: unknown, ...uncalled },
    state: "fail",
    says: /contoso\.openai\.azure\.com does not resolve: ENOTFOUND/,
  },
  {
    check: "host-resolves",
    when: "the name is not known, and the call went through",
    different: { resolution: unknown },
    state: "warn",
  },
  {
    check: "host-resolves",
    when: "the name service is silent",
    different: { resolution: silent, ...uncalled },
    state: "inconclusive",
  },
  {
    check: "host-reachable",
    when: "nothing listens",
    different: { connection: refused, ...uncalled },
    state: "fail",
    says: /ECONNREFUSED/,
  },
  {
    check: "host-reachable",
    when: "nothing answers",
    different: { connection: silent, ...uncalled },
    state: "inconclusive",
  },
  {
    check: "host-reachable",
    when: "nothing answers, and the call went through",
    different: { connection: silent },
    state: "warn",
  },
  {
    check: "host-reachable",
    when: "it is behind a proxy",
    different: { connection: { through: "http://proxy.example:8080" } },
    state: "pass",
    says: /through http:\/\/proxy\.example:8080/,
  },
  {
    check: "certificate-trusted",
    when: "a proxy signs anew",
    different: {
      connection: {
        fault: "SELF_SIGNED_CERT_IN_CHAIN",
        issuedBy: "Web Proxy",
        rootedIn: "Example Root",
        publicRoot: false,
      },
      ...uncalled,
    },
    state: "fail",
    says: /it is by Web Proxy under Example Root/,
  },
  {
    check: "certificate-trusted",
    when: "a proxy signs anew, and this machine trusts it",
    different: { connection: { issuedBy: "Web Proxy", rootedIn: "Example Root", publicRoot: false } },
    state: "pass",
    says: /no public issuer/,
  },
  {
    check: "address-fits-account",
    when: "the public side is closed and the address is public",
    different: { account: { publicNetworkAccess: "Disabled" }, ...uncalled },
    state: "fail",
    says: /through its private endpoint only \(pe-contoso\)/,
  },
  {
    check: "address-fits-account",
    when: "the public side is closed and the address is the private endpoint's",
    different: { resolution: inPrivate, account: { publicNetworkAccess: "Disabled" } },
    state: "pass",
  },
  {
    check: "address-fits-account",
    when: "the address is private, and no private endpoint is approved",
    different: { resolution: inPrivate, account: { privateEndpoints: pending }, ...uncalled },
    state: "fail",
  },
  {
    check: "address-fits-account",
    when: "a proxy looks the host up",
    different: { route: proxied },
    state: "skip",
  },
];
