import { oneLine } from "../core/clean.ts";
import type { EvidenceMap } from "../core/evidence.ts";
import {
  managedIdentitySourceOf,
  type Environment,
  type ManagedIdentityContext,
} from "./managed-identity-source.ts";

// Common knowledge of the services that set them: (unverified) in the facts on environment variables §7.
const ciServices: readonly (readonly [string, string])[] = [
  ["GITHUB_ACTIONS", "GitHub Actions"],
  ["TF_BUILD", "Azure Pipelines"],
  ["CI", "CI"],
];

/** First one set wins, for every URL. Source: facts on environment variables §3 (@azure/core's proxy policy). */
const proxyVariables = ["HTTPS_PROXY", "ALL_PROXY", "HTTP_PROXY"].flatMap((name) => [
  name,
  name.toLowerCase(),
]);

/** Where this process runs, as far as its environment tells. */
export function hostFrom(
  environment: Environment,
  managedIdentity: ManagedIdentityContext = {},
): EvidenceMap["host"] {
  const isOn = (name: string): boolean =>
    !["", "0", "false"].includes(environment[name]?.toLowerCase() ?? "");
  const proxy = proxyVariables.map((name) => environment[name]).find(Boolean);
  return {
    managedIdentitySource: managedIdentitySourceOf(environment, managedIdentity),
    ci: ciServices.find(([name]) => isOn(name))?.[1] ?? null,
    kubernetes: Boolean(environment["KUBERNETES_SERVICE_HOST"]),
    proxy: proxy ? withoutCredentials(proxy) : null,
  };
}

/** A proxy's URL without user name and password, whatever characters the password has. */
function withoutCredentials(proxy: string): string {
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(proxy)?.[0] ?? "";
  return oneLine(scheme + proxy.slice(Math.max(scheme.length, proxy.lastIndexOf("@") + 1)));
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
