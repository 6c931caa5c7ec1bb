import { sisters } from "../neighbours/sisters.ts";
import type { Shape } from "../shape.ts";

/** Root causes that somebody names without quoting a failure, in words that leave no other. */
export const toldCauses: readonly Shape[] = [
  {
    source: "arm",
    code: "condition-blocks",
    says: /\bABAC\b[^.]{0,80}\b(?:conditions?|polic(?:y|ies)|rules?)\b[^.]{0,60}\b(?:block\w*|prevent\w*|not (?:satisfied|fulfilled|met))|\b(?:blocked|prevented|refused) by (?:an? |the )?ABAC\b/i,
  },
  {
    source: "arm",
    code: "role-not-activated",
    says: /\b(?:not|n't|never|forg[eo]t\w* to) (?:yet )?activat\w+ (?:\w+ ){0,4}roles?\b|\broles?\b[^.]{0,40}\b(?:eligible,? (?:but )?not active|not (?:been )?activated)\b/i,
    near: /\bPIM\b|privileged identity|eligible|just.in.time/i,
  },
  {
    source: "arm",
    code: "role-not-propagated",
    says: /\b(?:wait|retry)\w*\b[^.]{0,60}\bpropagation (?:can|may|might) take\b[^.]{0,30}/i,
    near: /\broles?\b|permission/i,
  },
  {
    source: "arm",
    code: "role-not-propagated",
    says: /\brole assignments?\b[^.]{0,60}\bt(?:ak\w+|ook)\b[^.]{0,40}\bpropagat\w+|\bdelay\b[^.]{0,40}\bafter (?:granting|assigning|giving|adding)\b[^.]{0,60}(?:permissions?|roles?)\b[^]{0,60}\b40[13]\b/i,
  },
  {
    source: "imds",
    code: "several-identities",
    status: 400,
    says: /\b(?:multiple|several|two|second)\b[^.]{0,40}\bidentit(?:y|ies)\b[^.]{0,120}\b(?:cause|fails?|failing|breaks?|ambiguous|must be specified)\b|\bIMDS\b[^.]{0,30}\b(?:do(?:es)? not|doesn't|don't) work\b[^.]{0,40}\b(?:multiple|several|more than one) (?:user.?assigned )?managed identit(?:y|ies)\b/i,
    near: /managed.identit|metadata identity|metadata\/identity|\bimds\b|user.assigned/i,
    unlike: /(?:all|both) (?:work|fine|succeed)/i,
  },
  {
    source: "openai",
    code: "regional-endpoint",
    says: /\bregional endpoints?\b[^]{0,160}?\b(?:but not|(?:do|does)(?: not|n't) support|without)\b[^.]{0,30}\b(?:RBAC|entra|managed identit\w+|token auth\w*|AAD)\b/i,
  },
  {
    source: "environment",
    code: "name-resolves-publicly",
    says: /\b(?:resolv\w*|pulling|gets?|getting|got|returns?|returned|gives?)\b[^.]{0,40}\bpublic\W{0,2} (?:ip|address)/i,
    near: /private[ -]?(?:endpoint|link|dns)/i,
    unlike: /(?:instead of|rather than) (?:the |a )?public/i,
  },
  {
    source: "identity-sdk",
    code: "identity-of-another",
    says: /\b(?:returns?|returning|gives?|giving|uses|using|picks?|picking)\b[^.]{0,30}\b(?:user|system)(?:[ -]assigned)?[ -]managed identity\b[^.]{0,60}\b(?:instead of|rather than|when it should)\b[^.]{0,60}/i,
  },
  {
    // Whose token it is, where somebody has looked into it.
    source: "identity-sdk",
    code: "identity-of-another",
    says: /\btokens?\b[^.]{0,160}\b(?:belongs? to|is (?:that )?of|is issued (?:to|for)|comes from) (?:the |my |our )?[\w@. -]{2,60}?\b(?:account|user|identity|principal)\b[^.]{0,20}\b(?:and not|instead of|rather than|but not|,? not)\b[^.]{0,60}/i,
    near: /^(?=[^]*(?:azure|graph|entra\b|aad))(?=[^]*(?:40[13]|denied|forbidden|refused|unauthori[sz]ed))/i,
  },
  {
    // A file of variables whose quotes are taken for part of the value.
    source: "environment",
    code: "setting-malformed",
    says: /\b(?:double |single )?quot(?:es|ation marks)\b[^.]{0,80}\b(?:into|in|part of) the (?:url|key|value|endpoint|string)\b|\bwithout (?:the )?(?:double |single )?quotes (?:it|everything|all)\b[^.]{0,20}\b(?:works?|fine)/i,
    near: /\.env\b|env-file|environment|docker|compose/i,
  },
  {
    source: "environment",
    code: "filter-met",
    says: /\b(?:conten\w{1,4}[ -](?:management )?(?:polic(?:y|ies)|filter\w*)|filter policy|(?:jailbreak|prompt|hate|violence|self-harm|sexual)\w* filter)\b[^.]{0,40}\b(?:trigger\w*|violat\w+|(?:was|is|got|been) hit|kick\w* in)\b|\b(?:outputs?|answers?|responses?|prompts?|completions?) (?:is|are|was|were|gets?|got|being|is being|was being|has been) (?:filtered|blocked) by (?:the )?(?:\w+ ){0,2}content ?filter\w*|\b(?:trigger\w*|violat\w+|hit\w*|trips?|tripped) (?:\w+ ){0,4}content[ -](?:management )?(?:polic(?:y|ies)|filter)/i,
    near: /azure|openai/i,
    unlike: /may violate our|content filter being triggered|\b(?:zscaler|adguard|pi-?hole)\b/i,
  },
  {
    source: "environment",
    code: "host-unresolved",
    says: /^\W{0,3}(?:bug\W{1,3})?DNS resolution (?:issues?|problems?) (?:with|of) (?:the |our |my )?azure openai\b(?![^.#]{0,60}\?)|\b(?:ping|nslookup|dig|curl|resolv\w*)\b[^]{0,30}?\b(?:[\w-]+\.){1,5}(?:microsoft|azure|windows|microsoftonline)\.(?:com|net|us|cn)\b[^.]{0,20}\b(?:is|was|does|did|can|could)(?: not|n't) (?:be )?resolved?\b/i,
  },
  {
    // One region or endpoint for whatever was given.
    source: "environment",
    code: "endpoint-of-another",
    says: /\b(?:uses?|using|used|calls?|calling|sends?|sent) (?:\w+ ){0,2}(?:the |an? )?wrong (?:api )?(?:endpoint|region|base ur[il])\b[^.]{0,80}|\bwrong (?:region|endpoint)\b[^.]{0,40}\b(?:gave|gives|caused|was the)\b[^.]{0,40}|\bkeys? (?:belongs? to|is (?:for|of|from))\b[^.]{0,40}\b(?:but|while|whereas)\b[^.]{0,40}\b(?:calls|uses|default\w*|endpoint)\b[^.]{0,60}|\b(?:regions?|endpoints?|ur[il]s?)\b[^.]{0,40}\b(?:hard-?coded|fixed|tied) (?:to|in|at) (?:the )?(?:\w+ )?(?:region\b|(?:west|east|north|south|central|us|uk)\w{2,20}\b)[^.]{0,60}/i,
    near: new RegExp(`openai|azure|${sisters.source}`, "i"),
    unlike: /pull request|or wrong api endpoint/i,
  },
  {
    source: "environment",
    code: "trust-store-empty",
    says: /\bno (?:root|CA) certificates? (?:\w+ ){0,3}(?:image|container|installed)\b|\bca-certificates\b[^.]{0,40}\b(?:missing|not installed|(?:has|have) to be installed|must be installed)\b|\b(?:missing|lack\w*|without|install\w*)\b[^.]{0,20}\bca-certificates\b[^.]{0,40}/i,
    near: /azure|microsoft|openai|speech sdk|WS_OPEN_ERROR/i,
  },
  {
    // A token for speech is good for ten minutes.
    source: "environment",
    code: "token-held-too-long",
    says: /\b(?:after|for|than|every) (?:about |around |roughly |~)?(?:10|ten|9|nine) min(?:ute)?s?\b[^]{0,160}?\b(?:errors?|fails?|failing|40[13]|unauthori[sz]ed|expire[sd]?|stops?)\b/i,
    near: /^(?=[^]*\btoken)(?=[^]*(?:speech|cognitive|translator))/i,
  },
  {
    // The sign-in of one cloud asked about a tenant of another.
    source: "environment",
    code: "authority-of-another-cloud",
    says: /\btenant\b[^.]{0,30}\b(?:US ?Gov\w*|government|china|21vianet)\b|\blogin\.microsoftonline\.com\b[^]{0,60}?\b(?:instead of|rather than)\b[^]{0,30}?\blogin\.(?:microsoftonline\.us|chinacloudapi\.cn|partner\.microsoftonline\.cn)\b/i,
    near: /^(?=[^]*(?:https:\/\/login\.microsoftonline\.com|login\.microsoftonline\.com[^]{0,60}?login\.(?:microsoftonline\.us|chinacloudapi|partner)))(?=[^]*(?:\b(?:fails?|failed|failing|errors?|can(?:not| not|'t)|unable|not found|wrong|AADSTS\d+|instead of)\b|\b(?:does|do)(?: not|n't) ))/i,
  },
  {
    // The same of a user, whose name tells the cloud.
    source: "environment",
    code: "authority-of-another-cloud",
    says: /@[\w-]{1,60}\.(?:onmicrosoft\.(?:de|us)|partner\.onmschina\.cn)\b/i,
    near: /^(?=[^]*(?:https:\/\/login\.microsoftonline\.com|\bcloud ["']AzureCloud["']))(?=[^]*\b(?:fails?|failed|failing|errors?|can(?:not| not|'t)|unable|not found|unknown|ends (?:in|with))\b)/i,
    unlike: /AADSTS\d/,
  },
  {
    source: "environment",
    code: "model-not-in-region",
    says: /\b(?:gpt-[\w.-]{1,20}|o[134](?:-\w+)?|models?|embedding\S{0,40}|dall-?e\S{0,20}|whisper)\b[^.]{0,40}(?:\bnot|n't) (?:\w+ )?(?:available|offered|supported|deployable)\b[^.]{0,20}\b(?:region|location|(?:(?:sweden|us(?!e\b|es\b|ing\b|er)|europe|france|uk|japan|australia|canada|switzerland|norway)\w*)(?: ?\w+)?)\b/i,
    near: /azure|foundry|\bazd\b|bicep|terraform/i,
  },
  {
    source: "environment",
    code: "no-capacity",
    says: /\bno (?:available )?capacity\b[^.]{0,40}\b(?:region|location|deploy\w*)\b/i,
    near: /azure openai|foundry|\bazd\b|deployment/i,
  },
  {
    source: "environment",
    code: "token-from-the-future",
    says: /\btokens? (?:is|are)(?: not|n't) (?:yet valid|valid yet)\b/i,
    near: /azure|entra\b|\baz\b|msal/i,
    unlike:
      /\bIdentityServer\d?\b|\bids4\b|\bDuende\b|\bOpenIddict\b|\bKeycloak\b|\bFirebase\w*|\bAuth0\b|\bOkta\b|\bCognito\b|\bapple sign\b/i,
  },
  {
    source: "environment",
    code: "application-off",
    says: /\b(?:has |have |was |got )?disabled (?:our|my|the|an) (?:\w+ )?(?:application|app registration|enterprise app\w*|service principal)\b|\b(?:application|app registration|enterprise app\w*|service principal) (?:was|is|has been|got) (?:\w+ )?disabled\b/i,
    near: /sign(?:s|ed|ing)?[- ]?in|log(?:s|ged|ging)?[- ]?in|\btokens?\b|AADSTS/i,
    unlike: /application insights|openai application/i,
  },
  {
    source: "environment",
    code: "approval-wanted",
    says: /\b(?:admin(?:istrator)? )?approval (?:is )?(?:required|needed)\b|\bneeds? (?:an )?admin(?:istrator)?(?:'s)? (?:approval|consent)\b|\badmin(?:istrator)?(?:'s)? approval (?:dialog|page|prompt|screen)\b|\bsign-?in (?:demands?|requires?|wants?) an? admin(?:istrator)?(?:'s)? approval\b|\b(?:asks?|asked|asking|prompts?|prompted|prompting) (?:\w+ ){0,2}for (?:an? )?admin(?:istrator)? (?:approval|consent)\b(?= (?:for|of|when|whenever|on|at|every|each|though|although|even|again)\b|[.!]|$)/i,
    near: /sign(?:s|ed|ing)?[- ]?in|log(?:s|ged|ging)?[- ]?in|entra\b|azure ad|\bMFA\b|\bunverified\b/i,
    unlike:
      /private ?endpoint|pipeline|environment protection|pull request|AADSTS\d|\b(?:slack|zoom|jamf|app store|atlassian|google workspace)\b/i,
  },
  {
    source: "environment",
    code: "package-missing",
    says: /\b(?:ModuleNotFoundError|ImportError|MODULE_NOT_FOUND|ClassNotFoundException|NoClassDefFoundError)\b (?:for|on|with|about|when importing) ["'\u0060]?(?:azure[.-]identity|azure[.-]ai\S{0,30}|openai|msal|@azure\/\w+|com\.azure\S{0,60})/i,
  },
  {
    source: "openai",
    code: "no-account",
    says: /\bwithout (?:an? |the )?["'\u0060]?custom[_ -]?sub[_ -]?domain(?:[_ -]name)?\b[^.]{0,60}/i,
    near: /fail|error|not (?:work|usable)|unusable|40[014]/i,
  },
  {
    // A cluster that was made anew has another issuer.
    source: "environment",
    code: "issuer-of-another",
    says: /\b(?:old|wrong|stale|previous|former|outdated) (?:cluster(?:'s)? )?(?:oidc )?issuer(?: ur[il])?\b[^.]{0,40}|\bissuer ur[il] (?:of|from) (?:the )?(?:old|wrong|previous|former|other|another) \w{3,20}\b/i,
    near: /workload.?identity|federated (?:identity )?credential/i,
  },
  {
    // The provider for Terraform asks for it since its fourth release, whoever is signed in.
    source: "environment",
    code: "setting-missing",
    says: /\bsubscription[_ ]?id\b["'\u0060]? (?:is|was|has become) (?:now )?(?:an? )?(?:not optional|no longer optional|mandatory|required)\b[^.]{0,60}|\b(?:not|n't|no longer) (?:using|use|taking|take|picking up|pick up|reading|read) (?:the )?(?:default )?subscription(?: ?id)? (?:from|of) (?:the )?az(?:ure)? ?cli\b/i,
    near: /azurerm|azapi/i,
  },
  {
    // The id of a secret stands beside its value in the portal.
    source: "environment",
    code: "secret-id-used",
    says: /\bsecret(?:'s)? id\b[^.]{0,30}\b(?:instead of|rather than|in place of|and not)\b[^.]{0,30}\bvalue\b/i,
  },
  {
    source: "environment",
    code: "call-wrong",
    says: /\b(?:used|using|with|had) (?:Async)?OpenAI(?:\(\))? (?:instead of|rather than|and not) (?:Async)?AzureOpenAI\b|\bpass(?:ed|ing)? (?:the |a )?(?:credential|token ?provider)\w*(?: object)? as (?:the )?api[_ -]?key\b/i,
  },
  {
    // A key where a token belongs.
    source: "environment",
    code: "call-wrong",
    says: /\bazure_?ad_?token["']?\s?[=:]\s?[\w.[\]"'(]{0,60}?api_?key\b/i,
  },
  {
    // The scope of one cloud, asked for in another.
    source: "environment",
    code: "scope-of-another-cloud",
    says: /\bscopes?\b[^]{0,40}\bhttps:\/\/(?:cognitiveservices\.azure\.com|ai\.azure\.com|(?:search|management)\.azure\.com|management\.core\.windows\.net|storage\.azure\.com|vault\.azure\.net)\b/i,
    near: /\b(?:US ?Gov\w*|azure gov\w*|gov(?:ernment)? cloud|china cloud|21vianet|AzureUSGovernment|AzureChinaCloud)\b/i,
    unlike: /(?:\bnot|n't) (?:in |on |using )?(?:the |an? )?(?:azure |US )?gov/i,
  },
  {
    source: "environment",
    code: "token-for-another",
    says: /\btokens? (?:of|for) (?:the )?(?:microsoft )?(?:graph|management|ARM|key ?vault|storage)\b[^.]{0,60}\b40[13]\b|\b(?:token|audience)\b[^.]{0,60}\b(?:public|commercial|government|wrong)\b[^.]{0,40}\baudience\b[^]{0,120}\b(?:and not|instead of|rather than)\b[^]{0,80}\baudience\b|\baud(?:ience)? (?:is |of )?["']?https:\/\/(?:management|graph|vault|storage)\.[^]{0,60}?\b40[13]\b/i,
    near: /openai|cognitive|foundry/i,
  },
  {
    source: "environment",
    code: "token-for-another",
    says: /\btoken (?:has|had|with|carries|contains|comes with) (?:the |an? )?(?:wrong|incorrect|unexpected|invalid) aud(?:ience)?\b[^.]{0,60}/i,
    near: /azure|entra\b|\bAAD\b|B2C|microsoft/i,
    unlike: /\bif (?:the|your) token\b/i,
  },
  {
    // A registry, or another cloud's, that takes no token for Azure Resource Manager.
    source: "environment",
    code: "token-for-another",
    says: /\b(?:ARM|management) (?:audience )?token(?:s| authentication)? (?:is|are|was) (?:disabled|refused|rejected|not accepted)\b|\bauthentication-as-arm (?:is |was )?(?:disabled|off)\b|\btoken (?:scope|audience|resource)\b[^.]{0,60}\b(?:is|was) (?:incorrect|wrong|hard-?coded)\b|\b(?:audience|scope) is the (?:commercial|public|ARM|management)\b[^.]{0,120}\b(?:rejects?|refuses?|40[13])\b|\b(?:scope|audience)\b[^.]{0,20}https:\/\/(?:management|graph|vault|storage)\.[^]{0,80}?\b(?:expects|wants|needs|requires)\b[^]{0,20}?https:\/\/[^\s"']{0,80}/i,
    near: /registry|\bACR\b|azurecr|40[13]\b|unauthori[sz]ed/i,
  },
  {
    // Words of a manual where a value belongs.
    source: "environment",
    code: "setting-unfilled",
    says: /\bstring ["'][A-Z<][\w<>-]{4,40}["'] itself\b|\b(?:forgot|failed|neglected) to (?:replace|fill in|substitute) (?:the )?(?:\w+ )?placeholders?\b|\bplaceholders? (?:value )?(?:(?:was|were|is|are|had) )?(?:still |never |not (?:been )?)(?:there|replaced|filled|substituted|in place)\b/i,
    near: /azure|entra\b|\baad\b|openai|tenant/i,
  },
  {
    // A window on a machine that shows none.
    source: "environment",
    code: "broker-without-desktop",
    says: /\b(?:WAM|web account manager|broker)\b[^]{0,400}?\b(?:no GUI|server core|core mode|without (?:an? )?(?:GUI|desktop)|headless)\b|\b(?:no GUI|server core|core mode|without (?:an? )?(?:GUI|desktop)|headless)\b[^]{0,400}?\b(?:WAM|web account manager|broker)\b/i,
    near: /\b(?:locks? up|hangs?|freezes?|frozen|unresponsive|fails?|failed|errors?|crash\w*|stuck)\b/i,
  },
  {
    source: "openai",
    code: "permission",
    status: 403,
    neighbour: "key vault",
    says: /\bkey ?vault\b[^.]{0,60}\bwith (?:a |an |some )?(?:permissions?|access|authori[sz]ation) (?:failures?|errors?|exceptions?|issues?|problems?)\b(?!: an? (?:overview|checklist|list|guide)\b)/i,
  },
  {
    // Who assigns must also be allowed to look up to whom, in the directory.
    source: "arm",
    code: "assignment-by-application",
    says: /\b(?:New-AzRoleAssignment|az role assignment create)\b[^.]{0,40}\b(?:fails?|does(?: not|n't) (?:work|run)|is refused)\b[^.]{0,40}\b(?:service principal|SPN?|managed identity)\b/i,
  },
];
