import { endpointSuffixOf, isTrustedHost } from "../../azure/clouds.ts";
import { isApiManagement, soundVersion } from "../../azure/endpoint.ts";
import { or, type Known } from "../../core/known.ts";
import type { Remedy } from "../../core/remedy.ts";
import type { Confidence, Seen } from "../../core/diagnosis.ts";
import type { Failure } from "../../core/observation.ts";
import {
  byFinding,
  bySign,
  defineCause,
  firstOf,
  matched,
  toldWith,
  type Matcher,
  type Told,
} from "../match.ts";
import { namesTwoAccounts } from "../two-accounts.ts";
import { endpointOf } from "../own-endpoint.ts";
import { runAgain } from "../again.ts";
import { showAccount, tryAgain } from "../remedies.ts";
import { setSetting, trySetting } from "../set-setting.ts";

/**
 * Versions that are known to get a bare 404: one from before chat completions, and one that is a model's. Source:
 * facts on the data plane §6, on failures (look-alikes 8).
 */
const unroutedVersion = /\b(2022-12-01|2024-05-13)\b/;

/** The list of models stands beside the deployments, in any version. */
const modelsBelowADeployment = /\/deployments\/[\w.-]{1,80}\/models\b/;

/**
 * How surely a bare 404 is the version's. On an account's own host a run builds the path itself, and has seen whether
 * the host routes a version that is known to exist; that one is never to blame. A text has only the version's name.
 */
function versionToBlame({ evidence: { endpoint }, text }: Seen, { details }: Failure): Confidence | null {
  if (!endpoint) {
    return unroutedVersion.test(text ?? "") && !modelsBelowADeployment.test(text ?? "") ? "likely" : null;
  }
  const isAccounts = endpoint.kind === "account" || endpoint.kind === "foundry";
  if (!isAccounts || endpoint.route !== "dated" || endpoint.apiVersion === soundVersion) return null;
  return details?.["routedVersion"] === undefined ? "possible" : "likely";
}

const versionNotRouted: Matcher = (seen) => {
  const failure = seen.failures.find(({ source, code }) => source === "openai" && code === "HTTP_404");
  const confidence = failure && versionToBlame(seen, failure);
  return confidence
    ? matched(
        confidence,
        toldWith(failure, `API version ${seen.evidence.endpoint?.apiVersion ?? "in use"} may be the reason.`),
      )
    : null;
};

/** The account that was looked for by the endpoint's name has another host. */
const notOfThatAccount: Matcher = (seen) =>
  namesTwoAccounts(seen) ? null : byFinding("account-matches-endpoint")(seen);

/** Hosts of the clouds, and this machine, need nobody's leave; nor does what this run was allowed. */
function allowGateway({ host, ...known }: Known): readonly Remedy[] {
  const allowed = known.flags?.["allow-host"] ?? [];
  return host !== undefined && isTrustedHost(host, allowed)
    ? []
    : [
        {
          text: "A gateway of your own must be allowed by name before keys or tokens are sent to it.",
          commands: [runAgain(known, { "allow-host": [...allowed, or(host, "HOST")] })],
        },
      ];
}

/** A gateway that answered has no API at what AzureOpenAI makes of the endpoint. A run asks only gateways that are meant. */
function pathAtGateway({ failure }: Told, { host = "", scenario }: Known): readonly Remedy[] {
  const isGateway = isApiManagement(host) || (scenario !== undefined && endpointSuffixOf(host) === null);
  return isGateway && failure?.status === 404
    ? [
        {
          text: "AzureOpenAI puts /openai/deployments/… behind the endpoint, OpenAI its path behind the base URL: set what the gateway's own path then makes whole, no more of it and no less.",
        },
      ]
    : [];
}

/** To have set a gateway's address is mostly no mistake: nobody but us wants it allowed. */
const notRecognised: Matcher = (seen) =>
  byFinding(
    "endpoint-recognised",
    isApiManagement(seen.evidence.endpoint?.host ?? "") ? "likely" : "confirmed",
  )(seen);

export const endpointWrong = defineCause({
  id: "endpoint-wrong",
  title: "the endpoint leads to the wrong place",
  cause:
    "The host or path is not this account's Azure OpenAI endpoint: a portal's address, openai.com, a deleted account, a path that is doubled or missing, or a gateway.",
  explains: [
    "endpoint-recognised",
    "account-matches-endpoint",
    "host-resolves",
    "host-reachable",
    "completion-succeeds",
  ],
  maskedBy: ["env-malformed", "custom-subdomain-required", "model-not-ready"],
  match: (seen) =>
    versionNotRouted(seen)?.confidence === "likely"
      ? null
      : firstOf(notRecognised, notOfThatAccount, bySign("endpoint-wrong"))(seen),
  remedies(told, known) {
    const account = [
      showAccount(known, "properties.endpoint", "Read the account's endpoint."),
      setSetting(
        "Set the account's endpoint: scheme and host, no path behind.",
        "endpoint",
        endpointOf(known),
        known,
      ),
    ];
    // What goes round a gateway is not what it is there for.
    const ways = isApiManagement(known.host ?? "")
      ? [...allowGateway(known), ...account]
      : [...account, ...allowGateway(known)];
    return [...pathAtGateway(told, known), ...ways, tryAgain(known)];
  },
  confirm: "Portal: the account › Keys and Endpoint shows the endpoint; `nslookup <HOST>` must know it.",
  confusedWith: {
    "deployment-not-found": "code DeploymentNotFound: host and path are right",
    "api-version-unsupported": "the path is right, the API version is not served",
    "dns-failure": "the name does not resolve at all",
  },
  link: "https://learn.microsoft.com/azure/ai-services/openai/how-to/create-resource",
});

/** What the variable alone would break: AzureOpenAI puts the deployment into every path. Source: facts on the data plane §3. */
const withoutVersions = (known: Known): string =>
  `the route without versions; in code that is OpenAI, not AzureOpenAI, with baseURL ${known.endpoint ?? endpointOf(known)}/openai/v1/`;

/** Versions to take instead: the one that the service asks for, then what is current. Never the one in use. */
const versionsFor = (first: string | undefined, known: Known): readonly Remedy[] =>
  [
    { what: "the version that the service names, or a later one", version: first },
    { what: "the latest stable date", version: soundVersion },
    { what: withoutVersions(known), version: "v1" },
  ]
    .flatMap(({ what, version }) =>
      version === undefined || version === known.apiVersion || (first !== undefined && version < first)
        ? []
        : [{ what, version }],
    )
    .map(({ what, version }, at) =>
      at === 0
        ? setSetting(`Use ${what}.`, "apiVersion", version, known)
        : trySetting(`Or use ${what}.`, "apiVersion", version, known),
    );

/** A project's own interface wants a version, Azure OpenAI's behind it none. Source: facts on failures, on the data plane §1. */
const routeOfProject = (project: string): Remedy => ({
  text: `The project's URL alone leads to another interface. Give class OpenAI the base URL ${project}/openai/v1/, and no API version.`,
});

export const apiVersionUnsupported = defineCause({
  id: "api-version-unsupported",
  title: "the API version is not supported here",
  cause:
    "The API version is retired, too old for the model or operation, malformed, missing, or given where the route takes none (/openai/v1/).",
  explains: ["completion-succeeds"],
  maskedBy: ["env-malformed"],
  match: firstOf(versionNotRouted, bySign("api-version-unsupported")),
  remedies: ({ details, failure }, known) => [
    ...(known.bareProject !== undefined && /missing required query parameter/i.test(failure?.message ?? "")
      ? [routeOfProject(known.bareProject)]
      : versionsFor(details["firstApiVersion"], known)),
    tryAgain(known),
  ],
  confirm: "Compare the version with Microsoft's list; a model version such as 2024-05-13 is no API version.",
  confusedWith: { "endpoint-wrong": "another version gives the same 404" },
  link: "https://learn.microsoft.com/azure/ai-services/openai/api-version-deprecation",
});

/** An account that answers calls is there, whatever ARM shows of it. */
const unlessItAnswers =
  (matcher: Matcher): Matcher =>
  (seen) => {
    const answers = seen.evidence.completion || seen.failures.some(({ source }) => source === "openai");
    const match = matcher(seen);
    return answers && match?.confidence === "possible" ? null : match;
  };

const softDeleted: Matcher = ({ failures }) => {
  const failure = failures.find(({ code }) => code === "account-soft-deleted");
  return failure ? matched("confirmed", failure.message, failure.details) : null;
};

const recover = (account: string, location: string | undefined, { resourceGroup }: Known): Remedy => ({
  text: "Recover it, with its deployments and keys as they were.",
  commands: [
    [
      "az",
      "cognitiveservices",
      "account",
      "recover",
      "--name",
      account,
      "--resource-group",
      or(resourceGroup, "RESOURCE_GROUP"),
      "--location",
      or(location, "LOCATION"),
    ],
  ],
});

export const resourceNotFound = defineCause({
  id: "resource-not-found",
  title: "Azure does not find the resource",
  cause:
    "Azure Resource Manager knows no resource of that id: it was deleted or moved, or its id, resource group or subscription is mistyped.",
  explains: ["account-found", "host-resolves", "completion-succeeds"],
  maskedBy: ["env-malformed", "token-tenant-mismatch"],
  match: firstOf(softDeleted, unlessItAnswers(bySign("resource-not-found"))),
  remedies: ({ details }, known) => [
    ...(details["account"] ? [recover(details["account"], details["location"], known)] : []),
    {
      text: "Look for it by name.",
      commands: [
        [
          "az",
          "resource",
          "list",
          "--name",
          or(known.account, "ACCOUNT"),
          "--query",
          "[].id",
          "--output",
          "tsv",
        ],
      ],
    },
    setSetting("Name it by its id.", "resourceId", "<RESOURCE_ID>", known),
    {
      text: "If it was deleted, see whether it can be recovered.",
      commands: [["az", "cognitiveservices", "account", "list-deleted", "--output", "table"]],
    },
    tryAgain(known),
  ],
  confirm: "`az resource show --ids <RESOURCE_ID>` as someone with Reader on the subscription.",
  confusedWith: { "arm-read-denied": "others see it: this principal has no right to" },
  link: "https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-not-found",
});
