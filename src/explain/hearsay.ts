import { failedJustNow } from "./met.ts";

/** Somebody for whom it failed. */
const sufferer =
  /\b(?:I|we|my|me)\b[^.]{0,60}\b(?:gets?|got|getting|see|saw|seeing|receiv\w+|hit|fac(?:e|ed|ing)|fail\w*|can'?t|cannot|could ?n[o']t|unable|ran into|stuck|tried)\b|\bmy (?:\w+ ){0,3}(?:fails?|failed|account|pipeline|app)\b/i;

interface Hearsay {
  /** Even where a program's own words are shown. */
  readonly evenShown?: true;
  readonly says: RegExp;
  /** What must stand there as well. */
  readonly with?: RegExp;
  readonly without?: RegExp;
}

/** How texts begin or speak that tell of failures which their author has not met. */
const kinds: readonly Hearsay[] = [
  {
    // A few words that end with all being well, or with somebody's having wanted it.
    says: /^(?=[^]{1,300}$)[^]*?(?:\bnothing (?:fails|failed|is broken)|\bkept working(?:, (?:without|no) errors?)?|\b(?:is|are) (?:quite )?normal|, as (?:wished|intended|expected)|\(expected\)|\b(?:we are|we're|all|everything is) fine|\berrors are gone|, so (?:we|I) (?:set|added) it|\b(?:hit|tripped|triggered|provoked|caused)\b[^.]{0,40}\bon purpose(?: (?:in|for) [^.]{1,30})?)[.!]?\s*$/i,
    without: /\b(?:but|yet|still|however|why|suddenly|until)\b|\?|(?<!nothing )\bfails\b/i,
  },
  {
    // A few words that end with its working, by somebody who does not say that it had failed before.
    says: /^(?=[^]{1,260}$)[^]*?\b(?:(?:it |and )?now (?:it )?works|works? (?:fine|well|great|now|here)|works now|tests? pass(?:es)?|all (?:is )?(?:well|green|set)(?: now)?|runs fine|now OK|all is well|[;,] (?:it |all )?works)[.!]?(?: thanks?(?: you)?[.!]?)?\s*$/i,
    without:
      /\b(?:but|yet|still|however|why|suddenly|until|does not|doesn't|with(?:out)? (?:it|that|this))\b|\?|\bAADSTS\d{5}/i,
  },
  {
    // A few words out of a manual, a list of changes or a program's source, by their first or their last.
    says: /^(?=[^]{1,260}$)(?:[^.:]{0,40}\b(?:docs?|documentation|best practice|style guide|rustdoc|manual|guide) ?: |(?:in|from|on) the [^.]{0,30}\bdocs?\b|[^]*(?:(?:\u2014|-|from the|by the) (?:\w+ ){0,3}(?:docs?|rustdoc|release notes?|documentation)(?: of [^.]{1,40}| on [^.]{1,40})?|\(?[^.(]{0,30}\brelease notes?\)?|\bcomment in (?:our|the) source(?: of [^.]{1,40})?|\b(?:step \d of|text (?:for|of|in)) (?:the|our) [^.]{1,60})[.)]*\s*$)/i,
    without:
      /\b(?:but|yet|still|however|although|though|even|fails|failing|gets?|got|getting|gives?|gave|can'?t|cannot|why)\b|\bI(?:'m|'ve| )|[:=] ?["']?\d{3}\b|Traceback \(|\bAADSTS\d{5}/i,
  },
  {
    // A few words on what a manual has about it.
    says: /^(?=[^]{1,300}$)[^]*?\b(?:(?:this|the|our|its) (?:\w+ ){0,2}(?:page|article|tutorial|FAQ|manual|guide)|docs?|documentation) (?:says?|mentions?|explains?|describes?|lists?)\b/i,
    without:
      /\b(?:but|yet|still|however|although|though|even|fails?|failed|failing|gets?|got|getting|gives?|gave|can'?t|cannot|works?|(?<!explains? )why)\b|n't\b|[:=] ?["']?\d{3}\b|Traceback \(|\bAADSTS\d{5}/i,
  },
  {
    // The same in other words: a page at the head, or behind what stands on it.
    says: /^(?=[^]{1,300}$)(?:(?!in\b|as\b)(?:the )?(?:[\w.-]+ ){0,3}(?:docs|documentation|FAQ): |[^]*?(?:\b(?:says?|say) (?:the|its|their) (?:[\w.-]+ ){0,3}(?:docs?|documentation|FAQ|reference)\b|, (?:per|from|according to) the (?:[\w.-]+ ){0,3}(?:docs?|documentation|FAQ|reference)\b|\bin the (?:[\w.-]+ ){0,3}docs of\b|\b(?:list|table) of (?:\w+ )?(?:error )?codes\b))/i,
    without:
      /\b(?:but|yet|still|however|although|though|should|suddenly|exactly|followed|tried|why)\b|["']code["']\s?:|\bTrace ID\b|\bAADSTS\d{5,8}: |\b(?:it|this|that|which|call|request|login|command|step) (?:\w+ )?(?:fails?|failed|returns?|gives?|throws?|gets?|says)\b/i,
  },
  {
    // A few words on what is over, and since when.
    says: /^(?=[^]{1,300}$)[^]*?(?:\b(?:it|this|everything|that|all) (?:all )?works? (?:again )?now|[.,] works? (?:fine )?(?:again )?now|\b(?:no longer|not) (?:appears?|occurs?|shows up)|\bno errors?(?= since))\b(?:[,.]? ?(?:with|since|after|that|thanks|thank|because|so|in the|works now)\b[^:;]*)?[.!]?\s*$/i,
    without:
      /\b(?:but|yet|still|however|although|though|why|until|unless|only|sometimes|otherwise|with (?:an?|the|my) (?:\w+ )?keys?)\b|\?|n't\b/i,
  },
  {
    says: /^(?=[^]{1,300}$)(?:\w+ )?works (?:fine )?now[,.!]? (?:many )?(?:thanks|thank you|thx)\b/i,
    without: /\b(?:but|yet|still|however|although|though)\b|\?/i,
  },
  {
    // A few words on tests that want it so.
    says: /^(?=[^]{1,300}$)[^]*?\btests?\b[^.]{0,60}\b(?:asserts?|expects?|checks?|see whether)\b/i,
    with: /\bpass(?:es|ed)?\b|\bgreen\b/i,
    without: /\b(?:but|yet|still|however|although|though|why|others?|gets?|fail\w*|of \d+)\b/i,
  },
  {
    // A line of a program that tells one failure from another.
    says: /^(?=[^]{1,300}$)\s?(?:\} ?)?(?:else )?(?:if|catch|case|when) ?\([^]{0,160}?(?:===?|!==?|\bwhen\b|\binstanceof\b|\{ ?if ?\()/,
  },
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
    says: /^.{0,400}?(?:\badds support for\b|\b(?:this|the) (?:PR|pull request) (?:adds?|fix(?:es)?|changes?|modif\w+|has modified|updates?|makes?|introduces?|improves?|removes?|implements?)\b|\bguidelines for a pull request\b)/i,
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
    says: /^(?:#{1,4} )?(?:\[?feature[ -]request\b|\[FR\]|\[?(?:enhancement|proposal|RFC)\]?:)/i,
    without: /\b(?:error|exception|fail\w*) ?[:=]|Traceback \(/i,
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
    says: /\bis it possible to (?:adjust|change|customi[sz]e|configure|override|rename)\b/i,
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
    says: /\b(?:addresses|fixes|closes|resolves) #\d+/i,
  },
  {
    says: /^(?:#{1,4} )?(?:add|handle|document|introduce) [^.]{0,60}\b(?:handler|handling|support|section|documentation)\b/i,
    without: /\b(?:error|exception|fail\w*) ?[:=]|Traceback \(|\bAADSTS\d{5,8}: /i,
  },
  {
    // New words for what a program says.
    says: /^(?:#{1,4} )?[^.?!]{0,40}\b(?:refine|unify|reword|rephrase|rename|clarify|shorten) (?:\w+ ){0,3}(?:messages?|warnings?|errors?|output|texts?)\b/i,
  },
  {
    // A change to a program, line by line.
    says: /'''diff\b|\bdiff --git a\/|@@ -\d+(?:,\d+)? \+\d+/,
    with: /[-+] ?(?:[|#]|(?:raise|throw|return|print|log|err|error|message|msg)\b)/i,
  },
  {
    // A page of a manual.
    says: /\bin this (?:article|tutorial|quickstart|how-to guide)\b|\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]|#{2,4} (?:next steps|related content|see also)\b/i,
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
    // What is known of a release, and what is to be done in general.
    says: /^(?:#{1,4} )?(?:[^[\]?]{0,60}\bknown (?:issues|limitations)\b|(?:runbook|cheat ?sheet|how-?to)\b ?[:-](?=[^]{0,200}\b1\. ))/i,
    without: /\b[Ss]teps to reproduce\b|\bTo Reproduce\b|Traceback \(|["']code["']\s?:/,
  },
  {
    // What a release brought.
    says: /^.{0,80}?\b(?:release notes|changelog|change log|what'?s new in)\b/i,
  },
  {
    // The title of a change, in the form that many projects ask for; and what has been released.
    says: /^(?:#{1,4} )?(?:(?:feat|fix|chore|docs|refactor|perf|build|ci|test)(?:\([\w./ -]{1,40}\))?!?: |bump \S{1,60} from \d|release (?:notes\b|v?\d))/i,
    with: /\b(?:adds?|added|fixe[ds]|updates?|updated|changelog|bumps?|tests? (?:included|added)|handle[ds]?)\b/i,
  },
  {
    says: /\bplease add (?:the |some )?documentation (?:for|of|on|about)\b|^(?:#{1,4} )?AADSTS\d+ is not (?:listed|documented)\b/i,
    evenShown: true,
  },
  {
    // What a page of the documentation says, or leaves out, in the form that its readers fill in.
    says: /\bDocument Details\b/,
    with: /\b(?<!Do not edit )(?:this|that|the) (?:page|article|list|table|section|sentence|paragraph|screenshot)(?:'s)?\b|\b(?:docs?|documentation)\b[^.]{0,40}\b(?:lacks?|wrong|outdated|unclear|misses)\b/i,
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
  {
    // Other words for a message.
    says: /\b(?:messages?|exceptions?|warnings?|sentences?|texts?)\b[^.?!"]{0,60}\b(?:could|can|might|may|should|ought to) be (?:\w+ ){0,2}(?:worded|reworded|rephrased|described|clear(?:er)?|clarified|improved|better|more (?:telling|helpful|specific|precise|exact))\b|\b(?:could|can|might|should) be (?:described|worded|phrased|explained) (?:better|anew|otherwise|more clearly)\b|^[^?]{0,200}\bsuggestions?\b[^]{0,900}\bSUGGESTION ?:/i,
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
    says: /\b(?:redirect\w*|fall(?:ing)? ?back|forward\w*|sen[dt] (?:them|him|her|users?|people))\b[^.?!]{0,50} (?:after|when|where|if|on|upon) (?:\w+ ){0,4}AADSTS\d/i,
    without: /\bTrace ID\b|\bCorrelation ID\b|\bI (?:get|got|see|am getting)\b/i,
  },
  {
    // A line that a template lacks.
    says: /\bshould be (?:changed|extended|amended|adapted) so that\b/i,
    with: /^(?:#{1,4} )?[^.?!]{0,20}(?:\.\w{2,4}: )?(?:add|set|use|pass)\b/i,
    without: /\b(?:error|exception) ?[:=]|Traceback \(/i,
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
    // A wish for the documentation.
    says: /\b(?:documentation|docs?|article|page|guide|tutorial)\b[^.]{0,40}\b(?:should|could|fails? to|does(?: not|n't)|needs? to) (?:also )?(?:mention|note|warn|explain|state|describe|document|list)\b/i,
  },
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
