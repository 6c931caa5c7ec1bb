import type { Shape } from "../shape.ts";

const crate =
  /azure_?(?:identity|core|storage|messaging)|azidentity|azsdk\/rust|\b(?:Client(?:Secret|Certificate|Assertion)|WorkloadIdentity|ManagedIdentity|AzurePipelines|Azure\w{3,20})Credential\b/i;

/** Azure's identity libraries for Rust and C++, in the sentences that only they say. */
export const rustAndCpp: readonly Shape[] = [
  {
    source: "environment",
    code: "setting-missing",
    says: /\bno (?:client ID|secret|tenant ID) specified\b(?! ?\. check pod)/i,
    near: crate,
  },
  {
    // Of Azure Pipelines alone.
    source: "environment",
    code: "setting-missing",
    says: /\bno (?:service connection ID|system access token) specified\b/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\b(?:app service credential|virtual machine managed identity) requires \w{3,40} environment variable\b/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /\bcredential \w{3,40} environment variable must be a valid URL, but is\b|\binvalid URL for environment variable SYSTEM_OIDCREQUESTURI\b|\bunsafe command line input found in\b[^]{0,80}|\bCredential: invalid value ["'][^"']{0,60}["'] for the ["']\w{3,40}["'] environment variable\b|\binvalid subscription [^.]{1,80}\. if this is the name of a subscription, use its ID instead/i,
  },
  {
    source: "environment",
    code: "tool-failed",
    says: /\bAzureCliCredential authentication failed\b(?=[^]{0,300}azsdk\/rust)[^]{0,160}|\bAzureDeveloperCliCredential authentication failed\b(?=[^]{0,300}azsdk\/rust)[^]{0,160}|\bAzureCliCredential didn't get the token\b[^]{0,160}/i,
  },
  {
    // A command line from before the field that the library reads.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bexpires_on field not found\. please use azure cli\b|\bonly one scope is supported for IMDS authentication\b|\bCredential: exactly one scope required\b/i,
  },
  {
    // Azure Pipelines hands out the token that is shown for one's own; it refused.
    source: "environment",
    code: "id-token-refused",
    says: /\bresponse from the OIDC endpoint\. check service connection ID and pipeline configuration\b/i,
  },
  {
    source: "identity-sdk",
    code: "certificate-unusable",
    says: /\bPKCS12 bundle contains no certificate\b|\bPEM file does not contain (?:a )?(?:valid end )?(?:certificate|private key)\b[^.]{0,20}|\bECDSA private keys are not supported\b|\bfailed to read X509 section\b|\bfailed to get certificate thumbprint\b/i,
    near: /azure[_.-]?(?:identity|core)|azidentity|azsdk|ClientCertificateCredential|service principal|\bentra\b|\bmsal|AADSTS/i,
  },
  {
    source: "imds",
    code: "arc-secret",
    says: /\barc challenge token file was larger than expected\b|\bcould not find azure arc token directory\b/i,
  },
  {
    source: "identity-sdk",
    code: "certificate-unusable",
    says: /\bClientCertificateCredential: failed to open file for reading\b[^]{0,120}|\bcertificate format [^]{0,24}?is not supported\. please convert your certificate to\b|\blegacy RFC 1423 encrypted PEM blocks are not supported\b[^.]{0,80}/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /\bauthority host must be a TLS protected \(https\) endpoint\b/i,
  },
  {
    source: "imds",
    code: "arc-secret",
    says: /\bdid not receive expected ["']?WWW-Authenticate["']? header in the response from azure arc\b|\bresponse has no www-authenticate header\b|\bchallenge received was invalid: /i,
    near: /\barc\b|azure|himds|azidentity/i,
  },
  {
    // Rust's own word for a variable that nobody set.
    source: "environment",
    code: "setting-missing",
    says: /\b(?:AZURE|OPENAI)_[A-Z_]{3,40}["'\u0060)]{0,3}[^.]{0,20}: (?:Err\()?NotPresent\b|\bErr["'\u0060]? value: NotPresent\b/,
    near: /\bAZURE_[A-Z]|\bOPENAI_[A-Z]|azure_\w|async.openai/i,
    unlike: /\b(?!AZURE_|OPENAI_)[A-Z]{3,20}_(?:API_KEY|URL)\b/,
  },
  {
    // Of the client that most programs in Rust have, about an address that is none.
    source: "environment",
    code: "setting-malformed",
    says: /\bkind: Builder, (?:url: \S{1,120}, )?source: (?:RelativeUrlWithoutBase|EmptyHost|InvalidPort)\b|\bbuilder error: (?:relative URL without a base|empty host)\b/,
    near: /async.openai|azure_\w|\bAZURE_[A-Z]|azure\.com|azure.?openai|\bOPENAI_[A-Z]/i,
  },
  {
    // Nothing at all would be a header.
    source: "environment",
    code: "setting-malformed",
    says: /\bInvalidHeaderValue\b|\bfailed to parse header value\b/,
    near: /async.openai|azure_\w|\bAZURE_[A-Z]|azure\.com|azure.?openai|\bOPENAI_[A-Z]/i,
  },
  {
    // An answer of Azure's where openai.com's was expected, or of another route.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bfailed to deserialize api response\b[^]{0,120}/i,
    near: /azure/i,
    unlike: /\bnot azure\b|groq|ollama|deepseek/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /\bauthorized requests are not permitted for non-TLS protected (?:\(https\) )?endpoints\b|\binvalid connection string, (?:missing ["']?Endpoint|["']?Endpoint["']? (?:is not|has))\b[^.]{0,40}/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\bauthentication is required\. use master_key\(\) or credential\(\)|\binvalid connection string, missing shared access key or signature\b|\bcertificate file path is empty\b/i,
    near: /azure|cosmos|\bamqp\b|credential|service ?bus|event ?hub/i,
  },
  {
    // An account's key that is no base64, or only a part of it.
    source: "environment",
    code: "setting-malformed",
    says: /\bErr["'\u0060]? value: Invalid(?:Padding|Length|Byte\([^)]{1,20}\)|LastSymbol\([^)]{1,20}\))/,
    near: /\bobject_store[-/:\w.]{0,40}\bazure\b|\bazure_(?:core|storage)\w{0,20}(?:::|-\d|\/src\b)/i,
  },
];
