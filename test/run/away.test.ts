import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { run } from "../../src/runner/run.ts";
import { configFor, sound } from "../support/config.ts";
import { jwt } from "../support/jwt.ts";

const folder = mkdtempSync(join(tmpdir(), "away-"));
const tokenFile = join(folder, "token");
const inAnHour = Math.floor(Date.now() / 1000) + 3600;
writeFileSync(
  tokenFile,
  jwt({
    iss: "https://issuer.example/",
    sub: "system:serviceaccount:a:b",
    aud: ["api://AzureADTokenExchange"],
    exp: inAnHour,
  }),
);
afterAll(() => rmSync(folder, { recursive: true }));

/** What Node's fetch throws where there is no name service. */
const noNames: typeof fetch = (input) => {
  const { hostname } = new URL(input instanceof Request ? input.url : String(input));
  const code = hostname === "169.254.169.254" ? "EHOSTUNREACH" : "ENOTFOUND";
  const cause = Object.assign(new Error(`${code} ${hostname}`), { code, hostname });
  return Promise.reject(new TypeError("fetch failed", { cause }));
};
/** A network that swallows packets. */
const silent: typeof fetch = (input, init) =>
  new Promise((_, reject) => {
    const signal = input instanceof Request ? input.signal : init?.signal;
    signal?.addEventListener("abort", () => reject(new DOMException("Aborted", "AbortError")));
  });

const environment = { ...sound, AZURE_FEDERATED_TOKEN_FILE: tokenFile };
const withoutFederation = { ...sound };
const roots = (report: Awaited<ReturnType<typeof run>>): Record<string, string[]> =>
  Object.fromEntries(
    report.scenarios.map(({ id, diagnoses }) => [
      id,
      diagnoses.filter((one) => !one.maskedBy).map((one) => one.id),
    ]),
  );

describe("away from Azure", () => {
  it("names the name service or the missing managed identity host, for every scenario", async () => {
    const config = configFor(environment, {
      transport: noNames,
      environment: ({ credential }) => (credential === "managed-identity" ? withoutFederation : environment),
    });
    const report = await run(config);
    expect(roots(report)).toEqual({
      "api-key": ["dns-failure"],
      "interactive-browser": ["dns-failure"],
      environment: ["dns-failure"],
      "managed-identity": ["managed-identity-unavailable"],
      "workload-identity": ["dns-failure"],
    });
    expect(report.exitCode).toBe(1);
  });

  it("ends every scenario at the time limit where nothing answers", async () => {
    const config = configFor(environment, {
      transport: silent,
      limits: { run: 3000, observation: 400, wait: 0 },
      environment: ({ credential }) => (credential === "managed-identity" ? withoutFederation : environment),
    });
    const startedAt = performance.now();
    const report = await run(config);
    expect(performance.now() - startedAt).toBeLessThan(5000);
    for (const { id, diagnoses } of report.scenarios) expect(diagnoses, id).not.toEqual([]);
    expect(roots(report)["managed-identity"]).toEqual(["managed-identity-unavailable"]);
    expect(roots(report)["api-key"]).toEqual(["connection-timeout"]);
  });

  it("ends at once when it is cancelled, with what was seen", async () => {
    const cancel = new AbortController();
    setTimeout(() => cancel.abort(), 200);
    const startedAt = performance.now();
    const report = await run(configFor(environment, { transport: silent }), { signal: cancel.signal });
    expect(performance.now() - startedAt).toBeLessThan(1000);
    expect(report).toMatchObject({ interrupted: true, exitCode: 130 });
    for (const { id, findings } of report.scenarios) {
      expect(findings.find(({ check }) => check === "settings-present")?.state, id).toBe("pass");
    }
  });
});
