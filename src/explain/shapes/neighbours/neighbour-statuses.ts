import type { Neighbour } from "../../../azure/neighbours.ts";
import { otherMakers } from "../other-makers.ts";
import type { Shape } from "../shape.ts";

/** Hosts of services beside Azure OpenAI. */
const hosts: readonly (readonly [Neighbour, string])[] = [
  ["key vault", String.raw`vault\.(?:azure|usgovcloudapi)\.`],
  [
    "storage account",
    String.raw`(?:blob|queue|table|dfs|file)\.core\.(?:windows|usgovcloudapi|chinacloudapi)\.`,
  ],
  ["Service Bus namespace", String.raw`servicebus\.(?:windows|usgovcloudapi|chinacloudapi)\.`],
  ["container registry", String.raw`azurecr\.`],
  ["Cosmos DB account", String.raw`documents\.azure\.`],
  ["data collection rule", String.raw`ingest\.monitor\.azure\.`],
];

/** Refusals of these in the words of a library, where nothing more is left of the answer. */
export const neighbourStatuses: readonly Shape[] = [
  {
    // Azure's first library for Node's blobs.
    source: "openai",
    code: "neighbour-forbidden",
    status: 403,
    neighbour: "storage account",
    says: /\bunexpected status code: 403\b/i,
    near: /storage-blob|storage-queue|Blob(?:Service)?Client|\.core\.windows\.net/,
  },
  {
    // Azure's libraries for Go of before, where the answer's own words are cut off.
    source: "openai",
    code: "neighbour-forbidden",
    status: 403,
    neighbour: "key vault",
    says: /\bkeyvault\.BaseClient#\w{2,40}: Failure responding to request: StatusCode=403\b(?![^]{0,200}?Code=\\?"\w+\\?")[^]{0,80}/i,
  },
  {
    // The service that signs programs, in the words of the tool that calls it.
    source: "openai",
    code: "neighbour-forbidden",
    status: 403,
    says: /\bStatus: 403 \(Forbidden\)/i,
    near: /Azure\.CodeSigning\b|codesigning\.azure\.net|CertificateProfileRestClient/i,
  },
  {
    // Power BI and its cmdlets, where an application is no member of the workspace or the tenant lets in none.
    source: "openai",
    code: "neighbour-forbidden",
    status: 403,
    says: /\b(?:Get|Set|New|Add|Remove|Export|Invoke)-PowerBI\w{2,40} ?: operation returned an invalid status code ["'](?:Unauthorized|Forbidden)\b|["']code["']: ?["']PowerBINotAuthorizedException\b/i,
  },
  {
    // Data Factory and its like, of an interface that they call, whose own words may follow.
    source: "openai",
    code: "neighbour-forbidden",
    status: 403,
    says: /\brest call failed with client error, status code 403\b[^.]{0,60}/i,
    near: /data ?factory|\bADF\b|synapse|fabric|RestCallFailedWithClientError|activity settings/i,
    unlike: otherMakers,
  },
  {
    // The same of a lakehouse, and a workspace's studio of whoever has no role in it.
    source: "openai",
    code: "neighbour-forbidden",
    status: 403,
    says: /\blakehouse failed for forbidden which may be caused by\b[^.]{0,120}|\byou need permission to access workspace\b/i,
    near: /lakehouse failed|synapse|\bARM template/i,
    unlike: otherMakers,
  },
  {
    source: "openai",
    code: "neighbour-forbidden",
    status: 403,
    says: /\b(?:status: 403 \(Forbidden\)|response status: 403, Forbidden)/i,
    near: /azure[ .-]?digital ?twins|digitaltwins\.azure|azuresmartspaces/i,
  },
  {
    // FHIR services.
    source: "openai",
    code: "neighbour-forbidden",
    status: 403,
    says: /["']code["'] ?: ?["']forbidden["'], ?["']diagnostics["'] ?: ?["']authorization failed\.?["']/i,
    near: /azure/i,
  },
  {
    // Power BI's interface, with a status that others keep for a right that is missing.
    source: "openai",
    code: "token-expired",
    status: 403,
    says: /\baccess token has expired,? resubmit with a new access token\b/i,
    near: /power ?bi|fabric/i,
  },
  ...hosts.flatMap(([neighbour, host]): Shape[] => {
    const url = String.raw`https:\/\/[\w.-]{1,100}\.${host}\S{0,240}`;
    return [
      {
        source: "openai",
        code: "neighbour-forbidden",
        status: 403,
        neighbour,
        says: new RegExp(
          String.raw`${url} [\s-]{0,120}RESPONSE 403\b|\b403\b[^.]{0,40} for url: ?${url}`,
          "i",
        ),
      },
      {
        source: "openai",
        code: "HTTP_429",
        status: 429,
        neighbour,
        says: new RegExp(
          String.raw`${url} [\s-]{0,120}RESPONSE 429\b|\b429\b[^.]{0,40} for url: ?${url}`,
          "i",
        ),
      },
    ];
  }),
];
