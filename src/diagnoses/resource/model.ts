import { showDeployment } from "../commands.ts";
import { byFinding, bySign, defineCause, firstOf } from "../match.ts";
import type { Remedy } from "../../core/remedy.ts";
import { askSupport, showAccount, tryAgain, waitUntilItPasses } from "../remedies.ts";

const quotas = "https://learn.microsoft.com/azure/ai-services/openai/quotas-limits";

const provisioned = "the account or deployment to be provisioned";
const seeState = "See its state; Failed does not heal by waiting.";

export const modelNotReady = defineCause({
  id: "model-not-ready",
  title: "the account or deployment is not ready",
  heals: provisioned,
  cause: "It is still being made, moved or changed, or its provisioning failed.",
  explains: ["account-ready", "deployment-ready", "completion-succeeds"],
  match: firstOf(byFinding("account-ready"), byFinding("deployment-ready"), bySign("model-not-ready")),
  remedies: ({ details: { deployment }, failure }, known) => [
    deployment === undefined
      ? showAccount(known, "properties.provisioningState", seeState)
      : { text: seeState, commands: [showDeployment(known, deployment, "properties.provisioningState")] },
    waitUntilItPasses(provisioned, failure, known),
  ],
  confirm: "The provisioning state of the account and of the deployment is Succeeded.",
  confusedWith: { "deployment-not-found": "there is no deployment of that name" },
  link: "https://learn.microsoft.com/azure/ai-services/openai/how-to/create-resource",
});

export const quotaExceeded = defineCause({
  id: "quota-exceeded",
  title: "a quota does not allow more",
  cause:
    "Making or scaling a deployment or an account would pass a limit of the subscription in that region.",
  explains: ["account-found", "completion-succeeds"],
  match: bySign("quota-exceeded"),
  remedies: (_, known) => [
    {
      text: "See what is used.",
      commands: [
        ["az", "cognitiveservices", "usage", "list", "--location", "<LOCATION>", "--output", "table"],
      ],
    },
    { text: "Give other deployments less capacity, use another region, or ask for more quota." },
    tryAgain(known),
  ],
  confirm: "Portal: Foundry › Quota shows the limit reached for model and region.",
  confusedWith: { "rate-limited": "429 at call time: the deployment exists" },
  link: quotas,
});

const callsLetThrough = "the rate limit to let calls through";

const callLess: readonly Remedy[] = [
  { text: "Ask for fewer tokens a call, spread the calls, and honour retry-after." },
  {
    text: "Give the deployment more capacity: Foundry › Deployments › Edit › Tokens per minute rate limit.",
  },
];
/** Azure Resource Manager's limits are nobody's to raise. */
const askLess: readonly Remedy[] = [{ text: "Spread the calls, and honour retry-after." }];

export const rateLimited = defineCause({
  id: "rate-limited",
  title: "the rate limit is reached",
  heals: callsLetThrough,
  cause:
    "More requests or tokens a minute than the deployment has. Failed requests count too, and max_tokens counts as asked for, not as used.",
  explains: ["completion-succeeds", "account-found"],
  leavesOpen: ["data-action-granted"],
  match: bySign("rate-limited"),
  remedies: ({ failure }, known) => [
    waitUntilItPasses(callsLetThrough, failure, known),
    ...(failure?.source === "arm" ? askLess : callLess),
  ],
  confirm: "The answer says after how many seconds to try again; the headers x-ratelimit-* show the limits.",
  confusedWith: {
    "quota-exceeded": "a deployment cannot be made or enlarged",
    "service-error": "the text speaks of high demand: the service lacks capacity, not your quota",
  },
  link: "https://learn.microsoft.com/azure/ai-services/openai/how-to/quota",
});

export const contentFiltered = defineCause({
  id: "content-filtered",
  title: "the content filter refused the prompt",
  cause:
    "The prompt met a content filter. Signing in, the role and the deployment are proven by that answer.",
  explains: ["completion-succeeds"],
  match: bySign("content-filtered"),
  remedies: () => [
    { text: "Change the prompt; the answer's content_filter_result names the category." },
    { text: "Or change the filter of the deployment: Foundry › Guardrails." },
  ],
  confirm: "The answer's code is content_filter.",
  confusedWith: { "request-invalid": "another 400, without content_filter_result" },
  link: "https://learn.microsoft.com/azure/ai-services/openai/concepts/content-filter",
});

export const requestInvalid = defineCause({
  id: "request-invalid",
  title: "the request is not valid",
  cause: "The service understood where the request goes, and refuses what it says.",
  explains: ["completion-succeeds", "account-found"],
  match: bySign("request-invalid"),
  remedies: (_, known) => [
    { text: "Correct what the message and its `param` name." },
    { ...tryAgain(known), text: "See whether the least request works: then the difference is the fault." },
  ],
  confirm: "The answer is a 400 whose message names a field of the request.",
  confusedWith: {
    "model-operation-unsupported": "another model takes the same parameter",
    "api-version-unsupported": "the message names an API version",
  },
  link: "https://learn.microsoft.com/azure/ai-services/openai/reference",
});

const recovery = "the service to recover";

export const serviceError = defineCause({
  id: "service-error",
  title: "the service failed",
  heals: recovery,
  cause:
    "Azure OpenAI, Azure Resource Manager or a service behind them reported a fault of its own, or has no capacity at the moment.",
  explains: ["completion-succeeds", "account-found"],
  leavesOpen: ["data-action-granted"],
  match: bySign("service-error"),
  remedies: ({ failure }, known) => [
    waitUntilItPasses(recovery, failure, known),
    askSupport(failure, ["request id"]),
  ],
  confirm: "The same request succeeds later without any change.",
  confusedWith: { "rate-limited": "the text speaks of your rate limit" },
  link: quotas,
});
