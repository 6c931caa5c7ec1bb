import type { Shape } from "../shape.ts";

/** Tokens that a platform should have handed out, and files that hold a proof of identity. */
export const federation: readonly Shape[] = [
  {
    // What the action for signing in shows of its token, where the organisation has a form of its own for subjects.
    source: "environment",
    code: "issuer-of-another",
    says: /\bsubject claim - (?!repo:)[a-z_]{3,40}:[^\s]{1,200}/i,
    near: /^(?=[^]*(?:\bfederated token details\b|azure\/login\b|entra\b|azure ad\b|federated (?:identity )?credential))(?=[^]*(?:\bunexpected (?:sub\b|subject|claim|format|value)|\bmismatch|\bno credential\b|\b(?:not|n't) (?:expect|match)|\bno match))/i,
    unlike: /AADSTS\d|\blogin (?:was )?succe|\bno mismatch|\brole-to-assume\b|\bAWS\b/i,
  },
  {
    source: "environment",
    code: "id-token-not-offered",
    says: /(?:unable to get|missing|no) ACTIONS_ID_TOKEN_REQUEST_(?:URL|TOKEN)[^.]{0,60}|ACTIONS_ID_TOKEN_REQUEST_(?:URL|TOKEN)["']?(?: env(?:ironment)? variable)?[^.]{0,30}(?:not set|missing|undefined|not found|unset|empty)|(?:make sure|ensure|did you forget|please)[^.]{0,80}id-token: ?'?write|give write permissions? to id-token|id-token: ?write'? permission (?:is )?(?:required|missing|not)|failed to fetch federated token|error message: unable to get id token/i,
  },
  {
    source: "environment",
    code: "id-token-not-offered",
    says: /(?:missing|no) values? for (?:the )?(?:environment variables?:? )?SYSTEM_(?:OIDCREQUESTURI|ACCESSTOKEN)|missing system variable\(s\)[^.]{0,30}SYSTEM_OIDCREQUESTURI|no value for SYSTEM_OIDCREQUESTURI|no service connection ID was passed|running this task in an Azure Pipeline\b|missing system variable\(?s?\)?:? ["']?SYSTEM_|SYSTEM_OIDCREQUESTURI[^.]{0,40}(?:not set|missing|undefined|required|empty|is not)|(?:SYSTEM_ACCESSTOKEN|System\.AccessToken)[^.]{0,40}(?:not set|missing|undefined|empty)/i,
  },
  {
    source: "environment",
    code: "file-missing",
    says: /(?:open|stat|read)\s{1,2}: (?:the system cannot find|no such file)[^.]{0,60}/i,
    near: /token|federat|workload|azidentity|azure/i,
  },
  {
    source: "environment",
    code: "file-missing",
    says: /(?:no such file or directory|ENOENT|FileNotFound\w*|could not find (?:a part of the path|file)|cannot find the (?:file|path)|NoSuchFileException)[^]{0,80}?["']?(?<path>(?:\/var\/run\/secrets\/azure\/[\w./-]{1,120}|[\w:\\/.-]{0,120}(?:azure-identity|oidc)-?token)(?:["'](?=["']))?)/i,
  },
  {
    source: "environment",
    code: "file-missing",
    says: /(?<=open |stat |read )(?<path>\/(?!var\/run\/secrets\/kubernetes\.io\/serviceaccount\/token)[\w./-]{1,160}token["']?|\/var\/run\/secrets\/azure\/[\w./-]{1,120})\)?: ?(?:no such file|does not exist|not found|cannot be found|\(no such file)/i,
    near: /azure|entra\b|federat|identity|oidc/i,
  },
  {
    source: "environment",
    code: "file-unreadable",
    says: /(?:permission denied|EACCES)[^]{0,80}?(?<path>\/var\/run\/secrets\/azure\/[\w./-]{1,120}|[\w:\\/.-]{0,120}azure-identity-token)|(?<file>\/var\/run\/secrets\/azure\/[\w./-]{1,120}): permission denied/i,
  },
  {
    source: "environment",
    code: "file-missing",
    says: /failed to read (?<path>\S{1,200}?),? indicated by the environment variable AZURE_FEDERATED_TOKEN_FILE/i,
  },
  {
    source: "environment",
    code: "file-empty",
    says: /no content on the file[^.]{0,120}/i,
  },
  {
    source: "environment",
    code: "federated-variables-missing",
    says: /AZURE_FEDERATED_TOKEN(?:_FILE)?["']?[^.]{0,60}(?:not set|missing|undefined|is required|not found|unset|empty|isn't set|is not set|must be set|null)|(?:missing|set|required|no)[^.]{0,60}AZURE_FEDERATED_TOKEN(?:_FILE)?\b|\bARM_OIDC_\w+ (?:is |must be |was )?(?:required|not set|set|empty|missing)\b|tokenFilePath is a required parameter|no (?:client|tenant) id specified\. check pod configuration|no token (?:file|source) specified|(?<!\bToken Exchange: Unavailable\. The )environment variables needed are:? [^.]{0,120}AZURE_FEDERATED_TOKEN_FILE|to use federation identity in azure pipelines, the following|\bOIDC authentication was requested[^.]{0,40} but no token and\/or request URL were configured/i,
  },
  {
    source: "environment",
    code: "federated-variables-missing",
    near: /workload.?identity/i,
    says: /\b(?:none of the|no) environment variables? (?:\w+ ){0,2}injected\b|workload identity[^.]{0,60}(?:not injected|not mutated|env(?:ironment)? variables? (?:are )?(?:missing|not (?:set|injected)))/i,
  },
  {
    // Programs miss other variables, and other clouds have workload identities.
    source: "environment",
    code: "federated-variables-missing",
    says: /\benvironment(?:al)? variables (?:are |were )?not (?:being )?(?:injected|available|present)\b/i,
    near: /^(?=[^]*workload.?identity)(?=[^]*AZURE_(?:CLIENT|TENANT|FEDERATED))/i,
    unlike: /\bGKE\b|google/i,
  },
  {
    source: "environment",
    code: "federated-variables-missing",
    says: /(?:\boidc_?(?:token|request_?url|request_?token|token_?file_?path)|id[ _]token (?:file path|request (?:url|token)))\b[^.]{0,60}(?:must be|(?:is|are) required|not (?:set|specified|configured|provided)|(?:is|was) (?:empty|missing))|\b[\w-]{0,20}oidc[\w-]{0,12} auth: (?:not configured|cannot|missing)/i,
    near: /azure|entra|terraform|provider/i,
  },
  {
    // Terraform's providers and Azure DevOps, which ask the platform for a token: nobody there was to be asked.
    source: "environment",
    code: "id-token-not-offered",
    says: /(?:github|adoPipeline)Assertion: (?:[^.]{0,60}"\?audience=|cannot request token: \w+ ["']{2})[^.]{0,80}|nil JWT assertion received from \w+/i,
  },
  {
    // It was asked, and refused.
    source: "environment",
    code: "id-token-refused",
    says: /(?:github|adoPipeline)Assertion: (?:received HTTP status|cannot(?! request token: \w+ ["']{2})|failed)[^.]{0,120}|(?:response|unexpected response|error|status)[^.]{0,30} from (?:the )?OIDC (?:token )?endpoint[^.]{0,80}|oidcToken field not (?:detected|found)[^.]{0,60}|OIDC token not found in (?:the )?response|null token from OIDC|unable to get (?:an? )?(?:oidc|id) ?token\b[^.]{0,80}/i,
    near: /azure|azidentity|entra|terraform|github|adoPipeline/i,
    unlike: /unable to get ACTIONS_ID_TOKEN|write permissions? to id-token|"\?audience=/i,
  },
  {
    // Programs in Kubernetes that were to present their service account's token.
    source: "environment",
    code: "workload-token-missing",
    says: /service account tokens? (?:(?:is|was|were) )?(?:not found|missing|empty|not (?:provided|mounted|projected))|(?:error|failed|failure|unable|cannot|could not)(?: to)? (?:read|reading|get|getting|load|loading|parse|parsing|open|opening|fetch|fetching|find)\w* (?:the |a )?(?:projected |kubernetes )?(?:service ?account|workload ?identity|federated|jwt assertion|identity) tokens?\b[^.]{0,80}/i,
    near: /azure|workload|entra|AZURE_/i,
  },
  {
    source: "environment",
    code: "workload-token-missing",
    says: /\btokens? (?:is |are |was |were )?(?:not|n't) (?:being )?(?:mounted|projected|injected)\b[^.]{0,60}\bworkload.?identity\b|\bworkload.?identity\b[^]{0,160}?\btokens? (?:is |are |was |were )?not (?:being )?(?:mounted|projected|injected)\b|failed calling webhook ["']?mutation\.azure-workload-identity[^]{0,160}|\badmission webhook ["']?mutation\.azure-workload-identity(?![^]{0,120}(?:hostNetwork|expiration|custom token))[^]{0,160}|workload identity is not enabled (?:on|for) (?:this|the) cluster/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /missing service ?account annotation[^.]{0,80}|service ?account \S{0,60} ?does not have (?:the )?workload identity annotation|annotation ["']?azure\.workload\.identity\/(?:client|tenant)-id["']? (?:is |was )?(?:missing|not (?:set|found)|required)/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /unsupported federated token provider: ?[^.]{0,60}|token expiration \w{1,20} not valid\. expected value to be between 3600 and 86400/i,
  },
  {
    source: "environment",
    code: "federated-token-over",
    says: /(?:\bOIDC|\bfederated|service account|projected|workload identity|\bclient ?Credentials?(?= ?Token)|\bclient assertion(?= tokens?\b))(?: id)?[- ]?tokens?\b[^.]{0,60}\b(?:(?:(?:is|has|was|had|already) (?:been )?)?expired|expires?(?=[.,]? (?:while|during|before|and|so|which|but)\b))|\bexpired (?:OIDC|federated|service account) tokens?/i,
    near: /azure|entra|azd?\b|terraform/i,
  },
  {
    source: "environment",
    code: "federated-token-over",
    says: /\b(?:federated|workload identity|service account|assertion) token\b(?: \([^)]{0,80}\))?[^.()]{0,60}\b(?:never|not)(?: being| getting)? (?:refreshed|renewed)\b[^.]{0,60}/i,
    near: /azure|entra\b|kubelogin/i,
    unlike: /\bby design\b|\bgoogle\b|\bgcp\b/i,
  },
];
