import type { Shape } from "../shape.ts";
import { keys } from "./keys.ts";

/** Who calls, and whether it may: keys, tokens, roles, networks. Source: facts on the data plane §6. */
export const access: readonly Shape[] = [
  ...keys,
  {
    source: "openai",
    code: "HTTP_401",
    status: 401,
    says: /access token is missing, invalid,?[^"'}]{0,40}(?:audience is incorrect ?\((?<wantedAudience>[^)]{1,120})\))?[^"'}.]{0,40}/i,
  },
  {
    source: "openai",
    code: "PermissionDenied",
    status: 401,
    says: /(?:the )?principal ["']?(?<principal>[^\s"']{1,80})["']? lacks the required data action ["']?(?<dataAction>[\w./*-]{1,160})["']?(?: to perform ["']?(?<operation>[A-Z]+ [^"'\s]{1,160}))?/i,
  },
  {
    source: "openai",
    code: "PermissionDenied",
    status: 401,
    says: /lacks the required data\b|lacks the required dataaction|principal does not have access to api\/operation/i,
  },
  {
    // A Foundry project, in the words of the machine learning service behind it.
    source: "openai",
    code: "PermissionDenied",
    status: 403,
    says: /identity ?\(object id: ?(?<principal>[\w-]{1,60})\) does not have permissions? (?:for|to) (?<dataAction>[\w./*-]{1,160})/i,
  },
  {
    source: "openai",
    code: "PermissionDenied",
    status: 401,
    says: /["']?code["']? ?[:=] ?["']?PermissionDenied\b|\(PermissionDenied\)/i,
    unlike:
      /40[13] \(PermissionDenied\)[^]{0,500}(?:subscription key|code["']?: ?["']?401)|PermissionDenied["'], ["']message["']: ?["']Access denied due to (?:an? )?(?:invalid|missing)|\bdesc = (?:Permission ["'][a-z]\w{1,40}\.\w{1,40}\.\w{1,40}["'] denied|no identity issued)\b/i,
  },
  {
    // The reason that goes with the status, which comes with a refused key as well.
    source: "openai",
    code: "PermissionDenied",
    status: 401,
    says: /40[13](?: Client Error)?:? \(?:? ?PermissionDenied\b/i,
    unlike:
      /(?:invalid|missing) subscription key|missing application credentials|access token is missing|PermissionDenied for url: https:\/\/(?:api\.bing\.|[\w.-]{1,80}\/sts\/)/i,
  },
  {
    // The same of other data planes, and of the service for agents.
    source: "openai",
    code: "PermissionDenied",
    status: 403,
    says: /(?:do(?:es)?(?:n't| not) have|lacks?) (?:the )?(?:required )?permissions? (?:to perform |for |to )?(?:the )?(?:action |operation )?["']?(?<dataAction>microsoft\.(?:MachineLearningServices\/workspaces\/agents|CognitiveServices\/accounts\/(?:OpenAI|AIServices|MaaS)|Search\/searchServices\/indexes)\/[\w./*-]{1,120})/i,
  },
  {
    // Whoever runs an agent asks for the project's own identity to be let in.
    source: "openai",
    code: "PermissionDenied",
    status: 403,
    says: /\bensure (?:that )?(?:the )?[^.]{0,80}\bidentity\b[^.]{0,120}? has (?:the )?["']?(?<dataAction>Microsoft\.CognitiveServices\/accounts\/[\w./*-]{1,120})/i,
  },
  {
    // The same of whoever speaks with an agent.
    source: "openai",
    code: "PermissionDenied",
    status: 403,
    says: /\bensure (?:that )?(?:the )?(?:user|caller|principal)\b[^.]{0,60}? has (?:the )?["']?(?<dataAction>Microsoft\.CognitiveServices\/accounts\/[\w./*-]{1,120})/i,
    near: /\berrors?\b|denied|40[13]\b|forbidden|unauthori[sz]ed/i,
  },
  {
    source: "openai",
    code: "token-expired",
    status: 401,
    says: /["']?code["']?: ?["']?token_expired\b/i,
    near: /openai|cognitive|foundry|services\.ai/i,
  },
  {
    source: "openai",
    code: "no-authorization",
    status: 401,
    says: /no authentication credentials (?:were )?provided/i,
    near: /openai|azure ?ai|azure|cognitive|foundry|services\.ai/i,
  },
  {
    source: "openai",
    code: "key-refused",
    status: 401,
    says: /the api key (?:provided |you provided )?is (?:invalid|incorrect)|(?:invalid|incorrect) x-api-key\b|\binvalid (?:azure )?(?:open ?ai )?api[ -]?key\b(?! provided)/i,
    near: /azure|cognitive|foundry|services\.ai/i,
    unlike: /(?:api|platform)\.openai\.com|api\.anthropic\.com|anthropic\.\w{3,30}Error/i,
  },
  {
    source: "openai",
    code: "TenantMismatch",
    status: 400,
    says: /token tenant (?<tokenTenant>[\w-]{1,60}) does not match resource tenant(?: (?<resourceTenant>[0-9a-f-]{36}))?|tenant provided in token does not match\b/i,
  },
  {
    source: "openai",
    code: "audience-refused",
    status: 401,
    says: /\binvalid (?:token )?audience\b|(?:token )?audience (?:validation failed|is (?:invalid|not valid|wrong|not accepted)|(?:must|should) be ["']?https:)[^.]{0,60}/i,
    near: /openai|cognitive|foundry|services\.ai|\bai\.azure|azure[ ._]ai\b/i,
    unlike: /access token validation failure|management\.azure|graph\.microsoft/i,
  },
  {
    // A service that validates the token itself names which of its claims did not fit.
    source: "openai",
    code: "token-refused",
    status: 401,
    says: /(?:issuer|audience|lifetime) validation failed\. [^.]{1,60}/i,
    near: /AuthenticationErrorDetail|InvalidAuthenticationInfo/i,
  },
  {
    source: "openai",
    code: "token-refused",
    status: 401,
    says: /(?:jwt|token) (?:must have (?:3|three) parts|contains an invalid number of segments)[^.]{0,40}|\bjwt malformed\b/i,
    near: /azure|openai|microsoft/i,
  },
  {
    source: "openai",
    code: "BadRequest",
    status: 400,
    says: /please provide a custom sub-?domain\b[^.]{0,80}|\bneeds a custom sub-? ?domain name before\b[^.]{0,40}|\bAccountCustomSubDomainNameNotSet\b|\bcustom (?:sub)?domain name is required for private endpoint/i,
  },
  {
    // A network rule that is made on an account which has none (unverified: the exact words).
    source: "openai",
    code: "BadRequest",
    status: 400,
    says: /(?:private endpoint connections?|virtual network rules?) requires? (?:an? )?custom sub-?domain\b[^.]{0,60}/i,
    near: /error|failed|["']message["']/i,
  },
  {
    // The host of a region cannot tell which account a token is for.
    source: "openai",
    code: "no-account",
    status: 400,
    says: /resource id is badly formed or from wrong namespace[^.]{0,20}/i,
  },
  {
    // The token, or the host, names no account.
    source: "openai",
    code: "no-account-named",
    status: 400,
    says: /resource id is badly formed: ?NA\b/i,
  },
  { source: "openai", code: "BadRequest", status: 400, says: /please provide an authentication key/i },
  {
    source: "openai",
    code: "AuthenticationTypeDisabled",
    status: 403,
    says: /(?:key.?based|api.?key) auth(?:entication)? (?:is|was|has been|are) (?:now )?disabled\b[^.]{0,40}|AuthenticationTypeDisabled|local ?auth(?:entication)? (?:is|was|has been) disabled[^.]{0,40}|api keys? (?:access )?(?:are|is|has been|have been) disabled for this[^.]{0,30}|disableLocalAuth is set to be true/i,
  },
  {
    source: "openai",
    code: "HTTP_403",
    status: 403,
    says: /(?<!\b(?:even (?:if|though|when|with)|although|though|while) )public (?:network )?access is disabled[^.]{0,20}/i,
    near: /private endpoint|openai|cognitive|azure/i,
  },
  {
    source: "openai",
    code: "HTTP_403",
    status: 403,
    says: /access denied due to virtual net\w*(?:\/firewall rules)?|virtual network\/firewall rules/i,
  },
  {
    source: "openai",
    code: "HTTP_403",
    status: 403,
    says: /(?:client|caller|your|my|our) IP(?: address)?(?: [\d.]{7,15})? (?:is not|isn't) (?:in|on) the (?:allowed list|allow-?list)/i,
    near: /openai|cognitive|services\.ai\.azure/i,
    unlike: /mongodb|\batlas\b|snowflake|postgres|mysql|redis/i,
  },
  {
    // The portal's words for those whose address a search service does not let in.
    source: "openai",
    code: "HTTP_403",
    status: 403,
    says: /\bwhen IP rules are configured, some features\b[^"]{0,200}|\b(?:restore|regain|get) (?:portal )?access\b[^.]{0,80}\ballowing (?:access from )?your client IP\b[^.]{0,20}/i,
  },
  {
    // The header itself: sent twice, or on to where a redirect leads.
    source: "openai",
    code: "header-format",
    status: 400,
    says: /authentication information is not given in the correct format\b[^.]{0,20}/i,
  },
  {
    source: "openai",
    code: "HTTP_403",
    status: 403,
    says: /traffic is not from an approved private endpoint|a virtual network is configured for this resource[^.]{0,80}|outbound network access is restricted[^.]{0,100}|ip address (?:is )?not (?:allowed|in the allowed)[^.]{0,60}cognitive|client ip (?:address )?is not authori[sz]ed[^.]{0,80}|(?:client|your|from|access) ip\b[^.]{0,60}(?:blocked|denied|rejected) by (?:the )?(?:network|firewall|ip) rules?/i,
  },
  {
    source: "openai",
    code: "HTTP_403",
    status: 403,
    says: /resource has been temporarily blocked[^.]{0,120}/i,
  },
  {
    source: "openai",
    code: "invalid_api_key",
    status: 401,
    says: /incorrect api key provided[^.]{0,80}/i,
    near: /azure/i,
  },
];
