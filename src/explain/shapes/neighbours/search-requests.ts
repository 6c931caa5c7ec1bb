import type { Shape } from "../shape.ts";

const ofSearch =
  /\bsearch\.windows\.net|\bazure[ .](?:ai |cognitive )?search\b|azure[-/]search-documents|azure\.search|\bSearch(?:Index(?:er)?|Document)?Client\b|\bai search\b|\bAzureSearch\b|Microsoft\.Azure\.Search|\bErrorCode: (?:Invalid|Unknown)\w+|cognitive ?search/i;

/**
 * What Azure AI Search says of a request, an index or a limit, whoever asks.
 * Source: https://learn.microsoft.com/azure/search/search-limits-quotas-capacity, and its bodies as libraries print them.
 */
export const searchRequests: readonly Shape[] = [
  {
    // An index of another make than the program expects.
    source: "openai",
    code: "index-mismatch",
    status: 400,
    says: /cannot find nested property ["']?[\w.-]{1,60}["']? on the resource type\b[^.]{0,60}|the property ["']?[\w.@-]{1,60}["']? does not exist on type ["']?search\.\w+|could not find a property named ["']?[\w.-]{1,60}["']? on type ["']?search\.\w+|unknown field ["']?[\w./-]{1,60}["']? in (?:the )?(?:vector )?fields? list\b|the field ["']?[\w./-]{1,60}["']? in the vector field list is not\b[^.]{0,40}|unknown semantic configuration\b[^.]{0,60}|\bUnknownSemanticConfiguration\b|(?:the request is invalid\. details: )an unexpected ["']\w{3,20}["'] node was found when reading from the JSON reader\b[^.]{0,40}|dimensionality of the query vector (?:was|is) \d+[^.]{0,80}/i,
  },
  {
    source: "openai",
    code: "index-mismatch",
    status: 400,
    says: /there'?s a mismatch in vector dimensions\b[^.]{0,120}|vector field ["']?[\w./-]{1,60}["']? (?:requires|expects|must have)\b[^.]{0,60}\bdimensions?\b[^.]{0,40}|\bexpected length of \d+\b[^.]{0,60}\bprovided vector\b[^.]{0,60}|document key ["']?[^"']{1,120}["']? contains invalid characters|contains a term that is too large to process\b[^.]{0,60}|existing fields? ["']?[\w./-]{1,60}["']? cannot be (?:changed|deleted)\b[^.]{0,40}|\bfield ["'][\w./-]{1,60}["'] is not (?:filterable|sortable|facetable|searchable|retrievable)\b|invalid expression: (?:could not find|comparison with|the function|unknown)\b[^.]{0,80}/i,
    near: ofSearch,
    unlike: /algolia|elastic(?! ?pool)|opensearch|typesense|meilisearch|pinecone|qdrant|mongo(?:db)?\b/i,
  },
  {
    // A definition of an index that does not fit together.
    source: "openai",
    code: "index-mismatch",
    status: 400,
    says: /\buses a vector search (?:algorithm configuration|profile) ["'][^"']{0,100}["'] which is not defined\b|\bUnknownVectorAlgorithmConfiguration\b|\bfound \d{1,3} key fields in index ["'][^"']{1,128}["']\. each index must have exactly one key field\b|\bvector field ["'][\w./-]{1,60}["'] must have the propert(?:y|ies) ["']\w{3,30}["'][^.]{0,60} set\b/i,
  },
  {
    // What it had an interface of one's own do with each document.
    source: "openai",
    code: "skill-timeout",
    says: /\bcould not execute skill because it did not execute within the time limit\b[^.]{0,40}/i,
  },
  {
    // What a definition may hold, each version of the API says anew.
    source: "openai",
    code: "property-unknown",
    status: 400,
    says: /\bunexpected propert(?:y|ies) found on (?:skill|index|indexer|data ?source|field|synonym map)s?\b(?!\.)[^.]{0,40}|\bunexpected propert(?:y|ies) found on skill\./i,
    near: ofSearch,
  },
  {
    // It has to be turned on, at a tier that has it.
    source: "openai",
    code: "invalid_request_error",
    status: 400,
    says: /\bsemantic (?:search|ranker|ranking) is not (?:enabled|available|supported) (?:for|on|in) (?:this|your|the)\b[^.]{0,60}|\bSemanticQueriesNotAvailable\b/i,
  },
  {
    source: "openai",
    code: "index-not-found",
    status: 404,
    says: /no index with the name ["']?[\w.-]{1,100}["']? was found\b[^.]{0,60}|\bthe index ["']?[\w.-]{1,100}["']? for service ["']?[\w.-]{1,100}["']? was not found\b|\b(?:no )?(?:indexer|data ?source|skillset|synonym map|alias) (?:with (?:the )?name )?["']?[\w.-]{1,100}["']? (?:was|could) not (?:be )?found (?:in|for) (?:the )?service\b[^.]{0,40}/i,
    unlike: /search configuration detected|azure search error/i,
  },
  {
    source: "openai",
    code: "count-limit",
    says: /\b(?:vector )?(?:index|storage|data ?source|indexer|skillset|document|synonym map)(?: size| count)? quota (?:has been |was )?exceeded\b(?! (?:would|is returned|means)\b)[^.]{0,80}/i,
    near: ofSearch,
  },
  {
    // An indexer reads with the identity of its service.
    source: "openai",
    code: "resource-behind-refused",
    status: 403,
    neighbour: "storage account",
    says: /\bunable to retrieve blob container for account ["']?[\w-]{3,24}["']? using your managed identity\b[^.]{0,40}/i,
  },
  {
    // It asks Azure first where the server is, for which a right in the database is none.
    source: "openai",
    code: "resource-behind-refused",
    status: 403,
    neighbour: "Azure SQL server",
    says: /\bunable to retrieve server endpoint for account ["']?[\w-]{3,63}["']? using your managed identity\b[^.]{0,40}/i,
  },
  {
    // The same with a connection string.
    source: "openai",
    code: "storage-behind-refused",
    status: 403,
    neighbour: "storage account",
    says: /\bcredentials provided in the connection string are invalid or have expired\b[^.]{0,80}|\bunable to (?:list items within|retrieve blob container)\b[^.]{0,80}\b(?:credentials|not authori[sz]ed|connection string)\b[^.]{0,60}/i,
    near: ofSearch,
  },
];
