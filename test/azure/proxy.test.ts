import { describe, expect, test } from "vitest";
import { isPrivateAddress } from "../../src/azure/addresses.ts";
import { endpointMixUp } from "../../src/azure/endpoint-mix-up.ts";
import { proxyIn, routeFrom } from "../../src/azure/proxy.ts";
import { healthy } from "../support/evidence.ts";

const proxy = "http://ada:secret@proxy.example:8080";
const hosts = { identity: "login.microsoftonline.com", endpoint: "contoso.openai.azure.com" };

describe("which way requests take", () => {
  test.each([
    [{}, null],
    [{ HTTP_PROXY: proxy }, "HTTP_PROXY"],
    [{ HTTP_PROXY: proxy, ALL_PROXY: proxy, https_proxy: proxy }, "https_proxy"],
    [{ HTTPS_PROXY: " ", all_proxy: proxy }, "all_proxy"],
  ])("%j: %s", (environment, variable) => {
    expect(proxyIn(environment)?.variable ?? null).toBe(variable);
  });

  test.each([
    ["without exceptions", "", { identity: true, dataPlane: true }],
    ["by whole host", "contoso.openai.azure.com", { identity: true, dataPlane: false }],
    ["by domain with a dot", ".azure.com, .microsoftonline.com", { identity: false, dataPlane: false }],
    // The Azure SDKs take neither a bare domain nor a wildcard for more than the very word.
    ["by bare domain", "azure.com microsoftonline.com", { identity: true, dataPlane: false }],
    ["by wildcard", "*.azure.com,*.microsoftonline.com", { identity: true, dataPlane: false }],
    ["all", "*", { identity: true, dataPlane: false }],
  ])("NO_PROXY %s", (_, NO_PROXY, expected) => {
    expect(routeFrom({ HTTPS_PROXY: proxy, NO_PROXY }, hosts)).toMatchObject(expected);
  });

  test("the password of the proxy is not shown, and Node's fetch goes through it only when told to", () => {
    const route = routeFrom({ HTTPS_PROXY: proxy }, hosts);
    expect(route).toMatchObject({ proxy: "http://proxy.example:8080", openaiPackage: false });
    expect(routeFrom({ HTTPS_PROXY: proxy, NODE_USE_ENV_PROXY: "1" }, hosts).openaiPackage).toBe(true);
  });
});

test.each([
  ["10.1.0.4", true],
  ["172.31.255.1", true],
  ["172.32.0.1", false],
  ["192.168.1.1", true],
  ["100.64.0.1", true],
  ["20.91.147.60", false],
  ["127.0.0.1", true],
  ["fd00::4", true],
  ["2603:1020::4", false],
  ["::ffff:10.1.0.4", true],
])("%s is private: %s", (address, expected) => {
  expect(isPrivateAddress(address)).toBe(expected);
});

describe("an endpoint that is not the account's", () => {
  const { account, endpoint } = healthy;
  test.each([
    ["its own host", endpoint, account, null],
    ["its other alias", { ...endpoint, host: "contoso.cognitiveservices.azure.com" }, account, null],
    [
      "another account's",
      { ...endpoint, host: "fabrikam.openai.azure.com", subdomain: "fabrikam" },
      account,
      "other-account",
    ],
    [
      "a gateway's",
      { ...endpoint, host: "api.example.org", kind: "unknown", subdomain: null } as const,
      account,
      null,
    ],
    ["a Foundry host", { ...endpoint, host: "contoso.services.ai.azure.com" }, account, "foundry-host"],
  ])("%s", (_, one, other, kind) => {
    expect(endpointMixUp(one, other)?.kind ?? null).toBe(kind);
  });
});
