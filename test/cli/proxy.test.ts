import { createServer, type Server } from "node:http";
import { createServer as createTcpServer, type AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { openTransport } from "../../src/cli/transport.ts";
import { runForReport } from "../support/cli.ts";
import { sound } from "../support/config.ts";
import { refusal, refusingProxy } from "../support/refusing-proxy.ts";
import { serveAzure } from "../support/served-azure.ts";

describe("a run through a proxy", () => {
  it("is ready where the proxy leads to Azure", async () => {
    const azure = await serveAzure();
    const { code, report } = await runForReport(["run", "service-principal"], {
      env: azure.environment("service-principal"),
    });
    expect(report.scenarios[0]?.diagnoses).toEqual([]);
    expect(code).toBe(0);
    expect(azure.requests().length).toBeGreaterThan(2);
  });

  it("names no URL as wrong usage", async () => {
    await expect(
      runForReport(["run", "api-key"], { env: { ...sound, HTTPS_PROXY: "proxy.contoso.com:8080" } }),
    ).rejects.toThrow("The proxy that the variables name is no http:// or https:// URL.");
  });
});

describe("a proxy that wants to know who asks", () => {
  let server: Server;
  let proxy = "";
  beforeAll(async () => {
    server = createServer();
    server.on("connect", (_request, socket) => {
      socket.end(
        'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="contoso"\r\nContent-Length: 0\r\n\r\n',
      );
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    proxy = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  });
  afterAll(() => void server.close());

  it.each([
    "http://localhost:9999/",
    "http://127.0.0.2:9999/",
    "https://127.0.0.2:9999/",
    "http://[::1]:9999/",
    "http://169.254.169.254/metadata/identity/oauth2/token",
    "http://169.254.129.5:8081/msi/token",
    "http://identity.internal/token",
  ])("never gets what is sent to %s", async (url) => {
    const direct = vi.spyOn(globalThis, "fetch").mockImplementation(() => Promise.resolve(Response.json({})));
    try {
      const transport = await openTransport({ HTTPS_PROXY: proxy });
      expect((await transport(url, { headers: { "x-identity-header": "secret" } })).status).toBe(200);
      await expect(transport("https://contoso.openai.azure.com/")).rejects.toMatchObject({
        cause: { code: "ERR_PROXY_TUNNEL", host: "contoso.openai.azure.com" },
      });
      expect(direct).toHaveBeenCalledOnce();
    } finally {
      direct.mockRestore();
    }
  });

  it("is told from Azure's own refusals", async () => {
    const { code, report } = await runForReport(["run", "api-key", "service-principal"], {
      env: { ...sound, HTTPS_PROXY: proxy },
    });
    expect(code).toBe(1);
    const roots = report.scenarios.map(({ diagnoses }) =>
      diagnoses.filter(({ maskedBy }) => !maskedBy).map(({ id }) => id),
    );
    expect(roots).toEqual([["proxy-failure"], ["proxy-failure"]]);
  });
});

it("a proxy that resets before a tunnel stands has opened none", async () => {
  const server = createTcpServer((socket) => void socket.once("data", () => socket.resetAndDestroy()));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const transport = await openTransport({
    HTTPS_PROXY: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  });
  await expect(transport("https://contoso.openai.azure.com/")).rejects.toMatchObject({
    cause: { code: "ERR_PROXY_TUNNEL", host: "contoso.openai.azure.com" },
  });
});

describe("a tunnel that the proxy does not open", () => {
  const page = "<html><head><title>Blocked</title></head><body>Ask your administrator.</body></html>";
  const json = '{"error":{"code":"BadGateway","message":"upstream"}}';

  it.each([
    [403, refusal(403, "text/html", page), ["proxy-failure confirmed"]],
    [502, refusal(502, "application/json", json), ["proxy-failure likely", "dns-failure possible"]],
    [503, refusal(503, "text/html", page), ["proxy-failure likely", "dns-failure possible"]],
    ["nothing, and hangs up", "", ["proxy-failure confirmed"]],
    ["no HTTP", "hello\r\n\r\n", ["proxy-failure confirmed"]],
  ])("is the proxy's doing and no answer of a sign-in host: %s", async (_, answer, causes) => {
    const proxy = await refusingProxy({
      "login.microsoftonline.com": answer,
      "contoso.openai.azure.com": answer,
      "management.azure.com": answer,
    });
    const { code, report } = await runForReport(["run", "api-key", "service-principal"], {
      env: { ...sound, HTTPS_PROXY: proxy },
    });
    expect(code).toBe(1);
    const told = report.scenarios.map(({ diagnoses }) =>
      diagnoses.map(({ id, confidence }) => `${id} ${confidence}`),
    );
    expect(told).toEqual([causes, causes]);
    const acquired = report.scenarios[1]?.findings.find(({ check }) => check === "token-acquired");
    expect(acquired?.failure).toMatchObject({ code: "ERR_PROXY_TUNNEL", host: "login.microsoftonline.com" });
  });

  it("is told of Azure Resource Manager too", async () => {
    const azure = await serveAzure();
    const env = azure.environment("service-principal");
    const proxy = await refusingProxy(
      { "management.azure.com": refusal(403, "text/html", page) },
      azure.proxyUrl,
    );
    const { report } = await runForReport(["run", "service-principal"], {
      env: { ...env, HTTPS_PROXY: proxy, https_proxy: proxy },
    });
    const [scenario] = report.scenarios;
    expect(scenario?.findings.find(({ check }) => check === "account-found")?.failure).toMatchObject({
      source: "network",
      code: "ERR_PROXY_TUNNEL",
      host: "management.azure.com",
    });
    expect(scenario?.diagnoses.map(({ id }) => id)).not.toContain("gateway-rejected");
  });
});
