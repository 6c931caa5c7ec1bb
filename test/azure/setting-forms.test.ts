import * as fc from "fast-check";
import { expect, test } from "vitest";
import { flawsOf, type SettingForm } from "../../src/azure/setting-forms.ts";

const guid = "e5b8f1d2-6c47-4a09-b3f8-29d7a6c0e415";
const endpoint = "https://harbour.openai.azure.com";
const account = `/subscriptions/${guid}/resourceGroups/rg/providers/Microsoft.CognitiveServices/accounts/harbour`;
const key = "0f".repeat(16);
const secret = "Ab18Q~kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk";

const good: readonly (readonly [SettingForm, string])[] = [
  ["endpoint", endpoint],
  ["endpoint", `${endpoint}/`],
  ["endpoint", `${endpoint}//`],
  ["endpoint", `${endpoint}/openai`],
  ["endpoint", `${endpoint}/openai/v1/`],
  ["endpoint", "https://harbour.services.ai.azure.com/api/projects/pier"],
  ["endpoint", "https://harbour.services.ai.azure.com/api/projects/pier/openai/v1"],
  ["endpoint", "https://gw.harbour.example/models/chat"],
  ["endpoint", "http://127.0.0.1:8443"],
  ["name", "gpt-4o_mini.2"],
  ["name", "GPT_4O"],
  ["api-version", "2024-10-21"],
  ["api-version", "2025-03-01-preview"],
  ["api-version", "v1"],
  ["api-version", "preview"],
  ["key", key],
  ["tenant", guid],
  ["tenant", "harbour.onmicrosoft.com"],
  ["tenant", "organizations"],
  ["own-tenant", guid],
  ["own-tenant", "harbour.onmicrosoft.com"],
  ["guid", guid.toUpperCase()],
  ["client-secret", secret],
  ["path", "/var/run/secrets/azure/wi/token/azure-identity-token"],
  ["path", "C:\\keys\\app.pem"],
  ["authority", "https://login.microsoftonline.us/"],
  ["resource-id", account],
];
test.each(good)("%s %s has no flaw", (form, value) => {
  expect(flawsOf(form, value)).toEqual([]);
});

const bad: readonly (readonly [SettingForm, string, ...string[]])[] = [
  ["endpoint", ` ${endpoint}`, "surrounding-white-space"],
  ["endpoint", `${endpoint}\r`, "surrounding-white-space"],
  ["endpoint", `"${endpoint}"`, "quoted"],
  ["endpoint", `\u201C${endpoint}\u201D `, "surrounding-white-space", "quoted"],
  ["endpoint", `\u200B${endpoint}`, "invisible-character"],
  ["endpoint", "'harbour.openai.azure.com'", "quoted", "no-scheme"],
  ["endpoint", "harbour", "no-scheme"],
  ["endpoint", "http://harbour.openai.azure.com", "plain-http"],
  ["endpoint", `https://${endpoint}`, "not-a-url"],
  ["endpoint", "https://", "not-a-url"],
  [
    "endpoint",
    `${endpoint}/openai/deployments/gpt/chat/completions?api-version=2024-10-21`,
    "has-path",
    "has-query",
  ],
  ["endpoint", "https://portal.azure.com/#home", "portal-url"],
  ["endpoint", "https://ai.azure.com/resource/overview", "portal-url"],
  ["endpoint", "https://oai.azure.com", "portal-url"],
  ["endpoint", "https://api.openai.com/v1", "openai-com"],
  ["endpoint", "https://harbour.privatelink.openai.azure.com", "privatelink-host"],
  ["endpoint", "https://ada:pw@harbour.openai.azure.com", "user-in-url"],
  ["endpoint", "https://<resource>.openai.azure.com", "placeholder"],
  ["endpoint", "https://YOUR-RESOURCE.openai.azure.com", "placeholder"],
  ["endpoint", "https://${RESOURCE}.openai.azure.com", "variable-name"],
  ["endpoint", "AZURE_OPENAI_ENDPOINT", "variable-name"],
  ["name", "your-deployment-name", "placeholder"],
  ["name", "deployments/gpt-4o", "not-a-name"],
  ["name", "%DEPLOYMENT%", "variable-name"],
  ["api-version", "2024-10-21T00:00:00.000Z", "timestamp"],
  ["api-version", "Mon Oct 21 2024 02:00:00 GMT+0200", "timestamp"],
  ["api-version", "2024-05-13", "model-version"],
  ["api-version", "0613", "not-an-api-version"],
  ["api-version", "2024-13-01", "not-an-api-version"],
  ["api-version", "2024-10-21-previw", "not-an-api-version"],
  // What people leave in a template, word for word.
  ["key", "<YOUR_KEY>", "placeholder"],
  ["key", "your-api-key", "placeholder"],
  ["key", "xxx", "placeholder"],
  ["key", "changeme", "placeholder"],
  ["key", "TODO", "placeholder"],
  ["key", "...", "placeholder"],
  ["key", "${{ secrets.AOAI_KEY }}", "variable-name"],
  ["key", "$AZURE_OPENAI_API_KEY", "variable-name"],
  ["key", "{{key}}", "variable-name"],
  ["key", `${key}\u201D`, "quoted"],
  ["key", `${key.slice(1)}\u00E9`, "non-ascii"],
  ["key", `Key1: ${key}`, "white-space-inside"],
  ["key", "eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJ4In0.c2ln", "token-as-key"],
  ["key", "sk-proj-abcdefghijklmnop", "openai-com-key"],
  ["tenant", `{${guid}}`, "not-a-tenant"],
  ["tenant", `https://login.microsoftonline.com/${guid}`, "not-a-tenant"],
  ["tenant", "AZURE_TENANT_ID", "variable-name"],
  ["own-tenant", "common", "common-tenant"],
  ["own-tenant", "Organizations", "common-tenant"],
  ["own-tenant", "consumers", "common-tenant"],
  ["own-tenant", `{${guid}}`, "not-a-tenant"],
  ["tenant", "00000000-0000-0000-0000-000000000000", "placeholder"],
  ["guid", `{${guid}}`, "not-a-guid"],
  ["guid", guid.replaceAll("-", ""), "not-a-guid"],
  ["guid", "AZURE_CLIENT_ID", "variable-name"],
  ["guid", "$(clientId)", "variable-name"],
  ["guid", "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx", "placeholder"],
  ["client-secret", guid, "secret-id"],
  ["client-secret", `${secret} `, "surrounding-white-space"],
  ["client-secret", "process.env.AZURE_CLIENT_SECRET", "variable-name"],
  ["path", "~/app.pem", "tilde"],
  ["path", "/keys/app.pem'", "quoted"],
  ["path", '/keys/"app".pem', "quote-inside"],
  ["path", "$HOME/app.pem", "variable-name"],
  ["authority", "login.microsoftonline.com", "not-https"],
  ["authority", "http://login.microsoftonline.com", "not-https"],
  ["resource-id", "harbour", "not-a-resource-id"],
  ["resource-id", `${account}/deployments/gpt-4o`, "not-a-resource-id"],
];
test.each(bad.map(([form, value, ...codes]) => ({ form, value, codes })))(
  "$form $value: $codes",
  ({ form, value, codes }) => {
    const flaws = flawsOf(form, value);
    expect(flaws.map(({ code }) => code)).toEqual(codes);
    for (const { message } of flaws) expect(message).toMatch(/^[A-Z][^\n]{10,160}\.$/);
  },
);

test("says what to remove from a path", () => {
  const [found] = flawsOf("endpoint", `${endpoint}/openai/deployments/gpt/chat/completions`);
  expect(found?.message).toContain("remove /openai/deployments/gpt/chat/completions");
});

test("messages never hold a secret", () => {
  const secretForm = fc.constantFrom<SettingForm>("key", "client-secret");
  fc.assert(
    fc.property(secretForm, fc.string({ unit: "binary", minLength: 12 }), (form, value) => {
      const messages = flawsOf(form, value).map(({ message }) => message);
      expect(messages.join("\n")).not.toContain(value);
    }),
  );
});

test("nothing makes it throw", () => {
  const anyForm = fc.constantFrom(...good.map(([form]) => form));
  const read = fc.property(
    anyForm,
    fc.string({ unit: "binary" }),
    (form, value) => void flawsOf(form, value),
  );
  expect(() => fc.assert(read)).not.toThrow();
});
