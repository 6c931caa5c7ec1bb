import type { Hint } from "./hint.ts";

/** A bare 401 to somebody who signs in with a token. */
const signsInWithToken =
  /DefaultAzureCredential|ManagedIdentityCredential|ClientSecretCredential|azure_?ad_?token_?provider|token_provider|TokenCredential|(?:not|works?|fine)[^.]{0,20} with (?:an? |the )?(?:api )?key/i;

/** Both audiences are named, and one of them as what is expected. */
const wantsTheOther = (text: string): boolean =>
  /https:\/\/cognitiveservices\.azure\.com\/\.default/i.test(text) &&
  /\b(?:accepts?|takes?|wants?|expects?|expected|requires?|required|needs?)\b[^.]{0,60}\bhttps:\/\/ai\.azure\.com|https:\/\/ai\.azure\.com\S{0,12}[^.]{0,40}\b(?:audience|required|expected|wanted)/i.test(
    text,
  );

const given = /\b(?<name>AZURE_OPENAI_(?:API_KEY|ENDPOINT))=["']?(?<value>(?!os\.|process\.)[\w:/.-]{4,60})/g;

/** A file of settings has another value than the shell. */
function hasTwoValues(text: string): boolean {
  if (!/\.env\b/.test(text) || !/\bexport \w|\bprintenv\b|\.(?:zshrc|bashrc|profile)\b|\bsetx\b/.test(text))
    return false;
  const values = [...text.matchAll(given)].map(({ groups }) => groups);
  return values.some((one) =>
    values.some((other) => one?.["name"] === other?.["name"] && one?.["value"] !== other?.["value"]),
  );
}

/** A database takes no token that was issued for something else. */
const forNoDatabase =
  /(?:\bget_?token\(|\bscopes?["']?\s?[:=]|\baud["']?\s?[:=])\s?["']?(?:api:\/\/|https:\/\/(?!database\.|sql\.|login\.|ossrdbms)[\w-]{2,40}\.)|\btoken audience is invalid\b/i;

/** A certificate to sign in with, and no window to do so. */
const signsInWithCertificate = /-CertificateThumbprint\b|-CertificateName\b|-Certificate \$/i;

/** The user and the password of a publish profile, which App Service no longer takes. */
const basicOff =
  /\bbasicPublishingCredentialsPolicies\b|\bSCM Basic Auth\w*(?: Publishing(?: Credentials?)?)?\b[^.]{0,60}\b(?:off|disabled|not (?:enabled|configured|allowed))\b|\b(?:disabl\w+|turn\w* off|switch\w* off|not configured to use) (?:the )?(?:\w+ )?(?:SCM )?basic auth\w*/i;

/** Keys and tokens that are refused. */
export const proofHints: readonly Hint[] = [
  {
    // What App Service calls the user and the password of a publish profile.
    of: "key-invalid",
    means: "key-auth-disabled",
    says: (text, { code }) => /^(?:publish-profile|web-deploy)-refused$/.test(code) && basicOff.test(text),
    unless:
      /\b(?:turn|switch)ed on (?:the )?(?:SCM )?basic auth|\bbasic auth\w*[^.]{0,30}\b(?:is|are) (?:already )?(?:on|enabled)\b/i,
  },
  {
    of: "developer-login-missing",
    means: "client-certificate-invalid",
    says: (text, { code }) => code === "graph-not-connected" && signsInWithCertificate.test(text),
  },
  {
    of: "token-invalid",
    means: "token-expired",
    says: /(?:for|after|within)[^.]{0,20} (?:an|one|1|~1) ?h(?:ou)?rs?\b|60[- ]?(?:to|–)?[- ]?\d{0,2} ?min|\bexpired \d+ ?[hm]|token (?:has|had|is) (?:already )?expired (?!or)|hard-?coded (?:token|bearer)|every hour|\bhourly\b|after (?:\w+ ){1,5}for a while|token (?:is|was|does|did)(?:n't| not) (?:being |get(?:ting)? )?(?:refresh|renew)|\bafter some (?:time|hours) of use\b|\btoken_?refresh\b[^]{0,200}\bnot\b/i,
    unless: /first (?:call|request)[^.]{0,30}fails/i,
  },
  {
    // Fetched when the program began, and kept.
    of: "token-invalid",
    means: "token-expired",
    says: /\btoken\b[^.]{0,40}\bonce\b|\b(?:built|fetched|acquired|created|obtained) (?:only |just )?once\b|\b(?:re-?start|re-?deploy|re-?boot)\w*\b[^.]{0,60}\b(?:lasts?|helps|fixes|cures)\b|程序启动时(?:取|获取)|重启[^。]{0,30}恢复/i,
  },
  {
    // Those that are named are others' than the service's.
    of: "token-invalid",
    means: "token-audience-wrong",
    says: /\bget-access-token\b[^)]{0,60}--(?:resource|scope)["', =]{1,6}https:\/\/(?:management|graph|vault|storage|database)\.|\bscopes?["']?\s?[:=]\s?\[?["'](?:User\.Read|openid|https:\/\/(?:management|graph)\.)|\bGRAPH_TOKEN\b/i,
  },
  {
    of: "token-invalid",
    means: "token-audience-wrong",
    says: /\b(?:aud|tokenAud|audience)["']?\s?[:=]\s?["']?(?:https:\/\/(?:management|graph|vault|ml|database|storage)\.|00000003-0000-0000)/i,
  },
  {
    of: "token-invalid",
    means: "token-audience-wrong",
    says: (text, { message }) => {
      const wanted = /\((https:\/\/[\w.-]+)\)/.exec(message)?.[1];
      const held = [...text.matchAll(/\b(?:aud|tokenAud)["']?\s?[:=]\s?["']?(https:\/\/[\w.-]+)/gi)];
      return wanted !== undefined && held.length > 0 && held.every(([, aud]) => aud !== wanted);
    },
  },
  {
    of: "token-invalid",
    means: "token-audience-wrong",
    says: /(?:scopes?|audience)\b[^.]{0,60}\bhard-?coded|hard-?coded (?:\w+ )?(?:scope|audience)/i,
  },
  {
    // Of the two audiences one is asked for, and the other wanted.
    of: "token-invalid",
    means: "token-audience-wrong",
    says: wantsTheOther,
  },
  {
    of: "key-invalid",
    means: "token-audience-wrong",
    says: (text, failure) => failure.code === "HTTP_401" && wantsTheOther(text),
  },
  {
    of: "role-missing",
    means: "token-audience-wrong",
    says: (text, { code }) => code === "login-unknown" && forNoDatabase.test(text),
  },
  {
    // A cluster that took the token for a while.
    of: "token-invalid",
    means: "token-expired",
    says: (text, { code }) =>
      code === "cluster-unauthorized" &&
      /\b(?:minutes?|hours?)\b[^.]{0,20}\blater\b|\b(?:after|for) (?:about |around |~)?(?:an|one|a few|some|several|\d+) (?:minutes?|hours?)\b|\brefresh[- ]?tokens?\b/i.test(
        text,
      ),
  },
  {
    of: "token-invalid",
    means: "env-missing",
    says: /bearer (?:undefined|null|none|\$\{?\w*\}?["'](?: is| was)? empty)\b|empty (?:token|bearer)|token is (?:empty|undefined|null|none)\b/i,
  },
  {
    of: "token-invalid",
    means: "sdk-misuse",
    says: /(?:incorrect|wrong|misnamed|misspel\w+) (?:parameter|argument|keyword|header|client)\b/i,
  },
  ...(["key-invalid", "endpoint-wrong", "request-invalid"] as const).map((of): Hint => ({
    // A token at the host of a region, or at an account that is known to have no name of its own.
    of,
    means: "custom-subdomain-required",
    says: (text) =>
      /customSubDomainName["']?\s?[:=]\s?(?:null|["']{2}|none)/i.test(text) ||
      (/aad#/.test(text) && /generate custom domain name/i.test(text)) ||
      (/https:\/\/[a-z\d]{4,24}\.api\.cognitive\.microsoft\.com/.test(text) &&
        /(?:DefaultAzure|ManagedIdentity|WorkloadIdentity|ClientSecret|AzureCli)Credential|azure_?ad_?token_?provider|-H ["']Authorization: ?Bearer\b/i.test(
          text,
        )),
  })),
  {
    // What was given to a client for speech was a token, which is good for ten minutes.
    of: "key-invalid",
    means: "token-expired",
    says: (text) =>
      /issueToken\b|\b(?:authorization|auth|bearer)[ _]?token\b/i.test(text) &&
      /\b(?:after|lasts?|for|than|every) (?:about |around |~)?(?:ten|10) ?min/i.test(text),
  },
  {
    // Works again for as long as a new token does.
    of: "key-invalid",
    means: "token-expired",
    says: /\b(?:nothing|never|not|n't|fails to|without)\b[^.]{0,20} (?:refresh|renew)(?:e?s|ed|ing)? (?:the |its |an? )?(?:access |bearer |auth )?token\b|\b(?:access |bearer |auth )?token\b[^.]{0,30}\b(?:never|not|n't) (?:being |get(?:ting)? )?(?:refreshed|renewed)\b/i,
  },
  {
    of: "key-invalid",
    means: "token-invalid",
    says: (text, { message }) =>
      /websocket/i.test(message) && /\bauth(?:orization)?_?token ?=|fromAuthorizationToken\(/i.test(text),
    unless: /customSubDomainName|generate custom domain/i,
  },
  {
    // Clients that know keys only.
    of: "key-invalid",
    means: "key-invalid",
    says: (text, { code }) =>
      code === "HTTP_401" &&
      /\bazure[./\\-]cognitiveservices\b|Azure\.CognitiveServices\.|CognitiveServicesCredentials|ApiKeyServiceClientCredentials|ocp-apim-subscription-key|\bsubscription_?key\b/i.test(
        text,
      ),
    unless: signsInWithToken,
  },
  ...(["key-invalid", "token-invalid"] as const).map((of): Hint => ({
    // One region or host for whatever key.
    of,
    means: "endpoint-wrong",
    says: /\b(?:regions?|endpoints?|ur[il]s?|hosts?)\b[^.]{0,40}\b(?:hard-?coded|fixed|tied) (?:to|in|at)\b|\bhard-?coded? (?:\w+ ){0,2}(?:regions?|endpoints?|ur[il]s?|hosts?)\b|\bkeys?\b[^.]{0,30}\b(?:not|n't) (?:belong to|match|valid (?:for|in)|meant for)[^.]{0,20}\b(?:regions?|(?:west|east|north|south|central)\w*)\b|\b(?:uses?|using|used) (?:the )?(?:wrong|default) (?:endpoint|region)\b/i,
  })),
  {
    // What stands at the end of an address decides.
    of: "key-invalid",
    means: "endpoint-wrong",
    says: /\btrailing slash\b[^.]{0,40}\b(?:breaks?|fail\w*|caus\w+|problem|wrong|remov\w+)\b|\b(?:remov\w+|without|delet\w+) (?:the |a )?(?:trailing )?slash\b[^.]{0,40}\b(?:works?|fix\w*|solve[sd]|help\w*)\b/i,
  },
  {
    // The header for the region of a key is left out.
    of: "key-invalid",
    means: "sdk-misuse",
    says: /\bocp-apim-subscription-region\b[^.]{0,40}\b(?:missing|left out|not (?:sent|set|in)|has to|must|needed|required|is needed)\b|\b(?:missing|without|lacks?|forgot)\b[^.]{0,40}\bocp-apim-subscription-region\b/i,
  },
  {
    // A bare status, and a key that was given.
    of: "key-invalid",
    means: "key-invalid",
    says: (text, { code }) =>
      code === "HTTP_401" &&
      /\b(?:though|although|despite|while)\b[^]{0,40}\bkeys?\b[^.]{0,20}\b(?:passed|set|given|provided|right|correct|valid)\b/i.test(
        text,
      ),
    unless: signsInWithToken,
  },
  {
    // API Management's own reason.
    of: "key-invalid",
    means: "gateway-rejected",
    says: /\bSubscriptionKey(?:NotFound|Invalid)\b/,
  },
  {
    of: "key-invalid",
    means: "role-missing",
    says: (text, { code, message }) =>
      code === "HTTP_401" && !/subscription key/i.test(message) && signsInWithToken.test(text),
    // A role does not come and go.
    unless: /\b(?:now and then|intermittent\w*|sometimes|occasional\w*|sporadic\w*|randomly|at random)\b/i,
  },
  {
    of: "key-invalid",
    means: "sdk-misuse",
    says: (text, { message }) =>
      /incorrect api key/i.test(message) &&
      /\b(?:Azure\w{0,12}OpenAI\w{0,12}|(?:Add)?OpenAI\w{0,14})\(/.test(text),
  },
  ...(["key-invalid", "endpoint-wrong"] as const).map((of): Hint => ({
    // Without the shell's variable it works.
    of,
    means: "env-conflict",
    says: /\benv (?:-u \w{1,40} ){0,20}-u \w{0,40}(?:KEY|ENDPOINT|BASE_URL|API_BASE)\b/,
  })),
  {
    of: "key-invalid",
    means: "env-conflict",
    says: hasTwoValues,
  },
  {
    of: "key-invalid",
    means: "env-conflict",
    says: /(?<!\b(?:answers|cache|pages?)\b[^.]{0,20})stale(?! (?:SAS|signature|URL|session)\b)|setx\b|(?:does not|doesn't|not) override|override=True|already (?:set|exists?|defined) in (?:the|my) (?:shell|environment|system)|(?:old|another|previous) (?:key|value|variable)[^.]{0,60}(?:environment|shell|wins|instead|won)|(?:wins|\bbeats|takes precedence)|variable (?:utilisateur|système)|\bboth (?:are )?set\b|takes the wrong (?:one|key|variable)/i,
  },
  {
    of: "key-invalid",
    means: "sdk-misuse",
    says: /api_?key["']?\s?(?:<-|[=:])\s?[\w.()"']{0,60}(?:get_?token|token_?provider|\.token\b|access_?token)/i,
  },
  {
    of: "key-invalid",
    means: "env-malformed",
    says: /(?:trailing|leading) (?:space|newline|white ?space|line ?break|quote)|api_key ?= ?["'](?:<|your[-_ ]|xxx)|extra (?:space|quote|character)/i,
  },
];
