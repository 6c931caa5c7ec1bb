import type { Shape } from "../shape.ts";

/** What people tell of where they call: the cloud, the endpoint, the network that it lets in. */
export const toldEndpoints: readonly Shape[] = [
  {
    // A library of which only the public cloud is known.
    source: "environment",
    code: "cloud-not-heeded",
    says: /\b(?:AzureUSGovernment|AzureChinaCloud|(?:azure )?(?:US ?gov\w*|government|gov|sovereign|china) cloud)\b[^]{0,400}?\b(?:same|identical) (?:code|config\w*|steps?|flow|call)\b[^.]{0,40}\b(?:fine|works?|succeeds?|no (?:error|problem))|\b(?:fine|works?|succeeds?)\b[^.]{0,60}\b(?:commercial|public)(?: azure)?(?: cloud)?\b[^]{0,300}?\b(?:fails?|40[13]|error|not)\b[^.]{0,60}\b(?:AzureUSGovernment|AzureChinaCloud|(?:US ?gov\w*|government|sovereign|china) cloud)\b|\b(?:not working|fails?|error|40[13])\b[^.]{0,60}\b(?:AzureUSGovernment|AzureChinaCloud|(?:US ?gov\w*|government|sovereign|china) cloud)\b[^]{0,600}?\b(?:commercial|public)(?: azure)?(?: cloud)\b[^.]{0,60}\b(?:fine|works?|succeeds?)\b/i,
    near: /azure|entra\b/i,
    unlike: /AADSTS\d/,
  },
  {
    // A scope of the public cloud, where another is meant.
    source: "environment",
    code: "token-for-another",
    says: /\b(?:AzureUSGovernment|AzureChinaCloud|azure\.us|(?:azure )?(?:US ?gov\w*|government|china)(?: cloud)?)\b[^]{0,200}?\b(?:commercial|public|wrong|invalid|incorrect|token\/)\W{0,2}(?: cloud(?:'s)?)? ?(?:audience|scope)\b/i,
    near: /^(?=[^]*(?:openai|cognitive|foundry))(?=[^]*\b(?:fails?|failed|refused|40[13]|errors?|wrong)\b)/i,
    unlike: /AADSTS\d|federated|oidc/i,
  },
  {
    // Nothing where a value belongs, and a program that goes on without a word.
    source: "environment",
    code: "setting-missing",
    says: /\bsilently (?:defaults?|falls? back|goes|sends?|uses?|calls?)\b[^]{0,80}?\b(?:if|when|because)\b[^.]{0,60}\b(?:(?:is|are|was)(?: not|n't) (?:set|given|defined)|(?:is|are|was) (?:unset|empty|missing)|has no value)\b/i,
    near: /^(?=[^]*(?:azure|openai))(?=[^]*\b(?:errors?|fail\w*|40\d|unexpected|bug|wrong|instead|no warning)\b)/i,
    unlike: /\bby design\b/i,
  },
  {
    source: "environment",
    code: "network-closed",
    says: /\b(?:set|switch\w*|turn\w*|chang\w*|put)\b[^.]{0,60}\bdisabled?\b[^.]{0,12}\b(?:all|public)(?: public)? network\w*(?: access)?\b[^.]{0,40}\b(?:not work|does(?: not|n't)|no longer|fails?|stop\w*|40[13])|\b(?:disabled|switched off|turned off) (?:all |the )?(?:public )?network(?: access|s|ing)?\b[^.]{0,60}\b(?:not work\w*|does(?: not|n't)|no longer|fails?|stopp?\w*|40[13])\b/i,
    near: /openai|cognitive|foundry|azure ai\b/i,
    unlike: /\bprivate endpoint\b[^.]{0,40}\b(?:works?|fine)\b/i,
  },
  {
    // An account's endpoint that is its region's.
    source: "openai",
    code: "regional-endpoint-shown",
    says: /\b\w{0,12}openai_?endpoint\b["']? ?[:=] ?["']?https:\/\/[a-z\d]{4,24}\.api\.cognitive\.microsoft\.com\b/i,
    near: /azidentity|azure_?identity|credential|openai-go|does ?n[o']t|\bnot\b/i,
  },
  {
    // Clients of old put the path of a deployment behind it themselves.
    source: "environment",
    code: "base-with-path",
    says: /\bapi_?base["']? ?[:=] ?["']?https:\/\/[^\s"']{3,100}\/openai\/deployments\/[^\s"']{1,80}/i,
    near: /\bapi_?type["']? ?[:=] ?["']?azure/i,
  },
  {
    // The day of a model's release where that of the interface's belongs.
    source: "openai",
    code: "version-of-a-model",
    says: /\bapi[-_ ]?version\b(?:["'\s:=,]{1,5}|(?:(?!20\d\d-)[^]){0,60}?\b(?:put|used?|set|entered|chose|typed) (?:it to )?["']?)(?:2024-04-09|2024-05-13|2024-07-18|2024-08-06|2024-11-20|2024-12-17|2025-01-31|2025-04-14)\b(?!-preview)/i,
    near: /openai|\bgpt-/i,
    unlike: /\bMicrosoft\.\w+\b|resource manager/i,
  },
];
