import { expect, test } from "vitest";
import { explain } from "../../src/explain/explain.ts";
import { pageOfEntraCode } from "../../src/cli/output/page-text.ts";

/** One root cause, and what mends it as the failure itself tells: its code, or what it names. */
const fixesOf = (text: string, wanted?: string) => {
  const first = explain(text).find(({ id }) => wanted === undefined || id === wanted);
  return {
    id: first?.id,
    fixes: (first?.remedies ?? []).flatMap(({ text: words, bash }) => [words, ...bash]).join("\n"),
  };
};

test.each([
  ["AADSTS53003: Access has been blocked by Conditional Access policies.", /^Sign in from a device/, /proxy/],
  [
    "AADSTS500021: Access to 'Contoso' tenant is denied.",
    /^Ask those who run this network's proxy .*Restrict-Access-To-Tenants/,
    /Conditional Access|managed identity/,
  ],
  ["AADSTS50002: Sign-in failed due to restricted proxy access.", /^Ask those who run/, /Conditional Access/],
  ["AADSTS500212: Not allowed by the outbound policy.", /home tenant .*Outbound access/, /Inbound|device/],
  [
    "AADSTS500213: Not allowed by the inbound policy.",
    /resource's tenant .*Inbound access/,
    /Outbound|device/,
  ],
  ["AADSTS530035: Blocked by security defaults.", /^Sign in in a browser.*\naz login /, /Conditional Access/],
])("%s", (text, has, hasNot) => {
  const { id, fixes } = fixesOf(text);
  expect(id).toBe("conditional-access");
  expect(fixes).toMatch(has);
  expect(fixes).not.toMatch(hasNot);
});

test.each([
  [
    "AADSTS50055: The password is expired.",
    /^Change the password at https:\/\/myaccount\.microsoft\.com.*\nSign in again.*\naz login /,
    /Give up|locked/,
  ],
  ["AADSTS50144: The on-premises password is expired.", /^Change the password where it is kept/, /Give up/],
  [
    "AADSTS50126: Error validating credentials due to invalid username or password.",
    /^See whether this very user name.*\nGive up the user name and password flow/,
    /expired|locked/,
  ],
  ["AADSTS50056: Invalid or null password.", /^Sign in in a browser.*\nGive up/, /expired|locked/],
  ["AADSTS50053: The account is locked.", /^Wait some minutes.*\nIf it stays.*Sign-in logs/, /Give up/],
  [
    "AADSTS50057: The user account is disabled.",
    /^As an administrator.*\naz ad user update --id '<USER>' --account-enabled true\n/,
    /Give up|Wait/,
  ],
  [
    "AADSTS50034: The user account ada does not exist in the Contoso directory.",
    /^Sign in with an account that the tenant has.*\nIf another tenant.*\nexport 'AZURE_TENANT_ID=<TENANT_ID>'\n/,
    /Give up|Wait/,
  ],
])("%s", (text, has, hasNot) => {
  const { id, fixes } = fixesOf(text);
  expect(id).toBe("user-credentials-invalid");
  expect(fixes).toMatch(has);
  expect(fixes).not.toMatch(hasNot);
});

const style = { width: 200, shell: "bash" } as const;

test("the page of a code has the code's own fix", () => {
  expect(pageOfEntraCode("AADSTS500022", style)).toContain("Restrict-Access-To-Tenants, which the proxy");
  expect(pageOfEntraCode("AADSTS53003", style)).not.toContain("Restrict-Access-To-Tenants, which the proxy");
});

const ownApplication = "5a4b3c2d-1e0f-4a9b-8c7d-6e5f4a3b2c1d";
const notListed = (resource: string, application: string): string =>
  `AADSTS650057: Invalid resource. The client has requested access to a resource which is not listed in the requested permissions in the client's application registration. Client app ID: ${ownApplication}(chat). Resource value from request: ${resource}. Resource app ID: ${application}. List of valid resources from app registration: .`;

test.each([
  [
    "https://cognitiveservices.azure.com",
    "7d312290-28c8-473c-a0ed-8e53749b6d6d",
    "5f1e8914-a52b-429f-9324-91b92b81adaf",
  ],
  ["https://ai.azure.com", "18a66f5f-dbdf-4c17-9dd7-1634712a9cbe", "1a7925b5-f871-417a-9b8b-303f9f29fa10"],
  ["api://fabrikam-gateway", "0b1e2c3d-4f50-4a6b-8c7d-9e0f1a2b3c4d", "<PERMISSION_ID>"],
])("the permission for %s is that of its own API", (resource, api, permission) => {
  const { fixes } = fixesOf(notListed(resource, api), "consent-required");
  expect(fixes.replaceAll("'", "")).toContain(
    `--id ${ownApplication} --api ${api} --api-permissions ${permission}=Scope`,
  );
});

test("an application is assigned by a role, a user as one", () => {
  const application = fixesOf(
    `AADSTS501051: Application '${ownApplication}'(nightly) is not assigned to a role for the application 'api://fabrikam-gateway'(gateway).`,
  );
  expect(application.id).toBe("assignment-required");
  expect(application.fixes).toContain(
    `az ad app permission add --id ${ownApplication} --api api://fabrikam-gateway --api-permissions '<APP_ROLE_ID>=Role'`,
  );
  expect(application.fixes).not.toContain("Users and groups");
  const user = fixesOf(
    `AADSTS50105: The signed in user is not assigned to a role for the application '${ownApplication}'(chat).`,
  );
  expect(user.fixes).toMatch(/^Assign the user or a group/);
});

const refused = (operation: string, model: string): string =>
  `Error code: 400 - {'error': {'code': 'OperationNotSupported', 'message': 'The ${operation} operation does not work with the specified model, ${model}. Please choose different model and try again.'}}`;

test.each([
  [refused("chatCompletion", "gpt-5-codex"), "responses"],
  [refused("chatCompletion", "text-embedding-3-small"), "embeddings"],
  [refused("chatCompletion", "whisper"), "transcription"],
  [refused("responses", "gpt-4"), "chat"],
  ["Azure OpenAI answered 400 OpperationNotSupported", "'<OPERATION>'"],
])("%s: --operation %s", (text, operation) => {
  const { id, fixes } = fixesOf(text);
  expect(id).toBe("model-operation-unsupported");
  expect(fixes).toContain(`--operation ${operation}\n`);
  expect(fixes).not.toContain("the parameter out");
});

test.each([
  refused("embeddings", "gpt-4o"),
  refused("imageGeneration", "gpt-4o"),
  refused("audioTranscription", "whisper"),
  refused("embeddings", "text-embedding-3-large"),
  refused("responses", "o3-pro"),
  refused("completion", "gpt-35-turbo-instruct"),
])("where another operation would prove nothing, another deployment is what is left: %s", (text) => {
  const { id, fixes } = fixesOf(text);
  expect(id).toBe("model-operation-unsupported");
  expect(fixes).toMatch(/^Call a deployment whose model serves the operation/);
  expect(fixes).not.toContain("--operation");
});

test("a refused parameter is left out, and no operation is in question", () => {
  const { fixes } = fixesOf(
    "openai.BadRequestError: 400 Unsupported parameter: 'temperature' is not supported with this model.",
  );
  expect(fixes).toMatch(/^Leave temperature out/);
  expect(fixes).not.toContain("--operation");
});

test.each([
  [
    "TypeError: Client.__init__() got an unexpected keyword argument 'proxies'",
    /pip show openai httpx/,
    /npm/,
  ],
  ["TypeError: AzureOpenAI is not a constructor, openai", /npm ls openai/, /pip/],
])("%s", (text, has, hasNot) => {
  const { id, fixes } = fixesOf(text);
  expect(id).toBe("sdk-misuse");
  expect(fixes).toMatch(has);
  expect(fixes).not.toMatch(hasNot);
});

const subscription = "6f1c2f0e-53a1-4a0b-9d0c-2f6f0c1d7a41";

test.each([
  [
    `(MissingSubscriptionRegistration) The subscription is not registered to use namespace 'Microsoft.Search'. /subscriptions/${subscription}/resourceGroups/rg-ai`,
    `az provider register --namespace Microsoft.Search --subscription ${subscription}\n`,
    /az rest|support/,
  ],
  [
    `ReadOnlyDisabledSubscription: The subscription '${subscription}' is disabled and therefore marked as read only.`,
    `az rest --method get --url '/subscriptions/${subscription}?api-version=2022-12-01' --query state\n`,
    /provider register|support/,
  ],
  [
    "403 The resource has been temporarily blocked because we detected behavior that may violate our content policy.",
    "support request",
    /provider register|az rest/,
  ],
])("%s", (text, has, hasNot) => {
  const { id, fixes } = fixesOf(text);
  expect(id).toBe("subscription-or-resource-disabled");
  expect(fixes).toContain(has);
  expect(fixes).not.toMatch(hasNot);
});
