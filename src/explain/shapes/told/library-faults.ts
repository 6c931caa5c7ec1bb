import type { Shape } from "../shape.ts";

/** What a program should have gone by. */
const given = String.raw`(?:client|tenant|object|resource)[- _]?ids?\b|user[- ]assigned|(?:managed|workload) identit\w+|AZURE_[A-Z_]{4,40}|environment variables?\b|credentials?\b|scopes?\b|audiences?\b|authority\b`;
const words = String.raw`(?:(?!(?:but|rather)\b)[\w"'.,-]{1,40} )`;

/** The same under names of arguments. */
const handed = String.raw`(?:azure_?\w{0,20}|\w{0,12}api[_-]?(?:key|base|version|type)|base_?url|${given}|client[_ -]?secret|token[_ -]?provider)`;

/** What somebody says that a program does with what it was given: nothing, or too much. */
export const libraryFaults: readonly Shape[] = [
  {
    // A program that leaves a setting alone.
    source: "environment",
    code: "setting-ignored",
    says: /(?<!\b(?:I|we|you|they|team|colleagues?) (?:\w{1,12} )?)\b(?:ignor(?:es?|ed|ing)|(?:does|do|did|is|was)(?: not|n't) (?:honou?r|respect|read|use|us|look at|looking at|pick up|picking up|consider|considering|tak|pass|forward)(?:e|ed|ing)?(?: on| in)?)\b (?:at )?(?:the |my |our |an? )?["'\u0060]?(?:(?:AZURE|ARM|MSI|IDENTITY)_[A-Z_]{2,40}|(?:client|tenant|subscription|object)_?id|(?:managed_?identity_?)?client_?id|(?:tenant|subscription) (?:setting|option|flag|argument|parameter)s?)\b/i,
    near: /azure|entra\b|managed.identit|terraform|\bmsal|credential/i,
    unlike:
      /\b(?:tenant|subscription) (?:setting|option|flag|argument|parameter)s?\b[^]{0,120}\b(?:by design|as (?:intended|documented)|X-Scope-OrgID|auth_enabled)\b/i,
  },
  {
    source: "environment",
    code: "setting-ignored",
    says: new RegExp(
      [
        String.raw`\b(?:does(?: not|n't)|did(?: not|n't)|never) (?:\w{2,12} )?(?:uses?|look(?:s)? (?:at|for|whether)|respects?|honou?rs?|considers?|checks?|takes?|passe?s?|forwards?|hands?|picks? up) ${words}{0,6}?["']?(?:${given})`,
        String.raw`\bignor(?:es|ed|ing) ${words}{0,4}?["']?(?:${given})`,
        String.raw`\b(?:${given})["']? (?:(?:is|are|was|were|gets?|being) )?(?:\w{2,12} )?(?:ignored|not (?:being )?(?:used|respected|honou?red|considered|passed on|taken into account))\b`,
        String.raw`\b\w{0,20}(?:client|tenant)_?id["']? (?:should(?: not|n't)|must not) be (?:given|passed|sent|part of|set|added|specified)\b`,
        String.raw`\bclient_?id["']? (?:is|was) (?:set|given|configured)\b[^.]{0,80}\bbut\b[^.]{0,80}\b(?:uses?|picks?|takes?|tries)\b[^.]{0,20}\bsystem[- ]assigned`,
        String.raw`\b(?:uses?|picks?|takes?|tries)\b[^.]{0,20}\bsystem[- ]assigned\b[^.]{0,40}\b(?:even though|even if|although|though|despite)\b[^.]{0,40}\bclient_?id\b`,
        String.raw`\bhard-?codes\b[^.]{0,60}\b(?:endpoints?|authority|cloud|scopes?|tenants?|audiences?)\b`,
        String.raw`\bdo(?:es)?(?: not|n't) support (?:AKS |azure )?(?:workload|managed) identit\w+`,
      ].join("|"),
      "i",
    ),
    near: /\bbug\b|regression|expected behaviou?r|expected to happen|(?:expected|actual) result\b|reproduc|40[13]\b|\bfail(?:s|ed|ure)\b/i,
  },
  {
    // Options of an earlier release of Azure's library for Python, which the later take and do not look at:
    // https://github.com/Azure/azure-sdk-for-python/blob/main/sdk/identity/azure-identity/CHANGELOG.md.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\benable_persistent_cache ?= ?True\b/,
    near: /\bTokenCachePersistenceOptions\b/,
    unlike: /\b(?:replaced|renamed|removed|changelog|release notes|migrat\w+)\b/i,
  },
  {
    // A package that somebody learnt of by its absence.
    source: "identity-sdk",
    code: "package-missing",
    says: /(?<!\b(?:if|when|unless|avoids?|prevents?|tests?)\b[^.]{0,60})\b(?:end(?:s|ed) (?:in|with)|gives?|gave|got|getting|fail(?:s|ed) with|says|le(?:d|ads?) to) (?:me )?(?:an? |the )?["'\u0060]?(?:ModuleNotFoundError|ImportError|[Mm]odule not found)\b[^.]{0,60}|\bAz\.\w{2,20}\S{0,12} has missing (?:assemblies|dependencies|DLLs)\b|\b(?:log-?in|sign-?in|Connect-AzAccount)(?: fails?| failed| breaks)? due to missing (?:assemblies|DLLs)\b/,
    near: /\b(?:langchain_(?:openai|azure\w*)|azure[._-](?:identity|ai|core|openai)|openai|msal|MSAL|Az\.Accounts)\b/,
  },
  {
    // What can be given, and changes nothing.
    source: "environment",
    code: "setting-ignored",
    says: /\b(?:fields?|options?|settings?|parameters?|property|properties|flags?|arguments?)\b[^.?]{0,60} (?:has|have|had) no effect\b/i,
    near: /^(?=[^]*(?:azure|entra\b|openai|\bmsal))(?=[^]*\b(?:authority|authenticat\w*|credentials?|endpoints?|tenants?|login|client[ _-]?id|scopes?|audience|api[-_ ]?(?:version|key|base)|base[-_ ]?url)\b)(?=[^]*(?:\b(?:fails?|failed|failing|(?<!\bno |-)errors?|rejected|refused|denied)\b|\b40[0-9]\b|does(?: not|n't) work))/i,
    unlike: /feature request|\bdeprecated\b/i,
  },
  {
    // A key in another header than it belongs in.
    source: "environment",
    code: "setting-ignored",
    says: /\bsends? (?:the |my |our |an? )?(?:key as |key in )?["'\u0060]?(?:x-api-key|authorization\b|bearer\b)[^.]{0,60}?(?:\b(?:azure|foundry|it|which|service)\b[^.]{0,20}\b(?:wants|expects|requires|needs|takes)|\binstead of|\band not)\b[^.]{0,30}["'\u0060]?\b(?:api-key|authorization|bearer)\b/i,
    near: /^(?=[^]*(?:azure|foundry))(?=[^]*(?:\b(?:fails?|failed|failing|errors?|denied|unauthori[sz]ed)\b|\b40[0-9]\b|does(?: not|n't) work))/i,
    unlike: /feature request|\bplease (?:add|support)\b/i,
  },
  {
    source: "environment",
    code: "setting-ignored",
    says: /\b(?:endpoint|deployment|api[_ -]?version|base[_ ]?url)(?: url| name)?["'\u0060]? (?:is|are|was|were|gets?) (?:not|never) (?:being )?(?:passed|handed|forwarded) (?:along|on|through|down|over)\b/i,
    near: /^(?=[^]*azure)(?=[^]*(?:openai|\bgpt-|foundry|\bllm))(?=[^]*(?:\b(?:fails?|failed|failing|errors?)\b|\b40[0-9]\b|(?:does|do)(?: not|n't) work))/i,
    unlike: /feature request|\bplease (?:add|support)\b/i,
  },
  {
    // A task from before federation.
    source: "environment",
    code: "setting-ignored",
    says: /\b(?:tasks?|extension|plugin|provider|action|step)\b[^.]{0,30}\b(?:can(?:not| not|'t)|unable to|not able to|does(?: not|n't)|do(?: not|n't)) (?:use|support|work with|handle|know|understand) (?:[\w"'()-]{1,20} ){0,5}?(?:workload identity federation|WIF|OIDC)\b/i,
    near: /service connection|azure devops|azure pipelines?|github/i,
    unlike: /feature request|\bplease (?:add|support)\b/i,
  },
  {
    // A program that takes the endpoint or the deployment of one thing for another.
    source: "environment",
    code: "setting-ignored",
    says: /\binstead of (?:the |my |our )?(?:\W?[\w.-]{2,30}\W? ){0,3}?(?:endpoint|deployment|api|url|resource),? it (?:tries|uses|calls|hits|goes to|sends|asks|queries|picks)\b[^.]{0,60}|\bit (?:tries|uses|calls|hits|goes to|sends to|asks|queries|picks) (?:the |my |our )?(?:\W?[\w.-]{2,30}\W? ){0,3}?(?:endpoint|deployment|api|url|resource)\b[^.]{0,20}\binstead of\b[^.]{0,60}/i,
    near: /azure|openai/i,
    unlike: /feature request|\bplease (?:add|support)\b/i,
  },
  {
    // A key that nobody has who signs in otherwise, or at Azure alone.
    source: "environment",
    code: "setting-ignored",
    says: /\b(?:api|openai)[ _-]?keys? (?:should|must)(?: not|n't) be (?:required|needed|mandatory|necessary)\b[^.]{0,60}|\b(?:asks? for|requires?|demands?|insists on) (?:an? |the )?(?:openai[ _])?api[_ ]?key (?:even (?:when|though)|though|although|despite|(?:besides|set as well as)(?= ["'\u0060]?AZURE_))\b[^.]{0,60}|\beven (?:when|if|though) (?:I am |I'm |we are )?using azure ?openai\b[^.]{0,20} OPENAI_API_KEY["'\u0060]? (?:does not exist|is (?:missing|not set|unset|absent|required|needed|demanded))\b[^.]{0,60}/i,
    near: /^(?=[^]*(?:azure|entra\b|managed.identit))(?=[^]*(?:openai|foundry|cognitive|\bllm))/i,
    unlike: /feature request|\bplease (?:add|support)\b|\bhealth (?:endpoint|check)|\bany ?more\b/i,
  },
  {
    // A library that puts an address together otherwise than the service has it.
    source: "environment",
    code: "setting-ignored",
    says: /\b(?:builds?|makes?|generates?|constructs?|forms?|creates?|produces?) (?:an? |the )?(?:wrong|incorrect|invalid|malformed|bad) (?:[\w-]+ )?ur[il]s?\b[^.]{0,60}|\bur[il]s? (?:is|are|gets?) (?:generated|built|made|constructed|formed|put together) (?:wrong|incorrectly|wrongly|badly)\b[^.]{0,60}|\b(?:generated|constructed|resulting|built) (?:request )?ur[il] (?:is|was) (?:wrong|incorrect|malformed|invalid)\b(?=[^]{0,200}?(?:\/openai\/|\bdeployments?\b|api-version|openai\.azure\.com))[^.]{0,60}/i,
    near: /^(?=[^]*(?:azure|foundry))(?=[^]*(?:openai|\bgpt-|foundry|\bllm|entra\b|authority|\btokens?\b|\blogin\b))/i,
    unlike: /feature request|\bredirect|\bsitemap\b|\bcanonical\b|\bwiki\b/i,
  },
  {
    // What is lost between a setting and the call, or has no place there.
    source: "environment",
    code: "setting-ignored",
    says: new RegExp(
      [
        String.raw`\b${handed}["'\u0060]? (?:\w+ )?(?:is|are|was|were|gets?|being|got) (?:always |silently |simply |just |then )?(?:dropped|discarded|thrown away|cleared|stripped|overwritten|hard-?coded)\b`,
        String.raw`\b(?<!\b(?:I|we|you|they|team|colleagues?) (?:\w{1,12} )?)(?:ignor(?:es|ed|ing)|drops|discards|strips|overwrites|swallows|hard-?codes) (?:the |my |our |any )?["'\u0060]?${handed}\b`,
        String.raw`\b(?:does(?: not|n't)|never) (?:use|pass|send|forward)s? (?:the |my |our )?["'\u0060]?(?:api_(?:base|version|type)|base_url)\b(?! any ?(?:more|longer)\b)`,
        String.raw`\bcredentials? (?:cleared|dropped|ignored|discarded|overwritten)\b`,
        String.raw`\b(?:takes|reads|accepts|looks for|knows) only an? \W?\w{0,12}(?:api[_ -]?)?key\b`,
        String.raw`\b(?:class|client|library|sdk|endpoint|route|provider|extension|plugin|connector|package|integration|node)\b (?:does(?: not|n't)|do(?: not|n't)) (?:yet |currently )?support (?:an? |the )?(?:azure )?(?:AD|AAD|entra(?: ID)?|token auth\w*|managed identit\w+|DefaultAzureCredential)\b`,
      ].join("|"),
      "i",
    ),
    near: /azure|openai|entra\b/i,
    unlike:
      /\b(?:would|it'd) be (?:\w+ )?(?:nice|great|good|helpful|useful)\b|feature request|\bplease (?:add|support)\b/i,
  },
];
