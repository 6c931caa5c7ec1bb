import type { Environment } from "../core/environment.ts";
import type { EvidenceMap } from "../core/evidence.ts";
import { managedIdentitySourceOf, type ManagedIdentityContext } from "./managed-identity-source.ts";
import { proxyIn, withoutCredentials } from "./proxy.ts";

// Common knowledge of the services that set them: (unverified) in the facts on environment variables §7.
const ciServices: readonly (readonly [string, string])[] = [
  ["GITHUB_ACTIONS", "GitHub Actions"],
  ["TF_BUILD", "Azure Pipelines"],
  ["GITLAB_CI", "GitLab CI"],
  ["CI", "CI"],
];

/** Where this process runs, as far as its environment tells. */
export function hostFrom(
  environment: Environment,
  managedIdentity: ManagedIdentityContext = {},
): EvidenceMap["host"] {
  const isOn = (name: string): boolean =>
    !["", "0", "false"].includes(environment[name]?.toLowerCase() ?? "");
  const proxy = proxyIn(environment);
  return {
    managedIdentitySource: managedIdentitySourceOf(environment, managedIdentity),
    ci: ciServices.find(([name]) => isOn(name))?.[1] ?? null,
    kubernetes: Boolean(environment["KUBERNETES_SERVICE_HOST"]),
    proxy: proxy && withoutCredentials(proxy.url),
  };
}

const identityVariables = [
  "IDENTITY_ENDPOINT",
  "MSI_ENDPOINT",
  "IMDS_ENDPOINT",
  "AZURE_POD_IDENTITY_AUTHORITY_HOST",
  "ACTIONS_ID_TOKEN_REQUEST_URL",
  "SYSTEM_OIDCREQUESTURI",
];

/** Host names that the platform set as givers of identities; what it set as proof goes there, nowhere else. */
export const identityHostsIn = (environment: Environment): string[] =>
  identityVariables.flatMap((name) => URL.parse(environment[name] ?? "")?.hostname ?? []);
