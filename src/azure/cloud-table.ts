/** A host suffix under which accounts answer. */
export interface EndpointSuffix {
  readonly suffix: string;
  readonly kind: "account" | "regional";
  /** Whether a token can be accepted there; regional hosts take keys only. */
  readonly tokenAuth: boolean;
}

/** One Azure cloud: the hosts, scopes and audiences that must come from the same row to work together. */
export interface Cloud {
  readonly name: "AzurePublic" | "AzureUSGovernment" | "AzureChina";
  /** The name that `az cloud set --name` takes. */
  readonly azureCliName: string;
  readonly authorityHost: string;
  /** Every host that is this cloud's sign-in service, the preferred one included. */
  readonly authorityHosts: readonly string[];
  readonly arm: { readonly endpoint: string; readonly scope: string; readonly legacyResource: string };
  readonly graph: string;
  /** Scope for account endpoints. */
  readonly accountScope: string;
  /** Scope for Foundry projects; null where none is documented. */
  readonly foundryScope: string | null;
  /** `aud` values that the resource behind a data-plane scope accepts. */
  readonly audiences: Readonly<Record<string, readonly string[]>>;
  /** `iss` of tokens, with `{tenantId}` to fill in. */
  readonly issuer: { readonly v1: string; readonly v2: string };
  readonly endpoints: readonly EndpointSuffix[];
  /** Audience of a federated credential that trusts an external issuer. */
  readonly federatedAudience: string;
}

// First-party applications whose client id may stand in `aud`. That Azure Government uses the same ids: (unverified).
const cognitiveServices = "7d312290-28c8-473c-a0ed-8e53749b6d6d";
const machineLearningServices = "18a66f5f-dbdf-4c17-9dd7-1634712a9cbe";

/** What holds where nothing names a cloud. Source: facts on clouds, §§1–3. */
export const publicCloud: Cloud = {
  name: "AzurePublic",
  azureCliName: "AzureCloud",
  authorityHost: "https://login.microsoftonline.com",
  authorityHosts: [
    "login.microsoftonline.com",
    "login.windows.net",
    "login.microsoft.com",
    "sts.windows.net",
  ],
  arm: {
    endpoint: "https://management.azure.com",
    scope: "https://management.azure.com/.default",
    legacyResource: "https://management.core.windows.net/",
  },
  graph: "https://graph.microsoft.com",
  accountScope: "https://cognitiveservices.azure.com/.default",
  foundryScope: "https://ai.azure.com/.default",
  audiences: {
    "https://cognitiveservices.azure.com/.default": [
      "https://cognitiveservices.azure.com",
      "https://cognitiveservices.azure.com/",
      cognitiveServices,
    ],
    "https://ai.azure.com/.default": [
      "https://ai.azure.com",
      "https://ai.azure.com/",
      machineLearningServices,
    ],
  },
  issuer: {
    v1: "https://sts.windows.net/{tenantId}/",
    v2: "https://login.microsoftonline.com/{tenantId}/v2.0",
  },
  endpoints: [
    { suffix: ".openai.azure.com", kind: "account", tokenAuth: true },
    { suffix: ".cognitiveservices.azure.com", kind: "account", tokenAuth: true },
    { suffix: ".services.ai.azure.com", kind: "account", tokenAuth: true },
    { suffix: ".api.cognitive.microsoft.com", kind: "regional", tokenAuth: false },
  ],
  federatedAudience: "api://AzureADTokenExchange",
};

/** Source: facts on clouds, §§1–3 (Azure CLI's cloud list, @azure/identity, MSAL, Microsoft's Foundry pages). */
export const clouds: readonly Cloud[] = [
  publicCloud,
  {
    name: "AzureUSGovernment",
    azureCliName: "AzureUSGovernment",
    authorityHost: "https://login.microsoftonline.us",
    authorityHosts: ["login.microsoftonline.us", "login.usgovcloudapi.net"],
    arm: {
      endpoint: "https://management.usgovcloudapi.net",
      scope: "https://management.usgovcloudapi.net/.default",
      legacyResource: "https://management.core.usgovcloudapi.net/",
    },
    graph: "https://graph.microsoft.us",
    accountScope: "https://cognitiveservices.azure.us/.default",
    foundryScope: "https://ai.azure.us/.default",
    audiences: {
      "https://cognitiveservices.azure.us/.default": [
        "https://cognitiveservices.azure.us",
        "https://cognitiveservices.azure.us/",
        cognitiveServices,
      ],
      "https://ai.azure.us/.default": [
        "https://ai.azure.us",
        "https://ai.azure.us/",
        machineLearningServices,
      ],
    },
    issuer: {
      // The same as in the public cloud: `iss` alone does not tell the two apart.
      v1: "https://sts.windows.net/{tenantId}/",
      v2: "https://login.microsoftonline.us/{tenantId}/v2.0",
    },
    endpoints: [
      { suffix: ".openai.azure.us", kind: "account", tokenAuth: true },
      { suffix: ".cognitiveservices.azure.us", kind: "account", tokenAuth: true },
      { suffix: ".services.ai.azure.us", kind: "account", tokenAuth: true },
      { suffix: ".api.cognitive.microsoft.us", kind: "regional", tokenAuth: false },
    ],
    federatedAudience: "api://AzureADTokenExchange",
  },
  {
    name: "AzureChina",
    azureCliName: "AzureChinaCloud",
    authorityHost: "https://login.chinacloudapi.cn",
    authorityHosts: ["login.chinacloudapi.cn", "login.partner.microsoftonline.cn"],
    arm: {
      endpoint: "https://management.chinacloudapi.cn",
      scope: "https://management.chinacloudapi.cn/.default",
      legacyResource: "https://management.core.chinacloudapi.cn/",
    },
    graph: "https://microsoftgraph.chinacloudapi.cn",
    // Documented for Azure AI services; that Azure OpenAI takes it in this cloud: (unverified).
    accountScope: "https://cognitiveservices.azure.cn/.default",
    foundryScope: null,
    audiences: {
      "https://cognitiveservices.azure.cn/.default": [
        "https://cognitiveservices.azure.cn",
        "https://cognitiveservices.azure.cn/",
      ],
    },
    issuer: {
      v1: "https://sts.chinacloudapi.cn/{tenantId}/",
      v2: "https://login.partner.microsoftonline.cn/{tenantId}/v2.0",
    },
    endpoints: [
      // Both known from community configuration only: (unverified).
      { suffix: ".openai.azure.cn", kind: "account", tokenAuth: true },
      { suffix: ".cognitiveservices.azure.cn", kind: "account", tokenAuth: true },
      { suffix: ".api.cognitive.azure.cn", kind: "regional", tokenAuth: false },
    ],
    federatedAudience: "api://AzureADTokenExchange",
  },
];
