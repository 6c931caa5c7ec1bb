import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AsyncLocalStorage } from "node:async_hooks";
import { afterAll, describe, expect, it } from "vitest";
import { standInForVariables } from "../../src/setup/host-variables.ts";
import { runForReport } from "../support/cli.ts";

/* In a simulated run the SDKs find what the application of a scenario has on its host, as they do where it is served. */

const folder = mkdtempSync(join(tmpdir(), "application-hosts-"));
afterAll(() => rmSync(folder, { recursive: true }));

const vmClient = "7e6d5c4b-3a29-4180-8f7e-6d5c4b3a2918";
const podClient = "2b3c4d5e-6f70-4812-9324-5465768798a9";
const tenant = "0f8d3c5e-6a4b-4c1d-8e2f-7b9a1c3d5e7f";
const target = {
  OPENAI_API_BASE: "https://contoso-ai.openai.azure.com/",
  OPENAI_API_VERSION: "2024-10-21",
  OPENAI_API_DEPLOY: "gpt-4o-mini",
};
const pod = { AZURE_CLIENT_ID: podClient, AZURE_TENANT_ID: tenant };
const unnamed = { environment: { AZURE_MANAGED_IDENTITY_CLIENT_ID: null } };
const systemAssigned = {
  "vm-identity": {
    kind: "system-assigned",
    resourceId: "/subscriptions/s/resourceGroups/g/providers/x/y/z",
  },
};

async function outcome(scenario: string, world: object): Promise<string> {
  const file = join(folder, `${Math.random()}.json`);
  writeFileSync(file, JSON.stringify(world));
  const { report } = await runForReport(["run", scenario, "--world", file]);
  const [one] = report.scenarios;
  return one?.diagnoses.find(({ maskedBy }) => !maskedBy)?.id ?? one?.state ?? "nothing";
}

describe.concurrent("a managed identity is had from", () => {
  it.each([
    ["App Service", { hosts: { vm: { kind: "app-service" } } }, "ready"],
    [
      "App Service, where one must be named",
      { hosts: { vm: { kind: "app-service" } }, scenarios: { "managed-identity": unnamed } },
      "managed-identity-not-assigned",
    ],
    ["Azure ML", { hosts: { vm: { kind: "azure-ml" } } }, "ready"],
    [
      "Cloud Shell",
      { hosts: { vm: { kind: "cloud-shell", user: "ada" } }, scenarios: { "managed-identity": unnamed } },
      "ready",
    ],
    [
      "Service Fabric",
      {
        managedIdentities: systemAssigned,
        hosts: { vm: { kind: "service-fabric" } },
        scenarios: { "managed-identity": unnamed },
      },
      "ready",
    ],
    [
      "Service Fabric, where the application has none",
      {
        hosts: { vm: { kind: "service-fabric", identities: { "vm-identity": null } } },
        scenarios: { "managed-identity": unnamed },
      },
      "managed-identity-not-assigned",
    ],
    [
      "the token file of a pod, for the identity that is named",
      {
        hosts: { pod: { identities: { "vm-identity": true } } },
        scenarios: {
          "managed-identity": {
            host: "pod",
            environment: { ...pod, AZURE_MANAGED_IDENTITY_CLIENT_ID: vmClient },
          },
        },
      },
      "federated-credential-mismatch",
    ],
  ])("%s", async (_, world, expected) => {
    expect(await outcome("managed-identity", world)).toBe(expected);
  });
});

describe.concurrent("a chain asks for a managed identity", () => {
  const chain = (host: string, environment: object) => ({
    scenarios: { "default-chain": { host, environment: { ...target, ...environment } } },
  });

  it("by the token file of its pod", async () => {
    const elsewhere = { pod: { projectedToken: { namespace: "elsewhere" } } };
    expect(await outcome("default-chain", { hosts: elsewhere, ...chain("pod", pod) })).toBe(
      "federated-credential-mismatch",
    );
  });

  it("on its own host, and not on that of another scenario", async () => {
    const links = { AZURE_TOKEN_CREDENTIALS: "prod" };
    expect(await outcome("default-chain", chain("vm", links))).toBe("ready");
    expect(await outcome("default-chain", chain("laptop", links))).toBe("managed-identity-unavailable");
  });

  it.each(["virtual-machine", "app-service"])("on a host where it alone runs: %s", async (kind) => {
    const environment = { AZURE_TOKEN_CREDENTIALS: "prod", AZURE_CLIENT_ID: vmClient };
    const own = { own: { kind, identities: { "vm-identity": true } } };
    expect(await outcome("default-chain", { hosts: own, ...chain("own", environment) })).toBe("ready");
  });
});

it("hands each its own variables, this process's to nobody, and then gives them back", async () => {
  const before = process.env;
  process.env["AZURE_CLIENT_ID"] = "of this machine";
  const application = new AsyncLocalStorage<Record<string, string>>();
  const restore = standInForVariables(() => application.getStore());
  const seen = (): unknown => {
    const inChild = "process.stdout.write(JSON.stringify(process.env.AZURE_CLIENT_ID ?? null))";
    const { stdout } = spawnSync(process.execPath, ["-e", inChild], { encoding: "utf8" });
    return [process.env["AZURE_CLIENT_ID"] ?? null, JSON.parse(stdout)];
  };
  const later = async (): Promise<unknown> => {
    await Promise.resolve();
    return seen();
  };
  try {
    expect(process.env["PATH"]).toBeTruthy();
    expect(seen()).toEqual([null, null]);
    expect(before["AZURE_CLIENT_ID"]).toBeUndefined();
    expect(
      await Promise.all(["a", "b"].map((id) => application.run({ AZURE_CLIENT_ID: id }, later))),
    ).toEqual([
      ["a", "a"],
      ["b", "b"],
    ]);
    application.run({ AZURE_CLIENT_ID: "a" }, () => {
      process.env["AZURE_CLIENT_ID"] = "c";
      expect(process.env["AZURE_CLIENT_ID"]).toBe("c");
      delete process.env["AZURE_CLIENT_ID"];
      expect("AZURE_CLIENT_ID" in process.env).toBe(false);
    });
    process.env["AZURE_TENANT_ID"] = "set meanwhile";
    expect(process.env["AZURE_TENANT_ID"]).toBe("set meanwhile");
    application.run({}, () => expect(process.env["AZURE_TENANT_ID"]).toBeUndefined());
  } finally {
    restore();
  }
  expect(process.env["AZURE_CLIENT_ID"]).toBe("of this machine");
  expect(process.env["AZURE_TENANT_ID"]).toBe("set meanwhile");
  delete process.env["AZURE_TENANT_ID"];
  delete process.env["AZURE_CLIENT_ID"];
});
