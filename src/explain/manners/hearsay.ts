import { changesMade, wantedChanges } from "./hearsay-changes.ts";
import type { Hearsay } from "./hearsay-kind.ts";
import { fewWords } from "./hearsay-short.ts";
import { failedJustNow } from "./met.ts";

/** Somebody for whom it failed. */
const sufferer =
  /\b(?:I|we|my|me)\b[^.]{0,60}\b(?:gets?|got|getting|see|saw|seeing|receiv\w+|hit|fac(?:e|ed|ing)|fail\w*|can'?t|cannot|could ?n[o']t|unable|ran into|stuck|tried)\b|\bmy (?:\w+ ){0,3}(?:fails?|failed|account|pipeline|app)\b/i;

/** How texts begin or speak that tell of failures which their author has not met. */
const kinds: readonly Hearsay[] = [
  ...changesMade,
  {
    // A note for those who may meet it.
    says: /\b(?:in case|if) (?:some(?:body|one)|any(?:body|one))(?: else)? (?:\w+ )?(?:runs? into|hits?|stumbles?|encounters?|comes? across|faces?)\b/i,
    without: /\b(?:I|we|my|our)\b|\b[Ss]teps to reproduce\b|Traceback \(/,
  },
  {
    // What is to be done when it comes to that.
    says: /\b(?:when|if|once) (?:the|an?|your) [^.]{1,60}\b(?:you|users?)(?:'ll| will| may| might) (?:\w+ )?(?:see|get|receive|find)\b/i,
    without: /\b(?:I|we|my|our)\b|\b[Ss]teps to reproduce\b|Traceback \(/,
  },
  {
    // An announcement of what will be demanded, and of what it will look like.
    says: /\b(?:begins?|beg[au]n|start(?:s|ed|ing)?|going) to (?:require|enforce|block|reject)\b/i,
    with: /\b(?:when|if) (?:the|an?|your) (?:users?|accounts?|tenants?|applications?|clients?)\b[^.]{0,160}\b(?:fails? with|(?:may|might|will) (?:show|display|see|get|receive))\b|\bif mfa is required\b/i,
  },
  {
    // What will come of a demand that somebody announces or explains.
    says: /\b(?:when|if) [^.]{1,60}\b(?:is|are) (?:required|enabled|enforced)\b[^.]{0,60}\b(?:fails?|will fail)\b/i,
    with: /\b[Ss]olutions?\b|\b[Ww]orkarounds?\b|\b(?:has|have) begun\b/,
  },
  {
    // A change to a program.
    says: /^.{0,600}?(?:\badds support for\b|\b(?:this|the) (?:PR|pull request) (?:moves?|extracts?|splits?|extends?|replaces?|refactors?|corrects?|documents|handles?|ensures?|adds?|fix(?:es)?|changes?|modif\w+|has modified|updates?|makes?|introduces?|improves?|removes?|implements?|(?:dis|en)ables|catches)\b|(?:^|\. )this adds \w|\bguidelines for a pull request\b|\bthis (?:change|commit|patch) (?:puts|adds|makes|fixes|removes|catches|handles|changes|replaces|improves|introduces|updates)\b|\b(?:fixes|fixed) an? (?:\w+ ){0,2}(?:race|bug|regression|leak|crash|panic|typo) (?:in|where|when)\b)/i,
  },
  {
    // The same that shows what it is for.
    says: /^(?:#{1,4} )?fix(?:es|ed)?\b[^]{0,300}\bthis (?:PR |change |commit |patch )?(?:catches|handles|treats|ignores|maps)\b/i,
    evenShown: true,
  },
  {
    // What somebody has finished, with what was learnt on the way.
    says: /^.{0,120}?\b(?:already delivered|DONE\b[^]{0,200}\b(?:what was built|delivered|evidence))/,
  },
  {
    says: /^(?:#{1,4} )?needs? (?:to )?support (?:for|of)?\b|\bwould you (?:think about|consider|mind) (?:supporting|adding)\b/i,
    without: /\b(?:error|exception|fail\w*) ?[:=]|Traceback \(/i,
  },
  {
    says: /^(?:#{1,4} )?(?:\[?feature[ -]req(?:uest)?\b|\[feat(?:ure)?\]|\[FR\]|\[?(?:enhancement|proposal|RFC)\]?:)/i,
    without: /\b(?:error|exception|fail\w*) ?[:=]|Traceback \(/i,
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
  },
  {
    // What the log of a program will be like.
    says: /^.{0,60}\blogging (?:for|of|in)\b[^]{0,120}\bwhat the (?:logs?|output) (?:then |now |will )?looks? like\b/i,
  },
  {
    // What others may run into, gathered by those who made it.
    says: /^.{0,60}\bknown (?:issues|problems|limitations)\b/i,
    with: /\bworkarounds?\b/i,
    without: /\b(?:I|my)\b/,
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
    without: /\b(?:error|exception|fail\w*) ?[:=]|Traceback \(/i,
  },
  {
    // A form for wishes, and plans for what others meet.
    says: /\bis your feature request related to a problem\b|\bwhat problem or use case are you trying to solve\b|\bcodes to look for\b|\btelemetry\b[^]{0,600}\bproposal\b|\btelemetry\b[^]{0,900}\bproposed (?:solution|change)\b/i,
  },
  {
    // A wish in a title, with what is proposed.
    says: /^(?:#{1,4} )?(?:extend|add|allow|support|introduce|provide|enable|implement|consider)\b[^]{0,400}\bproposal: (?:an? )?new\b/i,
  },
  {
    // A change that names what it settles.
    says: /\b(?:addresses|fixes|closes|resolves|refs) #\d+|\blinked to issue: /i,
  },
  {
    says: /^(?:#{1,4} )?(?:add|handle|document|introduce) [^.]{0,60}\b(?:handler|handling|support|section|documentation|explanations?|notes?)\b/i,
    without:
      /\b(?:error|exception|fail\w*) ?[:=]|\berror (?:during|while) \w+|Traceback \(|\bAADSTS\d{5,8}: /i,
  },
  {
    // New words for what a program says.
    says: /^(?:#{1,4} )?[^.?!]{0,40}\b(?:refine|unify|reword|rephrase|rename|clarify|shorten) (?:\w+ ){0,3}(?:messages?|warnings?|errors?|output|texts?)\b/i,
  },
  {
    // A change to a program, line by line.
    says: /'''diff\b|\bdiff --git a\/|@@ -\d+(?:,\d+)? \+\d+/,
    with: /[-+] ?(?:[|#]|(?:if|elif|else|except|catch|case|switch|raise|throw|return|print|log|err|error|message|msg|private|public|protected|static|final|def|func|function|import|const|let|var|class|for)\b)/i,
  },
  {
    // A page of a manual.
    says: /\bin this (?:article|tutorial|quickstart|how-to guide)\b|\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]|#{2,4} (?:next steps|related content|see also)\b|\bthe rest of this (?:page|article|guide) (?:is|covers|explains|shows)\b|^.{0,20}\blab guide\b/i,
    without:
      /\bI(?:'m|'ve| (?:am|get|got|have|had|see|saw|was|tried|can|can't|use|want|need))\b|\b[Ss]teps to reproduce\b|Document Details|Traceback \(/,
  },
  {
    // A program's tests, and a table of what a service answers.
    says: /\b(?:it|test)\(["'][^()]{3,120}["'], ?(?:async ?)?(?:\(|function)|\bassert\.(?:equal|deepEqual|strictEqual|match)\(|#\[test\]|\bfunc Test\w{1,80}\(t \*testing\.T\)|\bdef test_\w{1,80}\([^)]{0,80}\):|@pytest\.fixture\b|\bclass (?:Fake|Mock|Stub)[A-Z]\w{0,60}\b|\breturns? the following (?:HTTP )?(?:status|error) codes\b/,
    without: /\bnot ok \d|# fail [1-9]|\b\d+ fail(?:ed|ing)\b|--- FAIL\b|\bFAILED\b|\btest result: FAILED/,
  },
  {
    // A table of errors, in a program that knows them.
    says: /\bCode generated by [^.]{1,60}\bDO NOT EDIT\b|\bconst \w{1,40}(?:: [^=]{1,60})? = \{ ?["']?AADSTS\d/,
  },
  {
    // What those who look after a service gather for its users: one symptom after the other, a table of codes, what will
    // be refused from now on.
    says: /^.{0,80}\btroubleshooting\b[^]{0,900}\b(?:symptoms?\W{1,6}|cause \| (?:fix|solution)\b)|\berror ?code \| message\b|\bcause \| (?:fix|solution)\b|## what(?:'s| is| has) chang(?:ed|ing)\?? [^]{0,900}\bwill be (?:rejected|refused|denied)\b/i,
    without: /\bI\b|\b(?:[Ww]e|[Mm]y|[Oo]ur)\b|\b[Ss]teps to reproduce\b|Traceback \(/,
    evenShown: true,
  },
  {
    // Japan's support, of what it is often asked.
    says: /サポート(?:チーム|部|担当)?(?:の.{1,20})?です|よくいただくお問い合わせ|お問い合わせをご紹介/,
    evenShown: true,
  },
  {
    // What is known of a release, and what is to be done in general.
    says: /^(?:#{1,4} )?(?:[^[\]?]{0,60}\bknown (?:issues|limitations)\b|(?:runbook|cheat ?sheet|how-?to)\b ?[:-](?=[^]{0,200}\b1\. ))/i,
    without: /\b[Ss]teps to reproduce\b|\bTo Reproduce\b|Traceback \(|["']code["']\s?:/,
  },
  {
    // What a release brought.
    says: /^.{0,80}?\b(?:release notes|changelog|change log|what'?s new in)\b/i,
  },
  {
    // The title of a change and its parts.
    says: /^(?:#{1,4} )?(?:feat|fix|chore|docs|refactor|perf|build|ci|test)(?:\([\w./ -]{1,40}\))?!?: .{0,300}?#{1,4} (?:problem|summary|fix|solution|root cause|why|what|changes|motivation|context|description|background)\b/i,
  },
  {
    // The title of a change, in the form that many projects ask for; and what has been released.
    says: /^(?:#{1,4} )?(?:(?:feat|fix|chore|docs|refactor|perf|build|ci|test)(?:\([\w./ -]{1,40}\))?!?: |bump \S{1,60} from \d|release (?:notes\b|v?\d))/i,
    with: /\b(?:adds?|added|fixe[ds]|updates?|updated|changelog|bumps?|tests? (?:included|added)|handle[ds]?)\b|## (?:summary|problem|purpose|test plan|testing|changes)\b/i,
  },
  {
    // The forms in which Microsoft's repositories want a change described.
    says: /^\[release\/[\w.]{1,12}\] |## customer impact\b|\bdoes this introduce a breaking change\?/i,
    with: /## (?:customer impact|purpose|regression|risk|testing|how to test)\b/i,
  },
  {
    says: /\bplease add (?:the |some )?documentation (?:for|of|on|about)\b|^(?:#{1,4} )?AADSTS\d+ is not (?:listed|documented)\b/i,
    evenShown: true,
  },
  {
    // What a page of the documentation says, or leaves out, in the form that its readers fill in.
    says: /\bDocument Details\b/,
    with: /\b(?:bullet|paragraph|section|sentence)\b[^.]{0,30}\b(?:would|could|should)\b|\b(?<!Do not edit )(?:this|that|the) (?:page|article|list|table|section|sentence|paragraph|screenshot)(?:'s)?\b|\b(?:docs?|documentation)\b[^.]{0,40}\b(?:lacks?|wrong|outdated|unclear|misses)\b/i,
    // Nor is the title nothing but an error's code, which somebody has got.
    without:
      /\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b|\b[Ss]teps to reproduce\b|Traceback|^\W{0,4}[A-Z][a-z]{2,20}[A-Za-z]{0,40}(?:Not[A-Z]|Denied|Failed|Exists|Conflict|Exceeded|Mismatch|Expired)[A-Za-z]{0,40} (?=[A-Z])/,
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
    // What a manual says, quoted as such.
    says: /^(?:#{1,4} )?(?:docs?|documentation|manual|migration guide)\b[^.:]{0,30}: /i,
    without:
      /\b(?:error|exception)s? ?[:=]|Traceback \(|\b(?:I|we|my|our)\b|\b[45]\d\d\b|\bfail\w*|\b(?:wrong|broken|not work)/i,
  },
  ...fewWords,
  ...wantedChanges,
];

/** What Microsoft's manual keeps at the head of its pages. */
const headOfPage = /^\s?---\s.{0,1200}?\bms\.(?:topic|date|service|author): /;

/** A credential of Azure's library for JavaScript as the console shows it, with the words that it keeps for a failure. */
export const printedCredential =
  /["']?UnavailableMessage["']? ?: ?["'][^"']{1,120}["'], ?["']?_sources["']? ?:/i;

/** Whether a text only tells of failures: nobody in it met one. */
export const isHearsay = (text: string): boolean => {
  if (headOfPage.test(text)) return true;
  const isFresh = failedJustNow(text);
  if (!isFresh && printedCredential.test(text)) return true;
  if (sufferer.test(text)) return false;
  return kinds.some(
    (kind) =>
      (kind.evenShown || !isFresh) &&
      kind.says.test(text) &&
      (kind.with?.test(text) ?? true) &&
      !kind.without?.test(text),
  );
};
