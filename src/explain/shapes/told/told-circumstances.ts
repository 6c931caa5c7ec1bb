import { misshapenBase } from "../../../diagnoses/signs/hints/addresses.ts";
import { managementInstead } from "../../../diagnoses/signs/hints/grants.ts";
import type { Shape } from "../shape.ts";
import { ours, service, signsIn } from "./subjects.ts";

const fails =
  /(?:errors?\b|\bfail\w*|\b40\d\b|exceptions?\b|\bnot found\b|\bnot work\w*|\bdoes(?: not|n't)\b|\bcan(?:not| not|'t)\b|\bunable\b|\brefused\b|\bwrong\b)/i;

/** When and for whom it fails, from which its usual cause follows where no program's words are shown. */
export const toldCircumstances: readonly Shape[] = [
  {
    // A client that has consent asked for anew each time, which may be for administrators only to give.
    source: "environment",
    code: "approval-wanted",
    says: /\b(?:prompt=consent|consent=prompt)\b[^.]{0,80}/i,
    near: /^(?=[^]*\b(?:admin(?:istrator)?s?(?:'s)? (?:approval|consent|rights)|tenant-wide|user consent (?:is )?(?:off|disabled)|without user consent)\b)[^]*\b(?:always|each|every|whenever|fixed|hard-?coded|forces?|blocks|breaks)\b/i,
    unlike: /\bauth0\b|\bokta\b|\bkeycloak\b|\bgoogle\b/i,
  },
  {
    // Everybody at once.
    source: "environment",
    code: "outage-of-sign-in",
    says: /\bis (?:azure ad|AAD|entra(?: ID)?|microsoft|azure)(?: \w+){0,2} down\b|\b(?:azure ad|AAD|entra(?: ID)?|microsoft(?:'s)?|azure)\b[^.?]{0,40}\b(?:outage|incident|(?:is|was|seems?|are|went) (?:(?!(?:shut|\w+(?:en|ed)) )\w+ ){0,2}down\b|(?<!\bbot code is )ha(?:s|d|ve|ving) (?:an? |some )?(?:\w+ )?(?:issues?|problems?|outage|incident)\b)|\bstatus\.azure\.com\S{0,60}[^.]{0,80}\b(?:outage|incident|issues?|degrad\w+)|\b(?:outage|incident)\b[^.]{0,60}\b(?:status\.azure|azure ad|entra|microsoft)|\b(?:status (?:page|site))\b[^.]{0,60}\b(?:incident|outage|azure ad|entra)|\b(?:server|service|microsoft)[- ]side (?:issue|problem|fault|outage)\b/i,
    near: signsIn,
    unlike: service,
  },
  {
    source: "environment",
    code: "outage-of-service",
    says: /\bis (?:azure openai|AOAI|azure ai|foundry)(?: (?!shut )\w+){0,2} down\b|\b(?:azure openai|AOAI|azure ai|foundry)\b[^.?]{0,40}\b(?:outage|incident|(?:is|was|seems?|went) (?:(?!(?:shut|\w+(?:en|ed)) )\w+ ){0,2}down\b|ha(?:s|d|ving) (?:an? )?outage\b)/i,
    near: /azure|openai|\bAOAI\b|microsoft|\bAI\b|\bgpt|\b(?:models?|agents?|endpoints?|deployments?|APIs?)\b/i,
  },
  {
    // Answers that crawl, with nothing that says why.
    source: "environment",
    code: "service-slow",
    says: /\b(?:drop|decrease|degradation|fall|loss) in (?:\w+ )?(?:speed|throughput|performance)\b[^.]{0,60}|\b(?:performance|throughput|speed|latency)\b[^.]{0,60}\b(?:degrad\w+|drop(?:ped|s)|fell|gone (?:down|up)|has (?:tripled|doubled)|spik\w+|(?:is|are|was|became|has become) (?:\w+ )?(?:slow|high|bad|terrible))\b[^.]{0,40}|\b(?:very|extremely|unusually|incredibly|suddenly|terribly) (?:slow|high latency)\b[^.]{0,60}|\b\d+ tokens?(?: per |\/)sec\w*\b/i,
    near: /^(?=[^]*(?:azure ?open ?ai|\bAOAI\b|foundry|azure\.com\/openai))(?=[^]*\b(?:models?|responses?|completions?|requests?|tokens?|calls?|gpt-\S{1,12})\b)/i,
    unlike: /feature request|\bhow (?:can|do|to) (?:I|we|one)? ?(?:measure|improve|reduce)|\bfaster than\b/i,
  },
  {
    source: "environment",
    code: "identifier-null",
    says: /\b(?:application|client|app)(?: id|'?s)? ?(?:id|identifier)? (?:is|was|as|of|with (?:the )?(?:id|identifier)) ["'\u2018\u201C](?:null|undefined|none)["'\u2019\u201D]/i,
    near: ours,
  },
  {
    source: "environment",
    code: "works-with-key-only",
    says: /\b(?:works?|fine|succeeds?|ok)\b[^.,;]{0,40}\b(?:with|using|via|by) (?:an? |the |my |our )?(?:api[- ]?)?keys?\b[^]{0,120}?\b(?:but|not|n't|fails?|refused|40[13]|denied)\b[^.]{0,80}\b(?:entra(?: ID)?|AAD|azure ad|managed identity|tokens?|rbac|\w*Credential)\b|\b(?:with|using) (?:an? |the |my |our )?(?:api[- ]?)?keys? (?:it |everything |all )?(?:works?|is (?:fine|ok))\b|\b(?:entra(?: ID)?|AAD|azure ad|managed identity|rbac|\w*Credential)\b[^.]{0,80}\b(?:fails?|40[13]|refused|denied|does(?: not|n't) work)\b[^]{0,80}?\b(?:api[- ]?)?keys? (?:works?|is (?:fine|ok))\b/i,
    near: /^(?=[^]*(?:openai|cognitive|foundry|\bAOAI\b|\bgpt-))(?=[^]*(?:\b(?:entra|AAD|azure ad|managed.?identit|tokens?|rbac|principals?|az login)\b|managed.?identit|Credential))(?=[^]*(?:errors?\b|\bfail\w*|\b40\d\b|exceptions?\b|\bdenied\b|Denied|\bnot work\w*|\bdoes(?: not|n't)\b|\bcan(?:not| not|'t)\b|\bunable\b|\brefus\w+|\bwrong\b|unauthori[sz]ed))/i,
    // A wish for the better way.
    unlike:
      /\b(?:better|best|good) practice\b|\bplease (?:move|switch|migrate|add|support|allow)\b|\b(?:max|count|output|completion) tokens\b/i,
  },
  {
    source: "environment",
    code: "works-with-token-only",
    says: /\b(?:with|using|via) (?:an? |the |my |our )?(?:entra(?: ID)?|AAD|azure ad|managed identity|tokens?|\w*Credential) (?:it |everything |all )?(?:works?|is (?:fine|ok))\b[^]{0,60}\b(?:api[- ]?)?keys?\b|\b(?:api[- ]?)?keys?\b[^.]{0,60}\b(?:fails?|40[13]|refused|denied|does(?: not|n't) work)\b[^]{0,60}\b(?:entra(?: ID)?|AAD|azure ad|managed identity|tokens?|\w*Credential) (?:works?|is (?:fine|ok))\b/i,
    near: service,
  },
  {
    // The id of one thing, where that of another belongs.
    source: "environment",
    code: "object-id-given",
    says: /\b(?:client_?id|identity_?id|application_?id|app_?id)["']? ?[:=] ?["']?<?\s?(?:the )?(?:object|principal)[ _-]?id\b[^.]{0,40}/i,
    near: new RegExp(`^(?=[^]*(?:${ours.source}))(?=[^]*${fails.source})`, "i"),
  },
  {
    // What goes on where nothing is between.
    source: "environment",
    code: "hangs-behind-proxy",
    says: /\b(?:with|behind|through|via|over) (?:an? |our |the |my )?(?:corporate |company |https? |forward |outbound )*proxy(?: server)?\b[^.?]{0,80}(?<!nothing )\b(?:hangs?|get stuck|gets stuck|times? out)\b(?![^.]{0,80}\?)/i,
    near: ours,
  },
  {
    // What refuses to make or change something is said to be a policy.
    source: "environment",
    code: "policy-in-the-way",
    says: /\bpolic(?:y|ies)\b[^.]{0,80}\b(?:block|prevent|disallow|forbid|refus|den)(?:e?s|ed|ing|ies|ied|ying)\b[^.]{0,40}\b(?:creat|deploy|provision|updat)\w*(?![^.!]{0,80}\?)|\b(?:creat|deploy|provision)\w*\b[^.]{0,60}\b(?:blocked|prevented|disallowed|denied) by (?:an? |the |our )?(?:[\w-]+ ){0,3}polic(?:y|ies)\b(?![^.!]{0,80}\?)/i,
    near: /azure|bicep|terraform|subscription/i,
    unlike:
      /conditional access|content (?:filter|management|policy)|api management|\bCORS\b|(?:network|access|authori[sz]ation|backup|branch|bucket|DLP|IAM|information|lifecycle|password|pod security|protection|retention|retry|row(?: level security)?) polic|\bwhat we want\b|\bas planned\b|\bkyverno\b|\bgatekeeper\b|admission webhook/i,
  },
  {
    // A variable that settles what the code says otherwise.
    source: "environment",
    code: "variable-wins",
    says: /\b(?:parameters?|arguments?|options?|provider block)\b[^.]{0,40}(?:\bnot|n't) (?:overrul|overrid|win|beat|take precedence)\w*\b[^.]{0,30}\benvironment variables?\b|\benvironment variables? (?:(?:is|are|was|were) (?:taken|used) (?:in (?:its|their) place|instead)|(?:always |silently )?(?:wins?|takes? precedence|overrid\w+|overrul\w+))\b|\b(?:AZURE|ARM|OPENAI)_[A-Z_]{2,40}\b[^.]{0,60}\b(?:wins|takes? precedence|overrides|overrules|is inherited)\b|\binherit(?:s|ed|ing|ance)\b[^.]{0,40}\b(?:AZURE|ARM|OPENAI)_[A-Z_]{2,40}\b/i,
    near: /azure|terraform|openai/i,
  },
  {
    // It comes as far as its values where they are given in one way, and not in another.
    source: "environment",
    code: "works-given-otherwise",
    says: /\b(?:works?|worked|fine|succeeds?)\b[^.]{0,30}\b(?:when|if)\b[^.]{0,30}\b(?:pass|hand|giv|set|put|specif|hard-?cod)\w*\b[^.]{0,30}\b(?:explicitly|directly|inline|to (?:every|each)|in the (?:code|task|block))\b|\b(?:when|if) I (?:pass|hand|give|put|set|specify|hard-?code)\b[^.]{0,40}\b(?:explicitly|directly|inline|to (?:every|each) \w+( \w+)?)\b[^.]{0,20}\bworks?\b/i,
    near: /client_?id|tenant_?id|subscription_?id|credential/i,
    unlike: /managed.?identit|\bMSI\b/i,
  },
  {
    // A role for the control plane, where the documentation or a colleague names one for data.
    source: "environment",
    code: "role-of-management",
    says: managementInstead,
    near: /40[13]|forbidden|denied|refused/i,
  },
  {
    // Owner of an account, and what is in it stays closed.
    source: "environment",
    code: "role-of-management",
    says: /\b(?:has|have|had|is|am|as|with|given|gave|granted|assigned) (?:\w+ ){0,3}["'*]{0,2}(?:Owner|Contributor)["'*]{0,2} (?:role|permissions?|rights?|access)?\b ?(?:on|of|for|to) (?:the |my |our |that |this )?(?:\w+ ){0,2}storage account\b[^.]{0,40}/i,
    near: /^(?=[^]*\b(?:list|read|download|upload|writ|get)\w*\b[^.]{0,20}\b(?:blobs?|queues?|files?|messages?)\b)(?=[^]*(?:\bfail(?:s|ed|ing)?\b|\berror:|\b40[13]\b|forbidden|denied))/i,
    unlike: /\bData (?:Owner|Contributor|Reader)\b|firewall|\bselected networks\b/i,
  },
  {
    // It reads what a vault says of its secrets, not the secrets.
    source: "environment",
    code: "role-of-management",
    says: /\bKey Vault Reader\b[^]{0,120}?\b(?:denied|forbidden|40[13]|refused|not (?:authori[sz]ed|allowed))\b/i,
    near: /secrets?|keys?\b|certificates?/i,
    unlike:
      /\battempts to read\b|\bas (?:wished|intended|documented)\b|Key Vault (?:Secrets User|Administrator|(?:Secrets|Crypto|Certificates) Officer)/i,
  },
  {
    source: "identity-sdk",
    code: "identity-of-another",
    says: /\bwrong (?:\w+ ){0,2}(?:identity|principal) (?:is |was |being |gets )?(?:used|picked)\b[^.]{0,60}/i,
    near: /^(?=[^]*(?:azure|\baks\b|key ?vault))(?=[^]*(?:40[13]|denied|forbidden|unauthori[sz]ed|AuthorizationFailed|errors?\b|\bbugs?\b|\bexpect|instead))/i,
    unlike: /\bkerberos\b|\bkeytab\b|\bcommits?\b|\bdiagram\b|^\s?fix\b/i,
  },
  {
    // A token for the directory's interface, shown to a mail server.
    source: "environment",
    code: "token-for-another",
    says: /graph\.microsoft\.com\/(?:\.default|IMAP|SMTP|POP)\b[^]{0,1500}?\b(?:Imap|Smtp|Pop3)Client\b/,
    near: /outlook|office365|SaslMechanism|XOAUTH2|scope/i,
  },
  {
    // Debug output that ends where a connection begins.
    source: "network",
    code: "ETIMEDOUT",
    says: /\bhangs?\b[^]{0,60}?\b(?:starting new https? connection|connecting to|opening (?:a |the )?connection)\b[^]{0,80}/i,
    near: /microsoftonline|windows\.net|openai|entra\b|foundry|\bmsal|\bAADSTS|\baz login|credential|cognitive|169\.254|\btoken|azure (?:ad|ai|cli|identity|active directory)\b|azure\.(?:identity|core|ai|com)/i,
  },
  {
    source: "environment",
    code: "fails-with-vpn",
    says: /\b(?:off|without|no|disconnect\w*(?: from)?|disabl\w*|turn\w* off|leav\w+) (?:the |our |my |company |corporate )*VPN\b[^.]{0,40}\b(?:works?|fine|succeeds?|ok|helps?|solved?)\b|\b(?:when|if|only|while|as soon as)\b[^.]{0,30}\bVPN\b[^.]{0,30}\b(?:on|connected|enabled|active)\b[^.]{0,40}\b(?:fails?|hangs?|can(?:not| not|'t)|times? out|does ?n[o']t)/i,
    near: ours,
  },
  {
    source: "environment",
    code: "fails-without-vpn",
    says: /\bworks?\b[^.]{0,40}\b(?:only )?(?:on|with|over|through|when|while|if)\b[^.]{0,20}\bVPN\b[^.]{0,40}\b(?:without|off|not)\b|\b(?:without|off|not on|outside) (?:the |our |my )?VPN\b[^.]{0,40}\b(?:fails?|40[13]|denied|refused|blocked|can(?:not| not|'t)|times? out|does ?n[o']t)/i,
    near: service,
  },
  {
    // Networks that are let in, and a failure.
    source: "environment",
    code: "networks-selected",
    says: /\bselected (?:virtual )?networks?\b[^.]{0,40}\b(?:chosen|picked|enabled|set|turned on|switched on|in place)\b[^.]{0,60}/i,
    near: /^(?=[^]*(?:key ?vault|storage|registry|openai|cognitive|cosmos))(?=[^]*\b(?:errors?|fails?|failed|40[13]|forbidden|denied|refused|can(?:not| not|'t))\b)/i,
    unlike: /\bworks? (?:fine|with|when)\b/i,
  },
  {
    source: "environment",
    code: "gateway-between",
    says: /\b(?:through|via|behind|using|over) (?:our |an? |the |my |azure )?(?:APIM|api management|gateway|front door|app(?:lication)? gateway)\b[^.]{0,80}\b(?:40[13]|denied|refused|fails?|rejected|unauthori[sz]ed)\b[^]{0,60}\bdirect(?:ly)?\b|\bdirect(?:ly)?\b[^.]{0,60}\b(?:works?|fine|ok)\b[^]{0,60}\b(?:through|via|behind|using|over) (?:our |an? |the |my |azure )?(?:APIM|api management|gateway|front door|app(?:lication)? gateway)\b[^.]{0,80}\b(?:40[13]|denied|refused|fails?|rejected|unauthori[sz]ed|does ?n[o']t)/i,
    near: service,
  },
  {
    // Both keep what they need in the home of a user who is not there.
    source: "environment",
    code: "login-of-another-machine",
    says: /\b(?:docker|containers?|WSL2?|dev ?container|codespaces?|compose|kubernetes)\b[^.]{0,100}\b(?:fails?|can(?:not| not|'t)|could ?n[o']t|does ?n[o']t|did ?n[o']t|not|no)\b[^.]{0,80}\b(?:credentials?|login|logged in|signed in|sign-?in|token)\b/i,
    near: /DefaultAzureCredential|AzureCliCredential|VisualStudioCredential|my (?:az|azure) login|azure cli/i,
  },
  {
    // The library takes the identity of a user only by its name.
    source: "imds",
    code: "identity-not-named",
    says: /\b(?:not working|does(?: not|n't) work|fails?|failed|can(?:not| not|'t) get a token)\b[^]{0,300}?\buser[- ]?assigned\W{0,3}(?:managed )?identit(?:y|ies)\b[^.]{0,40}/i,
    near: /\bDefaultAzureCredential\b/,
    unlike: /client[_ ]?id\b|AADSTS\d|\b40[013]\b|identity not found/i,
  },
  {
    source: "environment",
    code: "denied-to-me",
    says: /\bdeny assignment\b[^.]{0,80}\b(?:block\w*|prevent\w*|stops?|den(?:y|ies|ied)|forbids?|can(?:not| not|'t)|not allow\w*)\b[^.]{0,20}\b(?:me|us|my|our)\b|\b(?:I|we|am|are|was|were|get|got|is) (?:blocked|denied|prevented|refused) (?:by|because of|due to) (?:an? |the )?(?:system )?deny assignment|\b(?:it|that|which|this) (?:fails?|failed|errors? out|ends?) with (?:an? |the )?(?:system )?deny assignments?\b|\bdeny assignments?\b[^.]{0,60}\bresult(?:s|ed)? in\b[^.]{0,20}\b(?:me|my|us|our|we)\b[^.]{0,30}\bnot (?:being )?able\b/i,
  },
  {
    source: "environment",
    code: "trust-store-empty",
    says: /\b(?:transparent (?:SSL|TLS)[- ]terminating|(?:SSL|TLS)[- ](?:inspecting|intercepting|decrypting)) (?:\w+ )?prox(?:y|ies)\b/i,
    near: /azure|microsoft|openai/i,
    unlike: /\bnginx\b|\btraefik\b|\bhaproxy\b|\bingress\b|reverse[- ]proxy/i,
  },
  {
    // The address of a whole call, or one that lacks a part, where clients put the rest themselves.
    source: "environment",
    code: "base-misshapen",
    says: misshapenBase,
    near: fails,
  },
];
