import type { Shape } from "../shape.ts";

/** The client libraries of Azure AI Search pass on no more than a status. */
const searchRefused =
  /operation returned an invalid status (?:code )?["']?Forbidden\b|\b(?:gives? back|gets?|got|getting|returns?|returned|throws?|answers?|fail(?:s|ed|ing) with|status:?)\b[^.\n]{0,20}["'(]?\b(?:403|forbidden)\b/i;
const ofSearch = String.raw`(?:azure[ .](?:ai |cognitive )?search|azure[-/]search-documents|\bSearch(?:Index)?Client\b|search\.windows\.net|\bself\.search\()`;
const withToken = String.raw`(?:\b(?:DefaultAzure|ManagedIdentity|ClientSecret|AzureCli|Token)Credential\b|\btokenCredential|managed identit|\bentra\b|\bRBAC\b|\bazd\b)`;

/** Azure AI Search, which refuses to the same credentials. */
export const searchService: readonly Shape[] = [
  {
    // The path of another service.
    source: "openai",
    code: "route-not-served",
    status: 404,
    says: /\bfor url: ?https:\/\/[\w-]{2,60}\.search\.windows\.net\/(?:openai|contentunderstanding|formrecognizer|documentintelligence|language|computervision)\/[^\s"']{0,80}/i,
  },
  {
    // Whoever shows a token lacks a role; others are kept out, or have another key.
    source: "openai",
    code: "search-refused",
    status: 403,
    neighbour: "search service",
    says: searchRefused,
    near: new RegExp(`^(?=[^]*${ofSearch})(?=[^]*${withToken})`, "i"),
    unlike: /search configuration detected/i,
  },
  {
    source: "openai",
    code: "search-closed",
    status: 403,
    neighbour: "search service",
    says: searchRefused,
    near: new RegExp(ofSearch, "i"),
    unlike: new RegExp(withToken, "i"),
  },
];
