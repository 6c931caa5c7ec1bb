import type { Shape } from "../shape.ts";

/** Azure's identity library for JavaScript, mostly in sentences that only it says. */
export const azureIdentity: readonly Shape[] = [
  {
    // The command line has named no time at which the token is over, which releases of its day expect.
    source: "identity-sdk",
    code: "tool-output-unread",
    says: /\bAzureCliCredential: strptime\(\) argument 1 must be str, not None\b/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /\bazure openai (?:api key|resource name setting) must be a string\b/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /because the ["'](?:AZURE|IDENTITY|IMDS|MSI)_\w{3,60}["'] environment variable is malformed/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\bprovide either a PEM certificate in string form\b|must provide one of clientSecret, certificatePath,? or a getAssertion|expected either clientSecret or certificatePath or clientAssertion|missing either the client'?s secret, certificate or assertion|the parameter ["'`]?clientId["'`]? cannot be left undefined/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\bset the AZURE_\w{3,40} environment variable to use this credential\b/i,
  },
  {
    // GitHub has answered, and not with an id token.
    source: "environment",
    code: "id-token-refused",
    says: /\bGitHubActionsCredential: authentication failed\. (?:["']value["'] field not detected|failed to parse OIDC response)[^.]{0,60}/i,
  },
  {
    source: "identity-sdk",
    code: "token-answer-unread",
    says: /(?<=\bunknown_error ?(?:\(status code \d{3}\)|status code: \d{3})[^]{0,30}?)\ban unknown error has occurred\. response body:/i,
    unlike: /AADSTS\d|managed ?identity|\bimds\b/i,
  },
  {
    // Clusters that exchange tokens at an address of their own.
    source: "environment",
    code: "setting-malformed",
    says: /\bcustom token endpoint (?:URL \S{1,200} )?must (?:not contain|use https scheme)[^.]{0,60}|\bfailed to parse custom token proxy URL\b[^.]{0,80}/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\bAZURE_KUBERNETES_TOKEN_PROXY is not set but other custom endpoint-related environment variables are present\b/i,
  },
  {
    source: "environment",
    code: "settings-exclusive",
    says: /\bAZURE_KUBERNETES_CA_FILE and AZURE_KUBERNETES_CA_DATA are mutually exclusive\b/i,
  },
  {
    source: "network",
    code: "ca-file-missing",
    says: /\bCA certificate file is empty: \S{1,160}|\bfailed to read CA certificate file: \S{1,160}[^.]{0,60}|\binvalid CA certificate data: no valid PEM certificates found\b/i,
    near: /WorkloadIdentityCredential|AZURE_KUBERNETES_CA_|azidentity|@azure\/identity/,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /SystemRoot["']? (?:environment variable is not set|has no value)|expects an? ["']SystemRoot["'] environment variable/i,
    near: /azure|credential/i,
  },
  {
    source: "environment",
    code: "settings-exclusive",
    says: /providing both the contents of a PEM certificate and the path|\bboth \w{3,30} and \w{3,30} were provided\. please use only one authentication method/i,
  },
  {
    source: "environment",
    code: "tenant-not-allowed",
    says: /multi-?tenant authentication has been disabled by the environment variable|a new tenant Id can'?t be assigned through the GetTokenOptions/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /invalid scope was specified by the user or calling client|unsupported AuthenticationRecord version|["'`]?parentWindowHandle["'`]? under ["'`]?brokerOptions|ServiceClientOptions must contain either an? endpoint or/i,
  },
  {
    source: "identity-sdk",
    code: "plugin-missing",
    says: /must install the (?:@azure\/)?identity-[\w-]{1,40} plugin package|was requested, but no plugin was configured or no authentication record|no implementation of ["'`]?VisualStudioCodeCredential|requires the Azure\.Identity\.Broker package|Azure\.Identity\.Broker package must be referenced/i,
  },
  {
    source: "environment",
    code: "broker-failed",
    says: /failed to acquire token using broker authentication|error from the native broker: [^.]{0,60}|failed to authenticate through the broker|cannot silently authenticate with default broker account|plugin is configured, but the broker is unavailable/i,
  },
  {
    source: "environment",
    code: "interaction-needed",
    says: /couldn'?t retrieve an active account from the cache|automatic authentication has been disabled\. you may call|more than one account was found authenticated for this client id/i,
  },
  {
    source: "environment",
    code: "browser-unavailable",
    says: /BrowserCredential: access denied to port \d{1,5}|interactive browser authentication error\b/i,
  },
  {
    source: "environment",
    code: "sign-in-failed",
    says: /the authentication has been aborted by the caller/i,
  },
  {
    source: "identity-sdk",
    code: "authority-refused",
    says: /the specified authority url was not found/i,
  },
  {
    source: "environment",
    code: "tool-failed",
    says: /\bunknown error while trying to retrieve the access token\b/i,
    near: /azure|credential/i,
  },
  {
    source: "environment",
    code: "tool-output-unread",
    says: /unexpected response from azure cli when getting token|unable to parse the output of powershell|no access token found in the output\. received output/i,
  },
];
