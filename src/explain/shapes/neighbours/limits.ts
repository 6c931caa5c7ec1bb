import type { Shape } from "../shape.ts";

/** What Microsoft Graph serves, by its own name or by that of a product behind it. */
const graph =
  /graph\.microsoft|microsoft ?graph|\bgraph api\b|sharepoint|one ?drive|outlook|\bexchange\b|\bintune|\bteams\b|\bPnP|\bexcel\b/i;

/** Entra and the libraries that ask it for tokens, which count otherwise; and wishes for those who are refused. */
const ofTokens =
  /\bAADSTS|\bAAD\b|\bADAL\b|\bMSAL|microsoftonline|\bimds\b|169\.254|(?:api|platform)\.openai\.com|docker ?hub|api\.github/i;

/** Services beside Azure OpenAI, of whoever asks too often or wants more than is to be had. */
export const limits: readonly Shape[] = [
  {
    // The substatus is that of throughput, of all its interfaces. Source: "Request rate too large" of its troubleshooting.
    source: "openai",
    code: "HTTP_429",
    status: 429,
    neighbour: "Cosmos DB account",
    says: /\brequest rate is large\b[^"'}\]]{0,80}|\bSubstatus: ?3200\b|\bError=16500, ?RetryAfterMs=\d{1,8}|(?<!\b(?:catch ?\(|instanceof |new |class |import [\w.]{1,80}))\bRequestRateTooLarge(?:Exceptions?)?\b(?! ?[:{(])/i,
  },
  {
    source: "openai",
    code: "count-limit",
    status: 400,
    neighbour: "Cosmos DB account",
    says: /\bcreate is forbidden as count of shared offer database has exceeded\b[^"'}\]]{0,20}|\baccount is currently configured with a total throughput limit of\b[^.]{0,60}/i,
  },
  {
    // It answers 503 to whoever takes more than an account gives. Source: "Common REST API error codes" (ServerBusy).
    source: "openai",
    code: "capacity-used-up",
    status: 503,
    neighbour: "storage account",
    says: /\b(?:egress|ingress|operations per second) is over the account limit\b/i,
  },
  {
    source: "openai",
    code: "capacity-used-up",
    status: 503,
    neighbour: "search service",
    says: /\bfailed to execute (?:indexing request for this document|query) because not enough resources were available\b[^.]{0,60}/i,
  },
  {
    source: "openai",
    code: "HTTP_429",
    status: 429,
    neighbour: "Service Bus namespace",
    says: /\brequest was terminated because the (?:entity|namespace)\b[^.]{0,80} is being throttled\b/i,
  },
  {
    // An organization of Azure DevOps. Source: its "Rate and usage limits".
    source: "openai",
    code: "HTTP_429",
    status: 429,
    says: /\bTF400733\b[^.]{0,120}|\brequest was blocked due to exceeding usage of resource\b[^.]{0,80}/i,
  },
  {
    // Dataverse, of one user's calls within five minutes, and Spark in Fabric. Source: "Service protection API limits" of
    // the one, "Concurrency limits and queueing" of the other.
    source: "openai",
    code: "HTTP_429",
    status: 429,
    says: /\bnumber of (?:concurrent )?requests exceeded the limit of \d{1,6}\b[^.]{0,60}|\bcombined execution time of incoming requests exceeded (?:the )?limit\b[^.]{0,60}|\bTooManyRequestsForCapacity\b|\bspark job can't be run because you have hit a spark compute\b[^.]{0,40}/i,
  },
  {
    // Mailboxes, files and teams.
    source: "openai",
    code: "HTTP_429",
    status: 429,
    says: /\bapplication is over its \w{3,40} limit\b|\berror_?code["' :=]{1,4}ApplicationThrottled\b|\bErrorTooManyObjectsOpened\b|\bcode["']?: ?["']?activityLimitReached\b/i,
  },
  {
    source: "openai",
    code: "HTTP_429",
    status: 429,
    says: /["']code["']: ?["']TooManyRequests["'], ?["']message["']|\bremote server returned an error: ?\(429\)|\b429\b[ ,(:-]{0,3}too many requests\b(?! +client application has been\b)/i,
    near: graph,
    unlike: ofTokens,
  },
  {
    // As people tell it.
    source: "openai",
    code: "HTTP_429",
    status: 429,
    says: /\b(?:receiv(?:es?|ed|ing)|gets?|getting|got|seeing|lots? of|constant(?:ly)?) (?:(?:an?|the|lots? of|many|http|errors?|status|code) ){0,3}429s?\b(?: \w+){0,2}|\bexperienc\w{1,4} (?:\w+ ){0,2}throttling\b[^.]{0,60}|\b(?:repeatedly|constantly|often|always|keeps?) (?:getting|get|being) throttled\b[^.]{0,60}/i,
    near: new RegExp(
      `${graph.source}|form recogni[sz]er|cognitive[- ]services|\\baz \\w+ \\w|translator|document intelligence|computer vision`,
      "i",
    ),
    unlike: ofTokens,
  },
];
