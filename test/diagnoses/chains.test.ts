import { expect, test } from "vitest";
import { diagnosed, entra, environment, explains, network, sdk } from "../support/failures.ts";

explains([
  [
    "a chain of unavailable links",
    [
      sdk(
        "DefaultAzureCredential failed to retrieve a token from the included credentials.\nEnvironmentCredential authentication unavailable.\nManagedIdentityCredential authentication unavailable, no response from the IMDS endpoint.\nAzure CLI not found on path",
        "ClientAuthenticationError",
      ),
    ],
    "credential-chain-exhausted",
    "confirmed",
  ],
  [
    "each link on its own",
    [
      sdk("ChainedTokenCredential authentication failed.", "AggregateAuthenticationError"),
      sdk("EnvironmentCredential is unavailable. No underlying credential could be used."),
      network("ENETUNREACH", "connect ENETUNREACH 169.254.169.254:80", "169.254.169.254"),
      sdk("Please run 'az login' from a command prompt to authenticate before using this credential."),
    ],
    "credential-chain-exhausted",
    "confirmed",
  ],
  [
    "a chain with one link that answered",
    [
      sdk(
        "DefaultAzureCredential failed to retrieve a token from the included credentials.",
        "AggregateAuthenticationError",
      ),
      sdk("ManagedIdentityCredential authentication unavailable."),
      entra("AADSTS7000222: The provided client secret keys are expired."),
      sdk("Please run 'az login'"),
    ],
    "client-secret-expired",
    "confirmed",
  ],
  [
    "not signed in",
    [sdk("Please run 'az login' from a command prompt to authenticate before using this credential.")],
    "developer-login-missing",
    "likely",
  ],
  [
    "no CLI",
    [
      sdk(
        "Azure CLI could not be found. Please visit https://aka.ms/azure-cli for installation instructions.",
      ),
    ],
    "developer-login-missing",
    "likely",
  ],
  [
    "no azd sign-in",
    [sdk("Please run 'azd auth login' from a command prompt.")],
    "developer-login-missing",
    "likely",
  ],
  [
    "no PowerShell sign-in",
    [sdk("Please run 'Connect-AzAccount' from PowerShell to authenticate.")],
    "developer-login-missing",
    "likely",
  ],
  [
    "tenant not allowed",
    [
      sdk(
        "The current credential is not configured to acquire tokens for tenant x. To enable, add it to AdditionallyAllowedTenants.",
      ),
    ],
    "tenant-mismatch",
    "confirmed",
  ],
  [
    "browser closed",
    [environment("browser-cancelled", "The sign-in was cancelled.")],
    "interactive-unavailable",
    "confirmed",
  ],
  [
    "no browser",
    [environment("browser-unavailable", "No browser could be opened.")],
    "interactive-unavailable",
    "confirmed",
  ],
  [
    "cache",
    [sdk("Cannot access the token cache: libsecret is missing", "Error")],
    "token-cache-unusable",
    "likely",
  ],
]);

test("an unknown token format, and our own cancellation, are no root cause", () => {
  const unreadable = "The access token is not a readable JSON Web Token.";
  expect(diagnosed([environment("token-undecodable", unreadable)])).toEqual([]);
  expect(diagnosed([environment("cancelled", "It was cancelled.")])).toEqual([]);
});
