import type { Shape } from "../shape.ts";

/** MSAL's word for a request without an answer, as Azure Pipelines passes it on. */
const unanswered = /could not fetch access token for azure ?\. status code: ["']?network_error\b[^.]{0,80}/i;

/** OAuth's error, in a body or in the words of a library. Source: facts on tokens §7. */
const names =
  "invalid_grant|invalid_client|invalid_scope|invalid_resource|invalid_request|unauthorized_client|interaction_required|consent_required|login_required|temporarily_unavailable|invalid_tenant|invalid_instance|expired_token|access_denied|slow_down";

/** What is left where no code and no words of Microsoft Entra ID came with it. */
export const oauthErrors: readonly Shape[] = [
  {
    // Hadoop's file system for Azure.
    source: "entra",
    says: /failed for getting token from AzureAD\. HTTP response: (?<status>4\d\d)\b/i,
  },
  {
    // Azure's library for Python, of an answer that is no JSON.
    source: "entra",
    status: 503,
    says: /unexpected response from (?:microsoft entra id|azure active directory): ["']?(?:service unavailable|bad gateway|internal server error|gateway time-?out)/i,
  },
  {
    // Terraform's providers, where the answer was cut off.
    source: "entra",
    says: /clientCredentialsToken: received HTTP status (?<status>40[01])\b/i,
  },
  {
    // The endpoint for personal accounts, which has no numbers.
    source: "entra",
    code: "AADSTS7000215",
    says: /\bprovided value for the ["']client_secret["'] parameter is not valid\b/i,
  },
  {
    source: "entra",
    code: "unauthorized_client",
    says: /client does not exist or is not enabled for consumers/i,
  },
  {
    source: "entra",
    code: "HTTP_401",
    says: /credentials in ServicePrincipalProfile (?:were|are) invalid[^.]{0,20}|could not fetch access token for azure\b(?! ?\. verify if|[^]{0,60}access token for managed (?:service )?(?:principal|identity))/i,
    unlike: unanswered,
  },
  {
    // Azure Pipelines, of a request that nothing answered: the library has one word for whatever it was.
    source: "network",
    code: "token-unanswered",
    says: unanswered,
  },
  {
    // Azure Pipelines of a connection's application: what was answered stands before, or nowhere.
    source: "entra",
    code: "connection-unusable",
    says: /verify if the service principal used is valid and not expired|there was an error with the (?:service principal|azure credentials) used for the deployment/i,
  },
  {
    // Azure PowerShell's first request as a service principal: why it failed, it keeps to itself.
    source: "entra",
    code: "tenant-unresolved",
    says: /could not find tenant id for provided tenant domain[^.]{0,80}/i,
  },
  {
    source: "entra",
    code: "refresh-refused",
    says: /failed to refresh the token for request to \S{1,300}/i,
    unlike: /169\.254|dial tcp|lookup |time-?out/i,
  },
  {
    // Azure Pipelines and GitHub Actions, without what Entra answered to them.
    source: "entra",
    code: "configuration-refused",
    says: /failed to obtain the (?:Json Web Token ?\(JWT\)|JWT|access token)[^.]{0,40} service principal[^.]{0,80}|az(?:ure)? (?:CLI|PowerShell) login failed\. please check the credentials|login failed with error:[^]{0,160}?double check if the ["']?auth-type/i,
  },
  {
    // A registry, a plugin, a bot: their words for what Entra said of an application and its secret.
    source: "entra",
    code: "HTTP_401",
    says: /invalid client ?id or client secret|(?:provided|service principal|application) credentials (?:are|were) (?:not valid|invalid)\b|bot'?s (?:MSA|Microsoft) app ?id or pass+word is incorrect/i,
    near: /azure|azurecr|microsoft|service principal|\bMSA\b/i,
  },
  {
    // The request for a token in a client's own words, with nothing of the answer but its status.
    source: "entra",
    says: /login\.(?:microsoftonline\.\w+|windows\.net|microsoft\.com)\/[^'"]{1,120}?\/token\b[^]{0,160}?\b(?:RESPONSE|resulted in an?|returned an error|status(?: code)?|response(?: code)?)\b[^]{0,12}?(?<status>40[01])\b[^.]{0,40}/i,
  },
  {
    source: "entra",
    says: /\b(?<status>40[01])\b[^.]{0,60}\bfor url:? ["']?https:\/\/login\.(?:microsoftonline\.\w+|windows\.net)\/\S{1,120}\/token\b/i,
  },
  {
    // The frames under a refused client, where the message was cut off.
    source: "entra",
    code: "HTTP_401",
    says: /createAuthenticationResultFromOauthHttpResponse|AdalTokenRequest\.executeOAuthRequestAndProcessResponse|OAuth2Client\.ThrowServerException/,
    near: /ClientCredential/,
  },
  {
    source: "entra",
    code: "consent_required",
    says: /must first sign in and if needed grant the client application access[^.]{0,60}|\bresourceRequiresConsent\b(?! is\b)/i,
  },
  {
    // Bot Framework's service for tokens.
    source: "entra",
    code: "consent_required",
    says: /["']code["']: ?["']ServiceError["'], ?["']message["']: ?["']consent required["']/i,
    near: /\bbots?\b|botframework|\bteams\b|oauth ?card|\btokens?\b/i,
  },
  {
    source: "entra",
    code: "challenge-unhandled",
    says: /IDW10502\b|MsalUiRequiredException was thrown due to a challenge for the user/i,
  },
  {
    source: "entra",
    status: 429,
    says: /(?:throttled|rate.?limited) by (?:AAD|azure ad|azure active directory|microsoft entra)[^.]{0,60}|Msal(?:Client)?Throttl\w+Exception|(?:microsoftonline\.com|\bmsal|\badal)\b[^]{0,120}?\b(?:status(?: code)?:? ?429\b|429 \(?too many|too many requests)[^.]{0,60}|\b429s?\b[^.]{0,40}login\.microsoftonline\.com/i,
    unlike: /169\.254|\bimds\b/i,
  },
  {
    // The page of its front, and what it says where a token is fetched.
    source: "entra",
    code: "service-page",
    says: /our services aren't available right now[^.]{0,60}/i,
    near: /(?:POST|from|Authority|url:?) ["']?https:\/\/login\.microsoftonline\.com/i,
  },
  {
    source: "entra",
    code: "service-page",
    says: /["']error["']: ?["']service_unavailable["'], ?["']error_description["'][^}]{0,120}/i,
  },
  {
    source: "entra",
    code: "temporarily_unavailable",
    says: /service_not_available: |\btemporarily_unavailable\b|service is unavailable to process the request/i,
    near: /microsoftonline|msal|azure|entra/i,
    unlike: /169\.254|\bimds\b|managed.?identity/i,
  },
  { source: "entra", says: /network_error[^]{0,200}?HTTP status code (?<status>4\d\d)[^]{0,60}/i },
  {
    source: "entra",
    says: /(?:service_not_available|MsalServiceException[^]{0,120}?|could not refresh the credentials for the account\b[^]{0,120}?|login\.microsoftonline\.com[^]{0,120}?)\b(?<!(?<!status|code) ?= ?)(?<!HTTP\/[\d.]{1,3}["'] \d{3} )(?<status>50[0-4])\b(?! page)[^]{0,60}/i,
  },
  {
    // MSAL for .NET and Java, of an answer in which Entra said nothing: what it answers has words.
    source: "network",
    code: "token-request-forbidden",
    says: /MsalServiceException[^]{0,80}?(?:indicate success:|returned status code:?) ?403\b[^.]{0,60}/,
    unlike: /AADSTS\d|169\.254|managed.?identity/i,
  },
  {
    source: "identity-sdk",
    code: "authority-unread",
    says: /MsalServiceException[^]{0,80}?(?:indicate success:|returned status code:?) ?404\b[^.]{0,60}/,
    unlike: /AADSTS\d|169\.254|managed.?identity/i,
  },
  {
    source: "entra",
    says: /\b(?:status(?: code)?:?|success:) ?(?<status>50[0-4])\b[^]{0,120}?login\.microsoftonline\.com\S{0,80}/i,
  },
  {
    // MSAL for .NET, which names the exception before the error.
    source: "entra",
    says: /MsalUiRequiredException\b[^.]{0,40}\bErrorCode: (?<code>invalid_grant)\b/,
  },
  {
    source: "entra",
    says: new RegExp(`["']?error(?:_?code)?["']?\\s?[:=]\\s?["']?(?<code>${names})\\b`, "i"),
    near: /microsoftonline|azure|entra|msal|adal|\baad|tenant|correlation_id|trace_id/i,
    unlike: /169\.254|imds|google|okta|auth0|cognito/i,
  },
  {
    source: "entra",
    says: new RegExp(`\\bauthentication failed: (?<code>${names})(?![\\w:])`, "i"),
    near: /microsoftonline|azure|entra|msal|adal|\baad/i,
  },
  {
    source: "entra",
    says: new RegExp(`\\b(?<code>${names}): `),
    near: /microsoftonline|azure|entra|msal|adal|\baad/i,
    unlike: /169\.254|imds|google|okta|auth0|cognito/i,
  },
];
