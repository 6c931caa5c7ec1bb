import { statedCode } from "../../../diagnoses/signs/stated.ts";
import type { Shape } from "../shape.ts";

/** The Azure CLI's own words: of its arguments, its cache, the accounts that it keeps. */
export const azureCli: readonly Shape[] = [
  {
    // A release that broke down where it signs in, which is all that it says of that.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bcommand failed with an unexpected error\. here is the traceback: (?:can only concatenate str \(not ["']\w{2,20}["']\) to str|["']\w{2,30}["'] object has no attribute\b|\w{2,60}\(\) (?:got|missing)\b)[^.]{0,60}/i,
    near: /\baz login\b|["']login["']|command_modules[./\\]profile|\bmsal\b/i,
    unlike: /\baz (?!login\b|cli\b|account\b|command\b|version\b|upgrade\b|and\b|or\b)[a-z]{2,20} [a-z]/,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /usage error: (?:\{\} )?--service-principal --username\b[^.]{0,60}|(?<!AAD or admin login credentials\. )please specify both username and password in non-?interactive/i,
  },
  {
    source: "environment",
    code: "settings-exclusive",
    says: /specify only one of subscription and tenant\b|tenant shouldn't be specified for (?:managed|cloud)|["']--(?:identity|use-device-code)["'] is not applicable with other arguments|--use-sn-issuer["'] is only applicable with a service principal/i,
  },
  {
    // A value of its configuration file, or of a variable AZURE_<section>_<name>, that is none of true, yes, on, 1.
    source: "environment",
    code: "config-not-boolean",
    says: /\bNot a boolean: \S{1,60}/,
    near: /azclierror|knack|azure[\\/]cli|\bAZURE_[A-Z]|\baz config\b|\.azure\b/i,
  },
  {
    // What the organization's own sign-in server answered is no XML: MSAL reads its metadata and its tokens as such.
    source: "environment",
    code: "federation-unreadable",
    says: /\b(?:ElementTree|ET|expat)\.(?:ParseError|ExpatError): [^.]{1,100}/,
    near: /\baz login\b[^]{0,120}?(?: -u\b|--user(?:name)?\b)|\bmsal[\\/.]|\bmex\b|ws-?trust|acquire_token_by_username/i,
  },
  {
    source: "environment",
    code: "cache-unusable",
    says: /failed to load token files\b[^.]{0,60}|\bcould not clear credentials\. run ["']az account clear["'] again\b|found multiple accounts with the same username\b/i,
  },
  {
    source: "environment",
    code: "certificate-unusable",
    says: /\binvalid certificate, please use a valid PEM file\b[^.]{0,20}/i,
  },
  {
    source: "identity-sdk",
    code: "authority-refused",
    says: /\bthe cloud ["'][^"']{1,60}["'] is not registered\b/i,
    near: /azure|\baz\b/i,
  },
  {
    // A release that wants the identity named in another way than those before it.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bpassing the managed identity ID with --username is no longer supported\b/i,
  },
  {
    // Advice under what Entra said, of which nothing else may be left.
    source: "environment",
    code: "interaction-needed",
    says: /\brun the command below to authenticate interactively\b[^:]{0,60}/i,
  },
  {
    // Tenants for which it got no token, at the end of a sign-in that went well elsewhere.
    source: "environment",
    code: "tenants-left-out",
    says: /\bif you need to access subscriptions in the following tenants, please use\b[^.]{0,40}/i,
    // The list that a sign-in ends with, in whichever form was asked for.
    unlike:
      /["']?isDefault["']?: ?true|\bCloudName\s+SubscriptionId\b|\bAzure\w{1,20}\s+[\da-f]{8}-[\da-f]{4}-|\bSubscription name\s+Subscription ID\b|\[Tenant and subscription selection\]/i,
  },
  {
    source: "identity-sdk",
    code: "package-missing",
    says: /module ["']lib["'] has no attribute ["']\w{1,60}["']/i,
    near: /\baz\b|azure|msal/i,
  },
  {
    // Its commands for stores, instead of what the store answered, whatever that was.
    source: "openai",
    code: "storage-role-advised",
    status: 403,
    neighbour: "storage account",
    says: /\byou do not have the required permissions needed to perform this operation\b[^]{0,140}?\bone of the following roles\b(?=.{0,20}\bstorage \w+ data\b)|\byou (?:don't|do not) have permission to alter this storage account\b(?=.{0,60}\bstorage \w+ data\b)/i,
  },
  {
    // A directory's server that speaks for the organization, whose policy for clients MSAL cannot follow.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bunsupported soap action: ?https?:\/\/\S{0,60}\btrust\b\S{0,60}/i,
  },
  {
    // A part of it that another program, or another release, looks for in vain.
    source: "identity-sdk",
    code: "call-wrong",
    says: /["'](?:Profile["'] object has no attribute ["']?(?:_\w|get_(?:\w{1,20}_)?(?:cred|login|sub|token))\w*|(?:Azure)?(?:MSI|CLI|Cli|Basic(?:Token)?|OAuthToken|ServicePrincipal)Authentication["'] object has no attribute ["']?\w+)/,
    near: /azure|\bmsal\b|tenant/i,
    unlike: /django/i,
  },
  {
    // The login of another user, or of another home directory.
    source: "environment",
    code: "account-not-cached",
    says: /could not retrieve credential from local cache for (?:service principal|user)\b[^.]{0,80}/i,
  },
  {
    // Parts of it, or an extension, that were not made for one another.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bNotImplementedError: APIVersion \S{4,24} is not available\b/,
  },
  {
    // A sign-in that asked a host, of which nothing is left but that the tool was not ready for the answer.
    source: "imds",
    code: "identity-refused",
    status: 400,
    says: /\baz login (?:--identity|-i)\b(?:(?!\baz (?!login))[^]){0,160}?\b(?:CLIInternalError|the command failed with an unexpected error)\b/i,
    unlike: /\bMax retries exceeded\b|\bExpecting value: line 1\b/,
  },
  {
    // What the library before MSAL said of any request for a token.
    source: "environment",
    code: "tool-login-expired",
    says: /\bget token request returned http error: 400 and server response\b(?![^]{0,200}\bokta\b)(?![^]{0,400}AADSTS)[^]{0,80}?\binvalid_grant\b/i,
  },
  {
    // It asks with the id as that of an application and as that of an object: the host knows neither.
    source: "imds",
    code: "identity-unknown",
    status: 400,
    says: /failed to connect to MSI, check your managed service identity/i,
  },
  {
    source: "imds",
    code: "retries-spent",
    says: /MSI endpoint is not responding\b[^.]{0,60}|\bfailed to connect to MSI\. please make sure MSI is configured correctly\b(?: and check the network connection)?|MSI: failed to acquire tokens? after \d+ times/i,
  },
  {
    // A login that found subscriptions, and none in use.
    source: "arm",
    code: "subscriptions-disabled",
    says: /accounts? (?:are|is) skipped as (?:they|it) do(?:es)?n't have ["']Enabled["'] state/i,
  },
  {
    source: "arm",
    code: "resource-not-listed",
    status: 404,
    says: /\bthe resource with name ["'][^"']{1,80}["'] and type ["'][^"']{1,80}["'] could not be found in subscription\b/i,
  },
  {
    // An extension that looks for it in the list of those that one may see.
    source: "arm",
    code: "account-not-visible",
    status: 404,
    says: /\bunable to find IoT Hub: [^]{1,80}? in (?:the )?current subscription\b/i,
  },
  {
    source: "arm",
    code: "PrincipalNotFound",
    status: 400,
    says: /no matches in graph database\b(?: for ["'][^"']{1,100})?/i,
    near: /azure|\baz\b|roles?\b|assign|principal/i,
    unlike: /neo4j|cypher|gremlin|tigergraph|janusgraph/i,
  },
  {
    source: "arm",
    code: "RoleDefinitionDoesNotExist",
    status: 400,
    says: /more than one role matches the given name\b[^.]{0,80}|\b(?:no definition was|more than 2 definitions are) found with the name of "[^"]{1,80}/i,
  },
  {
    source: "arm",
    code: "role-assignment-refused",
    status: 400,
    says: /["']--assignee-principal-type["'] is used, ["']--assignee-object-id["'] is required|usage error: (?:--assignee STRING \| )?--assignee-object-id GUID/i,
  },
  {
    // The directory, asked for an application, a service principal, a user.
    source: "arm",
    code: "directory-object-unknown",
    status: 404,
    says: /does not exist or one of its queried reference-property|application with identifier ["'][^"']{1,80}["'] doesn't exist|does not reference a valid application|\bNoBackingApplicationObject\b/i,
  },
  {
    source: "arm",
    code: "write-refused",
    status: 403,
    says: /backing application of the service principal being created must\b/i,
  },
  {
    // What an organization allows its applications to have.
    source: "arm",
    code: "app-policy-refused",
    status: 403,
    says: /credential (?:lifetime exceeds the max value allowed|type not allowed) as per assigned policy\b[^.]{0,60}/i,
  },
  {
    source: "arm",
    code: "federated-credential-refused",
    status: 400,
    says: /FederatedIdentityCredential with name \S{1,80} already|no FederatedIdentityCredentials with duplicated issuer and subject/i,
  },
  {
    source: "arm",
    code: "InvalidRequestContent",
    status: 400,
    says: /property identifierUris contains a value not allowed|values of (?:property )?identifierUris property must use a verified domain/i,
  },
  {
    // A call to an address of which it does not know whom the token is to be for, so it sends none.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bcan't derive appropriate azure AD resource from --url\b[^.]{0,60}/i,
    near: /unauthori[sz]ed|\b40[13]\b|\bdenied\b|forbidden/i,
  },
  {
    // A token of which nobody said whom it is for is one for Azure Resource Manager.
    source: "identity-sdk",
    code: statedCode("token-audience-wrong"),
    says: /\baz account get-access-token\b(?![^]{0,120}--(?:resource|scope))[^]{0,400}?\b(?:40[13]|forbidden|unauthori[sz]ed)\b/i,
    near: /^(?=[^]*(?:power ?bi\b|databricks|dev\.azure\.com|visualstudio\.com|kusto|onelake|graph\.microsoft|database\.windows))(?=[^]*(?:\bBearer\b|\$\w{0,20}token))/i,
    unlike: /management\.azure|\bARM\b|\bPAT\b|personal access token/i,
  },
];
