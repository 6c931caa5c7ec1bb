import { or, type Known } from "../../core/known.ts";
import type { Remedy } from "../../core/remedy.ts";

/** Where an application is handed a token that says who it is, and what has to be asked for there. */
interface Platform {
  /** Variables that tell where the token is or how it is had: nobody can set them by hand. */
  readonly gives: readonly string[];
  /** What it gives beside these; elsewhere one sets them. */
  readonly beside: readonly string[];
  /** What messages of it speak of. */
  readonly says: RegExp;
  readonly remedies: (known: Known) => readonly Remedy[];
}

export const recreatePods = (purpose: string): Remedy => ({
  text: `AKS: recreate the pods, ${purpose}`,
  commands: [["kubectl", "rollout", "restart", "deployment/<DEPLOYMENT>"]],
});

/** What the webhook asks of a pod before it gives it a token to present. Source: facts on workload identity §§1, 2. */
export const labelPods = (known: Known): readonly Remedy[] => [
  {
    text: "AKS: the pods need the label, and the name of a service account that has the client id.",
    commands: [
      [
        "kubectl",
        "annotate",
        "serviceaccount",
        "<SERVICE_ACCOUNT>",
        `azure.workload.identity/client-id=${or(known.applicationId, "CLIENT_ID")}`,
      ],
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

const enableWebhook: Remedy = {
  text: "AKS: the cluster needs the webhook and the OIDC issuer.",
  commands: [
    [
      "az",
      "aks",
      "update",
      "--name",
      "<CLUSTER>",
      "--resource-group",
      "<RESOURCE_GROUP>",
      "--enable-oidc-issuer",
      "--enable-workload-identity",
    ],
  ],
};

/** Source: facts on workload identity §§1, 2, on environment variables §7. */
const platforms: readonly Platform[] = [
  {
    gives: ["AZURE_FEDERATED_TOKEN_FILE"],
    beside: ["AZURE_CLIENT_ID", "AZURE_TENANT_ID"],
    says: /AZURE_FEDERATED_TOKEN_FILE|\/var\/run\/secrets\/azure\b|WorkloadIdentityCredential|service ?account|\bwebhook\b|\bpods?\b/i,
    remedies: (known) => [enableWebhook, ...labelPods(known)],
  },
  {
    gives: ["ACTIONS_ID_TOKEN_REQUEST_URL", "ACTIONS_ID_TOKEN_REQUEST_TOKEN"],
    beside: [],
    says: /ACTIONS_ID_TOKEN_REQUEST|ActionsIDTokenRequest|id-token\b|\bgithub(?:Assertion| actions| OIDC)\b|failed to fetch federated token/i,
    remedies: () => [
      {
        text: "GitHub Actions: give the job `permissions: id-token: write`; a block of the job's own replaces the workflow's. Pull requests from forks get no token.",
      },
    ],
  },
  {
    gives: ["SYSTEM_ACCESSTOKEN", "SYSTEM_OIDCREQUESTURI"],
    beside: [
      "AZURESUBSCRIPTION_SERVICE_CONNECTION_ID",
      "AZURESUBSCRIPTION_TENANT_ID",
      "AZURESUBSCRIPTION_CLIENT_ID",
    ],
    says: /SYSTEM_(?:ACCESSTOKEN|OIDCREQUESTURI)|System\.AccessToken|oidcToken\b|adoPipeline|azure[ -]?(?:pipeline|devops)|service connection/i,
    remedies: () => [
      {
        text: "Azure Pipelines: call it from the task AzureCLI@2 with the service connection as its azureSubscription, and hand it the job's token with `env: SYSTEM_ACCESSTOKEN: $(System.AccessToken)`.",
      },
    ],
  },
];

/** Those of the missing variables that one can set: not what a platform gives, all together. */
export function toBeSet(missing: readonly string[]): readonly string[] {
  const given = platforms
    .filter(({ gives }) => gives.some((name) => missing.includes(name)))
    .flatMap(({ gives, beside }) => [...gives, ...beside]);
  return missing.filter((name) => !given.includes(name));
}

/** Is one of these missing variables one that only a platform gives? */
export const isNotGiven = (missing: readonly string[]): boolean =>
  platforms.some(({ gives }) => gives.some((name) => missing.includes(name)));

/** What has to be asked for at the platform that these words speak of; at each where they speak of none. */
export function askPlatform(words: string, known: Known): readonly Remedy[] {
  const spokenOf = platforms.filter(({ says }) => says.test(words));
  return (spokenOf.length > 0 ? spokenOf : platforms).flatMap(({ remedies }) => remedies(known));
}
