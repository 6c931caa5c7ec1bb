import { mayMatch } from "../needles.ts";
import { changesMade } from "./hearsay-changes.ts";
import { goesWrong, type Hearsay } from "./hearsay-kind.ts";
import { fewWords } from "./hearsay-short.ts";
import { wishes } from "./hearsay-wishes.ts";
import { failedJustNow } from "./met.ts";

/** Somebody for whom it failed. */
const sufferer =
  /\b(?:I|we|my|me)\b[^.]{0,60}\b(?:gets?|got|getting|(?<!\bdid not )see|saw|seeing|receiv\w+|hit|fac(?:e|ed|ing)|fail\w*|can'?t|cannot|could ?n[o']t|unable|ran into|stuck|tried)\b|\bgetting (?:this|the following) error (?:when|while)\b|\bmy (?:\w+ ){0,3}(?:fails?|failed|account|pipeline|app)\b/i;

/** What is not over, whoever tells of it: a cry for help, or a step that does not go. */
const unsolved =
  /\b(?:please|pls|kindly) (?:help|advise)\b|\b(?:any|some|get) help\b|\bif any(?:body|one) (?:can|could) help\b|(?<!\b(?:clear|says?|show|tells?) )\bwhat(?:'s| is) (?:the )?wrong\b|\bwhere is the (?:mistake|fault)\b|\bhow (?:to|(?:can|do|should) (?:I|we)) (?:solve|fix|resolve) (?:this|it|AADSTS)|\b(?:it|this) is not (?:solved|fixed)\b|\b(?:still )?no (?:solution|fix) (?:yet|so far)\b|\bstill no (?:solution|answer|fix)\b|\bproduction (?:is )?down\b|\bstopped working\b|\bhow is (?:that|this) possible\b|\b(?<!\bwhy (?:the|this) )(?:tutorial|sample|step \w+) (?:fails|does(?: not|n't) (?:run|work)|is broken)\b|\bthe (?:second|next|first) run fails\b|\bsince (?:Monday|Tuesday|Wednesday|Thursday|Friday|yesterday|today|this morning)\b|\bnow the (?:app|pipeline|service|job) (?:says|fails|gets)\b/i;

/** How texts begin or speak that tell of failures which their author has not met. */
const kinds: readonly Hearsay[] = [
  {
    // A note for those who may meet it.
    says: /\b(?:in case|if) (?:some(?:body|one)|any(?:body|one))(?: else)? (?:\w+ )?(?:runs? into|hits?|stumbles?|encounters?|comes? across|faces?)\b|\b(?:whoever|(?:all|any(?:body|one)|every(?:body|one)|others|those) who) (?:meets?|hits?|runs? into|gets?|sees?) (?:this|that|it)\b/i,
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
    // What the log of a program will be like.
    says: /^.{0,60}\blogging (?:for|of|in)\b[^]{0,120}\bwhat the (?:logs?|output) (?:then |now |will )?looks? like\b/i,
  },
  {
    // What others may run into, gathered by those who made it.
    says: /^.{0,60}(?<!\bno )\bknown (?:issues|problems|limitations)\b/i,
    with: /\b(?:workarounds?|mitigations?)\b/i,
    without: /\b(?:I|my)\b/,
  },
  {
    says: /^(?:#{1,4} )?(?:add|handle|document|introduce) [^.]{0,60}\b(?:handler|handling|support|section|documentation|explanations?|notes?|query parameters?)\b/i,
    without:
      /\b(?:error|exception|fail\w*) ?[:=]|\berror (?:during|while) \w+|Traceback \(|\bAADSTS\d{5,8}: |\bfails with (?:an? |the |this )?(?:error|exception|message)\b|\banswers [45]\d\d\b/i,
  },
  {
    // An article on an error.
    says: /\b(?:a|an|the|this) [^.]{1,80}\berror (?:from [^.]{1,60} )?(?:happens|occurs|means|appears) (?:when|that|the|if|because)\b/i,
    without: /\bI\b|\b(?:[Ww]e|[Mm]y|[Oo]ur)\b|\b[Ss]teps to reproduce\b|Document Details|Traceback \(/,
    evenShown: true,
  },
  {
    // A page of a manual.
    says: /\bin this (?:article|tutorial|quickstart|how-to guide)\b|\b(?:dans cet article|la présente page|in diesem artikel(?! (?:heißt|steht|wird)\b)|en este artículo|in questo articolo|neste artigo)\b|\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]|#{2,4} (?:next steps|related content|see also)\b|\bthe rest of this (?:page|article|guide) (?:is|covers|explains|shows)\b|^.{0,20}\blab guide\b/i,
    without:
      /\bI(?:'m|'ve| (?:am|get|got|have|had|see|saw|was|tried|can|can't|use|want|need))\b|\b[Ss]teps to reproduce\b|Document Details|Traceback \(|^\W{0,4}(?:BUG|Bug)\b/,
  },
  {
    // A program's tests, and a table of what a service answers.
    says: /\b(?:it|test)\(["'][^()]{3,120}["'], ?(?:async ?)?(?:\(|function)|\bassert\.(?:equal|deepEqual|strictEqual|match)\(|#\[test\]|\bfunc Test\w{1,80}\(t \*testing\.T\)|\bdef test_\w{1,80}\([^)]{0,80}\):|@pytest\.fixture\b|\bclass (?:Fake|Mock|Stub)[A-Z]\w{0,60}\b|\breturns? the following (?:HTTP )?(?:status|error) codes\b/,
    without: /\bnot ok \d|# fail [1-9]|\b\d+ fail(?:ed|ing)\b|--- FAIL\b|\bFAILED\b|\btest result: FAILED/,
  },
  {
    // The table of errors in the guides of Azure's libraries.
    says: /["']\w{3,40}(?:Error|Exception)["']{1,2} (?:raised|thrown) (?:with message|from the client)\b[^|]{0,200}\|[^|]{25,400}\|/i,
    evenShown: true,
  },
  {
    // A table of errors, in a program that knows them.
    says: /\bCode generated by [^.]{1,60}\bDO NOT EDIT\b|\bconst \w{1,40}(?:: [^=]{1,60})? = \{ ?["']?AADSTS\d/,
  },
  {
    // What those who look after a service gather for its users: one symptom after the other, a table of codes, what will
    // be refused from now on.
    says: /^.{0,80}\b(?:troubleshooting|how to fix)\b[^]{0,900}\b(?:symptoms?\W{1,6}|cause \| (?:fix|solution)\b|one of the following(?! (?:\w+ )?(?:permissions|roles|scopes)\b)|common (?:errors|issues|problems)\b(?! (?:were|have been)\b))|^(?![^.?!]{0,50}\b(?:after|following|in|per|with)\b)[^.?!]{0,60}\berror guide\b|\berror ?code \| (?:error )?message\b|\bcause \| (?:fix|solution)\b|\bcommon scenarios for AADSTS\d|\blast reviewed: (?:\d|[a-z]{3,9} \d)|\bunderstanding (?:the )?(?:error )?(?:code )?AADSTS\d|\b(?:possible|likely) causes\b(?! (?:are|had|have|were) )[^]{0,900}\b(?:diagnos(?:is|tic) steps|fix path)\b|\brun this (?:recipe|runbook|playbook) when\b|\b(?:this guide (?:covers|explains|goes|shows|walks)|the guide (?:goes through|shows how|walks through))\b|## what(?:'s| is| has) chang(?:ed|ing)\?? [^]{0,900}\bwill be (?:rejected|refused|denied)\b/i,
    without: /\bI\b|\b(?:[Ww]e|[Mm]y|[Oo]ur)\b|\b[Ss]teps to reproduce\b|Traceback \(/,
    evenShown: true,
  },
  {
    // An article on one error, by its headings.
    says: /^[^.]{0,80}?\bSymptoms (?!:)[^]{0,900}?\bCause\b(?!:)[^]{0,900}?\bResolution\b(?!:)|\bCommon [Cc]auses\b(?! (?:are|had|have|were) )[^]{0,2000}?\b(?:How [Tt]o (?:[Ff]ix|[Rr]esolve|[Ss]olve)|Solutions?|S(?:tep|TEP) 1)\b|\bWhat [Dd]oes [^?]{3,80} [Mm]ean\?[^]{0,2000}?\b(?:Causes|How [Tt]o (?:[Ff]ix|[Rr]esolve|[Ss]olve)|Solutions?)\b|\bWhat it means ?:[^]{0,900}\b[Ss]teps\b|\bUnderstanding the (?:\w+ ){0,3}(?:AADSTS\d{5,8}|[Ee]rror)\b(?! is )|\bWhat [Ii]s AADSTS\d{5,8}\? (?=[A-Z])|\bWhat is aadsts\d{5,8}\?|解决(?:方案|办法)(?![^]{0,6}试)[^]{0,600}(?:问题背景|根本原因)/,
    without: /\b(?:I|[Mm]y(?!-))\b|\b[Ss]teps to reproduce\b|Traceback \(|Document Details/,
    evenShown: true,
  },
  {
    // Japan's support, of what it is often asked, and guides to an error.
    says: /サポート(?:チーム|部|担当)?(?:の.{1,20})?です|よくいただくお問い合わせ|お問い合わせをご紹介|エラーの説明|解決方法|本記事(?!の(?:手順|とおり|通り))|(?:方|人)(?:向け|のため)の(?:解説|記事)|確実な解決策|エラーを直す手順|考えられる原因[^]{0,600}対処|記事(?:を|が|に).{0,10}(?:書きました|まとめました)(?!が)/,
    evenShown: true,
  },
  {
    // What is known of a release, and what is to be done in general.
    says: /^(?:#{1,4} )?(?:[^[\]?]{0,60}\bknown (?:issues|limitations)\b|(?:runbook|cheat ?sheet|how-?to)\b ?[:-](?=[^]{0,200}\b1\. ))/i,
    without:
      /\b[Ss]teps to reproduce\b|\bTo Reproduce\b|Traceback \(|["']code["']\s?:|\b[Rr]esult: |^\W{0,5}[Rr]unbook\W{1,3}fails\b/,
  },
  {
    // A warning that keeps nobody from anything.
    says: /\b(?:deployment|provisioning|run|pipeline|everything) (?:then |still |always )?(?:succeeds?|succeeded|completes?|completed) (?:successfully )?(?:despite|in spite of) (?:the|this|that|these) (?:warnings?|errors?|messages?)\b/i,
    without: goesWrong,
    evenShown: true,
  },
  {
    // What a manual says, quoted as such.
    says: /^(?:#{1,4} )?(?:docs?|documentation|manual|migration guide)\b[^.:]{0,30}: /i,
    without:
      /\b(?:error|exception)s? ?[:=]|Traceback \(|\b(?:I|we|my|our)\b|\b[45]\d\d\b|\bfail\w*|\b(?:wrong|broken|not work)/i,
  },
  ...fewWords,
  ...wishes,
  ...changesMade,
];

/** Texts that are known by their form, whoever else seems to speak in them. */
const forms: readonly Hearsay[] = [
  {
    // What Microsoft's manual keeps at the head of its pages, and an article at its own.
    says: /^\s?---\s.{0,1200}?\bms\.(?:topic|date|service|author): |^.{0,160}(?<!\bafter (?:an? )?)\b\d{1,2} min(?:ute)?s? read\b(?! (?:fail|of|op|tim))/,
  },
  {
    // What an article or a lesson has for headings.
    says: /\bcommon (?:symptoms|causes|error messages)\b(?!:| (?:are|did|had|have|were) )|\b(?:what you will learn|why this matters)\b/i,
    without:
      /\bI(?:'m|'ve| (?:am|can|get|got|have|had|need|saw|see|tried|use|want))\b|\b[Ss]teps to reproduce\b|\bTo Reproduce\b|\b(?:Actual|Expected|Current) (?:[Bb]ehaviou?r|[Rr]esults?)\b|\b(?:still fails|is down|locked out|[Pp]lease help|help please)\b|\bTrace ID: ?[\da-f]{8}-/,
  },
  {
    // The form in which the tasks of Azure Pipelines want a change described.
    says: /(?<!enter )\bTask name: [\w@, &()/.-]{2,80} Description: [^]{0,3000}?\b(?:documentation changes required|this change is)\b/i,
  },
  {
    // The same of Ansible's collections and of the Azure CLI.
    says: /\bISSUE TYPE\b[^#]{0,160}?\b(?:Bugfix|Docs|Feature|New Module|New Plugin|Test) Pull Request\b|(?<!\bthe )\b(?:Testing Guide|History Notes)\b(?= ?(?:["'$<[(-]|az |[A-Z]))/,
  },
  {
    // The form in which Azure's libraries for JavaScript want it.
    says: /#{1,4} packages impacted by this PR\b/i,
  },
  {
    // The form in which many projects want it.
    says: /#{1,4} summary\b[^]{0,3000}?#{1,4} (?:test plan|testing)\b/i,
    without:
      /\bsteps to reproduce\b|#{1,4} (?:actual|environment|expected|reproduc\w+|versions?)\b|#{1,4} testing (?:done|from|so far|with)\b/i,
  },
  {
    // The forms for a change of Semantic Kernel, and for what will break with a release of .NET.
    says: /#{1,4} contribution checklist\b|#{1,4} previous behaviou?r\b[^]{0,2000}?#{1,4} type of breaking change\b/i,
  },
  {
    // A page line by line, or the place in a program that somebody is shown.
    says: /\.(?:md|mdx|rst|adoc)(?::\d{1,5})? '{3,6}diff\b|\w\.\w{1,6}:\d{1,5} '{3,6}(?:diff|suggestion)\b/,
  },
  {
    // The same without its line, where nobody says that it does not do.
    says: /\w\/[\w./-]{1,160}\.\w{1,6} '{3,6}diff\b/,
    without: /\b(?:I|[Ww]e) (?:still |now )?(?:get|got|see)\b|\bstill fails\b/,
  },
];

/** A credential of Azure's library for JavaScript as the console shows it, with the words that it keeps for a failure. */
export const printedCredential =
  /["']?UnavailableMessage["']? ?: ?["'][^"']{1,120}["'], ?["']?_sources["']? ?:/i;

/** Whether a text only tells of failures: nobody in it met one. */
export const isHearsay = (text: string): boolean => {
  const lower = text.toLowerCase();
  const holds = (kind: Hearsay): boolean =>
    mayMatch(kind.says, lower) &&
    kind.says.test(text) &&
    (kind.with?.test(text) ?? true) &&
    !kind.without?.test(text);
  if (forms.some(holds)) return true;
  const isFresh = failedJustNow(text);
  if (!isFresh && printedCredential.test(text)) return true;
  if (sufferer.test(text) || unsolved.test(text)) return false;
  return kinds.some((kind) => (kind.evenShown || !isFresh) && holds(kind));
};
