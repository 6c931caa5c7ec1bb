import { expect, test } from "vitest";
import { runCli } from "../support/cli.ts";
import { remediesOf } from "../support/explained.ts";

/** What mends a sign-in that a text tells of. */

const noRecord = "No matching federated identity record found for presented assertion";

test.each([
  [
    `AADSTS700212: ${noRecord} audience 'https://kubernetes.default.svc.cluster.local'.`,
    [/The pod presents its own token/, /workload\.identity\/use.*serviceAccountName.*rollout restart/],
    /az (identity|ad)/,
  ],
  [
    `AADSTS700211: ${noRecord} issuer 'https://kubernetes.default.svc.cluster.local'.`,
    [/The pod presents its own token/],
    /az (identity|ad)/,
  ],
  [
    `AADSTS7002121: ${noRecord} audience <https://management.azure.com>.`,
    [/for https:\/\/management\.azure\.com: have one fetched for api:\/\/AzureADTokenExchange/],
    /az (identity|ad)|kubectl/,
  ],
  [
    `AADSTS700212: ${noRecord} audience 'api://AzureADTokenExchangeUSGov'.`,
    [/Only if the workload.*--audiences api:\/\/AzureADTokenExchangeUSGov/],
    /have one fetched/,
  ],
  [
    `AADSTS700213: ${noRecord} subject 'repo:contoso/app:pull_request'.`,
    [/Only if the workload.* Every pull request's job.*--audiences api:\/\/AzureADTokenExchange"/],
    /kubectl|Every pod|names this repository with ids/,
  ],
  [
    `AADSTS700213: ${noRecord} subject 'repo:contoso@12345/app@67890:ref:refs/heads/main'.`,
    [
      /GitHub names this repository with ids: a subject of the older form, repo:<owner>\/<repository>:…, is another/,
    ],
    /kubectl|Every/,
  ],
  [
    `AADSTS700213: ${noRecord} subject 'system:serviceaccount:chat:chat'.`,
    [/Only if the workload that the token names is the one that is meant/],
    /kubectl|Every/,
  ],
])("a token that nothing trusts is only trusted where it is the right one: %s", (text, has, hasNot) => {
  const { id, all } = remediesOf(text);
  expect(id).toBe("federated-credential-mismatch");
  for (const words of has) expect(all).toMatch(words);
  expect(all).not.toMatch(hasNot);
});

test.each([
  [
    "Multiple user assigned identities exist, please specify the clientId / resourceId of the identity in the token request",
    "managed-identity-ambiguous",
  ],
  [
    "ManagedIdentityCredential authentication unavailable, no identity has been assigned to this resource.",
    "managed-identity-not-assigned",
  ],
])("a program's identity is named by what its SDK reads: %s", (text, cause) => {
  const { id, all } = remediesOf(text);
  expect(id).toBe(cause);
  expect(all).toContain("export 'AZURE_CLIENT_ID=<CLIENT_ID>'");
  expect(all).not.toContain("export 'AZURE_MANAGED");
  expect(all).toMatch(/DefaultAzureCredential reads AZURE_CLIENT_ID.*by no SDK/);
});

test.each([
  "AADSTS50194: Application 'a'(b) is not configured as a multi-tenant application. Usage of the /common endpoint is not supported.",
  "AADSTS50059: No tenant-identifying information found in either the request or implied by any provided credentials.",
  "AADSTS9001023: The grant type is not supported over the /common or /consumers endpoints.",
])("where no tenant was named, naming one comes first: %s", (text) => {
  const { id, first } = remediesOf(text);
  expect(id).toBe("tenant-mismatch");
  expect(first?.bash).toEqual(["export 'AZURE_TENANT_ID=<TENANT_ID>'"]);
});

test("a tenant that does not have the user is not asked once more", () => {
  const tenant = "22222222-2222-4222-8222-222222222222";
  const { id, first, all } = remediesOf(
    `AADSTS50020: User account 'ada@fabrikam.com' from identity provider 'live.com' does not exist in tenant '${tenant}' and cannot access the application 'a'(b) in that tenant.`,
  );
  expect(id).toBe("tenant-mismatch");
  expect(first?.text).toBe("Sign in with an account that the tenant has.");
  expect(all).not.toContain(tenant);
  expect(all).not.toContain("az login");
});

const otherAccount = "Sign in with an account that the tenant has.";

test("an external account that the tenant does not have is not asked to name the tenant", () => {
  const { id, first } = remediesOf(
    "AADSTS90072: User account 'ada@fabrikam.com' from identity provider 'live.com' does not exist in tenant 'Contoso' and cannot access the application 'a'(b) in that tenant.",
  );
  expect(id).toBe("tenant-mismatch");
  expect(first?.text).toBe(otherAccount);
});

test("the page of a code says what a text with it is told", async () => {
  const { stdout } = await runCli(["explain", "AADSTS50020"]);
  expect(stdout).toContain(otherAccount);
  expect(stdout).not.toContain("never `common`");
});

test.each([
  [
    "Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable",
    /^GitHub Actions: .*`permissions: id-token: write`/,
  ],
  [
    "Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable\nAADSTS50027: JWT token is invalid or malformed.",
    /^GitHub Actions: /,
  ],
  [
    "Error: no value for environment variable SYSTEM_ACCESSTOKEN",
    /^Azure Pipelines: .*`env: SYSTEM_ACCESSTOKEN: \$\(System\.AccessToken\)`/,
  ],
  [
    "No such file or directory: '/var/run/secrets/azure/tokens/azure-identity-token'",
    /^AKS: see which path AZURE_FEDERATED_TOKEN_FILE names/,
  ],
])("a token that was not given is asked for at the platform that gives it: %s", (text, first) => {
  const { id, first: remedy, all } = remediesOf(text);
  expect(id).toBe("federated-token-missing");
  expect(remedy?.text).toMatch(first);
  expect(all.match(/"text":"(?:AKS|GitHub Actions|Azure Pipelines)/g)).toHaveLength(
    remedy?.text.startsWith("AKS") ? 3 : 1,
  );
});
