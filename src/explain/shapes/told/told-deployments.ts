import type { Shape } from "../shape.ts";

const tools = /terraform|azurerm|azuread|azapi|bicep|pulumi|crossplane|ansible|packer|\bARM\b/i;
const fails =
  /\b(?:errors?|fails?|failed|failing|failure|40[039]|forbidden|denied|refused|rejected|can(?:not| not|'t)|unable)\b/i;

/** What people tell of deployments from code that Azure refused, where none of its words are shown. */
export const toldDeployments: readonly Shape[] = [
  {
    // Whoever makes it comes from a network that is not among those let in.
    source: "environment",
    code: "networks-selected",
    says: /\b(?:can(?:not| not|'t)|unable to|not able to|fail\w*|errors?|40[13])\b[^.?]{0,80}\b(?:when|once|if|after|as soon as|because)\b[^.?]{0,60}\b(?:network[ -]?(?:rules?|acls?)|firewall (?:rules?|is)|(?:deny|network)[ -]acls?)\b[^.?]{0,40}/i,
    near: /storage|key[ _]?vault|container registry|cognitive|openai|cosmos/i,
    unlike: /security group|\bnsg\b|AzureFirewall|firewall polic|\bpolicy ?assignment/i,
  },
  {
    // A store that lets in some networks, and works for all.
    source: "environment",
    code: "networks-selected",
    says: /\bselected networks\b[^]{0,300}?(?:\b(?:fails?|failed|403|denied|refused)\b|\bcan(?:not| not|'t) (?:access|be (?:read|reached|accessed)|connect|fetch|get|list|load|mount|open|pull|push|reach|read|resolve|see|upload|write)\b)[^.?]{0,40}|\b(?:with|from|by|to) ["']?all networks\b[^.?]{0,60}\bworks\b/i,
    near: /storage|key[ _]?vault|container registry|\bADLS\b|cosmos/i,
    unlike:
      /security group|\bnsg\b|\b401\b|\bauthentication error\b|\b(?:Import|ModuleNotFound|Syntax|Type)Error\b|unsupported argument|\bnobody failed\b/i,
  },
  {
    // A store that is closed to everybody else while it is being filled.
    source: "environment",
    code: "network-closed",
    says: /\b403\b[^.?!]{0,120}\bpublic (?:network )?access (?:(?:is|was|being|got|gets|is being) )?(?:disabled|off|switched off|turned off)\b[^.?!]{0,60}/i,
    near: new RegExp(`${tools.source}|key ?vault|storage|registry`, "i"),
    unlike:
      /\bS3\b|\baws\b|amazonaws|\bfeature request\b|\bhandl(?:es?|ing)\b|\bdocument(?:s|ed)? (?:it|this|that)\b|\bas (?:expected|intended|wanted)\b/i,
  },
  {
    // The portal's name for it, by who has found out that it goes only so.
    source: "environment",
    code: "keys-needed",
    says: /\b(?:needed|required|necessary|must|has to|needs?|only works?)\b[^.?!]{0,40}\b(?:storage account key|shared ?(?:access )?key) access\b[^.?!]{0,40}(?![^.!]{0,60}\?)|\b(?:storage account key|shared ?key) access\b["'\u0060]? (?:enabled )?(?:is|was|must be|has to be|needs to be|being) (?:needed|required|necessary|enabled|allowed|on|disabled|off|turned off|switched off)\b(?![^.!]{0,60}\?)/i,
    near: /^(?=[^]*(?:terraform|bicep|azurerm|backend|\bazd\b|func\b|storage account))(?=[^]*\b(?:breaks?|broke|fails?|failed|failing|errors?|403|denied|refused|can(?:not| not|'t)|does(?: not|n't) work)\b)/i,
    unlike:
      /\bworks? (?:fine|well|without)\b|\b(?:no|without) (?:any )?errors?\b|\b(?:docs?|documentation|recommend\w*|best practi[cs]e|advis\w+) (?:says?|mentions?|that|is)\b/i,
  },
  {
    // Everything has an address inside the network, and a program in it reaches nothing.
    source: "environment",
    code: "private-endpoint-unreached",
    says: /\bprivate endpoints?\b[^]{0,300}?\b(?:error|but|yet|however|still|app(?:lication)?|then)\b[^.?]{0,80}?\b(?:can(?:not| not|'t)|could(?: not|n't)|unable to|fails? to|failed to|not able to) (?:connect|reach|access|resolve|call)\b[^.?]{0,40}\b(?:open ?ai|cognitive|foundry|ai search)\b[^.?]{0,40}/i,
    near: /^(?=[^]*(?:[Aa]zure|[Oo]pen ?AI))(?=[^]*\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b)/,
    unlike:
      /\b(?:from (?:the )?(?:public|internet|outside)|AADSTS\d|public (?:network )?access is disabled)\b/i,
  },
  {
    // The address of a runner that is let in only a moment before.
    source: "environment",
    code: "networks-selected",
    says: /\b(?:adds?|added|adding|allow\w*|whitelist\w*)\b[^.?]{0,20}\b(?:ip|address)(?: address)? of (?:the |our |my |an? )?(?:[\w-]+ )?(?:agent|runner|machine)\b[^.?]{0,20}\bto (?:the )?(?:storage account|key ?vault|registry|firewall)\b/i,
    near: fails,
  },
  {
    source: "environment",
    code: "networks-selected",
    says: /\bIP(?: address)?(?: of [^.]{1,40}?)? (?:is|was)(?: not|n't) (?:allowed|allow-?listed|authori[sz]ed|permitted|white-?listed)\b(?! to (?:be|change|move)\b)[^.?]{0,60}/i,
    near: /^(?=[^]*(?:azure|key ?vault))(?=[^]*\b(?:firewalls?|fails?|errors?|denied|refused|blocked)\b)/i,
    unlike:
      /\bconditional access\b|\bAADSTS\d|\bprivate IP\b|\batlas\b|mongodb|snowflake|\bsmtp\b|\borgani[sz]ations?\b|\btwilio\b/i,
  },
  {
    // Who may speak to a cluster's own interface.
    source: "environment",
    code: "networks-selected",
    says: /\bauthori[sz]ed IP ranges?\b[^]{0,160}?\b(?:stopped working|can(?:not|'t) (?!resolve\b)|not respected|unable|times? out|denied)\b[^.]{0,60}/i,
    near: /\bAKS\b|kubernetes|\bAPI server\b|kubectl/i,
  },
  {
    // An endpoint that nobody has approved yet.
    source: "environment",
    code: "networks-selected",
    says: /\bprivate endpoints?\b[^.?!]{0,80}\b(?:stuck|remains?|stays?) (?:in |at |on )?(?:the |a )?["'\u0060]?pending\b/i,
    near: /^(?=[^]*(?:azure|\bADF\b|data factory|windows\.net|synapse))(?=[^]*\b(?:fail\w*|error\w*|40[0-9]|bug|(?:wo|ca|does|do)(?: not|n't)|cannot|unable|timed? ?out)\b)/i,
    unlike: /privatelink service of aws|\bAWS\b|\batlas\b|snowflake|confluent/i,
  },
  {
    source: "arm",
    code: "role-assignment-refused",
    status: 400,
    says: /\b(?:wrong|mistaken|mistyped|incorrect) principal[_ ]?id\b[^.]{0,60}/i,
    near: /role[_ ]?assignment/i,
    unlike: /40[13]\b/,
  },
  {
    source: "arm",
    code: "role-grant-failed",
    says: /\broles?\b (?:assignments? )?(?:can(?:not| not|'t)|could(?: not|n't)) be (?:assigned|created|given|granted|added)\b[^.]{0,60}/i,
    near: /azure|rbac|bicep|terraform|storage account|key ?vault/i,
    unlike: /\bRoleBinding\b|\bkubectl\b/,
  },
  {
    source: "arm",
    code: "role-not-propagated",
    status: 403,
    says: /\brole\b["']? (?:assignment )?(?:does(?: not|n't)|did(?: not|n't)) (?:take effect|apply|become effective|propagate) (?:at once|immediately|right away|instantly|directly|in time)\b(?!, (?:so|which is why) (?:we|I|the)\b)|\b(?:problems?|issues?|errors?|fail\w*)\b[^.]{0,20}\bpropagation of (?:\w+ ){0,3}role assignments?\b|\brole assignments?\b[^.]{0,20}\bpropagation (?:problems?|issues?|errors?|delays?)\b/i,
    unlike:
      /\bhow long (?:do|does|will|must)\b|\bIAM role\b|\baws\b|\b(?:docs?|documentation) (?:says?|mentions?)\b/i,
  },
  {
    source: "arm",
    code: "ClientRequestsThrottled",
    status: 429,
    says: /\brequests? (?:get|got|are|were|is|was|being|is being|are being) throttled\b[^.]{0,60}|\berror ?429\b|\bazure\b[^.]{0,20}\b(?:request )?limits? (?:was |is |has been )?exceeded\b[^.]{0,40}/i,
    near: /^(?=[^]*\bazure)(?=[^]*(?:terraform|bicep|pulumi|crossplane|ansible|\bARM\b))/i,
    unlike:
      /openai|\btokens? per minute|\bgpt-|\bnpm\b|registry\.terraform|googleapis|\bgithub(?:'s)? API\b|\b(?:from|by) github\b|api\.github\.com|retry logic|\bhow (?:many|do|can|to)\b|\bis there (?:an? )?way\b/i,
  },
  {
    // Azure's own policies, and those of its landing zones, whose names begin so.
    source: "environment",
    code: "policy-in-the-way",
    says: /\b(?:fail\w*|errors?|can(?:not| not|'t)|refused|denied)\b[^.?]{0,40}\b(?:if|when|once|because|due to|since|by)\b[^.?]{0,20}\bazure polic(?:y|ies)\b[^.?]{0,60}|\bDeny-[A-Z]\w{2,40}(?:-\w{2,40}){1,5}\b|["']policyAssignment(?:DisplayName|Name|Id)["']? ?:|["']nonComplianceMessages?["']? ?:/,
    near: /^(?=[^]*polic(?:y|ies))(?=[^]*(?:terraform|azurerm|azure_rm|bicep|deploy))(?=[^]*\b(?:fail\w*|error\w*|can(?:not| not|'t)|block\w*|(?:do(?:es)?(?: not|n't)) (?:work|go))\b)/i,
    unlike:
      /conditional access|api management|network polic|["']complianceState["']|\bpolicy state\b|\baz graph query\b/i,
  },
  {
    // The same by its name in the portal.
    source: "environment",
    code: "policy-in-the-way",
    says: /\b(?:require a tag(?: and its value)? on (?:resources|resource groups)|allowed (?:locations?|virtual machine size SKUs|resource types))["'\u0060*]{0,3} polic(?:y|ies)\b|\b(?:ran into|runs? into|hits?|blocked by|denied by|stopped by) (?:the |a )?(?:policy )?["'\u0060\u201c]?public network access should be disabled for PaaS services\b|\bpolic\w{1,3}: ?["'][A-Z][^"']{5,60} should (?:have|restrict|disable|use|not|be) [^"']{3,80}["']|\b(?:can(?:not| not|'t)|could not|unable to|failed to) (?:deploy|create|provision)\b[^.?]{0,60}\b(?:because of|due to) (?:an? |the |our |my )?(?:azure )?polic(?:y|ies)\b|\bfail(?:s|ed)?\b[^.?]{0,20}\bbecause (?:an? |the |our )?polic(?:y|ies) (?:there |in \w{3,30} |on \w{3,30} )?(?:demands?|requires?|wants?|den(?:y|ies)|forbids?)\b[^.?]{0,40}|\bpolic(?:y|ies) (?:that|which) (?:restricts?|den(?:y|ies)|forbids?) [^.?]{3,40}[.,;] (?:so |and )?(?:I am|I'm|we are|we're) (?:unable|not able) to (?:create|deploy|provision)\b/i,
    near: /^(?=[^]*(?:azure|\bAKS\b|subscription|resources?\b))(?=[^]*\b(?:fail\w*|error\w*|(?:can|could)(?: ?not|'t)|(?:am|is|are) (?:not able|unable)|ran into|prevents?|(?:do(?:es)?(?: not|n't)) (?:work|deploy)))/i,
    unlike:
      /conditional access|api management|network polic|\biam:|\bIAM\b|\bbucket polic|group polic|execution polic|\bnon-?compliant\b|\bno(?:t an)? errors?\b/i,
  },
  {
    // A policy's own definition, beside what it stops.
    source: "environment",
    code: "policy-in-the-way",
    says: /["']effect["'] ?: ?["'][Dd]eny["']/,
    near: /^(?=[^]*\bpolic(?:y|ies)\b)(?=[^]*(?:azure|terraform|azurerm|bicep|\baz \w|deploy))(?=[^]*\b(?:fails?|failed|failing|errors?|Bad ?Request|can(?:not| not|'t))\b)/i,
    unlike:
      /conditional access|api management|network polic|\biam:|"Principal"|\bIAM\b|\bbucket polic|InvalidPolicyRule|\bpolicy definition create\b|\bremediation\b/i,
  },
  {
    source: "arm",
    code: "provider-unregistered",
    status: 409,
    says: /\bmicrosoft\.[a-z]\w{2,40}\b["'\u0060]? (?:(?:provider|namespace) )?(?:does(?: not|n't) get|did(?: not|n't) get|is never|was never|is not being|isn't being|wasn't|was not) (?:being )?registered\b(?! (?:until|before)\b)/i,
  },
  {
    source: "environment",
    code: "tool-signed-out",
    says: /\b(?:fail(?:s|ed)?|hangs?|(?:does|do|did)(?: not|n't) work|breaks)\b[^.?]{0,20}\b(?:unless|without|if not|when not)\b[^.?]{0,30}\b(?:logged|signed)[ -]?in(?:to)?\b[^.?]{0,20}\b(?:az(?:ure)? ?cli|az login)\b/i,
  },
  {
    // A pair that does not belong together.
    source: "environment",
    code: "pair-refused",
    says: /\b(?:client_?id|app_?id)["'\u0060]? ?(?:\/|and|&|\+) ?["'\u0060]?(?:client_?)?(?:secret|password)["'\u0060]? (?:pair |combination )?(?:that |which )?(?:is|are|was|were) (?:not valid|invalid|wrong|incorrect|not correct)\b|\bservice principal(?:'s)? credentials? (?:is|are|was|were) (?:wrong|invalid|incorrect|not valid|not correct)\b/i,
    near: new RegExp(`${tools.source}|azure`, "i"),
  },
  {
    source: "environment",
    code: "secret-renewed",
    says: /\b(?:broke|breaks|stopped working|fails?|failed|failing)\b[^.?]{0,30}\b(?:once|after|when|since|because)\b[^.?]{0,40}\bsecrets? (?:rotation|renewal)\b[^.?]{0,30}/i,
    near: /azure|entra\b|\bAAD\b|service princip|app registration/i,
  },
  {
    // It waits for a host that says nothing.
    source: "imds",
    code: "endpoint-not-validated",
    says: /\b(?:MSI|managed (?:service )?identity)\b[^.?]{0,60}\b(?:hangs?|gets stuck|is stuck|nothing happens)\b/i,
    near: new RegExp(`${tools.source}|azure`, "i"),
  },
  {
    // A resource in the title, and what came of making it.
    source: "arm",
    code: "write-refused",
    status: 403,
    says: /\b403:? ["'(]?Authori[sz]ation ?Failed\b[^.]{0,20}\bazurerm_\w{3,60}/i,
  },
  {
    // A model's deployment that comes to nothing.
    source: "arm",
    code: "deployment-not-made",
    status: 400,
    says: /\b(?:can(?:not| not|'t)|could(?: not|n't)|unable to|failed to) (?:create|make|add) (?:an? |the |any |my |our )?(?:\w+ )?deployments?\b[^.?]{0,60}|\bdeployments? (?:can(?:not| not|'t)|could(?: not|n't)) be (?:created|made|added)\b[^.?]{0,60}/i,
    near: /CognitiveServices|cognitive services|azurerm_cognitive|azure openai|\bAOAI\b|azurerm-openai/i,
  },
  {
    // The audience that a token of the public cloud's has; other clouds have their own.
    source: "environment",
    code: "audience-of-another-cloud",
    says: /\bapi:\/\/AzureADTokenExchange(?!\w)/,
    near: /^(?=[^]*\b(?:wrong|instead of|incorrect|fail\w*|error)\b)(?=[^]*\b(?:azure (?:us )?gov\w*|US ?Gov\w*|gov(?:ernment)? cloud|AzureADTokenExchangeUSGov|AzureUSGovernment|azure china|21vianet)\b)/i,
  },
];
