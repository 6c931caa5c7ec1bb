import { otherMakers } from "../other-makers.ts";
import type { Shape } from "../shape.ts";

/** What Microsoft Graph serves, by its own name or by that of a product behind it. */
const graph =
  /graph\.microsoft|\bmsgraph|[Mm]icrosoft ?[Gg]raph|\b[Gg]raph (?:API|api)\b|[Ss]hare ?[Pp]oint|[Oo]ne ?[Dd]rive|[Oo]utlook|\bExchange\b|\b[Ii]ntune|\bTeams\b|\b(?:New|Get|Add)-(?:PnP)?Team|\bPnP|\bExcel\b/;

/** Entra and the libraries that ask it for tokens, which count otherwise; and the services of other makers. */
const ofTokens = new RegExp(
  `\\bAADSTS|\\bAAD\\b|\\bADAL\\b|\\bMSAL|microsoftonline|\\bimds\\b|169\\.254|(?:\\bfrom |api\\.|platform\\.)openai\\.com|docker ?hub|api\\.github|${otherMakers.source}`,
  "i",
);

/** The answer of whoever is asked too often. */
const tooMany = { source: "openai", code: "HTTP_429", status: 429 } as const;

/** Services beside Azure OpenAI, of whoever asks too often or wants more than is to be had. */
export const limits: readonly Shape[] = [
  {
    // The substatus is that of throughput, of all its interfaces. Source: "Request rate too large" of its troubleshooting.
    ...tooMany,
    neighbour: "Cosmos DB account",
    says: /\brequest rate is large\b[^"'}\]]{0,80}|\bSubstatus: ?3200\b|\bError=16500, ?RetryAfterMs=\d{1,8}|(?<!\b(?:catch ?\(|instanceof |new |class |import [\w.]{1,80}))\bRequestRateTooLargeExceptions?\b(?! ?[:{(])/i,
    near: /cosmos|document ?db|mongo|azure|microsoft|\brequest units?\b|\bRUs?\b|["\\]errors["\\]|\b429\b|TooManyRequests|StorageException|16500|RequestRateTooLargeException/i,
    unlike:
      /\b(?:if|when|whether|where) (?:the )?request rate is large\b|\bDynamoDB\b|\b(?:express|our own) (?:middleware|limiter)\b/i,
  },
  {
    source: "openai",
    code: "count-limit",
    status: 400,
    neighbour: "Cosmos DB account",
    says: /\bcreate is forbidden as count of shared offer database has exceeded\b[^"'}\]]{0,20}|\baccount is currently configured with a total throughput limit of\b[^.]{0,60}/i,
    near: /\b(?:errors?|fail(?:s|ed|ure)?|exception|BadRequest|substatus|forbidden|400)\b/i,
  },
  {
    // It answers 503 to whoever takes more than an account gives. Source: "Common REST API error codes" (ServerBusy).
    source: "openai",
    code: "capacity-used-up",
    status: 503,
    neighbour: "storage account",
    says: /\b(?:egress|ingress|operations per second) is over the account limit\b/i,
    near: /blob|storage|azcopy|windows\.net|ServerBusy|\b503\b/i,
    unlike: otherMakers,
  },
  {
    source: "openai",
    code: "capacity-used-up",
    status: 503,
    neighbour: "search service",
    says: /\bfailed to execute (?:indexing request for this document|query) because not enough resources were available\b[^.]{0,60}/i,
    unlike: otherMakers,
  },
  {
    // An organization of Azure DevOps. Source: its "Rate and usage limits".
    ...tooMany,
    says: /\bTF400733:[^.]{0,120}|\brequest was blocked due to exceeding usage of resource\b[^.]{0,80}/i,
  },
  {
    // Dataverse, of one user's calls within five minutes, and Spark in Fabric. Source: "Service protection API limits" of
    // the one, "Concurrency limits and queueing" of the other.
    ...tooMany,
    says: /\bnumber of requests exceeded the limit of \d{1,6} over (?:the )?time window\b[^.]{0,60}|\bnumber of concurrent requests exceeded the limit of \d{1,6}\b(?! \w)|\bcombined execution time of incoming requests exceeded (?:the )?limit\b[^.]{0,60}|\bTooManyRequestsForCapacity\b|\bspark job can't be run because you have hit a spark compute\b[^.]{0,40}/i,
    unlike: otherMakers,
  },
  {
    // Mailboxes, files and teams.
    ...tooMany,
    says: /\bapplication is over its mailbox\w{3,30} limit\b|\berror_?code["' :=]{1,4}ApplicationThrottled\b|\bErrorTooManyObjectsOpened\b|\bcode["']?: ?["']?activityLimitReached\b|\btoo many requests from identifier ?:[^.]{0,80}|\bthis request is throttled\. please try again after the value\b[^.]{0,80}|\bHTTP response code: 429 for URL: https:\/\/graph\.(?:microsoft|windows)\.[^\s?]{0,80}/i,
    unlike: otherMakers,
  },
  {
    ...tooMany,
    says: /["']code["']: ?["']TooManyRequests["'], ?["']message["']|\bremote server returned an error: ?\(429\)|\b429\b[ ,(:-]{0,3}too many requests\b(?! +client application has been\b)/i,
    near: graph,
    unlike: ofTokens,
  },
  {
    // As people tell it.
    ...tooMany,
    says: /\b(?:receiv(?:es?|ed|ing)|gets?|getting|got|seeing|lots? of|constant(?:ly)?) (?:(?:an?|the|lots? of|many|http|errors?|status|code) ){0,3}429(?:s\b|\b(?! (?!(?:always|across|as|codes|errors|exceptions|is|requests|responses|sometimes|status|this|was)\b)\w+s\b))(?: \w+){0,2}|\bthe 429 error (?:is there|comes?|came|occurs)\b|\ba 429 (?:came|comes)\b(?! from\b)|\ba ["']?TooManyRequests["']? (?:error|exception)\b(?! (?:is|was|means)\b)|\bTooManyRequests (?:occurs|comes)\b|\bexperienc\w{1,4} (?:\w+ ){0,2}throttling\b[^.]{0,60}|\b(?:repeatedly|constantly|often|always|keeps?) (?:getting|get|being) throttled\b[^.]{0,60}/i,
    near: new RegExp(
      `${graph.source}|[Ff]orm ?[Rr]ecogni[sz]er|[Cc]ognitive[- ]?[Ss]ervices|\\baz \\w+ \\w|[Tt]ranslator|[Dd]ocument [Ii]ntelligence|[Cc]omputer [Vv]ision`,
    ),
    unlike: ofTokens,
  },
];
