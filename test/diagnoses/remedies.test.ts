import { describe, expect, test } from "vitest";
import { explain } from "../../src/explain/explain.ts";
import { runCli, runForReport } from "../support/cli.ts";
import { diagnosedRun, healthy, ids, setting } from "../support/evidence.ts";
import { data, entra } from "../support/failures.ts";

/** What a drill's root cause is mended by, as printed: the words of the texts and the commands, in their order. */
async function fixesOf(drill: string): Promise<string> {
  const { report } = await runForReport(["run", "--drill", drill]);
  const root = report.scenarios[0]?.diagnoses.find(({ maskedBy }) => maskedBy === undefined);
  return (root?.remedies ?? []).flatMap(({ text, bash }) => [text, ...bash]).join("\n");
}

const account =
  "/subscriptions/6f1c2f0e-53a1-4a0b-9d0c-2f6f0c1d7a41/resourceGroups/rg-ai/providers/Microsoft.CognitiveServices/accounts/contoso-ai";

/** By drill: what comes first, what is there, and what would mend nothing. */
interface Row {
  readonly drill: string;
  readonly first: RegExp;
  readonly has?: readonly string[];
  readonly hasNot: RegExp;
}

const rows: readonly Row[] = [
  {
    drill: "endpoint-of-another-account",
    first: /^If contoso-ai is meant.*\nexport OPENAI_API_BASE=https:\/\/contoso-ai\.openai\.azure\.com/,
    has: ["'\\''contoso-eu'\\''", "AZURE_OPENAI_RESOURCE_ID="],
    hasNot: /API_KEY|apiKey/,
  },
  {
    drill: "api-version-unsupported",
    first:
      /^Use the version .*\nexport OPENAI_API_VERSION=2024-12-01-preview\nOr use .* OpenAI, not AzureOpenAI, with baseURL https:\/\/contoso-ai\.openai\.azure\.com\/openai\/v1\/\.\n.*=v1\n/,
    hasNot: /2024-10-21/,
  },
  {
    drill: "model-operation-unsupported",
    first: /\n.*--operation responses\n/,
    hasNot: /parameter out/,
  },
  {
    drill: "subscription-or-resource-disabled",
    first: /^What Microsoft has blocked/,
    hasNot: /provider register|az account show/,
  },
  {
    drill: "public-access-disabled",
    first:
      /^Call from a network[^]*\nOr let only chosen addresses in[^]*\naz cognitiveservices account network-rule add [^]*--ip-address '<ADDRESS>'\naz resource update [^]* --set properties\.networkAcls\.defaultAction=Deny properties\.publicNetworkAccess=Enabled\n/,
    hasNot: /Enabled properties/,
  },
  {
    drill: "rate-limited",
    first:
      /^Wait for the rate limit to let calls through\. The answer asks for \d+ s\.\naoai-preflight run \S+ --drill rate-limited --wait 10m/,
    hasNot: /taken effect/,
  },
  {
    drill: "deployment-being-made",
    first: /\nWait for the account or deployment to be provisioned\.\n/,
    hasNot: /taken effect/,
  },
  {
    drill: "private-endpoint-pending",
    first: /^Approve pe-contoso-ai/,
    has: [
      `az network private-endpoint-connection approve --id ${account}/privateEndpointConnections/pe-contoso-ai`,
    ],
    hasNot: /ifconfig|network-rule/,
  },
  {
    drill: "deployment-being-made",
    first:
      /\naz cognitiveservices account deployment show --name contoso-ai .*--deployment-name gpt-4o-mini .*provisioningState/,
    hasNot: /account show/,
  },
  { drill: "token-expired", first: /^Hand the client a token provider/, hasNot: /az login/ },
  {
    drill: "role-ended",
    first: /^For a service, assign the role for good/,
    has: ["--wait"],
    hasNot: /Activate/,
  },
  {
    drill: "role-eligible-not-active",
    first: /^Activate the role/,
    has: ["--wait"],
    hasNot: /assign/,
  },
  {
    drill: "role-condition-not-met",
    first:
      /^See which roles[^]*\nWhere whoever put the condition there agrees[^]*\naz role assignment delete --ids \S+a1f0c3d2-7b64-4e58-9a12-5d3c7e8f9011\n[^]*\naz role assignment create /,
    hasNot: /<\w+>/,
  },
  {
    drill: "role-wrong-principal",
    first: /^See who signs in/,
    has: ["--id 7e6d5c4b-3a29-4180-8f7e-6d5c4b3a2918", "--assignee-object-id '<PRINCIPAL_ID>'"],
    hasNot: /5a4b3c2d/,
  },
  {
    drill: "private-address-without-route",
    first: /^Call from where a route leads to 10\.1\.0\.4: .*peered.*VPN/,
    hasNot: /See whether|check-timeout|outbound/,
  },
  {
    drill: "redirect-uri-mismatch",
    first: /^See which addresses.*\naz ad app show --id \S+ --query publicClient\.redirectUris\nRegister/,
    has: ["http://localhost '<OTHER_REDIRECT_URIS>'", "replaces the list"],
    hasNot: /fallback/,
  },
  {
    drill: "public-client-disabled",
    first: /^See which addresses/,
    has: ["Only for a device code", "--is-fallback-public-client true\n"],
    hasNot: /fallback[^\n]*redirect-uris/,
  },
  {
    drill: "federated-token-missing",
    first: /^AKS: see which path[^]*\nkubectl describe pod [^]*\nkubectl rollout restart /,
    hasNot: /az aks|annotate/,
  },
  {
    drill: "managed-identity-not-assigned",
    first: /^See which identities/,
    has: [
      "az vm identity show",
      "az vmss has the same command",
      "export 'AZURE_MANAGED_IDENTITY_CLIENT_ID=",
      "by no SDK",
    ],
    hasNot: /export '?AZURE_CLIENT_ID|az (webapp|containerapp)/,
  },
  {
    drill: "key-auth-disabled",
    first: /^Sign in with Microsoft Entra ID/,
    has: ["export OPENAI_API_KEY=\n"],
    hasNot: /AZURE_OPENAI_API_KEY/,
  },
  {
    drill: "deployment-not-found",
    first: /^See the deployments/,
    has: ["export OPENAI_API_DEPLOY=gpt-4o-mini\n"],
    hasNot: /AZURE_OPENAI_DEPLOYMENT/,
  },
  {
    drill: "endpoint-wrong",
    first: /^Read the account's endpoint/,
    has: ["export OPENAI_API_BASE=https://contoso-ai.openai.azure.com\n"],
    // A host of a cloud is trusted as it is.
    hasNot: /AZURE_OPENAI_ENDPOINT|--allow-host/,
  },
  {
    drill: "private-endpoint-dns",
    first: /^From the caller/,
    has: ["--resource-group '<ZONE_RESOURCE_GROUP>'"],
    hasNot: /NO_PROXY/,
  },
];

describe("the fixes of a drill are those of what happened in it", () => {
  test.each(rows)("$drill", async ({ drill, first, has = [], hasNot }) => {
    const fixes = await fixesOf(drill);
    expect(fixes).toMatch(first);
    for (const words of has) expect(fixes).toContain(words);
    expect(fixes).not.toMatch(hasNot);
  });
});

test.each([
  ["service-error", /give the request id [0-9a-f-]{36} to support/],
  [
    "entra-service-error",
    /give the request id [0-9a-f-]{36}, the correlation id [0-9a-f-]{36} and the trace id [0-9a-f-]{36} to support/,
  ],
])("what support asks for after %s is there whole, by its names", async (drill, wanted) => {
  const { stdout } = await runCli(["run", "--drill", drill]);
  expect(stdout.replaceAll(/\s+/g, " ")).toMatch(wanted);
});

const conflictIn = (diagnosed: ReturnType<typeof diagnosedRun>): string =>
  JSON.stringify(diagnosed.find(({ id }) => id === "env-conflict")?.remedies);

test("a token for another application than the configured one is no matter of keys", () => {
  const fixes = conflictIn(diagnosedRun({ claims: { applicationId: ids.otherTenant } }));
  expect(fixes).toContain(`If ${ids.otherTenant} is meant, let`);
  expect(fixes).not.toMatch(/API_KEY|apiKey/);
});

test("two names of one setting are emptied, and the key is spoken of only where it is one of them", () => {
  const conflict = { code: "deployment-rivals", message: "A wins over B.", names: ["A", "B"] };
  const fixes = conflictIn(
    diagnosedRun({
      settings: { conflicts: [conflict] },
      completion: { failure: data(404, "DeploymentNotFound", "The API deployment does not exist.") },
    }),
  );
  expect(fixes).toContain("Empty B, if it is not the one that is meant.");
  expect(fixes).not.toMatch(/API_KEY|apiKey/);
});

test.each([
  ["2024-10-21", "dated", "v1"],
  ["2023-05-15", "dated", "2024-10-21"],
  [null, "v1", "2024-10-21"],
] as const)(
  "in place of API version %s of the route %s, the first to try is %s",
  (apiVersion, route, first) => {
    const [diagnosed] = diagnosedRun({
      endpoint: { apiVersion, route },
      completion: { failure: data(400, "BadRequest", "The API version is not supported.") },
    });
    expect(diagnosed?.id).toBe("api-version-unsupported");
    const commands = diagnosed?.remedies.flatMap(({ bash }) => bash) ?? [];
    expect(commands[0]).toBe(`export OPENAI_API_VERSION=${first}`);
    expect(commands).not.toContain(`export OPENAI_API_VERSION=${apiVersion ?? "v1"}`);
  },
);

test("of a variable that an env file gives, the environment's is unset", () => {
  const conflicts = [
    { code: "deployment-rivals", message: "A of app.env is used.", names: ["A"] },
    { code: "environment-wins", message: "The environment wins.", names: ["A", "B"] },
  ];
  const fixes = conflictIn(
    diagnosedRun({
      settings: { conflicts },
      completion: { failure: data(404, "DeploymentNotFound", "The API deployment does not exist.") },
    }),
  );
  expect(fixes).toContain("Unset A in the environment");
});

test("the scope that was asked for is no remedy of its being refused", () => {
  const saidOf = (resource: string): string =>
    JSON.stringify(
      diagnosedRun({
        token: {
          failure: entra(
            `AADSTS500011: The resource principal named ${resource} was not found in the tenant named Contoso.`,
          ),
        },
        claims: null,
      })[0]?.remedies,
    );
  expect(saidOf("https://cognitiveservice.azure.com")).toContain(
    "Ask for https://cognitiveservices.azure.com/.default",
  );
  expect(saidOf("https://cognitiveservices.azure.com")).not.toContain("Ask for");
});

test("a secret that is left in a chain is emptied where the managed identity is meant", () => {
  const [first] = diagnosedRun(
    {
      settings: {
        settings: [...healthy.settings.settings, setting("managedIdentityClientId", ids.otherTenant)],
      },
      access: { verdict: "denied", assignments: [], decidedBy: null },
      completion: {
        failure: data(401, "PermissionDenied", "Principal does not have access to API/Operation."),
      },
    },
    { credential: "default-chain" },
  );
  expect(first?.id).toBe("role-wrong-principal");
  expect(first?.remedies[1]).toMatchObject({ bash: ["export AZURE_CLIENT_SECRET="] });
});

test("the API version that a pasted text names is the first to try", () => {
  const [first] = explain(
    "BadRequestError: 400 Azure OpenAI Responses API is enabled only for api-version 2025-03-01-preview and later",
  );
  expect(first?.id).toBe("api-version-unsupported");
  expect(first?.remedies[0]?.bash).toEqual(["export OPENAI_API_VERSION=2025-03-01-preview"]);
});

/** What mends a token of another tenant than the account's, for an identity of that kind. */
const tenantFixes = (different: Parameters<typeof diagnosedRun>[0]): string =>
  (diagnosedRun(different).find(({ id }) => id === "token-tenant-mismatch")?.remedies ?? [])
    .flatMap(({ text, bash }) => [text, ...bash])
    .join("\n");
const wrongTenant = {
  account: { tenantId: ids.otherTenant },
  completion: { failure: data(401, "Unauthorized", "The token is of another tenant.") },
};

test("a managed identity cannot be sent to another tenant", () => {
  const fixes = tenantFixes({ ...wrongTenant, claims: { identity: "user-assigned managed identity" } });
  expect(fixes).toMatch(/^A managed identity signs in to its own tenant only\./);
  expect(fixes).toContain(ids.otherTenant);
  expect(fixes).not.toMatch(/az login|AZURE_TENANT_ID/);
});

test("an application needs a service principal in the account's tenant, and no sign-in of a person", () => {
  const fixes = tenantFixes(wrongTenant);
  expect(fixes).toMatch(/--sign-in-audience AzureADMultipleOrgs\n.*\naz ad sp create .*\n.*\nexport AZURE_T/);
  expect(fixes).not.toContain("az login");
});

test("a person signs in to the account's tenant", () => {
  const fixes = tenantFixes({ ...wrongTenant, claims: { identity: "user", principalKind: "user" } });
  expect(fixes).toContain(`az login --tenant ${ids.otherTenant}`);
  expect(fixes).not.toContain("az ad");
});

test("the tenant that a setting names is not taken for the account's", () => {
  const fixes = tenantFixes({
    claims: { tenantId: ids.otherTenant, identity: "user" },
    account: null,
    completion: wrongTenant.completion,
  });
  expect(fixes).toContain("'AZURE_TENANT_ID=<TENANT_OF_THE_ACCOUNT>'");
});

test("a deployment whose letter case was mistaken is named as the account has it", () => {
  const [first] = diagnosedRun({
    account: {
      deployments: [
        { name: "embed", model: null, modelVersion: null, provisioningState: null },
        { name: "Chat", model: null, modelVersion: null, provisioningState: null },
      ],
    },
    completion: { failure: data(404, "DeploymentNotFound", "The API deployment does not exist.") },
  });
  expect(first?.because).toContain("contoso has no deployment chat in these letters; it has Chat.");
  expect(first?.remedies.flatMap(({ bash }) => bash)).toContain("export AZURE_OPENAI_DEPLOYMENT=Chat");
});
