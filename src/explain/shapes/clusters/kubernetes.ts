import type { Shape } from "../shape.ts";

const azure = /azure|\baks\b|\bakv\b|key ?vault|AADTokenExchange|\bazwi\b/i;
const plugIns = /kubelogin|\bazwi\b/i;

/** Operators, drivers and plug-ins in Kubernetes that sign in to Azure. */
export const kubernetes: readonly Shape[] = [
  {
    // The driver for secrets in volumes: neither an identity nor a secret was named.
    source: "environment",
    code: "setting-missing",
    says: /failed to get credentials, nodePublishSecretRef secret is not set/i,
  },
  {
    // The node managed identity of pods, as those that asked it pass its answer on.
    source: "imds",
    code: "no-binding",
    status: 404,
    says: /nmi response failed with status code: ?404|failed to find matching identity for pod|failed to get service principal token for pod[^.]{0,80}not found/i,
  },
  {
    source: "environment",
    code: "workload-token-missing",
    says: /token for audience \S{1,80} not found|serviceAccount\.tokens? (?:is )?not (?:provided|found)[^.]{0,60}/i,
    near: azure,
  },
  {
    source: "environment",
    code: "settings-exclusive",
    says: /multiple (?:clientID|tenantID) found[^.]{0,80}/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /missing (?:clientID|tenantID|clientSecret)(?:\/\w+)?\b[^.]{0,60}|nodePublishSecretRef secret is not set|could not find (?:clientid|clientsecret) in secret|the following keys do not have values: ?AZURE_\w+[^.]{0,60}|failed to read azure config file[^.]{0,40}|clientID was omitted without providing[^.]{0,80}/i,
    near: azure,
  },
  {
    // kubelogin and azwi, of their options and of what stands for them in the environment.
    source: "environment",
    code: "setting-missing",
    says: /\b(?:client ID|tenant ID|client secret|client certificate|username|password) cannot be empty|(?<![\w-])(?:--)?(?:client|tenant|server|subscription)-(?:id|secret) is required\b[^.]{0,60}|(?<![\w-])--[\w-]{3,40} (?:and --[\w-]{3,40} )?must be specified when\b[^.]{0,60}|please provide (?:the pop-claims flag|both pop-enabled and pop-claims)|no claims provided|required u-claim not provided/i,
    near: plugIns,
  },
  {
    source: "environment",
    code: "federated-variables-missing",
    says: /federated token file cannot be empty|unsupported token provider\b/i,
    near: plugIns,
  },
  {
    // A way that other releases know.
    source: "identity-sdk",
    code: "call-wrong",
    says: /["']?(?:devicecode|interactive|spn|ropc|msi|azurecli|azd|workloadidentity|azurepipelines|chained)["']? is not a supported login method\b/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /is not a supported login method\b|failed to parse PoP token claims\. ensure|parsing --[\w-]{3,40}: [^.]{0,60}|failed to parse --azure-env\b[^.]{0,60}|--service-account-token-expiration must be\b[^.]{0,60}/i,
    near: plugIns,
  },
  {
    // The webhook for pods, of what stands at a service account.
    source: "environment",
    code: "setting-malformed",
    says: /\btoken expiration \d{1,8} not valid\. expected value to be between\b[^.]{0,40}/i,
  },
  {
    // A release whose definitions do not know the way to sign in that was asked for.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bis invalid: spec\.[\w.[\]]{1,80}: Unsupported value: ["']\w{1,80}|\bunknown (?:identity|credential|auth(?:entication)?) type: ["']?\w{1,60}|\bunknown field \\?["'][\w.[\]]{0,80}(?:auth|client|cred|identity|tenant|token|azure)[\w.]{0,40}/i,
    near: azure,
  },
  {
    source: "environment",
    code: "credentials-not-had",
    says: /\bno valid auth(?:entication)? methods? (?:was |were )?found|\bcloud provider is starting without credentials|\bno credentials provided for azure (?:cloud provider|API)/i,
    near: azure,
  },
  {
    // What a store of secrets, or a driver, signs in with is itself kept in a secret.
    source: "environment",
    code: "setting-missing",
    says: /\bcould not find secret \S{0,80}: Secret \\?["'][\w.-]{1,80}\\?["'] not found|\bsecrets? \\?["'][\w.-]{0,60}(?:azure|cred|service-?principal)[\w.-]{0,40}\\?["'] not found|\bno (?:client|tenant) ?id configured\b/i,
    near: azure,
  },
  {
    // A kubeconfig written for another release of the plug-in.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bunknown (?:shorthand )?flag: ["']?--?[\w-]{1,40}/i,
    near: /kubelogin/i,
    unlike: /\bhelm\b|kubectl version|oidc-login|--oidc-|keycloak/i,
  },
  {
    // The interface of a cluster: of a token that it does not take, or of none.
    source: "openai",
    code: "cluster-unauthorized",
    status: 401,
    says: /\byou must be logged in to the server \((?:unauthorized|the server has asked for the client to provide credentials)/i,
    near: /azure|\baks\b|azmk8s|kubelogin|\bAAD\b|entra\b/i,
    unlike: /\beks\b|\bgke\b|doctl/i,
  },
  {
    // The same of a user of Entra's, who may not do it: in Azure's roles or in the cluster's own.
    source: "openai",
    code: "PermissionDenied",
    status: 403,
    says: /\bis forbidden: User ["'](?:[\w.+#-]{1,60}@[\w.-]{3,80}|[\da-f]{8}-[\da-f-]{27})["'] cannot \w{2,20} resource\b[^]{0,120}|\buser does not have access to the resource in azure\b[^.]{0,20}/i,
    near: /azure|\baks\b|azmk8s|kubelogin|\bAAD\b|entra\b/i,
    unlike: /\beks\b|\bgke\b|doctl|openshift|\brancher\b|\brequires one of \["container\./i,
  },
  {
    // It has said why on the lines before.
    source: "environment",
    code: "tool-failed",
    says: /executable kubelogin failed with exit code \d+/i,
  },
  {
    source: "environment",
    code: "application-unknown",
    says: /application with display name ["'][^"']{1,120}["'] not found|\bazwi\b[^.]{0,40}service principal \S{1,120} not found/i,
    near: azure,
  },
  {
    // The driver for secrets in volumes, of the class that names the vault and who reads it.
    source: "environment",
    code: "setting-missing",
    says: /\bno identity mode is enabled|\b(?:tenantId|keyvaultName|clientID) is not provided|set podInfoOnMount: ?true|(?:clientID is|client ID and service account token are) required for identity binding/i,
    near: new RegExp(`${azure.source}|secrets?[ -]?store|mount objects`, "i"),
  },
  {
    // Velero, of where it keeps what it saves; KEDA, of what it measures.
    source: "environment",
    code: "setting-missing",
    says: /\b(?:storageAccount|resourceGroup|subscriptionId|storageAccountKeyEnvVar|bucket)\b is required in (?:BSL|VSL|backup|the config)|no connection setting given\b|no storage account connection string (?:found|given)|unable to get all required config values, missing:? [^.]{0,60}|unable to get all required environment variables: [^.]{0,80}/i,
  },
  {
    source: "environment",
    code: "settings-exclusive",
    says: /only one identity mode can be enabled at a time|hostNetwork is set to true, cannot inject proxy sidecar/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /invalid vault name: ["'][^"']{0,80}["'], must\b|\binvalid resource id: ["']?[^"']{0,300}["']?, must match \/subscriptions\/<subid>[^.]{0,60}/i,
  },
  {
    // A service account that is not there, or a cluster that gives no tokens for this audience.
    source: "environment",
    code: "workload-token-missing",
    says: /\bMountVolume\.SetUp failed for volume "azure-identity-token" ?: failed to (?:fetch|sync|request)\b[^]{0,160}|\bfailed to parse workload identity tokens\b[^]{0,80}/i,
  },
  {
    // Whoever fetches secrets asks the cluster for a token of the service account that was named.
    source: "environment",
    code: "workload-token-missing",
    says: /\bcannot create resource "serviceaccounts\/token"[^]{0,80}|\bfailed to (?:fetch|create|get) (?:a )?service account token: [^]{0,120}/i,
    near: azure,
    unlike: /\baws\b|\beks\b|\bgcp\b|\bgke\b/i,
  },
  {
    // The driver without what it needs to speak to Azure, on this machine or at all.
    source: "identity-sdk",
    code: "package-missing",
    says: /\bprovider not found: provider "azure"/i,
  },
  {
    // The node managed identity of pods, of another identity than the one that the pod is bound to.
    source: "imds",
    code: "no-binding",
    status: 403,
    says: /\bclient ?ID mismatch, requested: ?\S[^]{0,60}? available: ?\S{1,40}/i,
    // It shows the ends of both ids.
    near: /#{3,} REDACTED #{3,}|\bnmi\b|aad-?pod|azure/i,
  },
  {
    source: "imds",
    code: "parameter-refused",
    status: 403,
    says: /\brequest blocked by AAD pod identity NMI\b/i,
  },
  {
    source: "arm",
    code: "ClientRequestsThrottled",
    says: /\bVM(?:SS)?(?:Get|Update|List) client throttled, retry after\b/i,
  },
  {
    // A plug-in that goes on without what it keeps.
    source: "environment",
    code: "cache-bypassed",
    says: /\bPoP token caching disabled due to secure storage failure\b/i,
  },
  {
    source: "environment",
    code: "cache-unusable",
    says: /\bcouldn't get the user keyring due to error\b[^.]{0,40}|\bunable to delete authentication record cache in\b/i,
  },
  {
    source: "environment",
    code: "device-code-unused",
    says: /\bwaiting for device code authentication to complete: (?!["']?AADSTS|autorest\/adal)[^]{0,80}/i,
    unlike: /AADSTS/,
  },
  {
    source: "environment",
    code: "workload-token-missing",
    says: /service account tokens? (?:are|is) required for identity binding/i,
  },
  {
    source: "identity-sdk",
    code: "package-missing",
    says: /kubelogin is not installed which is required|the azure auth plugin (?:has been removed|is not supported)|exec: executable kubelogin not found|exec: \\?["']?kubelogin\\?["']?: executable file not found|error running kubelogin: \[Errno 2\]|\bspawn(?:Sync)? kubelogin\b(?: ENOENT)?|no auth provider found for name ["'](?:azure|kubelogin)/i,
    // The plug-in of the same name for other issuers.
    unlike: /\boidc-login\b|\bint128\b/i,
  },
  {
    // A helper of the driver for shares that the image of some releases lacks.
    source: "identity-sdk",
    code: "package-missing",
    says: /\bexec: \\?["'](?:[\w./-]{0,60}\/)?azfilesauthmanager\\?["']: [^.]{0,80}\bno such file\b|\bazfilesauthmanager: (?:command )?not found\b/i,
  },
];
