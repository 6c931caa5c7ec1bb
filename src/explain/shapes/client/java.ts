import type { Shape } from "../shape.ts";

const ours = /msal4j|azure[-_.]?identity|com\.(?:microsoft\.)?azure|microsoft\.aad/i;

/** MSAL for Java and what is built on it: Azure's clients, and the toolkits for editors. */
export const javaLibraries: readonly Shape[] = [
  {
    // MSAL's supplier of tokens names the way to sign in, and behind it stands why it failed, or nothing.
    source: "environment",
    code: "interaction-needed",
    says: /\bexecution of class com\.microsoft\.aad\.msal4j\.AcquireTokenSilentSupplier failed\b(?![^]{0,300}\btoken (?:was )?acquired\b)/i,
  },
  {
    source: "environment",
    code: "sign-in-failed",
    says: /\bexecution of class com\.microsoft\.aad\.msal4j\.AcquireTokenBy(?:InteractiveFlow|DeviceCodeFlow|AuthorizationGrant)Supplier failed\b/i,
  },
  {
    // The first credentials of Azure's library that ask the command line, and look at how it ended before it has.
    source: "identity-sdk",
    code: "call-wrong",
    says: /(?<!\b(?:is|was|does|has) (?:the |an? )?(?:java\.lang\.)?)\bIllegalThreadStateException: process has(?:n't| not) exited\b/i,
    near: /azure[.-]identity|AzureCli|AzureDeveloperCli|AzurePowerShell/i,
  },
  {
    source: "entra",
    code: "refresh-refused",
    says: /\bexecution of class com\.microsoft\.aad\.msal4j\.AcquireTokenByClientCredentialSupplier failed\b/i,
  },
  {
    source: "identity-sdk",
    code: "managed-identity-link",
    says: /\bexecution of class com\.microsoft\.aad\.msal4j\.AcquireTokenByManagedIdentitySupplier failed\b/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /\bauthority (?:uri )?(?:should have at least (?:one|\d) segments? in the path|must have at least one path segment|should not have empty path segments|should use the ["']https["'] scheme|cannot contain query parameters|is invalid format \(contains fragment\))/i,
    near: ours,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bunsupported authority type\b[^.]{0,20}|\bunsupported client credential\b/i,
    near: ours,
  },
  {
    source: "identity-sdk",
    code: "certificate-unusable",
    says: /\bcertificate not loaded from input stream\b|\bprivatekey is null or empty\b/i,
    near: ours,
  },
  {
    source: "environment",
    code: "sign-in-failed",
    says: /\bdevice code flow (?:was cancelled|had an exception) before acquiring a token\b/i,
    near: ours,
  },
  {
    source: "entra",
    code: "token-not-readable",
    says: /\binvalid or missing token, could not parse\. if using B2C\b/i,
  },
  {
    // Streams of Azure begin with an entry without choices, or hold one without a message.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bNullPointerException\b[^]{0,20}\bcannot (?:invoke|read|load)\b[^]{0,10}\bcom\.azure\.(?:ai|identity|core)\.[\w.$]{3,120}/i,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /["']prompt_filter_results["'] ?:[^]{0,1200}?["']choices["'] ?: ?\[ ?\]/i,
    near: /null ?point\w*|\bNPE\b|\bnull\b[^.]{0,20}\b(?:exception|error)|index(?:Error| ?out ?of)|list index|undefined|cannot read propert|exception/i,
    unlike: /\bhandles? (?:that|this|it|these)\b/i,
  },
  {
    // The status was cut away.
    source: "openai",
    code: "neighbour-forbidden",
    neighbour: "storage account",
    says: /\b(?:Blob|DataLake|Queue|Table)StorageException\b(?![^]{0,60}status code)/i,
    near: /service principal|credential|managed identity|authenticat/i,
    unlike: /\b[45]\d\d\b|Status code|base class|\bmock|\bcatch\b/i,
  },
  {
    // What a generated client was not given by the program that made it.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bparameter this\.client\.get\w{3,40}\(\) is required and cannot be null\b/i,
    near: /azure|microsoft/i,
  },
  {
    // Data Explorer's client.
    source: "environment",
    code: "setting-malformed",
    says: /\berror acquiring ApplicationAccessToken due to invalid authority url\b|\bcannot forward security token to a remote service over an unencrypted channel\b/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\bno token provider exists for the provided ConnectionStringBuilder\b/i,
  },
  {
    // A toolkit that asks the command line.
    source: "environment",
    code: "cli-token-refused",
    says: /\bexecute azure cli command ["'][^"']{1,120}["'] failed due to error\b[^]{0,120}/i,
  },
  {
    // Two releases of what writes requests for tokens, of which one hands over lists.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bClassCastException: \S{3,80} (?:cannot be cast to|incompatible with) (?:class )?\S{3,80}(?=[^]{0,80}\bcom\.nimbusds\.)/,
    near: /adal4j|msal4j|\baad\b|com\.(?:microsoft|azure)\.|microsoftonline/i,
  },
  {
    source: "identity-sdk",
    code: "package-missing",
    says: /\b(?:NoClassDefFoundError|ClassNotFoundException)\W{1,3}[^]{0,20}\bcom[./]microsoft[./]aad[./][\w./]{3,80}/,
  },
  {
    // Spring's report of two releases that do not go together.
    source: "identity-sdk",
    code: "package-missing",
    says: /\ban attempt was made to call a method that does not exist\b[^]{0,60}?\bmade from (?:the following location: )?["']?(?:com\.azure\.|msal4j|com\.microsoft\.(?:aad|azure|graph)\.)/i,
  },
  {
    source: "identity-sdk",
    code: "package-missing",
    says: /(?<!NoClassDefFoundError: )\bcould not initialize class (?:reactor\.netty|io\.netty|com\.(?:azure|microsoft\.aad|nimbusds|fasterxml))\.[\w.$]{1,120}/i,
    near: /com\.azure\.|\bc\.a\.i\.|azure[- ]identity|msal4j|com\.microsoft\.(?:aad|azure)\./i,
  },
  {
    // GraalVM, which compiles what it can find.
    source: "identity-sdk",
    code: "package-missing",
    says: /\bUnresolvedElementException: discovered unresolved (?:method|type|field)\b[^:]{0,40}: com\.(?:microsoft\.(?:aad|azure|graph)|azure)\.[\w.$]{3,80}/i,
  },
  {
    // A callback of one loader of classes where the client's are of another: Kafka shaded, or one made for clients that listen.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bcallback handler must be castable to [\w.$]{3,120}/i,
    near: /azure|event ?hub|servicebus|entra\b|microsoftonline/i,
    unlike: /\bamazonaws\b|\bAWS_MSK_IAM\b|software\.amazon\./i,
  },
];
