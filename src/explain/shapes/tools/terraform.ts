import type { Shape } from "../shape.ts";

const provider = /azurerm|azuread|azapi|azure|terraform|pulumi/i;

/** The providers of Terraform and what is made from them, before they ask Azure for anything. */
export const terraform: readonly Shape[] = [
  {
    source: "environment",
    code: "settings-exclusive",
    says: /mismatch between supplied (?:client id|client secret|tenant id|oidc token) and (?:that provided by|supplied)\b[^.]{0,100}/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /reading client (?:secret|id) from file ["'][^"']{0,160}["']: [^.]{0,60}|missing value for ["'`](?:resource_manager|active_directory)_\w+["'`]|a client (?:secret|certificate(?: path)?) must be configured when authenticating as a service principal|the argument ["'`](?:subscription|tenant|client)_(?:id|secret)["'`] is required, but no definition was found|\b(?:no subscription id found|please set (?:the )?subscription ?id)\b[^.]{0,60}/i,
  },
  {
    source: "environment",
    code: "federated-variables-missing",
    says: /reading oidc token from file ["'][^"']{0,160}["']: [^.]{0,60}/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /unsupported value ["'][^"']{0,60}["'] for provider property\b[^.]{0,60}|the ["'`]environment["'`] value ["'][^"']{0,60}["'] is invalid|could not parse ["'][^"']{0,120}["'] as azure resource id/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /no environment was found with the name ["'][^"']{0,60}/i,
    near: provider,
  },
  {
    // The provider's release knows no such setting, or it was misspelt.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\ban argument named ["'`]\w{1,60}["'`] is not expected here\b|\bblocks of type ["'`]\w{1,60}["'`] are not expected here\b|\binvalid or unknown key: \w{1,60}/i,
    near: /\bin provider ["']az|\bprovider\.az/i,
  },
  {
    source: "environment",
    code: "certificate-unusable",
    says: /could not (?:read|decode) PKCS#12 archive\b[^.]{0,100}|could not decode client certificate data: [^.]{0,60}/i,
  },
  {
    source: "arm",
    code: "account-not-visible",
    status: 404,
    says: /provided subscription id ["'][^"']{1,80}["'] is not known by azure cli/i,
  },
  {
    source: "arm",
    says: /unable to list provider registration status\b[^]{0,300}?StatusCode=(?<status>40[13])\b/i,
  },
  {
    source: "arm",
    code: "subscriptions-hidden",
    status: 403,
    says: /no available subscription ids returned by azure cli/i,
  },
  {
    source: "arm",
    code: "RoleDefinitionDoesNotExist",
    status: 400,
    says: /loading role definition list: (?:could not find|failed to find) role\b[^.]{0,80}|listing role definitions: could not find role\b[^.]{0,80}/i,
  },
  {
    source: "arm",
    code: "resource-exists",
    status: 409,
    says: /cannot create already existing resource ["']\/subscriptions\/[^"']{1,300}/i,
  },
];
