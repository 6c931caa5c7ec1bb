import { expect, it } from "vitest";
import { rootOf } from "../../src/core/report.ts";
import { runInWorld } from "../support/simulated-run.ts";

/* Answers that these services never give: whatever stands on the way may give them. */

const html = { headers: { "content-type": "text/html; charset=utf-8", server: "squid" } };
const page = (): Response =>
  new Response("<html><head><title>Sign in to the network</title></head></html>", html);
const json = (text: string, init?: ResponseInit): Response =>
  new Response(text, { headers: { "content-type": "application/json" }, ...init });
/** A body that breaks off by an error of the socket. */
const broken = (code: string): Response =>
  new Response(
    new ReadableStream({
      start: (controller) =>
        controller.error(new TypeError("terminated", { cause: Object.assign(new Error(code), { code }) })),
    }),
    { headers: { "content-type": "application/json" } },
  );
/** 40 MiB, of which only what is taken is made. */
const endless = (status: number, taken: { mebibytes: number }): Response =>
  new Response(
    new ReadableStream({
      pull(controller) {
        taken.mebibytes += 1;
        controller.enqueue(new Uint8Array(1024 ** 2).fill(0x61));
        if (taken.mebibytes === 40) controller.close();
      },
    }),
    { status },
  );

const dataPlane = /\/chat\/completions/;
const signIn = /login\.microsoftonline\.com\/.*\/token/;
const arm = /management\.azure\.com/;

async function causeWhere(url: RegExp, answer: () => Response) {
  const report = await runInWorld(undefined, {}, {}, (asked) => (url.test(asked) ? answer() : undefined));
  expect(JSON.stringify(report)).not.toContain("TypeError");
  expect(report.unexplained).toEqual([]);
  expect(report.state).not.toBe("ready");
  const root = rootOf(report.diagnoses);
  return { id: `${root?.id} ${root?.confidence}`, because: root?.because };
}

it.each<[string, RegExp, () => Response, string]>([
  ["a page", dataPlane, page, "proxy-failure likely"],
  ["nothing", dataPlane, () => json(""), "proxy-failure likely"],
  ["no content", dataPlane, () => new Response(null, { status: 204 }), "proxy-failure likely"],
  ["a stream of events", dataPlane, () => new Response("data: {}\n\n"), "proxy-failure likely"],
  ["an object without members", dataPlane, () => json("{}"), "service-error likely"],
  ["a list", dataPlane, () => json("[]"), "proxy-failure likely"],
  ["null", dataPlane, () => json("null"), "proxy-failure likely"],
  ["no choice", dataPlane, () => json('{"choices":[]}'), "service-error likely"],
  ["an error of status 200", dataPlane, () => json('{"error":{"message":"busy"}}'), "service-error likely"],
  ["half an object", dataPlane, () => json('{"choices":[{'), "connection-refused-or-reset likely"],
  ["a broken body", dataPlane, () => broken("UND_ERR_SOCKET"), "connection-refused-or-reset confirmed"],
  ["a page", signIn, page, "proxy-failure likely"],
  ["a redirect", signIn, () => Response.redirect("https://portal.example/"), "proxy-failure likely"],
  ["half an object", signIn, () => json('{"access_token":"e'), "connection-refused-or-reset likely"],
  ["a broken body", signIn, () => broken("UND_ERR_SOCKET"), "connection-refused-or-reset confirmed"],
  ["null", signIn, () => json("null"), "proxy-failure likely"],
  ["an object without members", signIn, () => json("{}"), "entra-service-error likely"],
  ["garbage", signIn, () => broken("HPE_INVALID_CHUNK_SIZE"), "connection-refused-or-reset likely"],
  ["what is no HTTP", signIn, () => broken("HPE_INVALID_CONSTANT"), "proxy-failure likely"],
])("%s instead of an answer of %s is explained", async (_, url, answer, cause) => {
  expect((await causeWhere(url, answer)).id).toBe(cause);
});

it("tells what came", async () => {
  expect((await causeWhere(dataPlane, page)).because).toContain(
    'The answer is no JSON, but text/html, titled "Sign in to the network", from the server squid.',
  );
  expect((await causeWhere(dataPlane, () => json('{"error":{"message":"busy"}}'))).because).toContain(
    "The answer is none to the operation chat. It holds an error: busy",
  );
  const asText = { headers: { "content-type": "text/json; charset=utf-8" } };
  expect((await causeWhere(dataPlane, () => json('{"choices":[]}', asText))).because).toContain(
    "Clients read only what is called application/json.",
  );
});

it("a page instead of an answer of Azure Resource Manager leaves the account unknown, and says why", async () => {
  const report = await runInWorld(undefined, {}, {}, (url) => (arm.test(url) ? page() : undefined));
  const found = report.findings.find(({ check }) => check === "account-found");
  expect(found?.failure).toMatchObject({ source: "gateway", code: "not-json", host: "management.azure.com" });
});

it.each([
  [200, 18],
  [401, 3],
])("reads an answer of status %i no longer than its limit", async (status, most) => {
  const taken = { mebibytes: 0 };
  const { id, because } = await causeWhere(dataPlane, () => endless(status, taken));
  expect(id).toBe("proxy-failure likely");
  expect(because).toMatch(/The answer is longer than \d+ MiB\./);
  expect(taken.mebibytes).toBeLessThanOrEqual(most);
});

it.each(["truncated-body", "malformed-body"] as const)("explains a %s of either host", async (fault) => {
  for (const host of ["login.microsoftonline.com", "contoso-ai.openai.azure.com"]) {
    const report = await runInWorld({ network: { [host]: { fault } } });
    expect(report.unexplained, host).toEqual([]);
    expect(rootOf(report.diagnoses)?.id, host).toBe("connection-refused-or-reset");
  }
});

it("a sign-in host of no Azure cloud is told as that, and not how to let the secret go there", async () => {
  const report = await runInWorld(
    undefined,
    {},
    { AZURE_AUTHORITY_HOST: "https://login.microsoftonlin.com" },
  );
  const root = rootOf(report.diagnoses);
  expect(root).toMatchObject({ id: "authority-invalid", confidence: "confirmed" });
  expect(root?.remedies[0]?.bash).toEqual(["export AZURE_AUTHORITY_HOST=https://login.microsoftonline.com"]);
  expect(JSON.stringify(report)).not.toContain("--allow-host");
});

it("a tenant that stands for any is a flaw of the setting, where an application signs in", async () => {
  const report = await runInWorld(undefined, {}, { AZURE_TENANT_ID: "organizations" });
  expect(report.exchanges).toEqual([]);
  expect(rootOf(report.diagnoses)).toMatchObject({ id: "env-malformed", confidence: "confirmed" });
});
