import { or, type Known } from "../../core/known.ts";
import type { Failure } from "../../core/observation.ts";
import type { Remedy } from "../../core/remedy.ts";
import { bySign, defineCause } from "../match.ts";
import { tryAgain } from "../remedies.ts";

/** The Azure CLI's own list of subscriptions is as old as the last sign-in, so Azure Resource Manager is asked. */
const seeState = ({ subscriptionId }: Known): Remedy => ({
  text: "See the subscription's state. One that is Disabled, Warned or PastDue is mended where it is paid for: its owner lifts the spending limit, pays, or reactivates it.",
  commands: [
    [
      "az",
      "rest",
      "--method",
      "get",
      "--url",
      `/subscriptions/${or(subscriptionId, "SUBSCRIPTION_ID")}?api-version=2022-12-01`,
      "--query",
      "state",
    ],
  ],
});

const register = ({ subscriptionId }: Known, namespace = "Microsoft.CognitiveServices"): Remedy => ({
  text: "Register the provider with the subscription, which takes minutes.",
  commands: [
    [
      "az",
      "provider",
      "register",
      "--namespace",
      namespace,
      "--subscription",
      or(subscriptionId, "SUBSCRIPTION_ID"),
    ],
  ],
});

const unblock: Remedy = {
  text: "What Microsoft has blocked only Microsoft unblocks: open a support request, with the request id and the account's resource id.",
};

/** What exactly is closed, by the failure's code and words. */
const particular: readonly {
  readonly says: RegExp;
  remedy(known: Known, said: string): Remedy;
}[] = [
  {
    says: /subscription\b.{0,60}\b(?:disabled|suspended|deactivated)|Disabled\w*Subscription|Subscription\w*Disabled|subscriptions-disabled/i,
    remedy: seeState,
  },
  { says: /\bblocked\b/i, remedy: () => unblock },
  {
    says: /register|registration/i,
    remedy: (known, said) => register(known, /\bMicrosoft\.[A-Z]\w{2,60}/.exec(said)?.[0]),
  },
];

/** The one that fits, or all of them where the failure does not tell. */
function waysOut(failure: Failure | undefined, known: Known): readonly Remedy[] {
  const said = failure ? `${failure.code} ${failure.message}` : "";
  const fitting = particular.find(({ says }) => says.test(said));
  return fitting ? [fitting.remedy(known, said)] : [seeState(known), register(known), unblock];
}

export const subscriptionOrResourceDisabled = defineCause({
  id: "subscription-or-resource-disabled",
  title: "the subscription or the resource is disabled",
  cause:
    "The subscription is disabled or read-only (spending limit, unpaid, ended), its provider is not registered, or Microsoft blocked the resource.",
  explains: ["account-found", "completion-succeeds"],
  match: bySign("subscription-or-resource-disabled"),
  remedies: ({ failure }, known) => [...waysOut(failure, known), tryAgain(known)],
  confirm:
    "Portal: Subscriptions › the subscription › Status, and Settings › Resource providers; or the answer says that the resource is blocked.",
  confusedWith: { "arm-read-denied": "the subscription is only hidden from this principal" },
  link: "https://learn.microsoft.com/azure/cost-management-billing/manage/subscription-disabled",
});
