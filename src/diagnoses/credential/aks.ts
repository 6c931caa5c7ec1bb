import { or, type Known } from "../../core/known.ts";
import type { Remedy } from "../../core/remedy.ts";

/* What the webhook of AKS asks of a pod and gives it. Source: facts on workload identity §§1, 2, 3, 6. */

export const recreatePods = (purpose: string): Remedy => ({
  text: `AKS: recreate the pods, ${purpose}`,
  commands: [["kubectl", "rollout", "restart", "deployment/<DEPLOYMENT>"]],
});

const annotate = (name: string, value: string): readonly string[] => [
  "kubectl",
  "annotate",
  "serviceaccount",
  "<SERVICE_ACCOUNT>",
  `azure.workload.identity/${name}=${value}`,
];

/** What the webhook asks of a pod before it gives it a token to present. */
export const labelPods = (known: Known): readonly Remedy[] => [
  {
    text: "AKS: the pods need the label, and the name of a service account that has the client id.",
    commands: [
      annotate("client-id", or(known.applicationId, "CLIENT_ID")),
      [
        "kubectl",
        "patch",
        "deployment",
        "<DEPLOYMENT>",
        "--patch",
        // YAML: before version 7.3 PowerShell takes the double quotes of JSON away.
        "{spec: {template: {metadata: {labels: {azure.workload.identity/use: !!str true}}, spec: {serviceAccountName: <SERVICE_ACCOUNT>}}}}",
      ],
    ],
  },
  recreatePods("because label and annotation reach only those that are made afterwards."),
];

const cluster = ["--name", "<CLUSTER>", "--resource-group", "<RESOURCE_GROUP>"];
const hasBoth = "[oidcIssuerProfile.enabled, securityProfile.workloadIdentity.enabled]";

const enableWebhook: Remedy = {
  text: "AKS: only if pods made afterwards still get none of the variables, see whether the cluster has the OIDC issuer and the webhook. If it has not, switch them on (the API server restarts, and the issuer cannot be switched off again), and recreate the pods.",
  commands: [
    ["az", "aks", "show", ...cluster, "--query", hasBoth],
    ["az", "aks", "update", ...cluster, "--enable-oidc-issuer", "--enable-workload-identity"],
  ],
};

/** Source: facts on workload identity §6, of code 90061. */
export const publishIssuer: Remedy = {
  text: "AKS: let the cluster publish its issuer anew.",
  commands: [["az", "aks", "update", ...cluster]],
};

const webhook = "deployment/azure-wi-webhook-controller-manager";
const inSystem = ["--namespace", "kube-system"];

/** No pod with the label is made while it does not answer. */
const repairWebhook: Remedy = {
  text: "AKS: see why the webhook does not answer, and restart it. (Where you have installed it yourselves, it is in the namespace azure-workload-identity-system.)",
  commands: [
    ["kubectl", "describe", webhook, ...inSystem],
    ["kubectl", "rollout", "restart", webhook, ...inSystem],
  ],
};

/** The variable is there: the webhook has given it, or somebody has written it down. */
const findFile: readonly Remedy[] = [
  {
    text: "AKS: see which path AZURE_FEDERATED_TOKEN_FILE names in the pod, and what is mounted there. Where no volume of the webhook's is (azure-workload-identity-…, before version 1.6 azure-identity-token), the pod lacks the label azure.workload.identity/use.",
    commands: [["kubectl", "describe", "pod", "<POD>"]],
  },
  {
    text: "AKS: where a manifest sets AZURE_FEDERATED_TOKEN_FILE, or mounts a volume of its own over that path, take that out: the webhook gives both, and with version 1.6 the path has changed.",
  },
  recreatePods("so that they get what the webhook gives."),
];

/** What has to be done for a pod to get a token, as these words tell what keeps it from that. */
export function givePods(words: string, known: Known): readonly Remedy[] {
  if (/failed calling webhook|azure-wi-webhook/i.test(words)) return [repairWebhook];
  if (/\bno (?:such )?file\b|\bENOENT\b|\bcannot find the (?:file|path)\b/i.test(words)) return findFile;
  return [...labelPods(known), enableWebhook];
}

/** Does the webhook give this variable here, beside the file that it has given? */
export const isAnnotated = (name: string, { credential, inPod, ci }: Known): boolean =>
  credential === "workload-identity" && inPod === true && ci === undefined && name in annotations;

const annotations: Readonly<Record<string, (known: Known) => Remedy>> = {
  AZURE_CLIENT_ID: ({ applicationId }) => ({
    text: "AKS: the webhook takes AZURE_CLIENT_ID from an annotation of the pods' service account: that is missing or empty.",
    commands: [[...annotate("client-id", or(applicationId, "CLIENT_ID")), "--overwrite"]],
  }),
  AZURE_TENANT_ID: ({ tenantId }) => ({
    text: "AKS: the webhook knows the tenant, unless the pods' service account has an annotation for it that is empty.",
    commands: [[...annotate("tenant-id", or(tenantId, "TENANT_ID")), "--overwrite"]],
  }),
};

/** Gives these variables by way of the service account. */
export const annotateAccount = (names: readonly string[], known: Known): readonly Remedy[] =>
  names.length === 0
    ? []
    : [
        ...names.flatMap((name) => annotations[name]?.(known) ?? []),
        recreatePods("because annotations reach only those that are made afterwards."),
      ];
