import { describe, expect, test } from "vitest";
import { explain } from "../../src/explain/explain.ts";
import { diagnosedRun, failure } from "../support/evidence.ts";

/** The endpoint that a fix sets: the account's own as far as it is known, in the cloud that the failure names. */
const regional = {
  origin: "https://swedencentral.api.cognitive.microsoft.com",
  host: "swedencentral.api.cognitive.microsoft.com",
  kind: "regional",
  tokenAuth: false,
  subdomain: null,
} as const;

test("an account that has a custom subdomain is not given one: its own endpoint is set", () => {
  const [diagnosed] = diagnosedRun({ endpoint: regional });
  expect(diagnosed?.id).toBe("custom-subdomain-required");
  const commands = diagnosed?.remedies.flatMap(({ bash }) => bash) ?? [];
  expect(commands[0]).toBe("export AZURE_OPENAI_ENDPOINT=https://contoso.openai.azure.com");
  expect(JSON.stringify(diagnosed)).not.toMatch(/--custom-domain|<SUBDOMAIN>/);
});

test("an account without a custom subdomain is given one, which then stands in the endpoint", () => {
  const [diagnosed] = diagnosedRun({ endpoint: regional, account: { customSubdomain: null } });
  const commands = diagnosed?.remedies.flatMap(({ bash }) => bash) ?? [];
  expect(commands.join("\n")).toContain(
    "--name contoso --resource-group rg-ai --custom-domain '<SUBDOMAIN>'",
  );
  expect(commands).toContain("export 'AZURE_OPENAI_ENDPOINT=https://<SUBDOMAIN>.openai.azure.com'");
  const [first] = diagnosed?.remedies ?? [];
  expect(first?.text).toBe("Give the account a custom subdomain; it cannot be changed later.");
});

test("of an account that nobody could read it is asked first whether it has a custom subdomain", () => {
  const [diagnosed] = diagnosedRun({ endpoint: regional, account: null });
  expect(diagnosed?.id).toBe("custom-subdomain-required");
  expect(diagnosed?.remedies.map(({ text }) => text).slice(0, 2)).toEqual([
    "See whether the account has one.",
    "If it has none, give the account one; it cannot be changed later.",
  ]);
});

test.each([
  [
    "POST https://usgovvirginia.api.cognitive.microsoft.us/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21",
    "400 BadRequest: Please provide a custom subdomain for token authentication, otherwise API key is required.",
    "custom-subdomain-required",
    "export 'AZURE_OPENAI_ENDPOINT=https://<SUBDOMAIN>.openai.azure.us'",
  ],
  [
    "POST https://contoso.openai.azure.us/openai/v1/chat/completions",
    'Error code: 404 - {"error":{"code":"ResourceNotFound","message":"Subdomain does not map to a resource."}}',
    "endpoint-wrong",
    "export 'AZURE_OPENAI_ENDPOINT=https://<ACCOUNT>.openai.azure.us'",
  ],
])("%s is mended in its own cloud", (call, answer, id, command) => {
  const [first] = explain(`${call}\n${answer}`);
  expect(first?.id).toBe(id);
  expect(first?.remedies.flatMap(({ bash }) => bash)).toContain(command);
  expect(JSON.stringify(first?.remedies)).not.toMatch(/azure\.com|--allow-host/);
});

test("a gateway that no cloud has must be allowed by name", () => {
  const [first] = explain(
    'POST https://ai.contoso.example/openai/v1/chat/completions\nError code: 404 - {"error":{"code":"ResourceNotFound","message":"Subdomain does not map to a resource."}}',
  );
  expect(JSON.stringify(first?.remedies)).toContain("--allow-host");
});

describe("API Management before an account", () => {
  const apim = { origin: "https://gw.azure-api.net", host: "gw.azure-api.net", kind: "unknown" } as const;
  const flawless = { tokenAuth: null, subdomain: null, cloud: null } as const;

  test("is allowed by name before it is gone round", () => {
    const [diagnosed] = diagnosedRun({ endpoint: { ...apim, ...flawless, trusted: false } });
    expect(diagnosed).toMatchObject({ id: "endpoint-wrong", confidence: "likely" });
    expect(diagnosed?.remedies[0]?.bash[0]).toMatch(/^aoai-preflight run .*--allow-host gw\.azure-api\.net$/);
  });

  test("that answers 404 is asked below its own path, before it is gone round", () => {
    const notFound = failure("openai", "HTTP_404", "Resource not found", { status: 404 });
    const [diagnosed] = diagnosedRun({
      endpoint: { ...apim, ...flawless, trusted: true },
      completion: { failure: notFound },
    });
    expect(diagnosed?.id).toBe("endpoint-wrong");
    expect(diagnosed?.remedies[0]?.text).toMatch(/^AzureOpenAI puts \/openai\/deployments/);
  });

  test("is known by its address in a text", () => {
    const [first] = explain(
      '{"statusCode":404,"message":"Resource not found"} from https://gw.azure-api.net/openai/openai/deployments/gpt/chat/completions',
    );
    expect(first?.id).toBe("endpoint-wrong");
    expect(JSON.stringify(first?.remedies)).toContain("--allow-host gw.azure-api.net");
  });
});
