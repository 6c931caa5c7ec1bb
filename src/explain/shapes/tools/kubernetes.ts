import type { Shape } from "../shape.ts";

const azure = /azure|\baks\b|\bakv\b|key ?vault|AADTokenExchange/i;

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
    says: /missing (?:clientID|tenantID|clientSecret)(?:\/\w+)?\b[^.]{0,60}|nodePublishSecretRef secret is not set|could not find (?:clientid|clientsecret) in secret|sources must contain at least one TokenCredential|the following keys do not have values: ?AZURE_\w+[^.]{0,60}|failed to read azure config file[^.]{0,40}|clientID was omitted without providing[^.]{0,80}/i,
    near: azure,
  },
  {
    source: "identity-sdk",
    code: "package-missing",
    says: /exec: executable kubelogin not found|no auth provider found for name ["']azure/i,
  },
];
