import type { Hearsay } from "./hearsay-kind.ts";

/** What somebody has changed, or a release brought, and what is shown to those who are to look at it. */
export const changesMade: readonly Hearsay[] = [
  {
    // What a request to take in a change says of itself, even where it shows what it is against.
    says: /\b(?:this|the) (?:PR|pull request) (?:has )?(?:adds?|brings|catches|changes?|corrects?|documents|enables|disables|ensures?|extends?|extracts?|fix(?:es)?|handles?|implements?|improves?|introduces?|makes?|modif\w+|moves?|prevents|refactors?|removes?|replaces?|splits?|switches|teaches|treats|updates?)\b/i,
    evenShown: true,
  },
  {
    says: /\b(?:this|the) (?:PR|pull request) is (?:just |only |simply )?(?:to(?! (?:blame|main|master)\b)|an attempt|intended|meant)\b/i,
    evenShown: true,
  },
  {
    // The title of a change to how a program takes errors.
    says: /^(?:#{1,4} )?(?:mark|treat|classify|consider) [^.:?]{3,80}\b(?:errors?|exceptions?) as (?:an? )?(?:\w+ (?:errors?|exceptions?|ones?|failures?)|ephemeral|fatal|permanent|recoverable|retry-?able|retriable|temporary|transient)\b(?! fails)|^(?:#{1,4} )?catch(?:es|ing)? [^.:?]{3,80}\b(?:errors?|exceptions?)\b/i,
    without: /\b(?:I|[Mm]y|[Ww]e|[Oo]ur|never|nothing)\b|\b[Ss]teps to reproduce\b/,
  },
  {
    // What is proposed to be merged, by the headings that projects ask for.
    says: /#{1,4} ?(?:summary|purpose|description|what(?: has)? changed|what this (?:PR )?does|changes|why|motivation)\b[^]{0,3000}?#{1,4} ?(?:test(?:ing)? plan|testing|how to test|how (?:was|has) this (?:been )?tested|verification|validation)\b|#{1,4} ?customer impact\b[^]{0,3000}?#{1,4} ?(?:testing|risk)\b/i,
    without:
      /\b[Ss]teps to reproduce\b|\bTo Reproduce\b|\bSame result\b|\b[Aa]ll calls fail\b|\b(?:stops|ends|fails) with\b/,
  },
  {
    // The title that is given to a change which takes another back.
    says: /^(?:#{1,4} )?Revert ["'\u201c][\w:()[\]/.-]{1,40} /,
    without: /\b(?:answers|ends (?:in|on|with)|still)\b/,
    evenShown: true,
  },
  {
    // A title that says what a page or a program has now.
    says: /^(?:#{1,4} )?(?:[Aa]dded|Created) (?:(?:some|more|one|another|an?|the|\w+ing|\w+al|\w+ed) ){0,2}(?:(?!(?:as|by|from|in|of|on|with)\b)\w+ ){0,2}(?:scenarios?|param(?:eter)?s?|steps?|notes?|sections?|links?|examples?|details?|information|samples?|tests?)\b(?! below\b)/,
    without:
      /Traceback \(|\b(?:I|[Mm]y)\b|\b[Ss]teps to reproduce\b|["']code["']\s?:|\bTrace ID\b|\bERROR: |\b[A-Z]\w+(?:Error|Exception): |\bError: |\([A-Z]\w{6,60}\) |\bAADSTS\d{5,8}: |\b(?:answers?|gives?|returns?) (?:["'{]|[45]\d\d\b|The\b)/,
    evenShown: true,
  },
  {
    // What somebody has put right in words, or a form's question for why a change is made.
    says: /\bI(?:'ve| have)? (?:also )?(?:updated|corrected|amended|adjusted) (?:the )?(?:docs?|documentation|readme|wiki|article|page)(?: to|,? so that|, and)\b|\bI(?:'ve| have)? added (?:the |an? )?(?:\w+ ){1,2}to (?:all|each|every) [^.]{0,30}\b(?:articles|pages|samples|snippets|tabs)\b|\bthe (?:page|article|docs?|readme|documentation) now (?:says|reads|mentions|tells)\b(?! (?:["'\u201c]|AADSTS|[45]\d\d\b))|\breason for change\W{0,4}:(?! [^.]{0,30}\b(?:broken|fails?|failed|failing|not work\w*)\b)/i,
    without:
      /\b[Ss]teps to reproduce\b|\bTo Reproduce\b|\b[Ss]ince then\b|\b[Nn]ow (?:all|every|it|the app)\b/,
    evenShown: true,
  },
  {
    // Lines that are added to a page.
    says: /(?: (?<!\[INFO\][ |]{1,40})\+ ?(?:#{1,4} |> ?|- |\* |\d\. )[^+]{1,300}){2}/,
  },
  {
    // A change to a program.
    says: /^.{0,600}?(?:\badds support for\b|(?:^|\. )this adds \w|\bguidelines for a pull request\b|\b(?:fixes|fixed) an? (?:\w+ ){0,2}(?:race|bug|regression|leak|crash|panic|typo) (?:in|where|when)\b)/i,
  },
  {
    // The same that shows what it is for.
    says: /^(?:#{1,4} )?fix(?:es|ed|ing)?\b[^]{0,400}?(?:\bthis (?:PR |change |commit |patch )?(?:catches|handles|treats|ignores|maps)\b|\b(?:errors?|exceptions?|messages?)\b[^.]{0,40} (?:is|are) (?:(?:now )?(?:caught|handled|ignored)|now shown)\b(?! in another\b)|\b(?:Repairs|Corrects) the\b|\bNo other changes?\b|\bboth (?:mended|fixed) here\b)/i,
    evenShown: true,
  },
  {
    // What its author says of it besides.
    says: /(?:^|[.!] |[\w'] )Not (?:tested|tried out)\b(?! (?:\w+ )?(?:any |older |newer |other |\d))/,
    without: /Traceback|Trace ID: ?[\da-f]{8}|\b[Ss]teps to reproduce\b/,
    evenShown: true,
  },
  {
    // What somebody has finished, with what was learnt on the way.
    says: /^.{0,120}?\b(?:already delivered|DONE\b[^]{0,200}\b(?:what was built|delivered|evidence))/,
  },
  {
    // Its parts, one after the other, or what it leaves as it was.
    says: /(?:\.|'{3}|\w\w) (?:#{1,4} )?Changes: - (?=[^]{30})|\b[Nn]o (?:behaviou?r(?:al)? changes? (?:when|where|for|if|is|are|otherwise)|changes? (?:of|in|to) (?:the )?\w+ (?:is|are) (?:needed|required))\b/,
    without:
      /\b(?:I|my)\b|\b[Ss]teps to reproduce\b|\bTo Reproduce\b|\b(?:answers|prints)\b|\bends (?:on|with)\b|\bthen \(\w/,
    evenShown: true,
  },
  {
    // A change that names what it settles.
    says: /\b(?:addresses|fixes|closes|resolves|refs) #\d+|\blinked to issue: |(?<!\b(?:does|did|meant|must|not|should|supposed|will|would) [^?!]{0,20}|\bto )\b(?:address|fix|close|resolve)(?:e?s)? https:\/\/github\.com\/[\w./-]{3,100}\/(?:issues|pull)\/\d+/i,
  },
  {
    // What is added to pages, by its title.
    says: /^(?:#{1,4} )?(?:add(?:s|ing|ed)? [^.:?]{1,80} to (?:the )?(?:tsg|docs?|documentation|readme|troubleshooting|faq)\b(?! (?:app|account|group|resource|site|storage|subscription|team)\b)|(?:add(?:ing|ed)?|writ(?:e|ing)) (?:an? |the )?(?:[\w-]+ ){0,3}(?:section|paragraph|page|note|article|entry|guide|faq|row)s? (?:for|on|about|to|of)\b)/i,
    without:
      /Traceback \(|\b(?:fails|failed|cannot|can't)\b|["']code["']\s?:|\b(?:I|we|my|our)\b|\b[Ss]teps to reproduce\b/,
    evenShown: true,
  },
  {
    // A change to a program, line by line.
    says: /'''diff\b|\bdiff --git a\/|@@ -\d+(?:,\d+)? \+\d+/,
    with: /[-+] ?(?:[|#]|(?:if|elif|else|except|catch|case|switch|raise|throw|return|print|log|err|error|message|msg|private|public|protected|static|final|def|func|function|import|const|let|var|class|for)\b)|'{3}diff\b|\+ ?(?:'{3}|> )|\+ ?(?:Context|Note|Problem|Solution|Summary|Background): /i,
  },
  {
    // What a release brought.
    says: /^.{0,80}?\b(?:release notes|changelog|change log|what'?s new in)\b/i,
    without:
      /AADSTS\d{5,8}: |Traceback \(|\b(?:but|yet) it (?:still )?fails\b|\bit is not\b|["']code["']\s?:/i,
  },
  {
    // The title of a change and its parts.
    says: /^(?:#{1,4} )?(?:feat|fix|chore|docs|refactor|perf|build|ci|test)(?:\([\w./ -]{1,40}\))?!?: .{0,300}?#{1,4} (?:TL;?DR(?!\W[^.#]{0,60}\b(?:does(?: not|n't) work|ends|fails)\b)|problem|summary|fix|solution|root cause|why|what|changes|motivation|context|description|background)\b/i,
    without:
      /^(?:#{1,4} )?(?:build|ci|test)[^:]{0,40}: [^.#]{0,60}\b(?:fails?|failed|failing\b(?! tests?))\b/i,
  },
  {
    // The title of a change, in the form that many projects ask for; and what has been released.
    says: /^(?:#{1,4} )?(?:(?:feat|fix|chore|docs|refactor|perf|build|ci|test)(?:\([\w./ -]{1,40}\))?!?: |bump \S{1,60} from \d|release (?:notes\b|v?\d))/i,
    with: /\b(?:adds?|added|fixe[ds]|updates?|updated|changelog|bumps?|tests? (?:included|added)|handle[ds]?)\b|## (?:summary|problem|purpose|test plan|testing|changes)\b/i,
    without:
      /^(?:#{1,4} )?(?:bump .{0,80}|(?:build|ci|test)[^:]{0,40}: [^.#]{0,60})\b(?:breaks?|broke|fails?|failed|is failing|failing\b(?! tests?))\b/i,
  },
  {
    // The same title, and but a few words on what it is for.
    says: /^(?:#{1,4} )?(?:feat|fix|chore|docs|refactor|perf)(?:\([\w./ -]{1,40}\))?!?: (?=[^?]{0,500}$)/i,
    without:
      /\b(?:I|my|we|our)\b|["']code["']\s?:|Traceback \(|\bAADSTS\d{5,8}: |\([A-Z]\w{6,60}\) |\b(?:error|exception)s? ?[:=]|\b(?:broken|fails?|failed|failing|still|cannot|can't)\b|\b[45]\d\d\b/,
  },
  {
    // The forms in which Microsoft's repositories want a change described.
    says: /^\[release\/[\w.]{1,12}\] |## customer impact\b/i,
    with: /## (?:customer impact|purpose|regression|risk|testing|how to test)\b/i,
    without: /\b(?:cannot|can't|unable to) (?:log|sign) in\b|\ball calls fail\b/i,
  },
  {
    // The form for changes of Azure's samples.
    says: /\bdoes this introduce a breaking change\b|\bdocumentation content changes\b|\bhow to test\b[^]{0,200}\bget the code\b/i,
  },
  {
    // What a program does from now on.
    says: /\b(?:is|are) now (?:also )?(?:written|logged|printed|shown|reported|given|returned|handled|caught|retried|raised|recogni[sz]ed)\b[^.]{0,160}\b(?:so that|instead of|not only|rather than|as well)\b/i,
  },
  {
    // Notes that are gathered from changes, each in a box of its own.
    says: /\brelease notes\b\W{0,8}'{3}(?:other|bug ?fix|feature|breaking|improvement|noteworthy|action required)\b/i,
  },
  {
    // A change in the words of who made it, which name no subject.
    says: /[.!] (?:Catches|Adds|Handles|Makes|Changes|Removes|Treats|Ensures|Replaces|Moves|Updates) (?:it|the|an?|this|that|both|them)\b/,
    without:
      /\b(?:I|my)\b|\b[Ss]teps to reproduce\b|\bTo Reproduce\b|\bno sense\b|\bthen [45]\d\d\b|\b(?:stops|fails|ends) (?:with|in)\b/,
    evenShown: true,
  },
  {
    says: /\b[Tt]his (?:change|commit|patch) (?:\w+ly )?(?:adds|fixes|fetches|makes|moves|removes|replaces|changes|updates|introduces|improves|allows|enables|lets|extends|handles|wraps|renames|ensures|catches|raises|treats|passes|puts|reports|says|serializes|sets|shows|writes)\b/,
    without: /\b(?:I|my)\b|\b[Ss]teps to reproduce\b|\bTo Reproduce\b/,
  },
  {
    // The headings of a change's description, and what its author did for it.
    says: /\bchanges proposed in this (?:request|PR|pull request)\b/i,
    evenShown: true,
  },
  {
    says: /\bI(?:'ve|,? have)? added (?:a |the |an )?(?:check (?:for|to)|documentation|handling|note|row|section|sentence)\b/i,
    without:
      /\b(?:but|however|nevertheless|still|keeps?|same|before|tickets?)\b|\?(?:\s|$)|\bsteps to reproduce\b|Traceback \(|\bAADSTS\d{5,8}: /i,
  },
  {
    // What a program or its manual will say or do, as a title.
    says: /^(?:#{1,4} )?(?:\[[\w ]{2,20}\] ?)?(?:(?:clarify|improve|update|added more) [^.?!]{0,60}\b(?:error ?codes?|error messages?|AADSTS\d{5,8}|scenarios)\b|error messages? (?:improvements?|enhancements?|clarification)\b|add (?:an? )?(?:configurable|optional) \w|make [^.?!]{2,80}\b(?:adjustable|clearer|configurable|customi[sz]able|efficient|faster|optional|safer)\b|add [^.?!:]{0,80}\bto (?:avoid|catch|detect|handle|prevent)\b)/i,
    without:
      /\b(?:I|we|my|our)\b[^.]{0,30}\b(?:get|got|see|fails?)\b|\bsteps to reproduce\b|Traceback \(|\bTrace ID\b|\berror: |exception\b|\b(?:ends|fails|now|says|still)\b|\bdoes(?: not|n't) help\b|\bAADSTS\d{5,8}: |\busers? (?:is|are|can)\b/i,
  },
];
