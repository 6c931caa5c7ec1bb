import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createRedactor } from "../../src/core/redact.ts";
import { rootOf } from "../../src/core/report.ts";
import { observeAssertion } from "../../src/probes/assertion.ts";
import { run } from "../../src/runner/run.ts";
import { runCli, runForReport } from "../support/cli.ts";
import { configFor, scenarioOf, sound } from "../support/config.ts";
import { serveAzure } from "../support/served-azure.ts";

/** Nobody ever answers. */
const silence: typeof globalThis.fetch = () => new Promise(() => {});

describe.skipIf(process.platform === "win32")("a pipe where a file belongs", () => {
  const folder = mkdtempSync(join(tmpdir(), "limits-"));
  const fifo = join(folder, "token");
  execFileSync("mkfifo", [fifo]);
  afterAll(() => rmSync(folder, { recursive: true }));
  const env = { ...sound, AZURE_FEDERATED_TOKEN_FILE: fifo };

  it("is not waited for as the token of a workload identity, neither by this tool nor by the SDK", async () => {
    const { code, report } = await runForReport(["run", "workload-identity"], { env });
    expect(code).toBe(1);
    const [scenario] = report.scenarios;
    expect(scenario?.findings.find(({ check }) => check === "assertion-readable")).toMatchObject({
      state: "fail",
      message: `The file ${fifo} is no regular file.`,
    });
    expect(scenario?.exchanges).toEqual([]);
    expect(rootOf(scenario?.diagnoses ?? [])?.id).toBe("federated-token-missing");
  });

  it("is not opened by a chain, whose other links are asked all the same", async () => {
    const { AZURE_CLIENT_SECRET: _, ...secretless } = env;
    const { code, stdout } = await runCli(["whoami", "-o", "json", "--check-timeout", "2s"], {
      env: { ...secretless, AZURE_TOKEN_CREDENTIALS: "prod" },
    });
    expect(code).toBe(1);
    const failure = {
      code: "file-unreadable",
      message: `The file '${fifo}' with the token of the workload is no regular file.`,
    };
    expect(JSON.parse(stdout)).toMatchObject({
      taken: null,
      links: [
        { link: "EnvironmentCredential", outcome: "unavailable" },
        { link: "WorkloadIdentityCredential", outcome: "unavailable", failure },
        // It exchanges the same token where it finds one.
        { link: "ManagedIdentityCredential", outcome: "unavailable", failure },
      ],
    });
  });

  it("is not opened for a managed identity either", async () => {
    const { report } = await runForReport(["run", "managed-identity", "--probe", "none"], { env });
    expect(report.scenarios[0]?.findings.find(({ check }) => check === "token-acquired")).toMatchObject({
      state: "fail",
      failure: { code: "file-unreadable", details: { path: fifo, holds: "token" } },
    });
  });

  it("is not opened as a certificate", async () => {
    const { AZURE_CLIENT_SECRET: _, ...rest } = sound;
    const { scenarios } = await run(
      configFor(
        { ...rest, AZURE_CLIENT_CERTIFICATE_PATH: fifo },
        {
          scenarios: [{ scenario: scenarioOf("environment"), named: true }],
          limits: { run: 3000, observation: 2000, wait: 0 },
        },
      ),
    );
    expect(scenarios[0]?.findings.find(({ check }) => check === "token-acquired")?.failure).toMatchObject({
      source: "environment",
      code: "file-unreadable",
      details: { path: fifo },
    });
    const root = rootOf(scenarios[0]?.diagnoses ?? []);
    expect(root?.id).toBe("client-certificate-invalid");
    // Nothing to be pasted may open it: that would wait for whoever writes.
    expect(JSON.stringify(root?.remedies)).not.toMatch(/openssl|az ad/);
    expect(root?.remedies[0]?.bash).toEqual(["export 'AZURE_CLIENT_CERTIFICATE_PATH=<PEM_FILE>'"]);
  });

  it.each(["service-principal", "default-chain"])(
    "is nothing to %s, which signs in with the secret beside it",
    async (scenario) => {
      const azure = await serveAzure();
      const { code, report } = await runForReport(["run", scenario], {
        env: {
          ...azure.environment("service-principal"),
          AZURE_TOKEN_CREDENTIALS: "prod",
          AZURE_CLIENT_CERTIFICATE_PATH: fifo,
          AZURE_FEDERATED_TOKEN_FILE: fifo,
        },
      });
      expect(report.scenarios[0]?.diagnoses).toEqual([]);
      expect(code).toBe(0);
    },
  );
});

describe("the name of a file", () => {
  const folder = mkdtempSync(join(tmpdir(), "limits-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const certs = join(folder, "certs");
  mkdirSync(certs);
  const { AZURE_CLIENT_SECRET: _, ...secretless } = sound;

  it.each([
    ["workload-identity", "AZURE_FEDERATED_TOKEN_FILE", certs, "federated-token-missing"],
    ["default-chain", "AZURE_FEDERATED_TOKEN_FILE", certs, "federated-token-missing"],
    ["default-chain", "AZURE_FEDERATED_TOKEN_FILE", join(certs, "none"), "federated-token-missing"],
    ["default-chain", "AZURE_CLIENT_CERTIFICATE_PATH", folder, "client-certificate-invalid"],
    ["default-chain", "AZURE_CLIENT_CERTIFICATE_PATH", join(folder, "none"), "client-certificate-invalid"],
  ])("says nothing about what is wrong: %s, %s=%s", async (scenario, variable, path, cause) => {
    const { report } = await runForReport(["run", scenario, "--probe", "none"], {
      env: { ...secretless, AZURE_TOKEN_CREDENTIALS: "prod", [variable]: path },
    });
    expect(report.scenarios[0]?.diagnoses).toContainEqual(
      expect.objectContaining({ id: cause, confidence: "confirmed" }),
    );
    expect(report.scenarios[0]?.diagnoses.map(({ id }) => id)).not.toContain(
      ["federated-token-missing", "client-certificate-invalid"].find((other) => other !== cause),
    );
  });
});

it("a token file of any size is read to its limit, and told for what it is", async () => {
  const folder = mkdtempSync(join(tmpdir(), "limits-"));
  const path = join(folder, "token");
  writeFileSync(path, "a".repeat(5_000_000));
  const seen = await observeAssertion(path, createRedactor());
  expect(seen).toMatchObject({ ok: false, failure: { code: "token-undecodable" } });
  rmSync(folder, { recursive: true });
});

describe("a limit of our own proves nothing", () => {
  it("on a person who has not finished the sign-in", async () => {
    const { scenarios } = await run(
      configFor(sound, {
        scenarios: [{ scenario: scenarioOf("interactive-browser"), named: true }],
        limits: { run: 400, observation: 100, wait: 0 },
        transport: silence,
      }),
    );
    const [scenario] = scenarios;
    expect(scenario?.state).toBe("undetermined");
    expect(scenario?.diagnoses).toMatchObject([{ id: "interactive-unavailable", confidence: "likely" }]);
    // The time that it had, and not the limit that this is a part of; what gives it more.
    expect(scenario?.diagnoses[0]?.because).toMatch(
      /not finished within \d\.\d s, which is what the time limit of the run leaves for it\./,
    );
    expect(scenario?.diagnoses[0]?.remedies[0]?.bash).toEqual([
      "aoai-preflight run interactive-browser --timeout 10m",
    ]);
  });
});
