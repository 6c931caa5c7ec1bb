import { expect, test } from "vitest";
import type { SettingForm } from "../../src/azure/setting-forms.ts";
import { mended } from "../../src/azure/setting-mend.ts";

const guid = "e5b8f1d2-6c47-4a09-b3f8-29d7a6c0e415";
const endpoint = "https://harbour.openai.azure.com";

test.each<readonly [SettingForm, string, string | null]>([
  ["endpoint", `"${endpoint}/" `, `${endpoint}/`],
  ["endpoint", `\u200B${endpoint}`, endpoint],
  ["endpoint", "harbour.openai.azure.com", endpoint],
  ["endpoint", "http://harbour.openai.azure.com", endpoint],
  ["endpoint", `https://${endpoint}`, endpoint],
  ["endpoint", `${endpoint}/openai/deployments/chat?api-version=2024-10-21`, endpoint],
  ["endpoint", "https://harbour.privatelink.openai.azure.com", endpoint],
  ["endpoint", "https://user:password@harbour.openai.azure.com", endpoint],
  [
    "endpoint",
    "https://harbour.services.ai.azure.com/api/projects/pier/threads",
    "https://harbour.services.ai.azure.com/api/projects/pier",
  ],
  ["tenant", `{${guid}}`, guid],
  ["guid", `'${guid}'`, guid],
  ["guid", `urn:uuid:${guid}`, guid],
  ["api-version", "2024-10-21T00:00:00Z", "2024-10-21"],
  ["name", " chat\r", "chat"],
  // What was meant cannot be told.
  ["endpoint", "harbour", null],
  ["endpoint", "gateway.example/openai", null],
  ["endpoint", "https://<name>.openai.azure.com", null],
  ["endpoint", "https://portal.azure.com/#home", null],
  ["guid", "harbour", null],
  ["guid", `${guid}0`, null],
  ["api-version", "2024-05-13", null],
  ["name", "https://harbour.openai.azure.com/chat", null],
])("%s %s was meant to be %s", (form, value, meant) => {
  expect(mended(form, value)).toBe(meant);
});
