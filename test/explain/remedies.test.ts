import { expect, test } from "vitest";
import { explain } from "../../src/explain/explain.ts";

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

const refusal = (principal: string, dataAction: string): string =>
  JSON.stringify({
    error: {
      code: "PermissionDenied",
      message: `The principal \`${principal}\` lacks the required data action \`Microsoft.CognitiveServices/accounts/${dataAction}\` to perform \`GET /x\` operation.`,
    },
  });

const remediesOf = (text: string) => {
  const [first] = explain(text);
  return { id: first?.id, first: first?.remedies[0], all: JSON.stringify(first?.remedies) };
};

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
