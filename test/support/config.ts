import type { CredentialKind, Scenario } from "../../src/core/scenario.ts";
import type { Environment } from "../../src/core/environment.ts";
import type { RunConfig } from "../../src/runner/config.ts";
import { healthy } from "./evidence.ts";

/** A scenario for a kind of credential, named like it. */
export const scenarioOf = (credential: CredentialKind): Scenario => ({
  id: credential,
  title: `Scenario ${credential}`,
  summary: "For a test.",
  credential,
});

/** Those of the project's notebooks. The developer tools' would run programs of this machine. */
const kinds: readonly CredentialKind[] = [
  "api-key",
  "interactive-browser",
  "environment",
  "managed-identity",
  "workload-identity",
];

/** A network on which every host is there, with a sound certificate. */
const openNetwork: RunConfig["network"] = {
  resolve: () => Promise.resolve({ addresses: [{ address: "198.51.100.10", private: false }], aliases: [] }),
  handshake: ({ host }) => Promise.resolve({ ...healthy.connection, names: [host] }),
};

/** A run of five kinds of credential against one endpoint; each part may be replaced. */
export function configFor(environment: Environment, parts: Partial<RunConfig> = {}): RunConfig {
  return {
    scenarios: kinds.map((kind) => ({ scenario: scenarioOf(kind), named: true })),
    targets: [{ name: "default", given: {}, variables: {} }],
    environment: () => environment,
    written: new Map(),
    allowedHosts: [],
    excluded: new Set(),
    probe: "completion",
    operation: "chat",
    gate: { require: "all", failOn: ["fail"] },
    limits: { run: 15_000, observation: 5000, wait: 0 },
    mayInteract: true,
    browser: () => Promise.resolve(),
    network: openNetwork,
    transport: () => Promise.reject(new Error("This test sends nothing.")),
    simulated: null,
    tool: { name: "aoai-preflight", version: "0.0.0" },
    ...parts,
  };
}

/** Settings of a healthy environment, with plausible ids. */
export const sound = {
  OPENAI_API_BASE: "https://contoso.openai.azure.com",
  OPENAI_API_VERSION: "2024-10-21",
  OPENAI_API_DEPLOY: "gpt-4o-mini",
  OPENAI_API_KEY: "0123456789abcdef0123456789abcdef",
  AZURE_TENANT_ID: "3f0b7b2e-8c55-4d0e-9a57-1f6f1f0f7f11",
  AZURE_CLIENT_ID: "9d0c2a61-52b4-4f57-8a44-6c7f0f4a2b22",
  AZURE_CLIENT_SECRET: "abc8Q~0123456789abcdefghijklmnopqrstuvwx",
} as const;
