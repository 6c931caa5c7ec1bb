import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { dirname } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startSimulator } from "../../src/simulator/server/index.ts";
import { atPort, serveAzure, throughProxy } from "../support/served-azure.ts";

const models = "https://contoso-ai.openai.azure.com/openai/models?api-version=2024-10-21";

async function served(options = {}) {
  const simulator = await serveAzure(options);
  const ca = readFileSync(simulator.caFile, "utf8");
  return { simulator, proxied: throughProxy(simulator.proxyUrl, ca), direct: atPort(simulator.tlsPort, ca) };
}

const keyOf = ({ OPENAI_API_KEY = "" }: Readonly<Record<string, string>>) => ({ "api-key": OPENAI_API_KEY });

test("nothing but the simulated world can be reached", async () => {
  let connections = 0;
  const listener = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((listening) => listener.listen(0, "127.0.0.1", listening));
  onTestFinished(() => void listener.close());
  const { port } = listener.address() as AddressInfo;
  const { simulator, proxied, direct } = await served();

  const plain = await proxied("http://example.com/");
  expect([plain.status, await plain.text()]).toEqual([
    502,
    expect.stringContaining("nothing is ever forwarded"),
  ]);
  expect((await proxied(`http://127.0.0.1:${port}/`)).status).toBe(502);
  for (const url of ["https://example.com/", `https://localhost:${port}/`, "https://other.openai.azure.com/"])
    await expect(proxied(url)).rejects.toThrow("fetch failed");
  await expect(direct("https://example.com/")).rejects.toThrow("fetch failed");
  expect(connections).toBe(0);
  const attempts = simulator.requests().map(({ method, url, status }) => ({ method, url, status }));
  expect(attempts).toContainEqual({ method: "CONNECT", url: "example.com:443", status: null });
});

test("only this machine can connect, and the certificate's folder is its owner's", async () => {
  const { simulator } = await served();
  expect(new URL(simulator.proxyUrl).hostname).toBe("127.0.0.1");
  expect(statSync(dirname(simulator.caFile)).mode & 0o777).toBe(0o700);
  expect(readFileSync(simulator.caFile, "utf8")).not.toContain("PRIVATE KEY");
});

test("stopping closes the ports and removes the files", async () => {
  const simulator = await startSimulator();
  const { AZURE_FEDERATED_TOKEN_FILE: tokenFile = "" } = simulator.application("workload-identity");
  expect(existsSync(tokenFile)).toBe(true);
  await simulator.stop();
  expect([simulator.caFile, dirname(simulator.caFile), tokenFile].filter(existsSync)).toEqual([]);
  await expect(fetch(simulator.admin.url)).rejects.toThrow("fetch failed");
});

test("a port that is taken and a file that exists are told", async () => {
  const { simulator } = await served();
  await expect(startSimulator({ tlsPort: simulator.tlsPort })).rejects.toThrow(
    /^Port \d+ of this machine cannot be opened/,
  );
  const caFile = `${dirname(simulator.caFile)}/mine.pem`;
  writeFileSync(caFile, "mine");
  await expect(startSimulator({ caFile })).rejects.toThrow(/there is such a file already/);
  expect(readFileSync(caFile, "utf8")).toBe("mine");
});

test("switching keeps keys and paths, and the drill shows", async () => {
  const { simulator, proxied } = await served();
  const before = simulator.application("workload-identity");
  const headers = keyOf(simulator.application("api-key"));
  expect((await proxied(models, { headers })).status).toBe(200);

  await simulator.switchTo({ drill: "key-auth-disabled" });
  expect(simulator.drill).toBe("key-auth-disabled");
  expect((await proxied(models, { headers })).status).toBe(403);
  await expect(simulator.switchTo({ drill: "no-such-drill" })).rejects.toThrow(/There is no drill/);
  expect(simulator.drill).toBe("key-auth-disabled");

  await simulator.reset();
  expect((await proxied(models, { headers })).status).toBe(200);
  expect(simulator.application("workload-identity")).toEqual(before);
  expect(simulator.requests()).toHaveLength(1);
});

test("moving the clock lets tokens expire and projects new ones", async () => {
  const { simulator, proxied } = await served();
  const env = simulator.application("service-principal");
  const token = await proxied(
    `https://login.microsoftonline.com/${env["AZURE_TENANT_ID"]}/oauth2/v2.0/token`,
    {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({
        grant_type: "client_credentials",
        client_id: env["AZURE_CLIENT_ID"] ?? "",
        client_secret: env["AZURE_CLIENT_SECRET"] ?? "",
        scope: "https://cognitiveservices.azure.com/.default",
      }).toString(),
    },
  );
  const { access_token: accessToken } = JSON.parse(await token.text()) as { access_token: string };
  const headers = { authorization: `Bearer ${accessToken}` };
  const tokenFile = simulator.application("workload-identity")["AZURE_FEDERATED_TOKEN_FILE"] ?? "";
  const projected = readFileSync(tokenFile, "utf8");

  expect((await proxied(models, { headers })).status).toBe(200);
  simulator.moveClock(3 * 3600);
  expect((await proxied(models, { headers })).status).toBe(401);
  expect(readFileSync(tokenFile, "utf8")).not.toBe(projected);
});

test("recorded requests have no secrets", async () => {
  const { simulator, proxied } = await served();
  const key = keyOf(simulator.application("api-key"));
  await proxied(models, { headers: key });
  await proxied("https://login.microsoftonline.com/common/oauth2/v2.0/token", {
    method: "POST",
    body: "grant_type=client_credentials&client_secret=a-secret-of-somebody",
  });
  const recorded = simulator.requests();
  expect(recorded.map(({ method, status }) => [method, status])).toEqual([
    ["GET", 200],
    ["POST", expect.any(Number)],
  ]);
  expect(recorded[0]).toMatchObject({ url: models, headers: { "api-key": "[redacted]" } });
  expect(recorded[1]?.body).toContain("grant_type=client_credentials");
  expect(JSON.stringify(recorded)).not.toMatch(new RegExp(`${key["api-key"]}|a-secret-of-somebody`));
});

test("instance metadata answers at the proxy's own address", async () => {
  const { simulator } = await served();
  const env = simulator.application("managed-identity");
  const answer = await fetch(
    `${env["AZURE_POD_IDENTITY_AUTHORITY_HOST"]}/metadata/identity/oauth2/token/?resource=https%3A%2F%2Fcognitiveservices.azure.com`,
    { headers: { metadata: "true" } },
  );
  expect([answer.status, await answer.json()]).toEqual([
    200,
    expect.objectContaining({ token_type: "Bearer" }),
  ]);
});

test.each([
  [
    "app-service",
    "IDENTITY_ENDPOINT",
    "IDENTITY_HEADER",
    "x-identity-header",
    "?resource=https://cognitiveservices.azure.com&api-version=2019-08-01",
  ],
  [
    "azure-ml",
    "MSI_ENDPOINT",
    "MSI_SECRET",
    "secret",
    "?resource=https://cognitiveservices.azure.com&api-version=2017-09-01",
  ],
])(
  "the identity endpoint of %s answers where its variables say",
  async (kind, endpoint, proof, header, query) => {
    const { simulator } = await served({ world: { hosts: { vm: { kind } } } });
    const env = simulator.application("managed-identity");
    expect(env[endpoint]).toMatch(new RegExp(`^${simulator.proxyUrl}/`));
    const client = kind === "azure-ml" ? "clientid" : "client_id";
    const answer = await fetch(
      `${env[endpoint]}${query}&${client}=${env["AZURE_MANAGED_IDENTITY_CLIENT_ID"]}`,
      {
        headers: { [header]: env[proof] ?? "" },
      },
    );
    expect([answer.status, await answer.json()]).toEqual([
      200,
      expect.objectContaining({ token_type: "Bearer" }),
    ]);
  },
);
