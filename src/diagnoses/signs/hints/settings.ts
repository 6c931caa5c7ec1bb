import type { Hint } from "./hint.ts";

/** The ways in which a chain looks for an identity, as a text names them. */
const waysToSignIn: readonly RegExp[] = [
  /environment ?(?:credential|variables?\b)/i,
  /workload ?identity/i,
  /managed ?identity/i,
  /shared ?(?:token ?)?cache/i,
  /visual ?studio/i,
  /azure ?cli\b|AzureCli\w/i,
  /azure ?developer ?cli|AzureDeveloperCli\w/i,
  /power ?shell|\bAz\.Accounts?\b/i,
  /broker ?credential|intellij/i,
];

/** Settings behind a name that is not found, a chain that is exhausted, a secret that is wrong. */
export const settingHints: readonly Hint[] = [
  {
    // The key is given, and none arrives.
    of: "env-missing",
    means: "sdk-misuse",
    says: (text, { message }) =>
      /didn't provide an API key/i.test(message) &&
      /\bnew (?:OpenAI|Azure)KeyCredential\(\s?["'\u0060<](?!["'\u0060])/.test(text),
  },
  {
    // Two links, and neither had anything.
    of: "managed-identity-unavailable",
    means: "credential-chain-exhausted",
    says: (text, { code }) =>
      code === "managed-identity-silent" &&
      /DefaultAzureCredential/i.test(text) &&
      /WindowsCredentialAccessor\W{0,3} ?element not found/i.test(text),
  },
  {
    // What was given is kept from the store's own client, which then asks the host.
    of: "managed-identity-unavailable",
    means: "sdk-misuse",
    says: (text, { code }) =>
      code === "wrapped" &&
      /\bnot (?:being )?(?:handed|passed|forwarded|propagated) (?:on |down |over |through )?to\b|\bignor(?:es?|ed|ing) (?:the |my |an? )?(?:azure )?(?:secret|credentials?)\b/i.test(
        text,
      ),
  },
  {
    // What a whole chain logs for Python while it is made; only its first link had been asked where the text ends.
    of: "env-missing",
    means: "credential-chain-exhausted",
    says: (text, { code }) =>
      code === "environment-link" &&
      /\bNo environment configuration found\.[^]{0,200}?\bManagedIdentityCredential will use\b/.test(text),
  },
  {
    of: "credential-chain-exhausted",
    means: "federated-token-missing",
    says: /\b(?:AKS|kubernetes|pods?|kubectl|helm|service ?account|workload identity)\b/i,
    // These know no such token.
    unless: /AzureServiceTokenProvider|\baad-?pod-?identity\b/i,
  },
  {
    // A file of credentials that could not be read, so the tool went on to the next way.
    of: "developer-login-missing",
    means: "env-malformed",
    says: /\bcredentials?\b[^.?]{0,40}\b(?:invalid|malformed|broken|corrupt\w*|not valid) (?:JSON|YAML)\b|\b(?:invalid|malformed|broken|corrupt\w*) (?:JSON|YAML)\b[^.?]{0,20}\bcredentials?\b/i,
    unless: /\bparsing json result\b[^.]{0,60}\binvalid character\b/i,
  },
  {
    // Each of them lacked something.
    of: "developer-login-missing",
    means: "credential-chain-exhausted",
    says: (text, { code }) =>
      /^tool-(?:missing|signed-out|failed|link)$/.test(code) &&
      waysToSignIn.filter((way) => way.test(text)).length >= 5,
  },
  {
    // Signing in again helps for a while.
    of: "credential-chain-exhausted",
    means: "developer-login-expired",
    says: /\b(?:for|after|every) (?:about |around |roughly )?(?:\d+|an?|one|a few|some) ?(?:hours?|hrs?|h|days?)\b[^]{0,80}\b(?:until|till|unless|before)\b[^.]{0,30}\b(?:re-?auth\w*|re-?log\w*|log ?in|az login)/i,
  },
  {
    of: "role-assignment-rejected",
    means: "role-assignment-rejected",
    says: /role assignment create|--assignee\b|New-AzRoleAssignment/i,
  },
  {
    of: "endpoint-wrong",
    means: "env-conflict",
    says: /OPENAI_BASE_URL (?:is set|takes|wins|was set)|takes precedence over AZURE_OPENAI_ENDPOINT/i,
  },
  ...(["dns-failure", "tls-intercepted"] as const).map((of): Hint => ({
    // A library's wrapper leaves open what it was.
    of,
    means: "env-malformed",
    says: (text, { code }) =>
      (of === "dns-failure" || code === "wrapped") &&
      /host=["']https?["']|https?:\/\/https?(?::|\/)|lookup https?\b|ENOTFOUND https?\b|["'=] ?https?: \/\//i.test(
        text,
      ),
  })),
  {
    // The command line was signed in as an application on purpose, which that release of the provider cannot go by.
    of: "env-conflict",
    means: "sdk-misuse",
    says: (text, { message }) =>
      /only supported as a user/i.test(message) &&
      /\blogin --service-principal\b|--federated-token\b|\b(?:made|created?|use|using) an? (?:new )?service principal\b|\baddSpnToEnvironment\b/i.test(
        text,
      ),
  },
];
