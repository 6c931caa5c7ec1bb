import { expect, test } from "vitest";
import { explain } from "../../src/explain/explain.ts";
import { remediesOf } from "../support/explained.ts";

/** The names and ids that a text gives reach the remedy that is told for it. */
test.each([
  [
    "AADSTS700016: Application with identifier 'YOUR_CLIENT_ID' was not found in the directory 'Contoso'.",
    "clientId: 'YOUR_CLIENT_ID' is no application id, which is a GUID",
  ],
  [
    "AADSTS90002: Tenant 'undefined' not found. Check to make sure you have the correct tenant ID.",
    "tenantId: 'undefined' is neither a GUID nor a domain of a tenant",
  ],
])("%s", (text, remedy) => {
  expect(explain(text)[0]).toMatchObject({ id: "env-malformed" });
  expect(explain(text)[0]?.remedies[0]?.text).toBe(remedy);
});

/** What refused beside Azure OpenAI is what a title and a remedy speak of. */
test.each([
  [
    "The user, group or application 'appid=0b1e2c3d-4f50-4a6b-8c7d-9e0f1a2b3c4d;oid=7d6c5b4a-3928-4170-a615-0f1e2d3c4b5a' does not have secrets get permission on key vault 'kv-harbour'. Inner error: ForbiddenByPolicy",
    "the principal has no access to the data of the key vault with access policies",
    "az keyvault set-policy --name '<VAULT>' --object-id 7d6c5b4a-3928-4170-a615-0f1e2d3c4b5a --secret-permissions get list",
  ],
  [
    "Caller is not authorized to perform action on resource. Caller: appid=0b1e2c3d-4f50-4a6b-8c7d-9e0f1a2b3c4d;oid=7d6c5b4a-3928-4170-a615-0f1e2d3c4b5a Inner error: ForbiddenByRbac",
    "the principal has no access to the data of the key vault",
    "--role 'Key Vault Secrets User'",
  ],
  [
    "##[error]The service connection needs to have Get, List secret management permissions on the selected key vault.",
    "the principal has no access to the data of the key vault with access policies",
    "az keyvault set-policy",
  ],
  [
    "docker push acrharbour.azurecr.io/berth:7 denied: requested access to the resource is denied",
    "the principal has no access to the data of the container registry",
    "AcrPush for writing",
  ],
  [
    "SqlException: Login failed for user '<token-identified principal>'. Server: harbour.database.windows.net",
    "the principal has no access to the data of the Azure SQL server",
    "FROM EXTERNAL PROVIDER",
  ],
  [
    '{"message":"Unable to create rules when public network interface for the server is disabled.","code":"DenyPublicEndpointEnabled"}',
    "the Azure SQL server takes no calls from public networks",
    "the Azure SQL server › Networking",
  ],
  [
    '{"code":"Forbidden","message":"Client address is not authorized and caller is not a trusted service. Client address: 198.51.100.24"}',
    "the network rules of the key vault refuse this caller",
    "the key vault › Networking",
  ],
])("%s", (text, title, remedy) => {
  const [first] = explain(text);
  expect(first?.title).toBe(title);
  const remedies = JSON.stringify(first?.remedies);
  expect(remedies).toContain(remedy);
  expect(remedies).not.toContain("Cognitive Services");
  expect(remedies).not.toContain("networkAcls");
});

test("the account's own refusal is not laid on a neighbour that cannot be reached", () => {
  const [first] = explain(
    "openai.PermissionDeniedError: Error code: 403 - The principal `7d6c5b4a-3928-4170-a615-0f1e2d3c4b5a` lacks the required data action `Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action`. Later: az acr check-health: CONNECTIVITY_DNS_ERROR",
  );
  expect(first).toMatchObject({ id: "role-missing" });
  expect(first?.title).toContain("call the model");
});

const accounts =
  "/subscriptions/6f1c2f0e-53a1-4a0b-9d0c-2f6f0c1d7a41/resourceGroups/rg-ai/providers/Microsoft.CognitiveServices/accounts/contoso-ai";

const refusal = (principal: string, dataAction: string): string =>
  JSON.stringify({
    error: {
      code: "PermissionDenied",
      message: `The principal \`${principal}\` lacks the required data action \`Microsoft.CognitiveServices/accounts/${dataAction}\` to perform \`GET /x\` operation.`,
    },
  });

const armRefusal = (client: string, action: string, scope: string): string =>
  `ERROR: (AuthorizationFailed) The client '${client}' with object id '4e5f6a7b-8c9d-4e0f-a1b2-c3d4e5f60718' does not have authorization to perform action '${action}' over scope '${scope}' or the scope is invalid.`;

test.each([
  ["OpenAI/deployments/chat/completions/action", "Cognitive Services OpenAI User"],
  ["OpenAI/evals/write", "Cognitive Services OpenAI Contributor"],
  ["OpenAI/fine-tunes/write", "Cognitive Services OpenAI Contributor"],
  ["AIServices/agents/read", "Foundry User"],
  ["MaaS/chat/completions/action", "Foundry User"],
])("a refused %s needs %s, in code too", (action, role) => {
  const { first } = remediesOf(refusal("3c1e0d0c-9b8a-4796-8574-635241302f90", action));
  expect(first?.text).toContain(`Assign ${role} to`);
  expect(first?.bicep?.[0]).toContain(`// ${role};`);
  expect(first?.terraform?.[0]).toContain(`# ${role}\n`);
});

test.each([
  ["ada@contoso.com", "User"],
  ["<user-1>", "User"],
  ["3c1e0d0c-9b8a-4796-8574-635241302f90", "'<PRINCIPAL_TYPE>'"],
])("the data plane's principal %s is of the type %s", (principal, type) => {
  const { first } = remediesOf(refusal(principal, "OpenAI/deployments/chat/completions/action"));
  expect(first?.bash[0]).toContain(`--assignee-principal-type ${type} `);
  expect(first?.text.includes("a person a User")).toBe(type !== "User");
});

test.each([
  ["ada@contoso.com", "User"],
  ["b5a4d3c2-9e8f-4706-9514-03f2e1d0c9b8", "ServicePrincipal"],
  ["deploy", "'<PRINCIPAL_TYPE>'"],
])("Azure Resource Manager's client %s is of the type %s", (client, type) => {
  const { first } = remediesOf(
    armRefusal(client, "Microsoft.CognitiveServices/accounts/deployments/write", accounts),
  );
  expect(first?.bash[0]).toContain(
    `--assignee-object-id 4e5f6a7b-8c9d-4e0f-a1b2-c3d4e5f60718 --assignee-principal-type ${type} `,
  );
});

const administrator = "f58310d9-a9f6-439a-9e8d-f62e7b41a168";

test.each([
  [
    "Microsoft.CognitiveServices/accounts/deployments/write",
    `${accounts}/deployments/gpt-4o`,
    `--role a001fd3d-188f-4b5d-821b-7da978bf7442 --scope ${accounts}`,
  ],
  [
    "Microsoft.Authorization/roleAssignments/write",
    `${accounts}/providers/Microsoft.Authorization/roleAssignments/a1f0c3d2-7b64-4e58-9a12-5d3c7e8f9011`,
    `--role ${administrator} --scope ${accounts}`,
  ],
  [
    "Microsoft.CognitiveServices/accounts/listKeys/action",
    accounts,
    `--role a97b65f3-24c7-4388-baec-2e87135dc908 --scope ${accounts}`,
  ],
])("a refused %s gets the least role that has it, at what is there", (action, scope, given) => {
  const { all } = remediesOf(armRefusal("deploy", action, scope));
  expect(all).toContain(`${given}"`);
});

test.each([
  ["Microsoft.Storage/storageAccounts/write", "arm-write-denied"],
  ["Microsoft.CognitiveServices/accounts/write", "arm-write-denied"],
])("for a refused %s no role is named", (action, id) => {
  const told = remediesOf(armRefusal("deploy", action, accounts));
  expect(told.id).toBe(id);
  expect(told.first?.text).toContain("the least role that has the action");
  expect(told.all).not.toContain("role assignment create");
});

test("a token needs no key, whoever may read keys", () => {
  const { id, first } = remediesOf(
    armRefusal("deploy", "Microsoft.CognitiveServices/accounts/listKeys/action", accounts),
  );
  expect(id).toBe("arm-read-denied");
  expect(first?.text).toMatch(/^Sign in with a token/);
});

const disallowed = "(RequestDisallowedByPolicy) Resource 'contoso-ai' was disallowed by policy.";

test.each([
  [
    `Policy identifiers: '[{"policyAssignment":{"name":"Allowed locations","id":"/providers/Microsoft.Management/managementGroups/fabrikam/providers/Microsoft.Authorization/policyAssignments/loc"}}]'.`,
    "az policy assignment show --name loc --scope /providers/Microsoft.Management/managementGroups/fabrikam",
  ],
  [
    `[{\\"policyAssignment\\":{\\"id\\":\\"/subscriptions/6f1c2f0e-53a1-4a0b-9d0c-2f6f0c1d7a41/providers/Microsoft.Authorization/policyAssignments/no-keys\\"}}]`,
    "az policy assignment show --name no-keys --scope /subscriptions/6f1c2f0e-53a1-4a0b-9d0c-2f6f0c1d7a41",
  ],
  [
    `Its id was to be ${accounts}. "id":"/subscriptions/…/providers/Microsoft.Authorization/policyAssignments/no-keys"`,
    "az policy assignment list --scope /subscriptions/6f1c2f0e-53a1-4a0b-9d0c-2f6f0c1d7a41/resourceGroups/rg-ai --output table --disable-scope-strict-match",
  ],
])("the policy that denies is shown by what the text names: %s", (more, command) => {
  const { id, first } = remediesOf(`${disallowed} ${more}`);
  expect(id).toBe("request-disallowed-by-policy");
  expect(first?.bash).toEqual([command]);
});

test("an account that the text names by its id is named by name and group where the Azure CLI wants them", () => {
  const { id, all } = remediesOf(
    `401 Access denied due to invalid subscription key or wrong API endpoint. The account is ${accounts}.`,
  );
  expect(id).toBe("key-invalid");
  expect(all).toContain("az cognitiveservices account keys list --name contoso-ai --resource-group rg-ai");
});

test("a disabled resource is switched on under its own name", () => {
  const { id, first } = remediesOf(
    "AADSTS500014: The service principal for resource 'https://cognitiveservices.azure.com' is disabled.",
  );
  expect(id).toBe("app-disabled");
  expect(first?.bash).toEqual([
    "az ad sp update --id https://cognitiveservices.azure.com --set accountEnabled=true",
  ]);
});

test.each([
  "The resource is disabled or the resource named https://cognitiveservices.azure.co was not found in the tenant named Contoso.",
  "The application named https://cognitiveservices.azure.co was not found in the tenant named Contoso.",
])("AADSTS50001: %s", (message) => {
  expect(explain(`AADSTS50001: ${message}`)[0]).toMatchObject({ id: "scope-invalid", confidence: "likely" });
});

/** What is missing is named as the message names it; where it names nothing, no name is made up. */
test.each([
  [
    "openai.OpenAIError: Missing credentials. Please pass one of `api_key`, `azure_ad_token`, `azure_ad_token_provider`, or the `AZURE_OPENAI_API_KEY` or `AZURE_OPENAI_AD_TOKEN` environment variables.",
    "Set AZURE_OPENAI_API_KEY or AZURE_OPENAI_AD_TOKEN.",
    ["export 'AZURE_OPENAI_API_KEY=<VALUE>'"],
  ],
  [
    "ValueError: Must provide either the `api_version` argument or the `OPENAI_API_VERSION` environment variable",
    "Set OPENAI_API_VERSION.",
    ["export 'OPENAI_API_VERSION=<VALUE>'"],
  ],
  [
    "ValueError: Must provide one of the `base_url` or `azure_endpoint` arguments, or the `AZURE_OPENAI_ENDPOINT` environment variable",
    "Set AZURE_OPENAI_ENDPOINT.",
    ["export 'AZURE_OPENAI_ENDPOINT=<VALUE>'"],
  ],
  [
    "openai.OpenAIError: The api_key client option must be set either by passing api_key to the client or by setting the OPENAI_API_KEY environment variable",
    "Set OPENAI_API_KEY.",
    ["export 'OPENAI_API_KEY=<VALUE>'"],
  ],
  [
    "Codex on Azure, model_providers with env_key: ERROR: Missing environment variable: `HARBOUR_KEY`.",
    "Set HARBOUR_KEY.",
    ["export 'HARBOUR_KEY=<VALUE>'"],
  ],
  [
    "System.ArgumentNullException: Value cannot be null. (Parameter 'uriString') at Azure.AI.OpenAI.AzureOpenAIClient..ctor",
    "Set what the message names, where the program reads it from.",
    [],
  ],
  [
    "InvalidConfigurationValueException: Invalid configuration value detected for fs.azure.account.key",
    "Set fs.azure.account.key.",
    [],
  ],
])("%s", (text, words, bash) => {
  const { id, first } = remediesOf(text);
  expect(id).toBe("env-missing");
  expect(first).toMatchObject({ text: words, bash });
});

const wrongIssuer = (tenant: string): string =>
  `The access token is from the wrong issuer 'https://sts.windows.net/${tenant}/'. It must match the tenant 'https://sts.windows.net/73747576-7778-4980-8182-838485868788/' associated with this subscription.`;

test.each([
  [
    `(InvalidAuthenticationTokenTenant) ${wrongIssuer("09101112-1314-4516-8718-192021222324")} Please use the authority (URL) 'https://login.windows.net/73747576-7778-4980-8182-838485868788' to get the token.\nCode: InvalidAuthenticationTokenTenant`,
    "as a guest if need be",
  ],
  [
    `│ Account Name: "oai-fabrikam-prod"): unexpected status 401 (401 Unauthorized) with error: InvalidAuthenticationTokenTenant: ${wrongIssuer("57585960-6162-4364-8566-676869707172")}`,
    "as a guest if need be",
  ],
  [
    JSON.stringify({
      error: {
        code: "InvalidAuthenticationTokenTenant",
        message: wrongIssuer("f8cdef31-a31e-4b4a-93e4-5f571e91255a"),
      },
    }),
    "home directory of personal Microsoft accounts",
  ],
])("the tenant that Azure Resource Manager names is the one to sign in to: %s", (text, words) => {
  const { id, all } = remediesOf(text);
  expect(id).toBe("token-tenant-mismatch");
  expect(all).toContain("export AZURE_TENANT_ID=73747576-7778-4980-8182-838485868788");
  expect(all).toContain("az login --tenant 73747576-7778-4980-8182-838485868788");
  expect(all).toContain(words);
});

test("an account that is not found is looked for by its name", () => {
  const { id, first } = remediesOf(
    "(ResourceNotFound) The Resource 'Microsoft.CognitiveServices/accounts/oai-harbour' under resource group 'rg-harbour' was not found.",
  );
  expect(id).toBe("resource-not-found");
  expect(first?.bash[0]).toContain("az resource list --name oai-harbour ");
});

const versionless = (url: string): string =>
  `openai.BadRequestError: Error code: 400 - {'error': {'code': 'BadRequest', 'message': 'Missing required query parameter: api-version'}}\n${url}`;

test.each([
  'client = OpenAI(base_url="https://contoso.services.ai.azure.com/api/projects/tide-1", api_key=token)',
  "POST https://contoso.services.ai.azure.com/api/projects/tide-1/chat/completions",
])("a project's URL without the route lacks that, and no version: %s", (url) => {
  const { id, first, all } = remediesOf(versionless(url));
  expect(id).toBe("api-version-unsupported");
  expect(first?.text).toContain(
    "base URL https://contoso.services.ai.azure.com/api/projects/tide-1/openai/v1/,",
  );
  expect(all).not.toContain("API_VERSION");
});

test.each([
  "GET https://contoso.services.ai.azure.com/api/projects/tide-1/agents",
  "POST https://contoso.services.ai.azure.com/api/projects/tide-1/openai/responses",
  "POST https://contoso.openai.azure.com/openai/deployments/chat/chat/completions",
])("elsewhere it is the version that lacks: %s", (url) => {
  expect(remediesOf(versionless(url)).first?.bash[0]).toMatch(/_API_VERSION=2024-10-21$/);
});
