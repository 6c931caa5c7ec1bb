/** Links that an application on Azure, or in a CI job, signs in with. */
const production = ["EnvironmentCredential", "WorkloadIdentityCredential", "ManagedIdentityCredential"];

/** Links that a developer's machine signs in with. */
const development = [
  "VisualStudioCodeCredential",
  "AzureCliCredential",
  "AzurePowerShellCredential",
  "AzureDeveloperCliCredential",
  "BrokerCredential",
];

/** Words of AZURE_TOKEN_CREDENTIALS that stand for several links. */
const selections: Readonly<Record<string, readonly string[]>> = { dev: development, prod: production };

/** What AZURE_TOKEN_CREDENTIALS can be, in any letter case; none of them names the broker. */
export const tokenCredentials: readonly string[] = [
  ...Object.keys(selections),
  ...[...production, ...development].filter((link) => link !== "BrokerCredential"),
];

/**
 * The links of DefaultAzureCredential, in the order in which it asks them. `chosen`: AZURE_TOKEN_CREDENTIALS.
 * Source: facts on environment variables §1.
 */
export function chainLinks(chosen: string | undefined): readonly string[] {
  const word = chosen?.trim().toLowerCase() ?? "";
  const all = [...production, ...development];
  return selections[word] ?? (word === "" ? all : all.filter((link) => link.toLowerCase() === word));
}

/** Errors after which the chain asks the next link; any other ends it. Source: the same. */
export const passesOn = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === "CredentialUnavailableError" || error.name === "AuthenticationRequiredError");
