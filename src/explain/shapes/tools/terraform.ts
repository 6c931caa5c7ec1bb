import { otherIssuers } from "../other-makers.ts";
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
    // The provider for Fabric, of what was given beside the way to sign in that was chosen.
    source: "environment",
    code: "settings-exclusive",
    says: /["'`]\w{3,40}["'`] is not accepted when using [^.]{3,80} authentication\b/i,
    near: /azure|entra\b|fabric|microsoft|power ?platform/i,
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
    // The provider's own reader of tokens, of one that the Azure CLI gave it.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bunable to parse claims in access token: illegal base64 data\b[^.]{0,40}/i,
    near: /\bbuilding (?:azure\w{0,3} )?client\b|hashicorp\/az|provider ["']az/i,
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
    // Settings that are checked while the plan is made.
    source: "environment",
    code: "setting-malformed",
    says: /expected ["'`](?:subscription|tenant|client)_id["'`] to (?:be|contain) a valid UUID\b[^.]{0,60}|["'`](?:subscription|tenant|client)_id["'`] isn't a valid UUID \([^.]{0,60}|\bshared ?key authorizer: [^.]{0,100}\bbase64 data at input byte\b|\bmalformed storage account key: [^.]{0,60}/i,
    unlike: otherIssuers,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\bresource_group_name and credentials must be provided when access_key is absent\b/i,
  },
  {
    // The store of its state, for each value that it was not given; in a pipeline nobody answers.
    source: "environment",
    code: "setting-asked-for",
    says: /\b(?:storage_account_name\b[^.]{0,60}?\bthe name of the storage account|container_name\b[^.]{0,60}?\bthe container name|key\b[^.]{0,60}?\bthe blob key)\.[^]{0,120}?\benter a value:/i,
    near: /##\[|azure|pipeline|\d\d:\d\d:\d\d|\b(?:hangs?|hung|stuck|fails?|failed|error|cancel\w*|forever|although|despite|even though|why)\b/i,
    unlike: /\benter a value: ["']?\w{3,}/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\bno supported authentication methods were found\b/i,
    near: new RegExp(`${provider.source}|\\bARM\\b`, "i"),
    unlike: /\bssh\b/i,
  },
  {
    // What the provider for the directory looks up by an id or a name.
    source: "environment",
    code: "application-unknown",
    says: /\b(?:application|service principal) with (?:object|client|application) ID ["'][^"']{1,60}["'] was not found\b|\bno (?:applications?|service principals?) found matching (?:specified )?filter\b[^.]{0,80}|\bservice principal not found (?:for resource|with application ID)\b[^.]{0,80}/i,
    near: /^(?=[^]*(?:azuread|\bentra\b|azure ad|terraform|graph))(?=[^]*(?:\berror\b|│|fail))/i,
    unlike: /\bokta\b|keycloak|auth0|\bdocs?\b/i,
  },
  {
    source: "openai",
    code: "PermissionDenied",
    status: 403,
    neighbour: "key vault",
    says: /\bcurrent client lacks permissions to (?:create|update|read) key rotation policy\b[^]{0,80}/i,
  },
  {
    // It finds the vault of an address in a list, which leaves out what one may not see.
    source: "arm",
    code: "resource-not-listed",
    status: 404,
    says: /\bunable to determine the resource ID for the key vault at URL\b[^]{0,80}/i,
  },
  {
    source: "arm",
    code: "read-refused",
    status: 403,
    says: /\bcredentials terraform is using has insufficient permissions to check for an existing soft-deleted\b[^.]{0,60}/i,
  },
  {
    source: "arm",
    code: "resource-exists",
    status: 409,
    says: /\bexisting soft-deleted [\w ]{3,40} exists with the name ["'](?![^]{0,200}insufficient permissions)[^]{0,120}/i,
    near: /azurerm|azure|terraform|key ?vault|cognitive|api ?management/i,
  },
  {
    source: "arm",
    code: "RoleDefinitionDoesNotExist",
    status: 400,
    says: /\brole name ["'][^"']{1,80}["'] invalid for scope ["'][^"']{1,80}["']/i,
    near: /azurerm|synapse|available role names/i,
  },
  {
    // An id in full where another resource's, or a name, was given.
    source: "arm",
    code: "resource-id-refused",
    status: 400,
    says: /\bexpected an? [\w ]{2,60} ID that matched\b[^.]{0,160}|\bparsed resource id was missing a value for the segment\b[^.]{0,60}|\bID was missing the ["'`]\w{2,40}["'`] element\b|\bparsing (?:the \w{2,40} ID|segment ["'`]\w{2,40}["'`]): [^.]{0,80}/i,
    near: new RegExp(`${provider.source}|/subscriptions/`, "i"),
  },
  {
    // It asks the Azure CLI, which knows nobody.
    source: "environment",
    code: "tool-failed",
    says: /\bazure-cli could not determine tenant ID\b[^.]{0,40}|\binvalid tenantId or unable to determine tenantId\b/i,
  },
  {
    source: "environment",
    code: "tool-outdated",
    says: /\bunsupported azure cli version ["'][^"']{1,40}["'] detected\b[^.]{0,80}|\bfound incompatible az version \S{1,40}/i,
    unlike: /availability zone/i,
  },
  {
    source: "environment",
    code: "tool-output-unread",
    says: /\bunmarshaling the (?:output|result) of azure cli: [^.]{0,80}/i,
  },
  {
    source: "imds",
    code: "endpoint-not-validated",
    says: /\bcould not validate MSI endpoint ["'][^"']{1,160}["'](?!: Get )[^.]{0,80}/i,
  },
  {
    // Whose object id is looked up, is nobody in this tenant.
    source: "arm",
    code: "principal-unknown",
    status: 404,
    says: /\bdiscover object ID for authenticated service principal\b[^]{0,160}?\bexpected 1, received 0\b/i,
  },
  {
    source: "arm",
    code: "Authorization_RequestDenied",
    status: 403,
    neighbour: "directory",
    says: /\berror listing service principals: [^]{0,200}?StatusCode ?[:=] ?403\b/i,
  },
  {
    // What the older libraries leave of a store's answer, where it says no more.
    source: "openai",
    code: "storage-status",
    status: 403,
    neighbour: "storage account",
    says: /\b(?:containers|blobs|datalakestore|shares|files|queues|tables|filesystems|paths|accounts)\.Client#\w{2,40}: Failure responding to request: StatusCode=403\b(?![^]{0,160}?Code=\\?"\w+\\?")[^]{0,120}/,
  },
  {
    source: "arm",
    code: "role-not-propagated",
    status: 400,
    says: /\bwaiting for role assignment\b[^]{0,240}?\bto finish replicating\b[^.]{0,60}/i,
  },
  {
    // What is being made has not come to its end in time.
    source: "arm",
    code: "state-pending",
    status: 409,
    says: /\bunexpected state ["'](?:accepted|creating|updating|deleting|provisioning|inprogress|in progress|resolvingDNS|running|pending)["'], wanted target\b[^.]{0,60}|\btimeout while waiting for state to become ["'][^"']{1,60}["'] \(last state: ["'](?!fail)[^"']{1,40}["'][^.]{0,60}/i,
    near: new RegExp(`${provider.source}|cognitive`, "i"),
    unlike: /\b(?:aws|google)_\w|terraform google/i,
  },
  {
    source: "arm",
    code: "resource-failed",
    status: 409,
    says: /\bunexpected state ["']failed["'], wanted target\b[^.]{0,60}|\bhas a provisioning state of failed\. expecting state to be\b/i,
    near: new RegExp(`${provider.source}|ansible|fatal: |FAILED!`, "i"),
    unlike: /\b(?:aws|google|helm)_\w|provider helm|vmware/i,
  },
  {
    // The store of its state, opened by a key that whoever asks may not list.
    source: "arm",
    code: "read-refused",
    status: 403,
    says: /\berror retrieving keys? for storage account "[^"]{1,40}": [^]{0,80}?\b403\b/i,
  },
  {
    // A model's deployment, of whose refusal nothing is left.
    source: "arm",
    code: "deployment-not-made",
    status: 400,
    says: /\bcreating deployment \(subscription: [^]{0,200}?\baccount name: ["'][^"']{1,80}["'][^]{0,100}/i,
  },
  {
    source: "arm",
    code: "resource-exists",
    status: 409,
    says: /cannot create already existing resource ["']\/subscriptions\/[^"']{1,300}/i,
  },
];
