import type { Failure, FailureSource } from "../../../core/observation.ts";
import type { Shape } from "../shape.ts";

type Row = readonly [source: FailureSource, code: Failure["code"], says: RegExp];

const rows: readonly Row[] = [
  [
    "environment",
    "setting-missing",
    /\ba connection string for ["'][\w-]{0,40}(?:openai|azure|foundry|cosmos|storage|blobs?|vault|servicebus)[\w-]{0,40}["'] could not be retrieved\b|\ban azure location\/region is required\. set\b|\bazure provisioning options were not provided\b|\bbecause the azure subscription ID is missing or invalid\b|\bbecause azure subscription, location,? and resource group information is missing\b/i,
  ],
  [
    "environment",
    "setting-missing",
    /\ban? (?:\w{0,20}OpenAI\w{0,10}|ChatCompletions\w{0,12}|Embeddings\w{0,12}|(?:Blob|Table|Queue|DataLake)\w{0,20}|Secret|Key|Certificate|ServiceBus\w{0,20}|EventHub\w{0,20}|EventProcessor|Search\w{0,12}|Cosmos\w{0,10}|Configuration|WebPubSub\w{0,10}|Azure\w{2,30})Client could not be configured\. ensure (?:a )?valid\b[^.]{0,60}/i,
  ],
  [
    "identity-sdk",
    "call-wrong",
    /\bapplication model does not support (?:role assignments|using explicit managed identities)\b|\ban azure principal parameter was not supplied a value\b|\bconfigured to publish as an azure [\w ]{3,20}, but there are no\b|\bunable to find client registration with type ["']\w{3,40}["'] and name\b(?![^]{0,80}\bspring\b)|\bAddRoleAssignments should not be called when using AccessKey\w*/i,
  ],
  ["arm", "subscriptions-hidden", /\bcould not find tenant id \S{1,80} for subscription\b/i],
  ["environment", "tool-signed-out", /\bbecause no azure credential is available\b/i],
];

/** Aspire, which provisions in Azure and hands out connections. Source: github.com/microsoft/aspire. */
export const aspire: readonly Shape[] = rows.map(([source, code, says]) => ({
  source,
  code,
  says,
  near: /aspire|azure/i,
}));
