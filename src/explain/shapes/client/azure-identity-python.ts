import { otherIssuers, otherMakers } from "../other-makers.ts";
import type { Shape } from "../shape.ts";

/**
 * Azure's identity library for Python, what its credentials ran into, in sentences that hardly anybody else says. Source:
 * https://github.com/Azure/azure-sdk-for-python, sdk/identity.
 */
export const azureIdentityPython: readonly Shape[] = [
  {
    // Neither a token nor an error stood in what came.
    source: "identity-sdk",
    code: "token-answer-unread",
    says: /\bunexpected response from (?:Microsoft Entra ID|Azure Active Directory)\b[^.]{0,60}/i,
    unlike: /AADSTS\d/,
  },
  {
    source: "environment",
    code: "shared-cache-stale",
    says: /\btoken acquisition failed for user \S{0,120} to fix, re-?authenticate through\b/i,
  },
  {
    source: "environment",
    code: "cache-unavailable",
    says: /\bshared token cache is not supported on this platform\b/i,
  },
  {
    source: "environment",
    code: "cache-unusable",
    says: /\bunable to encrypt a persistent cache\b[^.]{0,60}/i,
  },
  {
    source: "environment",
    code: "cache-unusable",
    says: /\berror accessing cached data: [^.]{0,60}/i,
    near: /azure[.\\/]identity|\bCredentialUnavailableError\b|SharedTokenCacheCredential/,
  },
  {
    // A tool of the developer's was called, and said nothing in time or was not let run.
    source: "environment",
    code: "tool-failed",
    says: /\btimed out waiting for azure (?:cli|powershell|developer cli)\b|\bexecution policy prevented invoking azure powershell\b/i,
  },
  {
    source: "environment",
    code: "browser-timeout",
    says: /\btimed out (?:after )?waiting (?:\d{1,6} seconds )?for (?:the )?user to authenticate\b(?!,? (?:at|in|on|through|to|using|via|with)\b)/i,
    unlike: new RegExp(
      `${otherIssuers.source}|${otherMakers.source}|\\baws\\b|\\bgcloud\\b|\\bgh auth\\b`,
      "i",
    ),
  },
  {
    // The program wants to choose the moment at which it asks its user.
    source: "environment",
    code: "interaction-needed",
    says: /\binteractive authentication is required to get a token\. call ["']authenticate["'] to begin\b/i,
  },
  {
    // What leads to the key of Azure Arc's agent.
    source: "imds",
    code: "arc-secret",
    says: /\bthe file path does not exist: \S{0,120}azure ?connected ?machine ?agent\S{0,80}|\bthe file path does not exist: \S{0,60}azcmagent\S{0,80}/i,
  },
  {
    // Clusters that exchange tokens at an address of their own.
    source: "environment",
    code: "setting-malformed",
    says: /\bendpoint URL \(\S{1,200}\) must (?:use the ["']https["'] scheme|not contain (?:username|a fragment|query))[^.]{0,40}/i,
    near: /azure|credential/i,
  },
  {
    source: "environment",
    code: "settings-exclusive",
    says: /\bboth ca_file and ca_data are set\b/i,
    near: /azure|credential/i,
  },
  {
    source: "network",
    code: "ca-file-missing",
    says: /\bCA file \(\S{1,160}\) is empty\. cannot establish secure connection\b|\bfailed to read CA file \(\S{1,160}\): [^.]{0,60}/i,
    near: /azure|credential/i,
  },
  {
    source: "environment",
    code: "broker-without-desktop",
    says: /\bbrokered authentication is only supported on windows and WSL\b[^.]{0,20}/i,
  },
  {
    // How the libraries that are made from a service's description check what they are given.
    source: "environment",
    code: "setting-missing",
    says: /\bParameter ["'](?:self\.)?(?:(?:\w{1,30}_)?endpoint|(?:account|vault_base)_url|subscription_id)["'] (?:must not|can ?not) be None\b|\b[Ss]ubscription key cannot be None\b/,
  },
  {
    // Others check what is called like this in the same words.
    source: "environment",
    code: "setting-missing",
    says: /\bParameter ["'](?:self\.)?(?:credentials?|base_url|tenant_id|client_id)["'] (?:must not|can ?not) be None\b/,
    near: /azure|openai|entra|msal|msrest|foundry|cognitive ?services/i,
  },
  {
    // A browser that is not there, where only the code can say what the token is for.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bauthenticating in this environment requires a value for the ["']scopes["'] keyword\b[^.]{0,20}|\bfailed to build AuthenticationRecord from unexpected identity token\b/i,
  },
];
