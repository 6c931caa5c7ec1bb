import { expect, test } from "vitest";
import { openEveryWay, type Send, type Sent } from "../support/served-azure.ts";
import { credentials, faulty, form, rows, tokenAt, type Means } from "./requests.ts";

/*
 * The same request in process, through the proxy and at the TLS port gives the same answer: status, the headers that
 * clients look at, and the body but for what is different in every answer.
 */

test("the same request gives the same answer in process, through the proxy and at the TLS port", async () => {
  const azure = await openEveryWay();
  const means = await meansOf(azure);
  for (const [name, status, request] of rows) {
    const [url, sent] = request(means);
    const expected = await comparable(azure.inProcess, url, sent);
    expect.soft({ name, status: expected.status }).toEqual({ name, status });
    expect.soft({ name, ...(await comparable(azure.overProxy, url, sent)) }).toEqual({ name, ...expected });
    if (!url.startsWith("https:")) continue;
    expect.soft({ name, ...(await comparable(azure.atTlsPort, url, sent)) }).toEqual({ name, ...expected });
  }
  expect(rows.length).toBeGreaterThan(40);
});

test.each(faulty)("the same where %s", async (_, delta, [, status, request]) => {
  const azure = await openEveryWay(delta);
  const [url, sent] = request(await meansOf(azure));
  const expected = await comparable(azure.inProcess, url, sent);
  expect(expected.status).toBe(status);
  expect(await comparable(azure.overProxy, url, sent)).toEqual(expected);
  expect(await comparable(azure.atTlsPort, url, sent)).toEqual(expected);
});

async function meansOf({ simulation, inProcess }: Awaited<ReturnType<typeof openEveryWay>>): Promise<Means> {
  const application = simulation.environment("service-principal");
  const [subscription = ""] = Object.values(simulation.world.subscriptions).map(({ id }) => id);
  const means = {
    key: simulation.environment("api-key")["OPENAI_API_KEY"] ?? "",
    tenant: application["AZURE_TENANT_ID"] ?? "",
    client: application["AZURE_CLIENT_ID"] ?? "",
    secret: application["AZURE_CLIENT_SECRET"] ?? "",
    identity: simulation.environment("managed-identity")["AZURE_MANAGED_IDENTITY_CLIENT_ID"] ?? "",
    subscription,
    account: `/subscriptions/${subscription}/resourceGroups/rg-ai/providers/Microsoft.CognitiveServices/accounts/contoso-ai`,
    dataToken: "",
    armToken: "",
  };
  const tokenFor = async (scope: string): Promise<string> => {
    const answer = await inProcess(tokenAt(means.tenant), form({ ...credentials(means), scope }));
    return (JSON.parse(await answer.text()) as { access_token: string }).access_token;
  };
  return {
    ...means,
    dataToken: await tokenFor("https://cognitiveservices.azure.com/.default"),
    armToken: await tokenFor("https://management.azure.com/.default"),
  };
}

/** Headers that are the connection's business, or that count. */
const passing =
  /^(?:date|connection|keep-alive|transfer-encoding|content-length|x-ratelimit-.*|x-ms-ratelimit-.*)$/;

async function comparable(send: Send, url: string, sent: Sent | undefined) {
  const answer = await send(url, sent);
  const headers = [...answer.headers].filter(([name]) => !passing.test(name));
  return {
    status: answer.status,
    headers: Object.fromEntries(headers.map(([name, value]) => [name, withoutChance(value)])),
    body: withoutChance(await answer.text()),
  };
}

/** What is another in every answer: ids, times, tokens and random names. */
const withoutChance = (text: string): string =>
  text
    .replaceAll(/eyJ[\w-]+\.[\w-]+\.[\w-]*/g, "<token>")
    .replaceAll(/\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/g, "<id>")
    .replaceAll(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?Z?/g, "<time>")
    .replaceAll(/[\w-]{24,}/g, "<random>")
    .replaceAll(/"user_code":"\w+"|code \w{9} /g, "<code>")
    .replaceAll(/\b\d{4,10}\b/g, "<number>");
