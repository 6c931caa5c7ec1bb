import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runForReport } from "../support/cli.ts";
import { sound } from "../support/config.ts";
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
