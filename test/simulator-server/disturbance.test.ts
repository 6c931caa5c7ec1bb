import { expect, test } from "vitest";
import { createSimulation } from "../../src/simulator/index.ts";
import type { Disturbance } from "../../src/simulator/disturbance.ts";

const host = "contoso-ai.openai.azure.com";

async function ask(disturbance: Disturbance, signal?: AbortSignal) {
  const azure = await createSimulation({ world: { network: { [host]: disturbance } } });
  const { OPENAI_API_KEY: key = "" } = azure.environment("api-key");
  try {
    return await azure.fetch(`https://${host}/openai/models?api-version=2024-10-21`, {
      headers: { "api-key": key },
      ...(signal && { signal }),
    });
  } finally {
    azure.stop();
  }
}

test("a delay comes before the answer and ends with the request", async () => {
  const startedAt = performance.now();
  expect((await ask({ fault: "delay", milliseconds: 50 })).status).toBe(200);
  expect(performance.now() - startedAt).toBeGreaterThan(45);
});

test("a slow drip gives the whole body in the end, byte by byte", async () => {
  const response = await ask({ fault: "slow-drip", milliseconds: 0 });
  let chunks = 0;
  let text = "";
  for await (const chunk of response.body ?? []) {
    chunks += 1;
    text += new TextDecoder().decode(chunk);
  }
  expect(JSON.parse(text)).toMatchObject({ object: "list" });
  expect(chunks).toBe(text.length);
});

test("a truncated body breaks off before the length that was promised", async () => {
  const response = await ask({ fault: "truncated-body" });
  expect(Number(response.headers.get("content-length"))).toBeGreaterThan(100);
  await expect(response.text()).rejects.toMatchObject({
    message: "terminated",
    cause: { code: "UND_ERR_SOCKET" },
  });
});

test("a malformed body is as long as it says and no JSON", async () => {
  const response = await ask({ fault: "malformed-body" });
  const text = await response.text();
  expect(Number(response.headers.get("content-length"))).toBe(text.length);
  expect(() => JSON.parse(text)).toThrow(SyntaxError);
});

test.each([
  ["gateway-page", 502, "502 Bad Gateway"],
  ["proxy-authentication", 407, "407 Proxy Authentication Required"],
] as const)("%s: a page in the place of the service", async (fault, status, title) => {
  const response = await ask({ fault });
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toContain("text/html");
  expect(await response.text()).toContain(`<title>${title}</title>`);
});

test("an empty reply is told as Node's fetch tells it", async () => {
  const azure = await createSimulation({ world: { network: { [host]: "UND_ERR_SOCKET" } } });
  await expect(azure.fetch(`https://${host}/`)).rejects.toMatchObject({
    cause: { code: "UND_ERR_SOCKET", message: "other side closed" },
  });
  azure.stop();
});
