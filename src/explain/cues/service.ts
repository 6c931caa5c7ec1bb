import type { Cue } from "./cue.ts";

const service = /openai|cognitive|foundry|\bAOAI\b|gpt-|azure ai/i;

/** What the service or the resource answers. */
export const serviceCues: readonly Cue[] = [
  {
    means: "api-version-unsupported",
    topic: /api.?version|apiVersion|serviceVersion/i,
    tells: [
      /(?:new|newer|latest|old|older|outdated|retired|deprecated|wrong|update\w*|chang\w+|bump\w*) (?:the )?api.?version|api.?version[^.]{0,60}(?:not supported|unsupported|invalid|deprecated|required|too old)|\b404\b|not found|unrecognized/i,
      /responses api|\/responses\b|v1 (?:api|endpoint)|preview/i,
    ],
  },
  {
    means: "endpoint-wrong",
    topic: /end.?point|\bregions?\b|base.?url|baseURL|api.?base|\burl\b|\bpath\b|\bhost\b|resource.?name/i,
    tells: [
      /\b404\b|resource not found|not found/i,
      /\b(?:west|east|south|north|central)[a-z]*(?:us|europe|asia|india)\d?\b|api\.cognitive\.microsoft|speech\.microsoft/i,
      /\b(?:which|right|correct|all (?:\w+ )?)\b ?(?:urls?|endpoints?)\b/i,
      /wrong (?:url|endpoint|path)|\/openai\/|\/v1\b|double slash|(?:trailing|extra|missing) (?:slash|path)|suffix|openai\.azure\.com|services\.ai\.azure/i,
    ],
  },
  {
    means: "deployment-not-found",
    topic: /deployment|deployment.?(?:name|id)|model.?name|engine/i,
    tells: [
      /not found|\b404\b|does ?n[o']t exist|no such|unknown/i,
      /deployment.?name|model.?name|embedding/i,
    ],
  },
  {
    means: "model-operation-unsupported",
    topic: /gpt-|\bo1\b|\bo3\b|\bo4-mini\b|embedding|dall-?e|whisper|\bmodel\b/i,
    tells: [
      /(?:is|are|does) ?n[o']t support\w*|unsupported|not (?:supported|available|enabled)|max_completion_tokens|max_tokens|temperature|top_p|reasoning_effort|function calling|tool_choice|json_schema|response_format|vision|image/i,
    ],
  },
  {
    means: "key-invalid",
    topic: /api.?key|subscription.?key|access key|\bkey\b/i,
    tells: [
      /\b401\b|unauthori[sz]ed|access denied|(?:invalid|wrong|incorrect|bad)[^.]{0,20}key|authentication (?:error|fail\w*)/i,
    ],
  },
  {
    means: "key-missing",
    topic: /api.?key|subscription.?key|\bkey\b/i,
    tells: [
      /(?:missing|no|without|did ?n[o']t provide|not (?:provided|sent|passed))[^.]{0,30}key|key[^.]{0,30}(?:missing|not (?:sent|provided|passed)|null|none|undefined|empty)/i,
    ],
  },
  {
    means: "token-invalid",
    topic: /\btoken\b|bearer|authorization header/i,
    tells: [
      /\b401\b|unauthori[sz]ed|(?:invalid|wrong|missing|malformed)[^.]{0,30}token|token[^.]{0,30}(?:invalid|rejected|not accepted|refused)/i,
    ],
  },
  {
    means: "token-expired",
    topic: /\btoken\b/i,
    tells: [
      /token[^.]{0,40}expir\w+|expired token|after (?:an|one|1|a few|some|several) (?:hours?|time|while|minutes)|every hour|works? (?:at first|for a while|initially)|refresh\w*/i,
    ],
  },
  {
    means: "token-audience-wrong",
    topic: /audience|\baud\b|scope|\.default/i,
    tells: [
      /(?:wrong|invalid|incorrect|different)[^.]{0,20}(?:audience|scope)|audience[^.]{0,40}(?:wrong|invalid|incorrect|mismatch|not)/i,
    ],
  },
  {
    means: "quota-exceeded",
    topic: /quota|capacity|\bsku\b|\bTPM\b|\bPTU\b/i,
    tells: [
      /enough|exceed\w*|insufficient|not available|unavailable|no location|available capacity|limit|increase|bigger/i,
    ],
  },
  {
    means: "rate-limited",
    topic: /\b429\b|rate.?limit|too many requests|throttl\w+|tokens per minute|\bTPM\b/i,
    tells: [service],
  },
  {
    means: "content-filtered",
    topic: /content.?(?:filter|policy|management)|responsible ?ai|jailbreak/i,
    tells: [/trigger\w*|block\w*|filter\w*|flagged|violat\w*/i],
  },
  {
    means: "model-not-ready",
    topic: /provision\w*|deployment|model|account/i,
    tells: [
      /not (?:yet )?(?:ready|terminal|provisioned)|still (?:being )?(?:creat|provision|updat)\w+|in progress|conflict|few minutes|just (?:created|deployed)/i,
    ],
  },
  {
    means: "service-error",
    topic: /\b50[0-4]\b|server.?error|internal error|outage|degraded|overloaded/i,
    tells: [service],
  },
  {
    means: "request-invalid",
    topic: /\b400\b|bad request|invalid.?request|\b422\b|validation/i,
    tells: [
      /openai|cognitive|foundry|\bAOAI\b/i,
      /schema|parameter|messages?|\bbody\b|format|type|required|empty|null/i,
    ],
  },
  {
    means: "public-access-disabled",
    topic: /public (?:network )?access|private endpoint|private (?:link|network)|\bv-?net\b/i,
    tells: [/disabled|\b403\b|forbidden|denied|block\w*|cannot (?:reach|access|connect)/i],
  },
  {
    means: "firewall-denied",
    topic:
      /firewall|\bv-?net\b|network rules?|ip (?:address|range|rule)|whitelist|allow.?list|private endpoint/i,
    tells: [/\b403\b|forbidden|denied|block\w*|not (?:allowed|approved)|traffic/i],
  },
  {
    means: "private-endpoint-dns",
    topic: /private.?(?:endpoint|link|dns)|privatelink|\bVPN\b/i,
    tells: [
      /\bdns\b|resolv\w*|nslookup|public ip|A record|zone/i,
      /\b403\b|public access/i,
      /(?:since|after|when) (?:\w+ )?(?:enabl|add|creat|switch|mov|set)\w*[^.]{0,20}private/i,
    ],
  },
  {
    means: "custom-subdomain-required",
    topic: /sub-?domain|regional endpoint|\w+\.api\.cognitive/i,
    tells: [/custom|token auth\w*|regional|entra|managed identity/i],
  },
  {
    means: "key-auth-disabled",
    topic: /local.?auth|key.?based|disableLocalAuth|api.?keys?/i,
    tells: [
      /(?:local auth\w*|key.?based auth\w*|api.?keys?)[^.]{0,40}(?:disabled|turned off|not (?:allowed|permitted))|disableLocalAuth|AuthenticationTypeDisabled/i,
    ],
  },
  {
    means: "gateway-rejected",
    topic: /\bAPIM\b|api management|gateway|front door|\bWAF\b|(?:litellm|nginx|reverse) proxy|cloudflare/i,
    tells: [
      /\b40[13]\b|forbidden|denied|reject\w*|block\w*|subscription key|virtual key|unauthori[sz]ed|validate-jwt|invalid/i,
    ],
  },
];
