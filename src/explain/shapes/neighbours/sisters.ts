import { inLibrary, speech } from "./speech.ts";
import type { Shape } from "../shape.ts";

/** Services that take the same kinds of keys as Azure OpenAI, by their names, hosts and libraries. */
export const sisters =
  /cognitive.?services?\b|api\.cognitive|speech\.microsoft|\b(?:azure|microsoft|ms|bing|微软)[- _]?(?:ai )?(?:tts|stt|speech|text to speech|translat\w+|faces?|luis|vision|ocr|text analytics|language service|content safety)\b|\bLUIS\b|luis\.ai\b|\bms ?translator|microsofttranslator|form ?recogni[sz]er|document ?intelligence|content ?moderator|(?:custom|computer) ?vision\b|text ?analytics|anomaly ?detector|qna ?maker|speech (?:sdk|service|recogni\w+)|\b(?:face|vision|translator|speech) api\b|\bSPX_?\w{3}|issueToken\b/i;

/** The same, or what their keys are called. */
const byKeys = new RegExp(`${sisters.source}|ocp-apim-subscription-key|\\bsubscription_?key\\b`, "i");

const ofTranslator = /translat|api\.cognitive|server rejected the request because/i;

/** Where the paths of these services begin. */
const path = String.raw`["']\/(?:openai|formrecognizer|documentintelligence|(?:computer|custom)?vision|face|luis|language|text|translat\w+|speech\w*|content(?:safety|moderator)|qnamaker|anomalydetector)\/`;

/** What the services beside Azure OpenAI say in words of their own. */
export const sisterServices: readonly Shape[] = [
  ...speech,
  {
    // Translator numbers what it says with six digits.
    source: "openai",
    code: "HTTP_429",
    status: 429,
    says: /["']code["']: ?["']?4290\d\d\b[^}]{0,120}|\bclient (?:has exceeded request limits|is sending too many requests)\b/i,
    near: ofTranslator,
  },
  {
    source: "openai",
    code: "HTTP_400",
    status: 400,
    says: /["']code["']: ?["']?4000\d\d\b, ?["']message["'][^}]{0,120}/i,
    near: ofTranslator,
  },
  {
    // Pictures and documents that cannot be looked at.
    source: "openai",
    code: "HTTP_400",
    status: 400,
    says: /["']code["']: ?["'](?:Invalid(?:Image\w{0,12}|URL|Content\w{0,12}|ThumbnailSize|Details)|NotSupported(?:VisualFeature|Image|Language|Feature)|FailedToProcess|BadArgument)["'][^}]{0,160}/i,
    near: byKeys,
  },
  {
    source: "openai",
    code: "not-approved",
    status: 403,
    says: /\bmissing approval for (?:one or more of )?the following features\b[^.]{0,60}/i,
  },
  {
    source: "openai",
    code: "key-refused",
    status: 401,
    says: /\b(?:application|app|resource|endpoint) (?:cannot|can't|could not) be accessed with (?:the|this|your) (?:current |given )?(?:subscription|key)\b|\bnot (?:assigned|linked) to (?:the|this|your) (?:\w+ )?(?:subscription|prediction|endpoint) key\b|\bsubscription key (?:is )?(?:invalid|not valid) for (?:this|the) \w+|\binvalid azure subscription key\b|\bno active azure market ?place translator subscription\b|\bcannot find an active azure market ?place\b[^.]{0,60}/i,
  },
  {
    // Containers ask the resource that they are billed to.
    source: "openai",
    code: "key-refused",
    status: 401,
    says: /\bapi ?key (?:is|was) (?:invalid|not valid|incorrect|wrong)\b(?! or )|\bsubscription validation failed with status ["']?(?:invalid|mismatch)\b[^.]{0,80}/i,
    near: byKeys,
    unlike: /(?:api|platform)\.openai\.com|anthropic/i,
  },
  {
    source: "openai",
    code: "key-required",
    status: 401,
    says: /\bauthentication is required to access the resource\b/i,
    near: new RegExp(`${byKeys.source}|["']innerError["']`, "i"),
  },
  {
    // One of their own parts that another did not reach.
    source: "openai",
    code: "HTTP_500",
    status: 500,
    says: /\brequest to http:\/\/[\w.-]{3,120}\.svc\.cluster\.local\/\S{0,160} failed with error\b[^"']{0,60}/i,
    near: sisters,
  },
  {
    // A volume of calls is used up: of a free tier, of a month, of what was paid for.
    source: "openai",
    code: "volume-used-up",
    status: 429,
    says: /\b(?:403|429)\b:? ?\(?["']?quota ?exceeded\b|\b(?:subscription|tier|plan|account)\b[^.]{0,30}\b(?:ran|is|has run) out of (?:quota|calls|transactions)\b|\bexceeded (?:its|the|your|their) (?:free|monthly|daily)(?: \w+)? quota\b|\bfree (?:tier|quota|account|[\w ]{1,20}characters|transactions|calls|minutes|hours)\b[^.]{0,30}\b(?:used up|exhausted|consumed|spent)\b/i,
    near: byKeys,
    unlike: inLibrary,
  },
  {
    source: "openai",
    code: "volume-used-up",
    status: 429,
    says: /\brequest credentials has zero balance\b|\bnot allowed because the subscription has exceeded its free quota\b|\btotal monthly key quota limit exceeded\b|\bvalidation failed with status ["']?OutOfQuota\b/i,
  },
  {
    source: "openai",
    code: "HTTP_404",
    status: 404,
    says: /\bendpoint not found\b[^.]{0,60}/i,
    near: byKeys,
  },
  {
    // What .NET makes of it, and whoever copies that by hand.
    source: "openai",
    code: "volume-used-up",
    status: 429,
    says: /\bindicate success\W{1,3}403\b\W{1,3}quota exceeded\b/i,
  },
  {
    // Bots, of the settings of the language services that they ask.
    source: "environment",
    code: "setting-missing",
    says: /["']{2} is not a valid (?:LUIS|QnA ?Maker|CLU)\b[^.]{0,60}|\b(?:luis|qna|clu)\.?\w{0,20}(?:key|endpoint|region) (?:is |was )?(?:not (?:configured|set|provided|found)|missing|empty)\b[^.]{0,40}/i,
  },
  {
    source: "environment",
    code: "endpoint-misshapen",
    says: /["'][^"']{1,120}["'] is not a valid (?:LUIS|QnA ?Maker|CLU)\b[^.]{0,60}/i,
  },
  {
    // An address where a region's name belongs.
    source: "environment",
    code: "endpoint-misshapen",
    says: /\b(?:service|speech|translator|azure)_?region["']? ?[:=] ?(?:["'][^"']{0,80}["'], ?)?["']https?:\/\/[^\s"']{4,120}/i,
    near: sisters,
  },
  {
    // An endpoint that the client takes for none: with the path of a service, or without one.
    source: "environment",
    code: "endpoint-misshapen",
    says: /\bendpoint ["']?https?:\/\/[^\s"']{5,120}["']? is not (?:supported|valid)\b|\binvalid billing (?:endpoint|argument|ur[il])\b[^.]{0,20}|\bbilling (?:endpoint )?(?:ur[il]|endpoint|argument) is (?:invalid|malformed|not valid)\b/i,
    near: byKeys,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\bmust configure (?:an? |the )?(?:region|endpoint|(?:api )?key|resource)\b[^.]{0,20} for azure\b/i,
  },
  {
    // Containers will not start without these.
    source: "environment",
    code: "setting-missing",
    says: /\b(?:invalid or )?missing ["']?(?:eula|billing|apikey)\b["']?[^.]{0,40}/i,
    near: sisters,
  },
  {
    source: "network",
    code: "no-connection",
    says: /\bvalidation failed with status ["']?CouldNotConnect\b[^.]{0,60}/i,
  },
  {
    // The path alone is left of an address that has no host.
    source: "environment",
    code: "setting-missing",
    says: /\bno connection adapters were found for ["']\/[^"']{3,120}/i,
    near: new RegExp(`${byKeys.source}|${path}`, "i"),
  },
  {
    // Libraries in machine code that the Speech SDK wants of the system.
    source: "identity-sdk",
    code: "native-part-missing",
    says: /\bfailed to initialize platform \(azure-c-shared\)[^.]{0,40}|\bunable to load (?:DLL|shared library) ["']?(?:lib)?Microsoft\.CognitiveServices\.Speech\b[^.]{0,80}|\b(?:DllNotFoundException|UnsatisfiedLinkError)\b[^]{0,120}?\bMicrosoft\.CognitiveServices\.Speech\b|\b(?:lib)?Microsoft\.CognitiveServices\.Speech\.\w{2,20}\.(?:so|dll|dylib)\b[^.]{0,20}(?:cannot open|not found|could not)[^.]{0,40}/i,
  },
  {
    source: "identity-sdk",
    code: "native-part-missing",
    says: /\bcould not load libssl\b|\blibssl could not be loaded\b/i,
    near: sisters,
  },
  {
    // A search service whose skills or vectors call Azure OpenAI with its own identity or a key.
    source: "openai",
    code: "resource-behind-refused",
    says: /\bvectorization endpoint returned status code ["']?40[13]\b|\bcould not execute skill because the web api request failed\. [^]{0,60}?\b(?:unauthorized|forbidden)\b/i,
  },
];
