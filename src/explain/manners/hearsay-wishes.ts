import { goesWrong, type Hearsay } from "./hearsay-kind.ts";

/** What somebody wants changed in words, programs, templates or pages, for those who meet the failure. */
export const wishes: readonly Hearsay[] = [
  {
    says: /^(?:#{1,4} )?needs? (?:to )?support (?:for|of)\b|\bwould you (?:think about|consider|mind) (?:supporting|adding)\b/i,
    without:
      /\b(?:error|exception|fail\w*) ?[:=]|Traceback \(|\b(?:returns?|gives?|gets?|ends? in|fails with) [^.]{0,20}\b[45]\d\d\b|\b(?:is|are|was) denied\b/i,
  },
  {
    says: /^(?:#{1,4} )?(?:\[?feature[ -]req(?:uest)?\b|\[feat(?:ure)?\]|\[FR\]|\[?(?:enhancement|proposal|RFC)\]?:)/i,
    without: /\b(?:error|exception|fail\w*) ?[:=]|Traceback \(|["']error["']: ?\{ ?["']code["']/i,
  },
  {
    // HashiCorp's forms for wishes, and OpenTofu's; in those for bugs the headings have other names.
    says: /#{2,4} (?:New or Affected (?:Resource|Data Source)\(s\)|Attempted Solutions\b(?=[^]{0,3000}?#{2,4} (?:Proposal|References)\b))/,
    without: /#{2,4} (?:Actual Behaviou?r|Debug Output|Steps to Reproduce)/,
    evenShown: true,
  },
  {
    // What a message ought to say besides.
    says: /^[^.?!]{0,60}\bmessages? improvements?\b|\bcan (?:we|you) add [^.?]{1,60} (?:in|to) the (?:\w+ )?messages?\b/i,
    without:
      /\b(?:every|all)\b|\b(?:fails|broke|breaks|ends) (?:with|in|it)\b|\bAADSTS\d{5,8}: |Traceback \(|\bTrace ID\b/i,
    evenShown: true,
  },
  {
    // The same of what its users are to read.
    says: /^(?:#{1,4} )?(?:display|show) (?:an? |the )?(?:\w+ ){0,3}(?:message|notice|hint|warning|error)s? (?:when|if|for|in case)\b/i,
    with: /\b(?:users?|they) (?:should|could|must|ought to) (?:be )?(?:told|see|know|informed|shown|asked)\b/i,
    evenShown: true,
  },
  {
    // What a program ought to show of its failures.
    says: /^(?:#{1,4} )?(?:make|expose|surface|show|return|include|add) [^.]{0,40}\b(?:error|status|reason) ?(?:codes?|details?|messages?|bod(?:y|ies))\b[^]{0,1500}\b(?:would it be possible|could (?:it|this|they|we)|can (?:it|this|they|we)|please|should)\b/i,
    without:
      /\bplease advise\b|\bfails? with\b|\bwhat could (?:this|it) be\b|^(?:#{1,4} )?return status code \d/i,
  },
  {
    // A template or a default that ought to be another.
    says: /^.{0,60}: (?:add|change|replace|remove|rename|use)\b[^]{0,900}\b(?:should|could|ought to) be (?:changed|added|updated|replaced|removed|extended)\b|^.{0,60}: (?:add|change|replace|remove|rename|use)\b[^]{0,900}\bneeds? (?:the|this|an) (?:update|change)\b/i,
    without: /\b(?:error|exception) ?[:=]|Traceback \(/i,
  },
  {
    // A way to make something that there ought to be.
    says: /\bshould (?:have|get|offer|provide|accept) an? (?:\w+ )?(?:constructor|overload|builder|factory)\b/i,
    without: /\b(?:error|exception|fail\w*) ?[:=]|Traceback \(/i,
  },
  {
    // May it be otherwise?
    says: /\bis it possible to (?:adjust|change|customi[sz]e|configure|override|rename)\b|\bcan (?:the|this) (?:\w+ ){0,2}(?:default|behaviou?r|response|status|message|page)\b[^.?]{0,60}\bbe (?:adjusted|changed|customi[sz]ed|configured|overridden)\b/i,
    without:
      /\b(?:error|exception|fail\w*) ?[:=]|Traceback \(|\btimes? out\b|\b(?:stops|fails|ends) (?:with|in)\b/i,
  },
  {
    // A form for wishes, and plans for what others meet.
    says: /\bis your feature request related to a problem\b|\bwhat problem or use case are you trying to solve\b|## description of the new feature\b|\bcodes to look for\b|\btelemetry\b[^]{0,600}\bproposal\b|\btelemetry\b[^]{0,900}\bproposed (?:solution|change)\b/i,
    without:
      /Traceback \(|\bAADSTS\d{5,8}: |\bproblem\? (?:yes[:,.]|\W{0,3}yes\b)[^]{0,80}\b(?:returns?|fails?|gives?|ends? in)\b/i,
  },
  {
    // A wish in a title, with what is proposed.
    says: /^(?:#{1,4} )?(?:extend|add|allow|support|introduce|provide|enable|implement|consider)\b[^]{0,400}\bproposal: (?:an? )?new\b/i,
  },
  {
    // The same, with what it ought to be.
    says: /^(?:#{1,4} )?(?:update|improve|change|reword) (?:the |an? |our )?(?:error )?messages? (?:for|of|when|if|on)\b[^.]{0,120}\b(?:to be|be|so that (?:it|they) (?:is|are)) (?:more|less|clearer|better)\b/i,
    without: goesWrong,
    evenShown: true,
  },
  {
    // New words for what a program says.
    says: /^(?:#{1,4} )?[^.?!]{0,40}\b(?:refine|unify|reword|rephrase|rename|clarify|shorten) (?:\w+ ){0,3}(?:messages?|warnings?|errors?|output|texts?)\b|^(?:#{1,4} )?(?:more|better) (?:descripti(?:on|ve)|helpful|meaningful) (?:error )?messages?\b/i,
  },
  {
    says: /\bplease add (?:the |some )?documentation (?:for|of|on|about)\b|^(?:#{1,4} )?AADSTS\d+ is not (?:listed|documented)\b/i,
    without: /\b(?:Trace|Correlation) ID: ?[\da-f*x]|["']error["'] ?: ?\{ ?["']code["']/i,
    evenShown: true,
  },
  {
    // What a page of the documentation says, or leaves out, in the form that its readers fill in.
    says: /\bDocument Details\b/,
    with: /\b(?:bullet|paragraph|section|sentence)\b[^.]{0,30}\b(?:would|could|should)\b|\b(?<!Do not edit )(?:this|that|the) (?:page|article|list|table|section|sentence|paragraph|screenshot)(?:'s)?\b|\b(?:docs?|documentation)\b[^.]{0,40}\b(?:lacks?|wrong|outdated|unclear|misses)\b|\b(?:isn't|is not) (?:listed|documented)\b|\bcould say more\b|\bis this a (?:mistake|slip|typo)\b|^(?:#{1,4} )?please (?:add|document) |\bcould you (?:please )?(?:document|list) /i,
    // Nor is the title nothing but an error's code, which somebody has got.
    without:
      /\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b|\b[Ss]teps to reproduce\b|Traceback|\b(?:gives?|ends? (?:in|with)|fails with|returns|answers|stops with) (?:an? |the )?(?:error |HTTP )?(?:AADSTS\d|40[0-9]\b|429\b)|^\S[^.]{0,80}\bends? (?:in|with) 40\d\b|["']code["']\s?: ?["'][^"']{3,60}["'], ?["']message["']|["']error["']\s?: ?["']\w{5,40}["'], ?["']error_description["']|\bAt line:\d|\b[A-Z]\w{2,12}-Az\w{2,60} : |\b(?:with|gets?|gives?) (?:this|the following) (?:error|message)\b|^\W{0,4}[A-Z][a-z]{2,20}[A-Za-z]{0,40}(?:Not[A-Z]|Denied|Failed|Exists|Conflict|Exceeded|Mismatch|Expired)[A-Za-z]{0,40} (?=[A-Z])/,
    evenShown: true,
  },
  {
    // What belongs on a page, by somebody who has found it out.
    says: /\b(?:please|kindly|could you|can you|should) (?:\w+ ){0,2}(?:put|add|mention|include|document|note|write) (?:that|this|it) (?:down )?(?:in|into|to|on) (?:the |your )?(?:docs?|documentation|manual|page|article|readme)\b/i,
    without: /Traceback \(|\b(?:still|now) (?:fails|get|getting)\b|\b[45]\d\d\b(?! ?(?:px|ms))/i,
  },
  {
    // Something that the documentation lacks: in the form for it, or as a wish.
    says: /^(?:#{1,4} )?\[(?:docs?|documentation)\]/i,
    with: /\b(?:would be|it'd be) (?:\w+ )?(?:nice|good|great|helpful|useful)\b|\bdocumentation related to (?:component|feature)\b|\bdocumentation (?:does(?: not|n't) exist|needs clarification)\b|- \[[ x]\] needs an example/i,
  },
  {
    // What a change does, as its title's next sentence: without anybody who does it.
    says: /^[^]{0,160}?(?<![.:,] ?)\b(?:Handles|Adds|Makes|Deals with|Removes|Introduces|Implements|Refactors|Replaces|Adjusts|Improves) (?=[a-z"'\u0060])/,
    without:
      /\bERROR\b|\b[Ss]teps to reproduce\b|AADSTS\d{5,8}: |\bMakes no sense\b|["']code["']\s?:|\bthen [45]\d\d\b/,
  },
  {
    // The title that GitHub gives to a change of one file.
    says: /^(?:#{1,4} )?(?:Update|Create|Delete|Rename) [\w./-]{2,80}\.(?:md|py|cs|ts|js|java|go|ya?ml|json|ps1|tf|bicep|sh|rst|txt)\b/,
    without:
      /\b[Ss]teps to reproduce\b|(?<!["'])AADSTS\d{5,8}: |\b[Ee]rror:? [45]\d\d\b|\banswers?\b[^.{]{0,30}\{ ?["']error\b/,
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
    says: /^(?:#{1,4} )?\[?feature[ -]req(?:uest)?\]?:? [^.?!]{0,40}\b(?:clear(?:er)?|better|(?:more )?(?:helpful|descriptive|meaningful)) (?:error |exception )?messages?\b/i,
    with: /\bis your feature request related to a problem\b|\bwould be (?:better|nice|helpful|useful)\b|\bshould (?:give|provide|show) an? (?:better|clearer|more)\b/i,
    evenShown: true,
  },
  {
    // The same as a title alone.
    says: /^(?:#{1,4} )?\[?feature[ -]request\]?:? (?:improve|clarify|reword|extend) [^.?!"']{0,40}\b(?:messages?|documentation|docs)\b/i,
    without:
      /\bI(?:'m)? (?:get|got|see|am getting|getting)\b|Traceback \(|\b(?:Trace|Correlation) ID: ?[\da-f]/i,
    evenShown: true,
  },
  {
    // What a change does, told with it.
    says: /\bthis (?:PR|pull request) (?:now |also )?(?!does\b|breaks\b|causes\b|seems\b|has\b|was\b|is\b)[a-z]{3,12}s\b/i,
    evenShown: true,
  },
  {
    // Boxes ticked in the form for a change.
    says: /- \[ ?x ?\] (?:bug ?fix|new feature|(?:end[- ]user )?documentation updated?|[^\w\s]{1,4} ?(?:feat|fix|chore|docs|refactor|perf|style)\b)|\bbug ?fix pull request\b/i,
    without: /- \[ ?x?\] (?:question|bug report)\b|\bwhat happened\b/i,
    evenShown: true,
  },
  {
    // The title of a change in the form that many projects ask for, and the headings of its description.
    says: /^(?:#{1,4} )?(?:feat|fix|chore|docs|refactor|perf|build|ci|test)(?:\([\w./ -]{1,40}\))?!?: /,
    with: /#{1,3} (?:summary|solution|fix|test plan|purpose|changes|what changed)\b/i,
    without:
      /^(?:#{1,4} )?(?:build|ci|test)[^:]{0,40}: [^.#]{0,60}\b(?:fails?|failed|failing\b(?! tests?))\b/i,
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
    // What will no longer be possible, and from which day on.
    says: /^[^.]{0,120}?\bwill be (?:disabled|retired|blocked|removed|turned off|enforced)\b/i,
    with: /\b(?:on|from|by|as of|starting|after) (?:\d{4}-\d\d|(?:the )?\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6} \d)/,
  },
  {
    // What a program ought to tell those who meet it.
    says: /^(?:#{1,4} )?(?:handle|improve|provide|catch|show|give|print|explain|detect)\b[^.]{0,100}\b(?:errors?|fails?|failures?|messages?|information)\b/i,
    with: /\b(?:should|could|needs? to|must) (?:\w+ )?(?:inform|tell|warn|notify|advise|point|guide)\w* (?:the |its )?(?:users?|callers?|people)\b|\bimprove the (?:\w+ )?messages?\b/i,
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
    says: /(?<!\b(?:advice|help|hints?|ideas?|pointers?|suggestions?|tips?|what) )\bwould be (?:\w+ )?(?:nice|great|good|helpful|welcome|useful)\b/i,
    without:
      /\b(?:error|exception) ?[:=]|Traceback \(|\b(?:I|we|my) (?:get|got|see|am getting|are getting|cannot|can't)\b/i,
  },
  {
    // A wish for the documentation.
    says: /\b(?:documentation|docs?|article|page|guide|tutorial)\b[^.]{0,40}\b(?:should|could|fails? to|does(?: not|n't)|needs? to) (?:also )?(?:mention|note|warn|explain|state|describe|document|list)\b|\bshould be (?:referenced|mentioned|documented|listed|explained|described) (?:in|on|at) [^.]{0,40}\b(?:page|article|section|guide|tutorial|docs?|documentation|readme)\b/i,
    without:
      /["']code["']\s?:|Traceback \(|\b(?:returns?|gives?|ends? in|fails with|get) (?:an? |the )?(?:error |HTTP )?[45]\d\d\b|\bPermissionDenied\b|\bBadRequest ["']/i,
  },
  {
    // What a page says, by the title of who found it out of date.
    says: /^(?:#{1,4} )?\[docs?(?:umentation)?\]:? [^]{0,300}?\b(?:docs?|documentation|page|article) (?:currently |still )?(?:says?|states?|claims?)\b/i,
    without:
      /["']code["']\s?:|Traceback \(|\bTrace ID\b|\b[Ss]teps to reproduce\b|\b(?:PermissionDenied|Authorization(?:Failed|_RequestDenied))\b|\bAADSTS\d{5,8}: /,
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
