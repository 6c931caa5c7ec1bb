import type { Cue } from "./cue.ts";

/** How the application or its user signs in. */
export const credentialCues: readonly Cue[] = [
  {
    means: "managed-identity-bad-request",
    topic: /managed.?identity|\bMSI\b|\bNMI\b|\bIMDS\b|169\.254\.169\.254|MSI_ENDPOINT|IDENTITY_ENDPOINT/i,
    tells: [
      /\b(?:400|404|500)\b|bad request|internal server error/i,
      /token service|fail\w* to (?:get|fetch) (?:the |a )?token/i,
    ],
  },
  {
    means: "managed-identity-not-assigned",
    topic: /managed.?identity|\bMSI\b|\bNMI\b|aad.?pod.?identity|user.?assigned|system.?assigned/i,
    tells: [
      /user.?assigned/i,
      /(?:not|n't) (?:been )?(?:assigned|attached|found|enabled)|no (?:matching )?(?:azure ?)?(?:assigned )?identit|AzureAssignedIdentity|does ?n[o']t have an? identity/i,
      /client.?id/i,
    ],
  },
  {
    means: "managed-identity-unavailable",
    topic: /managed.?identity|\bMSI\b|\bIMDS\b|169\.254\.169\.254/i,
    tells: [
      /timed? ?out|unreachable|no response|not available|unavailable|refused|hangs?\b|retr(?:y|ies)/i,
      /\blocal(?:ly|host)?\b|laptop|on-?prem|docker|container|developer machine|outside (?:of )?azure|emulator/i,
    ],
  },
  {
    means: "managed-identity-ambiguous",
    topic: /managed.?identity|\bMSI\b/i,
    tells: [
      /(?:multiple|several|two|more than one|both) (?:[\w-]+ ){0,2}identit|which identity|system.?assigned and user.?assigned/i,
    ],
  },
  {
    means: "federated-token-missing",
    topic: /federat\w+|workload identity|\bOIDC\b|id-?token|service ?account/i,
    tells: [
      /(?:token|variables?|env\w*|volume)[^.]{0,60}(?:not (?:found|set|injected|mounted|provided|present|available)|missing|empty|absent|undefined)|(?:no|missing|without) (?:the )?(?:id.?)?token/i,
      /azure\.workload\.identity\/use|webhook|mutat\w+|pod label|id-token: ?write|permissions?:/i,
      /fail\w* to (?:get|fetch|obtain|request) (?:the |a )?(?:federated|oidc|id.?)|token (?:can ?n[o']t|could ?n[o']t) be \w+|\bforks?\b/i,
    ],
  },
  {
    means: "federated-token-expired",
    topic: /federat\w+|\bOIDC\b|assertion|id-?token/i,
    tells: [/expir\w+|(?:5|10|five|ten) ?min\w*|long.?running|after (?:\d+|an?|some) (?:min\w*|hours?)/i],
  },
  {
    means: "federated-credential-mismatch",
    topic: /federat\w+|\bOIDC\b|workload identity/i,
    tells: [
      /federated (?:identity )?credentials? (?:was |is |were |are )?(?:not (?:be )?found|missing)/i,
      /\bsubject\b|\bissuer\b|\baudience\b|environment:|repo:|no configured|(?:does ?n[o']t|not|no) match\w*/i,
    ],
  },
  {
    means: "federated-token-invalid",
    topic: /federat\w+|assertion|on.?behalf.?of|\bOBO\b|\bSAML\b|\bOIDC\b/i,
    tells: [/signature|malformed|invalid|jwks|discovery|signing key|could ?n[o']t be validated/i],
  },
  {
    means: "client-certificate-invalid",
    topic: /certificate|thumbprint|\.pfx|\.pem|\.p12|client assertion/i,
    tells: [
      /service principal|ClientCertificate\w*|client.?credential|app(?:lication)? registration|x5c|subject name|private key|(?:could|can)(?: ?not|n't) (?:be )?(?:load|read|open|import)\w*|thumbprint|password/i,
    ],
  },
  {
    means: "client-secret-expired",
    topic: /secret|credentials?|service principal|service connection|app registration/i,
    tells: [
      /(?:secret|service connection)[^.]{0,40}(?:expir\w+|ran out|runs? out)|expired? (?:client )?secret|used to work|worked (?:fine )?(?:until|before|for)|suddenly|recently|out of nowhere|since (?:yesterday|today)/i,
    ],
  },
  {
    means: "client-secret-invalid",
    topic: /client.?secret|service principal|app registration|ClientSecretCredential|AZURE_CLIENT_SECRET/i,
    tells: [
      /(?:invalid|wrong|incorrect|new|rotat\w+|regenerat\w+)[^.]{0,30}(?:secret|credentials?|password)|secret (?:id|value)|unauthorized_client|invalid_client|\b401\b/i,
    ],
  },
  {
    means: "app-not-found",
    topic: /enterprise app|application|app ?id|client ?id|service principal|app registration/i,
    tells: [
      /(?:application|service principal|client|app)[^.]{0,40}(?:not found|does ?n[o']t exist|could not be found|unknown|deleted)|not enabled for consumers/i,
    ],
  },
  {
    means: "tenant-mismatch",
    topic: /tenant|directory|guest|personal account|microsoft account|hotmail|outlook\.com|consumers/i,
    tells: [
      /(?:wrong|another|other|different|second|multiple|home|several) (?:tenants?|director(?:y|ies))|multi-?tenant|single-?tenant|cross-?tenant|exist in (?:the |this |that )?(?:tenant|directory)|(?:personal|guest) (?:\w+ )?account/i,
      /\/(?:common|organizations|consumers)\b|account types?|guest (?:user|account)|B2B|--tenant/i,
    ],
  },
  {
    means: "tenant-not-found",
    topic: /tenant|directory/i,
    tells: [/tenant[^.]{0,50}(?:not found|does ?n[o']t exist|unknown|invalid)|no (?:such )?tenant/i],
  },
  {
    means: "authority-invalid",
    topic:
      /authority|sovereign|government|china|login\.(?:microsoftonline|windows|partner|chinacloudapi)|well-known/i,
    tells: [
      /authority[^.]{0,40}(?:invalid|wrong|unknown|not)|discovery|(?:us)?gov(?:ernment|cloud)?\b|21vianet|\.cn\b|\.us\b|metadata endpoint/i,
    ],
  },
  {
    means: "scope-invalid",
    topic: /scope|resource|audience|\.default/i,
    tells: [
      /(?:scope|resource)[^.]{0,40}(?:invalid|not valid|wrong|not found|unknown|malformed)|invalid_(?:scope|resource)|resource principal|api:\/\//i,
    ],
  },
  {
    means: "consent-required",
    topic: /consent|permission|admin approval|preauthoriz/i,
    tells: [
      /consent|admin(?:istrator)? approval|approval required|preauthoriz|delegated permission|grant(?:ed|ing)? admin/i,
    ],
  },
  {
    means: "redirect-uri-mismatch",
    topic: /redirect|reply.?url|call.?back|\bCORS\b|single-?page|\bSPA\b|easy auth|\bSSO\b/i,
    tells: [
      /redirect[-_ ]?ur[il]|reply.?url|\/(?:callback|signin-oidc|login\/done|\.auth)|origin|(?:mis)?match|http instead of https|localhost/i,
    ],
  },
  {
    means: "interactive-unavailable",
    topic:
      /browser|device.?code|\bWAM\b|broker|pop-?up|interactive|sign-?in window|redirect\w* to localhost/i,
    tells: [
      /headless|\bWSL\b|codespaces?|container|remote|ssh\b|no display|xdg-open|terminal/i,
      /(?:not|n[o']t|never|fails? to|unable to|cannot) (?:open|launch|appear|show|start|return|complete|finish)\w*|refused to connect|blank|hangs?\b|stuck|closed?\b|blocked by the browser|cancel\w*|timed? ?out|expired|sign(?:ing|ed)? in\.\.\.|waiting for [^.]{0,20}sign-?in/i,
      /accounts control|Response_Status|webview|window handle/i,
    ],
  },
  {
    means: "public-client-disabled",
    topic: /public client|device.?code|native app|ROPC|username.?password/i,
    tells: [
      /allow ?["'\u201C]?public client|public client flows?|confidential client|client_assertion|client_secret/i,
    ],
  },
  {
    means: "user-credentials-invalid",
    topic: /password|user ?name|credentials?|ADFS|WS-?Trust|ROPC|federated user/i,
    tells: [
      /password (?:has |is |was )?expired|(?:wrong|invalid|incorrect|bad|expired) (?:user ?name|password|credentials)|user ?name or password|WS-?Trust|ADFS|usernamemixed|FailedAuthentication|unsupported user type|account ?type|locked|-u \S{1,40} -p\b/i,
    ],
  },
  {
    means: "mfa-required",
    topic: /\bMFA\b|multi-?factor|two-?factor|\b2FA\b|strong auth\w*/i,
    tells: [/requir\w+|must|enforc\w+|prompt\w*|need\w*|enabled|fail\w*/i],
  },
  {
    means: "conditional-access",
    topic: /conditional access|compliant|device (?:state|policy)|security policy|managed device|intune/i,
    tells: [/block\w*|denied|requir\w+|enforc\w+|not (?:allowed|compliant|supported)|fail\w*|refus\w+/i],
  },
  {
    means: "developer-login-expired",
    topic:
      /\baz\b|\bazd\b|\bfunc\b|azure cli|visual studio|vs ?code|azure account|connect-az|sign(?:ed)?.?in|log(?:ged)?.?in/i,
    tells: [
      /re-?auth\w*|re-?login|(?:log|sign)(?:ing)? (?:out and )?(?:back )?in again|session[^.]{0,20}expir\w+|(?:token|credentials?|login)[^.]{0,30}expir\w+|refresh.?token|renew\w*|stale/i,
      /password (?:was )?chang\w+|(?:after|between|every|for) (?:half an?|a|an|some|several|\d+) (?:and \d+ )?(?:min\w*|hours?|days?|while)|los(?:es?|t|ing) (?:the |its |my )?(?:access.?)?(?:token|login|session|credentials)|logs? (?:me|us) out|logged (?:me|us) out/i,
    ],
  },
  {
    means: "developer-login-missing",
    topic:
      /\baz\b|\bazd\b|\bpac\b|azure cli|visual studio|intellij|vs ?code|azure account|connect-az\w+|azure powershell/i,
    tells: [
      /not (?:logged|signed) in|(?:please |must |need to )(?:log|sign) ?in|(?:run\w*|us(?:e|ing)|tr(?:y|ied)|after|please|need\w*|did|do|done|with(?:out)?|via|then|through|have|had)\W+(?:\w+ ){0,2}["'\u0060]?az(?:d auth)? login|auth (?:login|create)|no (?:profiles?|accounts?|subscriptions?) (?:were |was )?found|connect-azaccount/i,
      /(?:az|azure cli)[^.]{0,40}(?:not (?:found|installed|on path|available)|missing)|(?:access )?token[^.]{0,30}(?:azure cli|\baz\b)|exit (?:status|code) \d/i,
    ],
  },
  {
    means: "token-cache-unusable",
    topic: /cache|keyring|libsecret|keychain|dpapi|\.azure\b|\.IdentityService|keytar|persist\w*/i,
    tells: [
      /decrypt\w*|corrupt\w*|permission denied|access is denied|winerror|lock\w*|read.?only|(?:cannot|can't|couldn't) (?:read|write|open|save)|no keyring|encrypt\w*|unable to (?:read|write|save|load)/i,
    ],
  },
  {
    means: "clock-skew",
    topic: /clock|time ?zone|system time|\bUTC\b|not yet valid|valid from|\bnbf\b|\biat\b/i,
    tells: [
      /skew|drift|sync\w*|ahead|behind|in the future|not yet valid|hours? off|wrong time|time ?zone|1970/i,
    ],
  },
  {
    means: "credential-chain-exhausted",
    topic: /DefaultAzureCredential|ChainedTokenCredential|credential chain/i,
    tells: [
      /fail\w*|unavailable|none of|all (?:of )?(?:the )?(?:included |attempted )?credentials|does ?n[o']t work|no credential|(?:can ?n?[o']t|could ?n[o']t|does ?n[o']t) (?:find|use|get|pick)/i,
    ],
  },
  {
    means: "entra-throttled",
    topic: /\b429\b|throttl\w+|too many requests|rate.?limit/i,
    tells: [
      /\bIMDS\b|\bAAD\b|azure ad|entra|managed identity|login\.microsoft|token (?:request|endpoint)|adal|msal|az login|sign-?in/i,
    ],
  },
  {
    means: "entra-service-error",
    topic: /\bAAD\b|azure ad|entra|login\.microsoft|\bB2C\b|adal|msal/i,
    tells: [
      /outage|transient|intermittent|temporar\w+|server.?error|internal error|\b50[0-4]\b|service (?:is )?unavailable|incident/i,
    ],
  },
];
