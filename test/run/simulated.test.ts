import { describe, expect, it } from "vitest";
import { runCli, runForReport } from "../support/cli.ts";

const scenarios = ["api-key", "interactive", "managed-identity", "service-principal", "workload-identity"];

describe("the healthy simulated Azure", () => {
  it("has all five scenarios ready, each proven by a completion", async () => {
    const { code, report } = await runForReport(["run", "--simulate"]);
    expect(code).toBe(0);
    expect(report.exitCode).toBe(0);
    expect(report.scenarios.map(({ id, state }) => [id, state])).toEqual(scenarios.map((id) => [id, "ready"]));
    for (const { id, findings, diagnoses } of report.scenarios) {
      expect(findings.filter(({ state }) => !["pass", "skip"].includes(state)), id).toEqual([]);
      expect(diagnoses, id).toEqual([]);
      expect(findings.find(({ check }) => check === "completion-succeeds")?.state, id).toBe("pass");
    }
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
    // Preloaded into the process: refuses and reports every socket that would leave.
    const guard = `
      import net from "node:net";
      import dns from "node:dns";
      const connect = net.Socket.prototype.connect;
      net.Socket.prototype.connect = function (...args) {
        const [options] = Array.isArray(args[0]) ? args[0] : args;
        const host = options?.host ?? "localhost";
        if (!/^(localhost|127\\.|::1)/.test(host)) process.stderr.write("LEFT " + host + "\\n");
        return connect.apply(this, args);
      };
      const lookup = dns.lookup;
      dns.lookup = (host, ...rest) => { if (host !== "localhost") process.stderr.write("LOOKED UP " + host + "\\n"); return lookup(host, ...rest); };
    `;
    const node = ["--import", `data:text/javascript,${encodeURIComponent(guard)}`];
    const { code, stderr } = await runCli(["run", "--simulate", "-q"], { node });
    expect(code).toBe(0);
    expect(stderr).toBe("");
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
    expect(report.summary.ready).toBe(5);
  });
});
