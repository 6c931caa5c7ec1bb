import { betterBefore } from "../../../diagnoses/signs/hints/regressions.ts";
import { statedCode } from "../../../diagnoses/signs/stated.ts";
import type { Shape } from "../shape.ts";
import { ours, service, signsIn } from "./subjects.ts";

/** What was granted, renewed or upgraded, or ran out, before it failed: its usual cause follows from that. */
export const toldChanges: readonly Shape[] = [
  {
    // A second proof was asked for from then on, and there is no place to give one.
    source: "environment",
    code: statedCode("mfa-required"),
    says: /\b(?:can ?not|can't|could(?: not|n't)|unable to|fails?|failed|failing|no longer|(?<!\bnothing )stopped|not work\w*)\b[^.?]{0,80}\b(?:after|since|once|when) (?:I |we |having |they |our admins? )?(?:enabl\w+|turn\w+ on|activat\w+|switch\w+ on|enforc\w+) (?:\w+ )?(?:MFA|2FA|multi-?factor|two-?factor)\b[^.]{0,40}/i,
    near: /azure|entra|microsoft|office ?365|dataverse|dynamics|sharepoint|exchange|outlook|power ?(?:platform|bi|apps)/i,
    unlike: /\b(?:git ?(?:hub|lab)|google|okta|duo|word ?(?:press|fence)|anyconnect|radius)\b/i,
  },
  {
    // A session from before a role was given, or the time until it holds.
    source: "environment",
    code: "role-just-granted",
    says: /\b(?:after|once|although|even though|just|right after|immediately after)\b[^.]{0,20}\b(?:grant\w*|assign\w*|giv\w+|gave|add(?:ed|ing))\b[^.]{0,60}\b(?:role|contributor|reader|owner|user access administrator|openai user|permissions?)\b[^]{0,160}?(?:\blog(?:ged|ging)? (?:out|off)\b|\b(?:log|sign)(?:ed|ging)? in again|\b(?:\w+ )?(?:minutes?|moments?|while|hours?) later\b|\bwait(?:ed|ing)?\b[^.]{0,30}\b(?:minutes?|while|hours?)\b|\b(?:then|later|second time) it work(?:s|ed)\b)/i,
    near: ours,
  },
  {
    // What was granted, and is not seen yet.
    source: "environment",
    code: "role-just-granted",
    says: /\b(?:RBAC|roles?|permissions?|consent|contributor|reader|owner)\b[^.]{0,60}\bnot (?:being |been |yet |taking )?(?:\w+ )?(?:reflected|propagated|(?:immediate )?effect)\b|\b(?:role assignments?|RBAC) propagation\b|\bdelay between (?:activating|assigning|granting|adding)\b[^.]{0,60}/i,
    near: /^(?=[^]*(?:azure|entra\b|\bAAD\b|graph|\bPIM\b))(?=[^]*(?:fail\w*|errors?\b|40[13]|unauthori[sz]ed|forbidden|denied|\bdelay\b|\bissues?\b|immediate effect))/i,
    unlike:
      /\brelease notes\b|\bfeature request\b|\bNTFS\b|\bandroid\b|\bazure policy\b|\bno errors?\b|\b(?:we|it) (?:now )?waits?\b|\bruled out\b|^\s?fix\b/i,
  },
  {
    // A host of managed identities keeps a token, with the groups and permissions of when it was made, for a day.
    source: "environment",
    code: "role-just-granted",
    says: /\btokens?\b[^]{0,300}?\b(?:wait(?:ing)?|after|for) (?:24|several) ?(?:h|hours)\b/i,
    near: /^(?=[^]*(?:\bMSI\b|managed.identit))(?=[^]*\b(?:permissions?|groups?|roles?)\b)(?=[^]*\b(?:grant|assign|gave|given|add(?:ed|ing)|chang|new permission)\w*)/i,
    unlike: /expire[sd]? (?:after|in)\b|\bvalid for\b|\bdocumented\b/i,
  },
  {
    source: "environment",
    code: "keys-renewed",
    says: /\b(?:rotat|regenerat|renew|recycl)\w*\b[^.]{0,30}\b(?:api[- ]?)?keys?\b[^]{0,120}?\b(?:40[13]|unauthori[sz]ed|denied|refused|fails?|failing|invalid|stopped)\b|\bkeys?(?: \d)? (?:was|were|has been|have been|got) (?:\w+ )?(?:rotated|regenerated|renewed|changed)\b[^]{0,120}?\b(?:40[13]|unauthori[sz]ed|denied|refused|fails?|failing|invalid|stopped)\b/i,
    near: service,
  },
  {
    source: "environment",
    code: "secret-renewed",
    says: /\bsecrets?\b[^.]{0,20}\b(?:rotat\w+|renew\w*|regenerat\w+|replac\w+)\b[^]{0,120}?\b(?:invalid_client|unauthori[sz]ed|40[13]|fails?|failing|can(?:not| not|'t)|could ?n[o']t)\b|\b(?:rotat\w+|renew\w*|regenerat\w+)\b[^.]{0,20}\bsecrets?\b[^]{0,120}?\b(?:invalid_client|unauthori[sz]ed|40[13]|fails?|failing|can(?:not| not|'t)|could ?n[o']t)\b/i,
    near: /azure|entra\b|service principal|app registration|\bAAD\b/i,
    unlike: /\bnothing (?:has )?help(?:ed|s)\b/i,
  },
  {
    // The sign-ins of before end with the password.
    source: "environment",
    code: "password-changed",
    says: /\b(?:after|since|when|once|because)\b[^.]{0,40}\b(?:chang|reset|updat)\w*\b (?:my|our|his|her|their|the|an?)\b[^.]{0,30}\bpassword\b|\bpassword (?:change|reset)\b[^.]{0,60}\b(?:fails?|error|stopped|no longer|can(?:not| not|'t))\b/i,
    near: signsIn,
    unlike: /\bservice principal|client.?secret|\bSQL user\b/i,
  },
  {
    source: "environment",
    code: "secret-ran-out",
    says: /\b(?:fail\w*|stop\w*|br(?:eak|oke)\w*|down)\b[^.]{0,40}\b(?:when|once|after|because|as|since)\b[^.]{0,30}\b(?<!federated )(?:secret|service principal)\b[^.]{0,20}\b(?:expire[sd]?|ran out|runs out)\b|(?<!\b(?:if|when|whether|before|once|until) (?:the |our |my |an? )?(?:client |app |application )?)\bsecret (?:has |had |is |was )(?:already |just )?(?:expired|run out)\b[^.?]{0,20}\b(?:in|on|of|for) (?:the |our |my |an? )?(?:service (?:principal|connection)|app(?:lication)? registration|application|app)\b/i,
    near: /azure|entra\b|service (?:principal|connect)|app registration/i,
    unlike: /AADSTS\d/,
  },
  {
    // The same, of whoever has it.
    source: "environment",
    code: "secret-ran-out",
    says: /(?<!\b(?:if|when|whether|before|once|until|after|an?|no)\b[^.]{0,20})\b(?:service principal|SP)(?:'s)?\b[^.?!]{0,60}\b(?:password|secret|credentials?)\b[^.?!]{0,12} (?:has|have|had|is|are|was|were) (?:now |already |just |since |meanwhile )?expired\b|(?<!\b(?:if|when|whether|before|once|until|after)\b[^.]{0,20})\bservice principal(?:'s)?\b[^.?!]{0,60}\bhad (?:credentials|secrets?|passwords?) that (?:were|was|had|have) (?:already )?expired\b|\bexpired (?:SP|service principal) (?:password|secret|credentials?)\b/i,
    near: /azure|entra\b|\baks\b|\bacr\b|cluster/i,
    unlike: /AADSTS\d/,
  },
  {
    // The same as a title.
    source: "environment",
    code: "secret-ran-out",
    says: /^.{0,60}\bservice principal(?:'s)? (?:password|secret|credentials?) (?:has |have |is |are )?expired\b/i,
    unlike:
      /AADSTS\d|^.{0,60}\b(?:if|when|whether|detect|warn|alert|check|notify|before|docs|kerberos|kinit|aws)\b|\bkinit\b/i,
  },
  {
    source: "environment",
    code: "worse-since-release",
    says: /\b(?:after|since) (?:I |we )?(?:the )?(?:upgrad|updat|bump)\w*\b[^]{0,160}?\b(?:fails?|broke\w*|stopped|error|no longer)\b[^]{0,160}?(?:\b\d+\.\d+(?:\.\d+)? (?:is|was|works?|worked)\b|\b(?:downgrad\w+|roll\w* back|revert\w*|going back|pinn?(?:ed|ing)?)\b[^.]{0,40}\b(?:works?|fix\w*|help\w*|solv\w*|to v?\d)|\bprevious(?:ly)?\b[^.]{0,30}\bwork)/i,
    near: ours,
  },
  ...betterBefore.map((says): Shape => ({
    source: "environment",
    code: "worse-since-release",
    says,
    near: ours,
  })),
  {
    source: "environment",
    code: "token-held-too-long",
    says: /\b(?:new )?tokens?\b[^.]{0,60}\bnot (?:being )?(?:utili[sz]ed|used|refreshed|renewed|updated)\b[^.]{0,40}\bexpir\w*|\bworks?\b[^.]{0,30}\b(?:for|about|around) (?:about |around |exactly |roughly )?(?:an|one|1|60) ?(?:hours?|h|min\w*)\b[^]{0,80}\b(?:40[13]|unauthori[sz]ed|fails?|expired|restart)/i,
    near: service,
  },
  {
    // As long as a token lasts, in the words of whoever waited for it.
    source: "environment",
    code: "token-held-too-long",
    says: /\bafter (?:about |exactly |approximately |around |roughly |~ ?)?(?:an|one|1|60) (?:hours?|h|min\w*)\b[^.]{0,100}(?:\btoken\b[^.]{0,40}\b(?:expire[sd]?|invalid)\b|\b(?:expired|invalid)\b["']? (?:access )?token\b)[^.]{0,40}|\btoken (?:is|was|gets?) (?:expired|invalid) after (?:about |exactly |approximately |around |roughly |~ ?)?(?:an|one|1|60) (?:hours?|h|min\w*)\b/i,
    near: /azure|microsoft|entra\b|\bAAD\b|databricks|one ?drive|sharepoint|power ?bi|\bfabric\b/i,
    unlike:
      /AADSTS\d|\bPAT\b|\bhow (?:do|can|to)\b|\bwhat is to be done\b|\b(?:renew|refresh)(?:s|es) (?:it|them)\b|\bexpiresIn\b|\b(?:jira|jsonwebtoken)\b|\b(?:AWS|GCP|google|amazon|git ?hub|git ?lab)\b/i,
  },
  {
    // The same of tokens named for how long they last.
    source: "environment",
    code: "token-held-too-long",
    says: /\b(?:1-h(?:ou)?r|one-hour|hourly) (?:access |bearer )?tokens?\b[^.]{0,80}/i,
    near: /^(?=[^]*(?:azure|entra\b|foundry|cognitive))(?=[^]*(?:\b40[13]\b|unauthori[sz]ed))/i,
    unlike: /azure devops|\bPAT\b|AADSTS\d|\bgit ?(?:hub|lab)(?:'s)? (?:[\w-]+ )?tokens?\b/i,
  },
  {
    // A token runs out under whoever still uses it.
    source: "environment",
    code: "token-held-too-long",
    says: /\b(?:bearer |access |auth |azure |AAD |entra )?tokens? (?:just |then |simply |has |have |had |is |was |only )?(?:expires?|expired|runs? out|ran out)(?! in\b)\b[^]{0,60}?\b(?:40[13]|unauthori[sz]ed|fails?)\b|\b(?:1-h(?:ou)?r|one-hour|hourly|expiring|short-lived) (?:access |bearer )?tokens?\b[^.]{0,60}\b(?:40[13]|unauthori[sz]ed|fails?|failing|breaks?)\b|\b(?:user(?:'s)?|access|bearer|auth|entra|AAD) tokens? (?:can|may|might|could) expire (?:during|while|before)\b[^.]{0,60}|\b40[13]\b[^.]{0,60}\b(?:when|after|once|because|since) (?:the |my |our )?(?:\w+ )?token (?:has |is )?(?:expires?|expired)\b/i,
    near: /azure|entra\b|foundry|cognitive/i,
    unlike:
      /refresh token|azure devops|\bPAT\b|AADSTS\d|\b(?:npm|git ?hub|git ?lab|device|docker|nuget|pypi)(?:'s)? (?:\w+ )?tokens?\b|\b(?:refreshes|renews) (?:it|them)\b/i,
  },
  {
    source: "environment",
    code: "activation-over",
    says: /\b(?:PIM|privileged identity management|eligible)\b[^.]{0,80}\b(?:ran out|expired|is over|ended|(?:need|have|had|must|forgot)\w* to (?:re-?)?activate)\b/i,
    near: /azure|role|terraform|authorizationfailed/i,
    unlike: /(?<!\b(?:not|longer|be) |n't )\bable to (?:continue accessing|still access|access)\b/i,
  },
];
