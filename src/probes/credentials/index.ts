import type { CredentialKind } from "../../core/scenario.ts";
import type { CreateCredential } from "./credential.ts";
import { createAzureCli } from "./azure-cli.ts";
import { createAzureDeveloperCli } from "./azure-developer-cli.ts";
import { createAzurePipelines } from "./azure-pipelines.ts";
import { createDefaultChain } from "./default-chain.ts";
import { createEnvironment } from "./environment.ts";
import { createGithubOidc } from "./github-oidc.ts";
import { createInteractiveBrowser } from "./interactive-browser.ts";
import { createManagedIdentity } from "./managed-identity.ts";
import { createWorkloadIdentity } from "./workload-identity.ts";

/** How each kind of token credential is made. An API key is no token credential. */
export const credentials: Readonly<Record<Exclude<CredentialKind, "api-key">, CreateCredential>> = {
  "interactive-browser": createInteractiveBrowser,
  environment: createEnvironment,
  "managed-identity": createManagedIdentity,
  "workload-identity": createWorkloadIdentity,
  "azure-cli": createAzureCli,
  "azure-developer-cli": createAzureDeveloperCli,
  "azure-pipelines": createAzurePipelines,
  "github-oidc": createGithubOidc,
  "default-chain": createDefaultChain,
};
