import type { Shape } from "../shape.ts";

const ours = /azure|microsoft|entra|vs ?code|visual studio/i;

/** Editors that sign a developer in, and what their extensions for Azure may not do. */
export const editors: readonly Shape[] = [
  {
    source: "environment",
    code: "broker-failed",
    says: /\bplatform_broker_error\b[^.]{0,60}/i,
  },
  {
    // What an extension puts in the place of what the broker said.
    source: "environment",
    code: "broker-failed-for-tenant",
    says: /sign-in failed(?: for tenant [^\s]{1,80})?\. the tenant may have expired or is no longer valid/i,
  },
  {
    source: "environment",
    code: "sign-in-failed",
    says: /timed out waiting for authentication provider ["']?microsoft\S{0,30} to register|not yet finished authorizing this extension to use your microsoft account/i,
  },
  {
    source: "environment",
    code: "sign-in-failed",
    says: /\bwaiting for azure sign-in\b/i,
    // It says so of every sign-in until it is done.
    near: /\b(?:still|stuck|hangs?|forever|endless\w*|never|cannot|can't|unable|fail\w*|not (?:work\w*|react)|time[ds]?[- ]?out)\b/i,
  },
  {
    source: "environment",
    code: "sign-in-failed",
    says: /unable to complete sign in\b[^.]{0,60}|error: state does not match/i,
    near: ours,
  },
  {
    // Copilot's own models, of which it takes the deployment from the address.
    source: "environment",
    code: "endpoint-misshapen",
    says: /\bcould not extract deployment name from the azure endpoint url\b[^.]{0,60}/i,
  },
  {
    source: "environment",
    code: "cache-unusable",
    says: /OS keyring couldn't be identified for storing/i,
  },
  {
    source: "environment",
    code: "tool-signed-out",
    says: /azure: not signed in\b/i,
  },
  {
    // The extension that signed in to every tenant of an account, or to none.
    source: "environment",
    code: "tool-signed-out",
    says: /\bnot signed in, sign in first\b(?!["'*.]{0,3} (?:until|unless|before|as long as)\b)/i,
    near: /\bVS ?Code\b|visual studio code|\bazure: ?sign[- ]?in\b/i,
  },
  {
    source: "arm",
    code: "subscriptions-hidden",
    status: 403,
    says: /don't have access to any azure subscriptions\b[^.]{0,40}/i,
  },
  {
    // As people tell it of an extension or a tool after its sign-in.
    source: "arm",
    code: "subscriptions-hidden",
    status: 403,
    says: /\bsubscriptions? (?:are |is )?(?:missing|not (?:shown|listed|visible|appearing|in the (?:subscription )?list)|absent) (?:from|in|on|after) (?:the |my |azure |vs ?code|its )|\b(?:wanted|right|correct|my|our|other) subscriptions? (?:is|are|does|do)(?: not|n't) (?:shown|listed|show(?: up)?|appear|in the (?:subscription )?list)\b|\b(?:shows?|lists?|sees?|finds?|see|find) no (?:azure )?subscriptions?\b[^.]{0,60}/i,
    near: /azure|vs ?code|visual studio/i,
    unlike: /api ?management|\bapim\b|service ?bus|topic|event ?grid|pub.?sub/i,
  },
  {
    source: "arm",
    code: "write-refused",
    status: 403,
    says: /unable to create resource group ["'][^"']{1,90}["'] in subscription ["'][^"']{1,90}["'] due to a lack of/i,
  },
  {
    source: "arm",
    code: "read-refused",
    status: 403,
    says: /unable to verify resource group ["'][^"']{1,90}["'] in subscription ["'][^"']{1,90}["'] due to a lack of/i,
  },
];
