import type { Shape } from "../shape.ts";
import { failing } from "../tools/failing.ts";

/** KEDA, of what it is to measure and of how it signs in there. */
export const autoscaling: readonly Shape[] = [
  {
    source: "environment",
    code: "setting-missing",
    says: /\bidentity(?:Tenant)?Id of PodIdentity should not be (?:nil or )?empty\b[^.]{0,60}|\bconnection string is required when not using pod identity|\baccountName is required when using azure workload identity|\bnamespace are required when using pod identity|\bno storage connection string or storage account name for pod identity\b[^.]{0,40}|\bclientID, tenantID and clientSecret are expected when not using a pod identity|\bclientSecret is expected when not using a pod identity|\bno azure event grid access key provided|\bno personalAccessToken given or PodIdentity provider configured|\bno management endpoint given\b|\bno subscription name provided with topic name|\blogAnalyticsResourceURL must be provided for\b[^.]{0,40}/i,
    near: failing,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\bmissing credentials\. please (?:ensure that (?:Client|Tenant)\w{2,6} is provided|reconfigure your scaled object)|\berror parsing metadata\. details: \w{3,30} was not found in metadata\b[^.]{0,20}|\bmissing required parameter tenantId\b|\bconnection string does not contain event hub name, and parameter\b[^.]{0,40}/i,
    near: /^(?=[^]*(?:\bkeda\b|Scaled(?:Object|Job)|TriggerAuthentication|\bscalers?\b))(?=[^]*azure)/i,
  },
  {
    // The way to sign in that it knew once, or that this measure does not know.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bpod identity (?:provider )?["']?[\w-]{2,30}["']? (?:is )?not supported for (?:azure|the azure|mssql)\b[^.]{0,40}|\bworkload identity is not supported for the AMQP protocol\b|\b(?:event hub|log analytics scaler|key vault|azure monitor) (?:does(?: not|n't)) support pod identity (?:provider )?(?:- )?[\w-]{0,30}/i,
    near: failing,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /\bcan't parse (?:storage|event hub) connection string\. missing \w{3,30}\b[^.]{0,40}/i,
  },
  {
    source: "environment",
    code: "settings-exclusive",
    says: /\bpod identity cannot be enabled with other auth types|\bOAuth2 authentication cannot be combined with\b[^.]{0,80}azure workload identity/i,
    near: failing,
    unlike: /\bAWS\b|kafka/i,
  },
  {
    // What it is to measure is not in the namespace that it is told.
    source: "openai",
    code: "entity-not-found",
    status: 404,
    neighbour: "Service Bus namespace",
    says: /\bqueue (?!(?:does|is|was|not)\b)\S{1,120} doesn't exist\b|\bsubscription \S{1,120} doesn't exist in topic \S{1,120}|(?<!\bor )\b(?:queue|topic|subscription) not found\b/i,
    near: /^(?=[^]*(?:\bkeda\b|Scaled(?:Object|Job)|\bscaler))(?=[^]*service ?bus)(?=[^]*\b(?:errors?|fail(?:s|ed|ing)?)\b)/i,
  },
];
