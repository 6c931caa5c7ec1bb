import type { Hearsay } from "./hearsay-kind.ts";

/** What somebody wants changed in words, programs, templates or pages, for those who meet the failure. */
export const wantedChanges: readonly Hearsay[] = [
  {
    // What is proposed to be merged, in the forms that projects ask for.
    says: /#{1,4} ?(?:summary|description|what this (?:PR )?does|motivation)\b[^]{0,3000}?#{1,4} ?(?:test(?:ing)? plan|testing|how (?:was|has) this (?:been )?tested)\b|#{1,4} ?customer impact\b[^]{0,3000}?#{1,4} ?(?:testing|risk)\b/i,
    without: /\b[Ss]teps to reproduce\b|\bTo Reproduce\b/,
  },
  {
    // What a change does, as its title's next sentence: without anybody who does it.
    says: /^[^]{0,160}?(?<![.:,] ?)\b(?:Handles|Adds|Makes|Deals with|Removes|Introduces|Implements|Refactors|Replaces|Adjusts|Improves) (?=[a-z"'\u0060])/,
    without: /\bERROR\b|\b[Ss]teps to reproduce\b/,
  },
  {
    // The title that GitHub gives to a change of one file.
    says: /^(?:#{1,4} )?(?:Update|Create|Delete|Rename) [\w./-]{2,80}\.(?:md|py|cs|ts|js|java|go|ya?ml|json|ps1|tf|bicep|sh|rst|txt)\b/,
    without: /\b[Ss]teps to reproduce\b/,
  },
  {
    // Another release of what a program builds on; and the form that the Azure CLI's changes are written in.
    says: /^(?:#{1,4} )?(?:\{[\w -]{2,30}\} |\[[\w -]{2,30}\] )?bump \S{1,60} (?:from|to) v?\d|\bthe PR (?:title and description (?:has )?follow|has modified HISTORY\.rst)\b/i,
    without: /Traceback \(|\b(?:breaks?|broke|fails?|failed|failing)\b/,
    evenShown: true,
  },
  {
    // A page that explains errors, one in each row.
    says: /\bAADSTS\d{5,8}["'\u0060]? ?\| ?[^|]{3,200}\|/,
  },
  {
    // A clearer message, by somebody who fills in the form for wishes.
    says: /^(?:#{1,4} )?\[?feature[ -]request\]?:? [^.?!]{0,40}\b(?:clear(?:er)?|better|(?:more )?(?:helpful|descriptive|meaningful)) (?:error |exception )?messages?\b/i,
    with: /\bis your feature request related to a problem\b|\bwould be (?:better|nice|helpful|useful)\b/i,
    evenShown: true,
  },
  {
    // What a change does, told with it.
    says: /\bthis (?:PR|pull request) (?:now |also )?(?!does\b|breaks\b|causes\b|seems\b|has\b|was\b|is\b)[a-z]{3,12}s\b/i,
    evenShown: true,
  },
  {
    // Boxes ticked in the form for a change.
    says: /- \[ ?x ?\] (?:bug ?fix|new feature)\b|\bbug ?fix pull request\b/i,
    evenShown: true,
  },
  {
    // The title of a change in the form that many projects ask for, and the headings of its description.
    says: /^(?:#{1,4} )?(?:feat|fix|chore|docs|refactor|perf|build|ci|test)(?:\([\w./ -]{1,40}\))?!?: /,
    with: /#{1,3} (?:summary|solution|fix|test plan|purpose|changes|what changed)\b/i,
    evenShown: true,
  },
  {
    // Other words for a message.
    says: /\b(?:messages?|exceptions?|warnings?|sentences?|texts?)\b[^.?!"]{0,60}\b(?:could|can|might|may|should|ought to) be (?:\w+ ){0,2}(?:worded|reworded|rephrased|described|clear(?:er)?|clarified|improved|better|more (?:telling|helpful|specific|precise|exact|descriptive|accurate|informative|meaningful|useful|explicit|actionable))\b|\b(?:could|can|might|should) be (?:described|worded|phrased|explained) (?:better|anew|otherwise|more clearly)\b|^[^?]{0,200}\bsuggestions?\b[^]{0,900}\bSUGGESTION ?:/i,
    without: /\bI (?:get|got|see|am getting)\b/,
  },
  {
    // The same as a title.
    says: /^(?:#{1,4} )?(?:include|add|show|give|provide|use|print|log)? ?(?:an? )?(?:better|clearer|more (?:descriptive|helpful|specific|meaningful)) (?:\w+ )?(?:messages?|warnings?|errors?)\b/i,
    without: /\bI (?:get|got|see|am getting)\b/,
  },
  {
    // A wish that a program say more.
    says: /\bwould it be possible (?:that|to|for)\b/i,
    with: /^(?:#{1,4} )?(?:make|expose|show|include|surface|add|allow|return|print|log|let)\b[^.?!]{0,80}\b(?:errors?|messages?|codes?|reasons?|details?)\b/i,
    without: /\b(?:error|exception) ?[:=]|Traceback \(/i,
  },
  {
    // What a program should do with users whom Entra refuses: it is known that it does.
    says: /\b(?:redirect\w*|fall(?:ing)? ?back|forward\w*|sen[dt] (?:them|him|her|users?|people))\b[^.?!]{0,50} (?:after|when|where|if|on|upon) (?:\w+ ){0,4}AADSTS\d|\b(?:after|when|where|if|on|upon|in case) [^.?!]{0,40}\bAADSTS\d{5,8}\b["']?,? (?:then )?(?:redirect|forward|fall back|send (?:them|him|her|users?|people))\b/i,
    without: /\bTrace ID\b|\bCorrelation ID\b|\bI (?:get|got|see|am getting)\b/i,
  },
  {
    // A line that a template lacks.
    says: /\bshould be (?:changed|extended|amended|adapted) so that\b/i,
    with: /^(?:#{1,4} )?[^.?!]{0,20}(?:\.\w{2,4}: )?(?:add|set|use|pass)\b/i,
    without: /\b(?:error|exception) ?[:=]|Traceback \(/i,
  },
  {
    // A page that is to be put right, by its title.
    says: /^(?:#{1,4} )?(?:\[\w{2,12}\] ?)?(?:update|fix|correct|improve|clarify|document)\b[^.:?]{0,120}\b(?:docs?|documentation|instructions?|readme|FAQ|page|guide|troubleshooting)\b/i,
    without:
      /\b(?:does(?: not|n't) work|ends? in|gave|gives?|gets?|got)\b|\b(?:error|exception)s?["']? ?[:=]|["']code["']\s?:|Traceback \(/i,
  },
  {
    says: /^(?:#{1,4} )?please document\b|\b(?:documentation|docs) changes? only\b/i,
    without: /\b(?:error|exception)s?["']? ?[:=]|["']code["']\s?:|Traceback \(/i,
  },
  {
    // Pages and samples that lag behind.
    says: /^[^.?]{0,100}\b(?:docs?|documentation|samples?)\b[^.?]{0,60}\b(?:not up[- ]to[- ]date|out[- ]of[- ]date)\b/i,
    without: /["']code["']\s?:|Traceback \(/i,
  },
  {
    // The form for changes of Azure's samples.
    says: /\bdoes this introduce a breaking change\b|\bdocumentation content changes\b|\bhow to test\b[^]{0,200}\bget the code\b/i,
  },
  {
    // What will no longer be possible, and from which day on.
    says: /^[^.]{0,120}?\bwill be (?:disabled|retired|blocked|removed|turned off|enforced)\b/i,
    with: /\b(?:on|from|by|as of|starting|after) (?:\d{4}-\d\d|(?:the )?\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6} \d)/,
  },
  {
    // What a program does from now on.
    says: /\b(?:is|are) now (?:also )?(?:written|logged|printed|shown|reported|given|returned|handled|caught|retried|raised|recogni[sz]ed)\b[^.]{0,160}\b(?:so that|instead of|not only|rather than|as well)\b/i,
  },
  {
    // What a program ought to tell those who meet it.
    says: /^(?:#{1,4} )?(?:handle|improve|provide|catch|show|give|print|explain|detect)\b[^.]{0,100}\b(?:errors?|fails?|failures?|messages?|information)\b/i,
    with: /\b(?:should|could|needs? to|must) (?:\w+ )?(?:inform|tell|warn|notify|advise|point|guide)\w* (?:the |its )?(?:users?|callers?|people)\b|\bimprove the (?:\w+ )?messages?\b/i,
  },
  {
    // Notes that are gathered from changes, each in a box of its own.
    says: /\brelease notes\b\W{0,8}'{3}(?:other|bug ?fix|feature|breaking|improvement|noteworthy|action required)\b/i,
  },
  {
    // A review of a text, by its file and line.
    says: /^[\w./-]{3,160}\.(?:md|rst|adoc|txt):\d{1,5}\b/,
  },
  {
    // What a program should do when others meet it.
    says: /\b(?:it|which|we|the (?:\w+ ){0,2}(?:pipeline|script|tool|action|job|module)) should (?:also |now )?(?:fail|stop|warn|retry|catch|handle|detect) [^.]{0,30}\b(?:when|if) the (?:\w+ )?(?:message|error|text|warning|output)\b/i,
  },
  {
    // A change of words only.
    says: /\bfor (?:the )?grammar\b|\b(?:fix(?:es|ed)?|corrects?|corrected) (?:an? |some |the )?(?:typos?|grammar|wording)\b/i,
    with: /\b(?:docs?|documentation|readme|sentence|paragraph|page)\b/i,
  },
  {
    // A wish, by somebody who shows nothing that failed.
    says: /\bwould be (?:\w+ )?(?:nice|great|good|helpful|welcome|useful)\b/i,
    without:
      /\b(?:error|exception) ?[:=]|Traceback \(|\b(?:I|we|my) (?:get|got|see|am getting|are getting|cannot|can't)\b/i,
  },
  {
    // A wish for the documentation.
    says: /\b(?:documentation|docs?|article|page|guide|tutorial)\b[^.]{0,40}\b(?:should|could|fails? to|does(?: not|n't)|needs? to) (?:also )?(?:mention|note|warn|explain|state|describe|document|list)\b|\bshould be (?:referenced|mentioned|documented|listed|explained|described) (?:in|on|at) [^.]{0,40}\b(?:page|article|section|guide|tutorial|docs?|documentation|readme)\b/i,
  },
  {
    // A change in the words of who made it, which name no subject.
    says: /[.!] (?:Catches|Adds|Handles|Makes|Changes|Removes|Treats|Ensures|Replaces|Moves|Updates) (?:it|the|an?|this|that|both|them)\b/,
    without: /\b(?:I|my)\b|\b[Ss]teps to reproduce\b|\bTo Reproduce\b/,
    evenShown: true,
  },
  {
    says: /\b[Tt]his change (?:\w+ly )?(?:adds|fixes|fetches|makes|moves|removes|replaces|changes|updates|introduces|improves|allows|enables|lets|extends|handles|wraps|renames|ensures|catches|raises|treats|passes|puts|reports|says|sets|shows)\b/,
    without: /\b(?:I|my)\b|\b[Ss]teps to reproduce\b|\bTo Reproduce\b/,
  },
  {
    // A text that others are to look over.
    says: /\bplease (?:review|check|proofread) the (?:text|wording|section|draft|guide)\b/i,
    with: /\b(?:docs?|documentation|guide|manual|readme|page|section)\b/i,
    without: /\b(?:error|exception) ?[:=]|Traceback \(/i,
  },
  {
    // A form for wishes.
    says: /\bfeature description\b[^]{0,1500}\b(?:problem statement|proposed solution|use cases?)\b/i,
    without:
      /\b(?:error|exception) ?[:=]|Traceback \(|["']error["'] ?:|\bfails?\b|\bdoes(?: not|n't) work\b/i,
  },
];

/** What somebody has changed, and shows to those who are to look at it. */
export const changesMade: readonly Hearsay[] = [
  {
    // What a request to take in a change says of itself, even where it shows what it is against.
    says: /\bthis (?:PR|pull request) (?:adds?|catches|changes|enables|extends|fixes|handles|implements|improves|introduces|makes|modifies|moves|prevents|refactors|removes|replaces|switches|teaches|treats|updates)\b/i,
    evenShown: true,
  },
  {
    // Its parts, by their headings.
    says: /## (?:summary|purpose|what(?: has)? changed|changes|why|motivation)\b[^]{0,3000}?## (?:test plan|testing|how to test|verification|validation)\b/i,
  },
  {
    // Lines that are added to a page.
    says: /(?: \+ ?(?:#{1,4} |> ?|- |\* |\d\. )[^+]{1,300}){2}/,
  },
];
