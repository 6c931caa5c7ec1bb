import type { Hint } from "./hint.ts";

/** Several identities, shown or counted. */
const several =
  /userAssignedIdentities\b[^{]{0,12}\{ ?[^{}]{1,200}\{[^{}]{0,200}\}, ?[^{}]{1,200}\{|\bUserAssigned\b["']? with [\w-]+(?:,| and) ?[\w-]+|\buser[- ]assigned ?(?:\(|: ?)[2-9]\b|\b(?:[2-9]|two|three|several|multiple|both) (?:user[- ]assigned |managed )*(?:identities|UAMIs|UAIs|MSIs|MIs)\b|\bmore than one (?:(?:user[- ]assigned|managed) )*(?:identity|MSI|UAMI|UAI)\b|\badd(?:ed|ing)? a second (?:one|identity)\b|\b(?:attached|added|assigned) \W?[\w-]{2,40}\W? (?:next to|beside|besides|in addition to) (?:our|the|my)\b/i;

/** Another identity came, or to say which is the cure. */
const unsaid =
  /\b(?:second|another|other|new|\w+'s) (?:managed )?identity (?:was|has been|got|is) (?:attached|added|assigned)\b|\b(?:add(?:ed|ing)?|attach(?:ed|ing)?|there are|has|have) (?:an)?(?:other|additional) (?:(?:user[- ]assigned|managed|node pool) )*identit(?:y|ies)\b|\b(?:with|passing|giving|adding|specifying|setting|once|when|if) (?:\w+ ){0,2}\W{0,2}(?:msi)?client_?id\b[^.]{0,40}(?:\bworks?|\bworked|\bfine|\bsucceeds?|\baccess_token|\b200)\b/i;

/** A call that says which. */
const names =
  /[?&](?:client|object|mi_res|msi_res)_id=[0-9a-f/]|\bclient_?id["']?\s?[:=]\s?["']?[0-9a-f]{8}-/i;

/** What people say around tokens that a platform hands out: federated ones and those of managed identities. */
export const federationHints: readonly Hint[] = [
  {
    of: "federated-token-missing",
    means: "env-malformed",
    says: /AZURE_FEDERATED_TOKEN_FILE ?[=:] ?(?:""|"'|'")\/?\w/i,
  },
  ...(["developer-login-missing", "developer-login-expired"] as const).map((of): Hint => ({
    // Signed in with a token of the platform, which is over before a long job is.
    of,
    means: "federated-token-expired",
    says: /^(?=[^]*(?:-FederatedToken\b|\b(?:OIDC|id-token|(?:workload )?(?:identity )?federation)\b))(?=[^]*\b(?:(?:which|that|jobs?|actions?|steps?|runs?|workflows?|deployments?)\b[^.]{0,20}\b(?:run|runs|running|take|takes|last|lasts) (?:too |very |for )?long\w*|long[- ]running|after (?:about |around |roughly )?(?:an|one|1|60|5|10|five|ten) ?(?:h(?:ou)?rs?|min\w*))\b)/i,
  })),
  {
    of: "federated-token-invalid",
    means: "federated-token-missing",
    // Not where Entra looked for its issuer, which only a token names.
    says: (text, { code }) =>
      code !== "AADSTS90061" &&
      /ACTIONS_ID_TOKEN_REQUEST|cannot read propert(?:y|ies) of undefined|id-token: ?write|(?:token|assertion) (?:is|was) (?:empty|undefined)/i.test(
        text,
      ),
  },
  {
    // Entra refused what proves the workload's identity, for where there is no secret none can be wrong.
    of: "client-secret-invalid",
    means: "federated-credential-mismatch",
    says: (text, { code }) =>
      /^HTTP_40[01]$|-refused$/.test(code) &&
      /workload.?identity|federated (?:token|credential|identity)|id-token: ?write/i.test(text) &&
      !/secret\b|creds:/i.test(text),
  },
  {
    // An identity of the platform that its machine was not given.
    of: "client-secret-invalid",
    means: "managed-identity-not-assigned",
    says: (text, { code }) =>
      code === "refresh-refused" &&
      /\bidentit(?:y|ies)\b[^.]{0,60}(?:n't|\bnot)\b[^.]{0,30}\b(?:VMSS|scale ?set|node|machine|VM)s?\b/i.test(
        text,
      ),
  },
  {
    of: "managed-identity-ambiguous",
    means: "managed-identity-ambiguous",
    says: /(?:two|three|several|multiple|second|both|more than one) (?:\w+ )?(?:(?:(?:user[- ]?assigned|managed) ){0,2}identit|UAIs\b|MSIs\b|MIs\b|UAMIs\b)/i,
  },
  ...(["managed-identity-not-assigned", "managed-identity-bad-request"] as const).map((of): Hint => ({
    // Of several the host was not told which; told of one that it does not know, it says that it finds none.
    of,
    means: "managed-identity-ambiguous",
    says: (text, { message }) =>
      (several.test(text) || unsaid.test(text)) && !/identity not ?found|for specified client/i.test(message),
    unless: names,
  })),
  {
    // It comes and goes, or the issuer is Microsoft's own: nothing of the user's keeps Entra from reading its keys.
    of: "federated-token-invalid",
    means: "entra-service-error",
    says: (text, { code, message }) =>
      /^AADSTS(?:50166\d?|90061)$/.test(code) &&
      /external OIDC endpoint/i.test(message) &&
      /\b(?:now and then|intermittent\w*|sporadic\w*|sometimes|occasionally|randomly|suddenly|all at once|all of a sudden)\b|\bazure ?(?:devops|pipelines)\b|\b(?:AzureCLI|AzurePowerShell|AzureResourceManagerTemplateDeployment)@\d/i.test(
        text,
      ),
    unless:
      /\bself-hosted (?:issuer|cluster)|\bon-prem|\bprivate (?:bucket|container|cluster|network|link)\b|\bdiscovery document\b|\bGHES\b|\b(?:own|our|my) (?:issuer|signing keys?|keys|jwks)\b|\benterprise server\b/i,
  },
  {
    // The resource is shown, and has none.
    of: "managed-identity-bad-request",
    means: "managed-identity-not-assigned",
    says: /\bidentity show\b[^]{0,40}?(?:\{ ?\}|\bnull\b|"type": ?"None")|"identity": ?(?:null\b|\{ ?"type": ?"None")|\bsystem[- ]assigned\W{1,4}(?:status\W{1,3})?off\b/i,
  },
  {
    // Of the answer only the status is left, beside its words.
    of: "managed-identity-bad-request",
    means: "managed-identity-not-assigned",
    says: (text, { code }) => code.startsWith("HTTP_4") && /\bidentity not found\b/i.test(text),
  },
  {
    // One cloud's audience asked of a host that serves another's.
    of: "managed-identity-bad-request",
    means: "authority-invalid",
    says: (text, { code }) =>
      code === "audience-refused" &&
      /Audience https:\/\/[\w.]{1,60}\.(?:azure|windows|microsoft)\.(?:com|net)\b/i.test(text) &&
      /\.(?:us|cn)\b|usgovcloudapi|chinacloudapi/i.test(text),
  },
  {
    // Spring asks the managed identity where that is on, and leaves the secret alone.
    of: "managed-identity-unavailable",
    means: "env-conflict",
    says: /client-secret ?[=:][^]{0,200}\bmanaged-identity-enabled ?[=:] ?true|\bmanaged-identity-enabled ?[=:] ?true[^]{0,200}client-secret ?[=:]/i,
  },
  {
    // A client id that is none.
    of: "managed-identity-not-assigned",
    means: "env-malformed",
    says: /[?&]client_id=(?:undefined|null|none|nil|%22|["'${])|\bAZURE_CLIENT_ID["']? ?(?:value)? ?[:=] ?["']?(?:undefined|null|none|(?:id|uai|uami|umi|mi|msi|identity)-[a-z])|\bAZURE_CLIENT_ID=(?:""|\\"[^"]{0,40}\\")'/i,
  },
  {
    // The variables of one platform in a container of another.
    of: "managed-identity-bad-request",
    means: "env-conflict",
    says: /\b(?:had|has|have|with|were|was|are)\b[^.]{0,30}\b(?:MSI|IDENTITY)_ENDPOINT\b[^.]{0,40}\b(?:set|defined|present)\b/i,
    unless: /\bnot (?:set|defined|present)\b/i,
  },
];
