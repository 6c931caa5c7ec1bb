import type { Known } from "../../core/known.ts";
import type { Remedy } from "../../core/remedy.ts";
import { givePods } from "./aks.ts";

/** Where an application is handed a token that says who it is, and what has to be asked for there. */
interface Platform {
  /** Variables that tell where the token is or how it is had: nobody can set them by hand. */
  readonly gives: readonly string[];
  /** What it gives beside these; elsewhere one sets them. */
  readonly beside: readonly string[];
  /** Do these words speak of it, or does it run this? */
  readonly isMeant: (words: string, known: Known) => boolean;
  readonly remedies: (words: string, known: Known) => readonly Remedy[];
}

/** As the host is told of where GitLab runs a job. */
const gitlab = "GitLab CI";

const ofPods =
  /AZURE_FEDERATED_TOKEN_FILE|\/var\/run\/secrets\/azure\b|WorkloadIdentityCredential|service ?account|\bwebhook\b|\bpods?\b/i;

/** Source: facts on workload identity §§1, 2, on environment variables §7. */
const platforms: readonly Platform[] = [
  {
    gives: ["AZURE_FEDERATED_TOKEN_FILE"],
    beside: ["AZURE_CLIENT_ID", "AZURE_TENANT_ID"],
    // GitLab's jobs write such a file themselves; and runners of others are pods that no webhook looks at.
    isMeant: (words, { ci, inPod }) =>
      ofPods.test(words) ? ci !== gitlab : inPod === true && ci === undefined,
    remedies: givePods,
  },
  {
    gives: [],
    beside: [],
    isMeant: (words, { ci }) => ci === gitlab || /\bGITLAB_CI\b|\bgitlab\b/i.test(words),
    remedies: () => [
      {
        text: "GitLab CI: give the job `id_tokens: { AZURE_ID_TOKEN: { aud: api://AzureADTokenExchange } }`, and let its script write $AZURE_ID_TOKEN into the file that AZURE_FEDERATED_TOKEN_FILE names. AZURE_CLIENT_ID and AZURE_TENANT_ID are variables of the job. A template has all of it.",
        commands: [["aoai-preflight", "init", "gitlab"]],
      },
    ],
  },
  {
    gives: ["ACTIONS_ID_TOKEN_REQUEST_URL", "ACTIONS_ID_TOKEN_REQUEST_TOKEN"],
    beside: [],
    isMeant: (words) =>
      /ACTIONS_ID_TOKEN_REQUEST|ActionsIDTokenRequest|id-token\b|\bgithub(?:Assertion| actions| OIDC)\b|failed to fetch federated token/i.test(
        words,
      ),
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
    isMeant: (words) =>
      /SYSTEM_(?:ACCESSTOKEN|OIDCREQUESTURI)|System\.AccessToken|oidcToken\b|adoPipeline|azure[ -]?(?:pipeline|devops)|service connection/i.test(
        words,
      ),
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

/** Does this text speak of one of them? */
export const isOfPlatform = (text: string): boolean => platforms.some(({ isMeant }) => isMeant(text, {}));

/** What has to be asked for at the platform that these words speak of; at each where they speak of none. */
export function askPlatform(words: string, known: Known): readonly Remedy[] {
  const meant = platforms.filter(({ isMeant }) => isMeant(words, known));
  return (meant.length > 0 ? meant : platforms).flatMap(({ remedies }) => remedies(words, known));
}
