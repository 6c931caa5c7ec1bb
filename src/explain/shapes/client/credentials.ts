import type { Shape } from "../shape.ts";

/** What credentials refuse of how they were made or asked, above all those of Azure's library for Python. */
export const credentials: readonly Shape[] = [
  {
    // A credential of the libraries of one generation, given to a client of the other.
    source: "identity-sdk",
    code: "call-wrong",
    says: /["']\w{0,60}(?:Credentials?|Authentication|Auth|Token\w{0,20})["'] object has no attribute ["']?get_token(?:_info)?\b|(?<!\b(?:Django|Google)\w{0,20}["'] object )\bhas no attribute ["']?signed_session\b|["']CredentialAdaptor["'] object has no attribute ["']?_?(?:token|get|signed|external|resource)\w{0,40}|["'\u0060]?\bsigned_session["'\u0060]? (?:attribute )?error\b|\bcredentials must be one of: ApplicationTokenCredentials\b[^.]{0,80}/i,
  },
  {
    source: "identity-sdk",
    code: "package-missing",
    says: /\bcannot import name ["']?(?:PublicClientApplication|ConfidentialClientApplication|DefaultAzureCredential)\b/i,
  },
  {
    // adal for Go, of an identity that nobody has named and that need not be named.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bparameter ["']identityResourceID["'] cannot be empty\b/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /workload identity was selected but no client id was provided|PROGRAMDATA environment variable is not set or is empty|no authorization code, cached access token, or refresh token available/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /["']?tenant_id["']?, ["']?client_id["']?,? (?:["']?\w{3,40}["']?, )?and ["']?\w{3,40}["']? must be (?:passed|provided|set)\b[^.]{0,60}|requires a value for either ["']certificate_path["'] or[^.]{0,60}|["']user_assertion["'] must not be empty|either ["']client_certificate["'], ["']client_secret["'],? or ["']client_assertion_func["'] must be provided/i,
  },
  {
    source: "environment",
    code: "settings-exclusive",
    says: /more than one of the following: ["']client_\w{3,30}["']|specifying both ["']client_\w{3,40}["'] and ["']\w{3,40}["'] is not valid|client_id should not be set for cloud shell|["']?identity_config["']? must not contain (?:any|more than one) of/i,
  },
  {
    source: "environment",
    code: "settings-exclusive",
    says: /please specify either ["']certificate_path["'] or ["']certificate_data["'], not both/i,
  },
  {
    source: "environment",
    code: "settings-exclusive",
    says: /please specify (?:either|only one of) ["']?\w{3,40}["']? (?:or|and) ["']?\w{3,40}["']?, not both/i,
    near: /azure|credential|entra|openai|\baz\b/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /is an invalid authority\. the value must be a tls protected|subscription ["'][^"']{1,100}["'] contains invalid characters[^.]{0,60}|an invalid scope was provided\. only alphanumeric|["']redirect_uri["'] must be a url with port number/i,
  },
  {
    source: "identity-sdk",
    code: "authority-refused",
    says: /the authority provided, \S{1,200}, is not well-known/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /["']\w{3,40}["'] is not supported in DefaultAzureCredential|this credential requires exactly one scope|proof of possession arguments are not supported|string is not a supported credential input type[^.]{0,60}|(?:missing scope in request|at least one credential is required)\b/i,
    near: /azure|credential\w*["']?[ (.,\]]/i,
  },
  {
    // What stands in place of a credential: a string, a secret in its wrapper, a credential for the other kind of client.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bcredential["']? (?:parameter )?must be (?:of type |an? )["']?\w{0,20}TokenCredential/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bunsupported credential(?: type)?: \S{1,80}|an ["']?\w{0,5}TokenCredential["']? was provided but the \w+ client was requested|(?:a)?sync client is not available\. this happens when an? \w+ callable/i,
    near: /azure|foundry|openai/i,
  },
  {
    // A key that is not there is no string.
    source: "environment",
    code: "setting-missing",
    says: /TypeError: key must be a string\b|ValueError: credential can not be None/,
    near: /azure[./\\]{1,2}core|AzureKeyCredential|azure/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /http transport has already been closed\b[^.]{0,60}/i,
    near: /azure|await close|["']with["'] of your client/i,
  },
];
