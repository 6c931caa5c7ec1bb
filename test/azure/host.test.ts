import { expect, test } from "vitest";
import { hostFrom, identityHostsIn } from "../../src/azure/host.ts";
import { managedIdentitySourceOf } from "../../src/azure/managed-identity-source.ts";

const endpoint = { IDENTITY_ENDPOINT: "http://127.0.0.1:41741/msi/token" };
const federation = { AZURE_TENANT_ID: "t", AZURE_FEDERATED_TOKEN_FILE: "/token" };

test.each([
  [{ ...federation, AZURE_CLIENT_ID: "c" }, {}, "token-exchange"],
  [{ ...federation, ...endpoint, IDENTITY_HEADER: "h", AZURE_CLIENT_ID: "c" }, {}, "token-exchange"],
  [federation, { clientId: "c" }, "token-exchange"],
  [federation, {}, "imds"],
  [{ ...endpoint, IDENTITY_HEADER: "h", IDENTITY_SERVER_THUMBPRINT: "p" }, {}, "service-fabric"],
  [{ ...endpoint, IDENTITY_HEADER: "h", MSI_ENDPOINT: "m" }, {}, "app-service"],
  [{ MSI_ENDPOINT: "m", MSI_SECRET: "s" }, {}, "azure-ml"],
  [{ MSI_ENDPOINT: "m" }, {}, "cloud-shell"],
  [{ ...endpoint, IMDS_ENDPOINT: "i" }, {}, "azure-arc"],
  [{}, { arcAgent: true }, "azure-arc"],
  [{ IDENTITY_ENDPOINT: "", IDENTITY_HEADER: "", MSI_ENDPOINT: "" }, {}, "imds"],
  [endpoint, {}, "imds"],
] as const)("%o with %o: %s", (environment, context, source) => {
  expect(managedIdentitySourceOf(environment, context)).toBe(source);
});

test.each([
  [{ GITHUB_ACTIONS: "true", CI: "true" }, "GitHub Actions"],
  [{ TF_BUILD: "True" }, "Azure Pipelines"],
  [{ GITLAB_CI: "true", CI: "true" }, "GitLab CI"],
  [{ CI: "1" }, "CI"],
  [{ CI: "false" }, null],
  [{}, null],
])("%o runs in %s", (environment, ci) => {
  expect(hostFrom(environment).ci).toBe(ci);
});

test.each([
  [{ HTTPS_PROXY: "http://proxy.example:3128" }, "http://proxy.example:3128"],
  [{ https_proxy: "http://ada:p@ss/w@rd@proxy.example:3128" }, "http://proxy.example:3128"],
  [{ HTTP_PROXY: "ada:secret@proxy.example" }, "proxy.example"],
  [
    { HTTPS_PROXY: "", ALL_PROXY: "socks5://all.example", HTTP_PROXY: "http://last.example" },
    "socks5://all.example",
  ],
  [{ NO_PROXY: "*" }, null],
])("%o: proxy %s", (environment, proxy) => {
  expect(hostFrom(environment).proxy).toBe(proxy);
});

test("knows Kubernetes, and the hosts that the platform named", () => {
  expect(hostFrom({ KUBERNETES_SERVICE_HOST: "10.0.0.1" }).kubernetes).toBe(true);
  expect(identityHostsIn({ ...endpoint, MSI_ENDPOINT: "no url" })).toEqual(["127.0.0.1"]);
});
