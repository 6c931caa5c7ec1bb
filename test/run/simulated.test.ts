import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli, runForReport } from "../support/cli.ts";

/** In the order of the notebooks. */
const scenarios = ["api-key", "interactive", "service-principal", "managed-identity", "workload-identity"];

describe("the healthy simulated Azure", () => {
  it("has every scenario that it has a host for ready, each proven by a completion", async () => {
    const { code, report } = await runForReport(["run", "--simulate"]);
    expect(code).toBe(0);
    expect(report.exitCode).toBe(0);
    expect(report.scenarios.map(({ id, state }) => [id, state])).toEqual(
      scenarios.map((id) => [id, "ready"]),
    );
    for (const { id, findings, diagnoses } of report.scenarios) {
      expect(
        findings.filter(({ state }) => !["pass", "skip"].includes(state)),
        id,
      ).toEqual([]);
      expect(diagnoses, id).toEqual([]);
      expect(findings.find(({ check }) => check === "completion-succeeds")?.state, id).toBe("pass");
    }
  });

  it("runs once what is named twice, on each target that is named", async () => {
    const folder = mkdtempSync(join(tmpdir(), "twice-"));
    const config = join(folder, "two.yaml");
    writeFileSync(config, "targets:\n  p1: {}\n  p2: {}\n  p3: {}\n");
    const words = ["run", "--simulate", "--config", config, "--target", "p1,p2", "--target", "p1"];
    const { report } = await runForReport([...words, "api-key", "api-key"]);
    rmSync(folder, { recursive: true });
    expect(report.scenarios.map(({ id, target }) => [id, target.name])).toEqual([
      ["api-key", "p1"],
      ["api-key", "p2"],
    ]);
  });

  it("signs in with the real credential classes", async () => {
    const { report } = await runForReport(["run", "--simulate"]);
    const classes = report.scenarios.map(({ id, evidence }) => {
      const token = evidence.find((entry) => entry.key === "token");
      return [id, token && "value" in token && token.key === "token" ? token.value.credential : null];
    });
    expect(Object.fromEntries(classes)).toEqual({
      "api-key": null,
      interactive: "InteractiveBrowserCredential",
      "managed-identity": "ManagedIdentityCredential",
      "service-principal": "EnvironmentCredential",
      "workload-identity": "WorkloadIdentityCredential",
    });
  });

  it("opens no connection but to this machine", async () => {
    // Below anything that intercepts: every TCP connection and name look-up that the process really makes.
    const watch = `
      const { TCP } = process.binding("tcp_wrap");
      for (const name of ["connect", "connect6"]) {
        const connect = TCP.prototype[name];
        TCP.prototype[name] = function (request, address, port) {
          process.stderr.write("CONNECTED " + address + "\\n");
          return connect.call(this, request, address, port);
        };
      }
      const cares = process.binding("cares_wrap");
      const look = cares.getaddrinfo;
      cares.getaddrinfo = (request, name, ...rest) => { process.stderr.write("LOOKED UP " + name + "\\n"); return look(request, name, ...rest); };
    `;
    const node = ["--no-deprecation", "--import", `data:text/javascript,${encodeURIComponent(watch)}`];
    const { code, stderr } = await runCli(["run", "--simulate", "-q"], { node });
    expect(code).toBe(0);
    const addresses = new Set(stderr.trim().split("\n"));
    // The person's way back to the listener of the real InteractiveBrowserCredential shows that the watch works.
    expect([...addresses].toSorted()).toEqual(["CONNECTED 127.0.0.1", "LOOKED UP localhost"]);
  });

  it("does not look at the machine's own variables", async () => {
    const env = {
      AZURE_CLIENT_ID: "not-a-guid",
      AZURE_FEDERATED_TOKEN_FILE: "/nowhere",
      AZURE_TENANT_ID: "elsewhere",
      IDENTITY_ENDPOINT: "http://127.0.0.1:9/",
      IDENTITY_HEADER: "header",
      OPENAI_BASE_URL: "https://api.example.com/v1",
      HTTPS_PROXY: "http://127.0.0.1:9",
      AZURE_OPENAI_API_KEY: "a-key-of-the-machine",
    };
    const { code, report } = await runForReport(["run", "--simulate"], { env });
    expect(code).toBe(0);
    expect(report.summary.ready).toBe(scenarios.length);
  });
});
