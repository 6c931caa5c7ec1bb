import { describe, expect, test } from "vitest";
import { remediesOf } from "../support/explained.ts";
import { diagnosedRun, type Different } from "../support/evidence.ts";
import { entra } from "../support/failures.ts";

/** What signs in by itself is told so, each tool in its own words; no variable that it does not read. */

const unsigned: Different = { claims: null, access: null, account: null, completion: null, clock: null };

const fixesOf = (text: string, credential: string): string => {
  const [first] = diagnosedRun({ ...unsigned, token: { failure: entra(text) } }, { credential });
  return (first?.remedies ?? []).flatMap((remedy) => [remedy.text, ...remedy.bash]).join("\n");
};

describe.each([
  ["tenant-not-found", "AADSTS90002: Tenant 'contoso.example' not found."],
  ["tenant-mismatch, by the user", "AADSTS50020: User account 'a' does not exist in tenant 'Contoso'."],
  ["tenant-mismatch, by the application", "AADSTS50194: Application 'a' is not configured as multi-tenant."],
  ["user-credentials-invalid", "AADSTS50034: The user account does not exist in the directory."],
])("the tenant is named where it is read: %s", (_, text) => {
  test.each([
    ["azure-cli", "az login --tenant '<TENANT_ID>'"],
    ["azure-developer-cli", "azd auth login --tenant-id '<TENANT_ID>'"],
  ])("%s", (credential, command) => {
    const fixes = fixesOf(text, credential);
    expect(fixes).toContain(`\n${command}`);
    expect(fixes).not.toContain("AZURE_TENANT_ID");
  });

  test("by a setting, and in a chain by the Azure CLI too", () => {
    expect(fixesOf(text, "environment")).toContain("export 'AZURE_TENANT_ID=<TENANT_ID>'");
    const chain = fixesOf(text, "default-chain");
    expect(chain).toContain("export 'AZURE_TENANT_ID=<TENANT_ID>'");
    expect(chain.match(/az login --tenant '<TENANT_ID>'$/gm)?.length).toBeGreaterThan(0);
  });
});

test.each([
  [
    "AzurePowerShellCredential: Please run 'Connect-AzAccount' from PowerShell to authenticate before using this credential.",
    "developer-login-missing",
    ["Connect-AzAccount -Tenant '<TENANT_ID>'"],
  ],
  [
    "ERROR: fetching token: AADSTS50173: The provided grant has expired due to it being revoked. Run azd auth login",
    "developer-login-expired",
    ["azd auth logout", "azd auth login --tenant-id '<TENANT_ID>'"],
  ],
  [
    "AzurePowerShellCredential authentication failed: AADSTS50076: Due to a configuration change you must use multi-factor authentication.",
    "mfa-required",
    ["Connect-AzAccount -Tenant '<TENANT_ID>' -AuthScope https://cognitiveservices.azure.com"],
  ],
  [
    "ERROR: AADSTS700082: The refresh token has expired due to inactivity.\nInteractive authentication is needed. Please run:\naz login",
    "developer-login-expired",
    ["az logout", "az login --tenant '<TENANT_ID>'"],
  ],
  [
    "SharedTokenCacheCredential authentication unavailable. Multiple accounts were found in the cache. Use username and tenant id to disambiguate.",
    "token-cache-unusable",
    ["export 'AZURE_USERNAME=<USER>'"],
  ],
])("a text is answered with the commands of the tool that it names: %s", (text, cause, commands) => {
  const { id, first, all } = remediesOf(text);
  expect(id).toBe(cause);
  expect(first?.bash).toEqual(commands);
  const others = ["az login", "azd auth login", "Connect-AzAccount", "az account clear"].filter(
    (other) => !commands.some((command) => command.startsWith(other)),
  );
  expect(others.filter((other) => all.includes(other))).toEqual([]);
});

test("a sentence that hides what az said is answered with how to see that, without the token", () => {
  const { id, first } = remediesOf(
    "CredentialUnavailableError: Please run 'az login' from a command prompt to authenticate before using this credential.",
  );
  expect(id).toBe("developer-login-missing");
  expect(first?.bash).toEqual([
    "az account get-access-token --resource https://cognitiveservices.azure.com --query expiresOn",
  ]);
});

test("a pipeline's sign-in is no person's", () => {
  const { all } = remediesOf(
    "Running Azure CLI Login.\nERROR: AADSTS90002: Tenant '11111111-1111-4111-8111-111111111111' not found.",
  );
  expect(all).toContain("export 'AZURE_TENANT_ID=<TENANT_ID>'");
  expect(all).not.toContain("az login");
});

test("a text that names several tools is answered with those that are there for all", () => {
  const { all } = remediesOf(
    "DefaultAzureCredential failed. EnvironmentCredential: AADSTS90002: Tenant 'contoso.example' not found. AzureCliCredential: Azure CLI not found on path.",
  );
  expect(all).toContain("export 'AZURE_TENANT_ID=<TENANT_ID>'");
});
