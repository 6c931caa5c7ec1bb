import { describe, expect, test } from "vitest";
import * as fc from "fast-check";
import {
  audiencesFor,
  cloudNamed,
  cloudOfAuthority,
  clouds,
  isTrustedHost,
  issuersOf,
} from "../../src/azure/clouds.ts";
import { dataPlaneScope, dataPlaneScopes, describeEndpoint, endpointBase } from "../../src/azure/endpoint.ts";

const tenant = "72a1d0c4-3b5e-4f86-9c17-5d20e8b6a934";

describe("hosts", () => {
  const table = [
    ["harbour.openai.azure.com", "AzurePublic", "account", true],
    ["harbour.cognitiveservices.azure.com", "AzurePublic", "account", true],
    ["harbour.services.ai.azure.com", "AzurePublic", "account", true],
    ["westeurope.api.cognitive.microsoft.com", "AzurePublic", "regional", false],
    ["harbour.openai.azure.us", "AzureUSGovernment", "account", true],
    ["harbour.cognitiveservices.azure.us", "AzureUSGovernment", "account", true],
    ["harbour.services.ai.azure.us", "AzureUSGovernment", "account", true],
    ["usgovvirginia.api.cognitive.microsoft.us", "AzureUSGovernment", "regional", false],
    ["harbour.openai.azure.cn", "AzureChina", "account", true],
    ["harbour.cognitiveservices.azure.cn", "AzureChina", "account", true],
    ["chinaeast2.api.cognitive.azure.cn", "AzureChina", "regional", false],
    ["api.openai.com", null, "openai.com", false],
    ["gateway.harbour.example", null, "unknown", null],
    ["localhost", null, "loopback", null],
    ["127.0.0.1", null, "loopback", null],
    ["[::1]", null, "loopback", null],
  ] as const;
  test.each(table)("%s: %s, %s, token %s", (host, cloud, kind, tokenAuth) => {
    const endpoint = describeEndpoint(`https://${host}/`, { allowedHosts: [] });
    const subdomain = kind === "account" ? "harbour" : null;
    expect(endpoint).toMatchObject({ host, origin: `https://${host}`, cloud, kind, tokenAuth, subdomain });
    expect(endpoint?.trusted).toBe(cloud !== null || kind === "loopback");
  });

  test.each([
    "openai.azure.com",
    ".openai.azure.com",
    "harbour-openai.azure.com",
    "harbour.openai.azure.com.example",
    "openai.azure.com.harbour.example",
    "localhost.example",
    "127.0.0.1.example",
    "login.microsoftonline.com.example",
    "",
  ])("%s is nobody's", (host) => {
    expect(isTrustedHost(host, [])).toBe(false);
  });

  test("services of a cloud, loopback and hosts allowed by name are trusted", () => {
    for (const cloud of clouds) {
      for (const host of cloud.authorityHosts) expect(isTrustedHost(host, [])).toBe(true);
      expect(isTrustedHost(new URL(cloud.arm.endpoint).hostname, [])).toBe(true);
      expect(isTrustedHost(new URL(cloud.graph).hostname, [])).toBe(true);
    }
    expect(isTrustedHost("Harbour.OpenAI.Azure.com.", [])).toBe(true);
    expect(isTrustedHost("gw.harbour.example", ["GW.harbour.example"])).toBe(true);
    expect(isTrustedHost("x.gw.harbour.example", ["gw.harbour.example"])).toBe(false);
  });
});

test("a cloud is found by its names and its authorities", () => {
  expect(cloudNamed("AzureChinaCloud")?.name).toBe("AzureChina");
  expect(cloudNamed("AzurePublic")?.name).toBe("AzurePublic");
  expect(cloudNamed(null)).toBeNull();
  expect(cloudOfAuthority(`https://login.microsoftonline.us/${tenant}`)?.name).toBe("AzureUSGovernment");
  expect(cloudOfAuthority("login.partner.microsoftonline.cn")?.name).toBe("AzureChina");
  expect(cloudOfAuthority("https://login.microsoftonline.de")).toBeNull();
  expect(cloudOfAuthority("")).toBeNull();
});

test("every data-plane scope has its audiences", () => {
  for (const { accountScope, foundryScope } of clouds) {
    for (const scope of [accountScope, foundryScope].filter((one) => one !== null)) {
      const resource = scope.replace("/.default", "");
      expect(audiencesFor(scope)).toEqual(expect.arrayContaining([resource, `${resource}/`]));
    }
  }
  expect(audiencesFor("https://cognitiveservices.azure.com/.default")).toContain(
    "7d312290-28c8-473c-a0ed-8e53749b6d6d",
  );
  expect(audiencesFor("https://management.azure.com/.default")).toEqual([
    "https://management.azure.com",
    "https://management.azure.com/",
    "https://management.core.windows.net",
    "https://management.core.windows.net/",
  ]);
  expect(audiencesFor("https://vault.example//.default")).toEqual([
    "https://vault.example",
    "https://vault.example/",
  ]);
});

test("issuers of a tenant, version 1.0 then 2.0", () => {
  const china = clouds.find(({ name }) => name === "AzureChina");
  expect(china && issuersOf(china, tenant)).toEqual([
    `https://sts.chinacloudapi.cn/${tenant}/`,
    `https://login.partner.microsoftonline.cn/${tenant}/v2.0`,
  ]);
});

describe("describeEndpoint", () => {
  const route = (value: string, apiVersion?: string) =>
    describeEndpoint(value, { apiVersion, allowedHosts: [] })?.route;
  test.each([
    ["https://harbour.openai.azure.com", undefined, "v1"],
    ["https://harbour.openai.azure.com", "v1", "v1"],
    ["https://harbour.openai.azure.com", "preview", "v1"],
    ["https://harbour.openai.azure.com", "2024-10-21", "dated"],
    ["https://harbour.openai.azure.com/openai/v1/", "2024-10-21", "v1"],
  ])("%s with %s takes the %s route", (value, apiVersion, expected) => {
    expect(route(value, apiVersion)).toBe(expected);
  });

  test("a project's URL takes the Foundry scope, its account's host alone does not", () => {
    const context = { apiVersion: "2024-10-21", allowedHosts: [] };
    const project = describeEndpoint("https://harbour.services.ai.azure.com/api/projects/pier", context);
    const account = describeEndpoint("https://harbour.services.ai.azure.com/", context);
    expect(project).toMatchObject({ kind: "foundry", subdomain: "harbour", tokenAuth: true });
    const [publicCloud, , china] = clouds;
    if (!project || !account || !publicCloud || !china) throw new Error("not parsed");
    expect(dataPlaneScope(project, publicCloud)).toBe("https://ai.azure.com/.default");
    expect(dataPlaneScope(account, publicCloud)).toBe("https://cognitiveservices.azure.com/.default");
    expect(dataPlaneScope(project, china)).toBe("https://cognitiveservices.azure.cn/.default");
    expect(dataPlaneScopes({ ...account, route: "v1" }, publicCloud)).toHaveLength(2);
  });

  test.each([
    ["https://harbour.services.ai.azure.com/api/projects/pier/openai/v1/", "v1", "/api/projects/pier"],
    ["https://harbour.openai.azure.com/openai/", "dated", ""],
    ["https://gw.azure-api.net/openai/", "dated", "/openai"],
    ["https://gw.azure-api.net/models/openai/v1/", "v1", "/models"],
    ["http://127.0.0.1:8443/openai", "dated", "/openai"],
  ] as const)("clients are given of %s on the %s route the path %j", (value, by, path) => {
    expect(endpointBase(value, by)).toBe(`${new URL(value).origin}${path}`);
  });

  test("nothing travels in clear text but to this machine", () => {
    const trusted = (value: string) => describeEndpoint(value, { allowedHosts: ["gw.example"] })?.trusted;
    expect(trusted("http://harbour.openai.azure.com")).toBe(false);
    expect(trusted("http://gw.example")).toBe(false);
    expect(trusted("https://gw.example")).toBe(true);
    expect(trusted("http://127.0.0.1:8443")).toBe(true);
    expect(trusted("https://harbour.openai.azure.com@evil.example/")).toBe(false);
  });

  test("never throws, and is null for what is no http(s) URL", () => {
    for (const value of [
      "",
      "harbour.openai.azure.com",
      "harbour:443",
      "localhost:8080",
      "ftp://x",
      "https://",
    ]) {
      expect(describeEndpoint(value, { allowedHosts: [] })).toBeNull();
    }
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (value) => {
        const endpoint = describeEndpoint(value, { allowedHosts: [] });
        return endpoint === null || !endpoint.origin.endsWith("/");
      }),
    );
  });
});
