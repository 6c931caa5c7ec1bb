import { or, type Known } from "../../core/known.ts";
import type { Remedy } from "../../core/remedy.ts";
import { setProperties } from "../commands.ts";
import { byFinding, bySign, defineCause, firstOf } from "../match.ts";
import { subdomainEndpointOf } from "../own-endpoint.ts";
import { runAgain } from "../again.ts";
import { showAccount, tryAgain } from "../remedies.ts";
import { setSetting } from "../set-setting.ts";

const authentication = "https://learn.microsoft.com/azure/ai-services/authentication";

export const keyInvalid = defineCause({
  id: "key-invalid",
  title: "the key is not one of this account's",
  cause:
    "Key and endpoint do not belong together: the key is another account's, was regenerated, is from openai.com or a gateway, or an old one in the shell is used instead of the one in the file.",
  explains: ["completion-succeeds"],
  maskedBy: ["env-malformed", "env-conflict"],
  match: bySign("key-invalid"),
  remedies: (_, known) => [
    {
      text: "Best: sign in with Microsoft Entra ID, which needs no key.",
      commands: [runAgain({ ...known, scenario: "interactive" })],
    },
    {
      text: "Otherwise read the account's keys, and set one of them.",
      commands: [
        [
          "az",
          "cognitiveservices",
          "account",
          "keys",
          "list",
          "--name",
          or(known.account, "ACCOUNT"),
          "--resource-group",
          or(known.resourceGroup, "RESOURCE_GROUP"),
        ],
      ],
    },
    setSetting(
      "Put one of the account's keys in place of the one that is refused.",
      "apiKey",
      "<KEY>",
      known,
    ),
    tryAgain(known),
  ],
  confirm: "Portal: the account › Keys and Endpoint; compare both, the endpoint first.",
  confusedWith: {
    "endpoint-wrong": "the key is right, but of another account than the endpoint names",
    "env-conflict": "several variables hold different keys",
    "key-auth-disabled": "403 AuthenticationTypeDisabled: no key works there",
    "gateway-rejected": "the words `or wrong API endpoint` are missing: API Management answered",
  },
  link: authentication,
});

export const keyMissing = defineCause({
  id: "key-missing",
  title: "no key or token arrived",
  cause:
    "The service saw neither the header api-key nor a bearer token: the client did not send one, or something on the way dropped it.",
  explains: ["completion-succeeds"],
  maskedBy: ["env-missing"],
  match: bySign("key-missing"),
  remedies: (_, known) => [
    { text: "Send the key as header `api-key`, or a token as `Authorization: Bearer`." },
    { text: "Behind a gateway, let it pass the header on, or sign in itself by its managed identity." },
    tryAgain(known),
  ],
  confirm: "Log the request's header names (not their values) where it leaves the program.",
  confusedWith: {
    "env-missing": "the client had no key to send",
    "key-invalid": "a key arrived, and is refused",
  },
  link: authentication,
});

export const keyAuthDisabled = defineCause({
  id: "key-auth-disabled",
  title: "local authentication is disabled",
  cause:
    "The account does not take keys (disableLocalAuth), often by policy. Only tokens of Microsoft Entra ID open it.",
  explains: ["completion-succeeds"],
  match: bySign("key-auth-disabled"),
  remedies: (_, known) => [
    { text: "Sign in with Microsoft Entra ID.", commands: [runAgain({ ...known, scenario: "interactive" })] },
    setSetting("Take the key away: wrappers prefer it to a token.", "apiKey", "", known),
    {
      text: "Only if keys must be: allow them again, which a policy may undo.",
      commands: [setProperties(known, ["properties.disableLocalAuth=false"])],
    },
    { ...tryAgain(known), text: "If keys are allowed again, try again." },
  ],
  confirm: "`az resource show --ids <RESOURCE_ID> --query properties.disableLocalAuth` is true.",
  confusedWith: { "key-invalid": "401: keys are taken, this one is not the account's" },
  link: "https://learn.microsoft.com/azure/ai-services/disable-local-auth",
});

const giveSubdomain = (known: Known): readonly Remedy[] => [
  ...(known.customSubdomain === null
    ? []
    : [showAccount(known, "properties.customSubDomainName", "See whether the account has one.")]),
  {
    text: `${known.customSubdomain === null ? "Give the account a custom subdomain" : "If it has none, give the account one"}; it cannot be changed later.`,
    commands: [
      [
        "az",
        "cognitiveservices",
        "account",
        "update",
        "--name",
        or(known.account, "ACCOUNT"),
        "--resource-group",
        or(known.resourceGroup, "RESOURCE_GROUP"),
        "--custom-domain",
        "<SUBDOMAIN>",
      ],
    ],
  },
];

export const customSubdomainRequired = defineCause({
  id: "custom-subdomain-required",
  title: "tokens need the account's custom subdomain",
  cause:
    "A regional endpoint, and an account without custom subdomain, take keys only. A token must go to the account's own host name.",
  explains: ["endpoint-accepts-tokens", "account-accepts-tokens", "completion-succeeds"],
  match: firstOf(
    byFinding("account-accepts-tokens"),
    byFinding("endpoint-accepts-tokens"),
    bySign("custom-subdomain-required"),
  ),
  remedies: (_, known) => [
    ...(known.customSubdomain ? [] : giveSubdomain(known)),
    setSetting("Use the account's own host as endpoint.", "endpoint", subdomainEndpointOf(known), known),
    tryAgain(known),
  ],
  confirm:
    "The endpoint's host contains `.api.cognitive.microsoft.`, or the account shows no customSubDomainName.",
  confusedWith: { "endpoint-wrong": "the host is an account's own, of another account" },
  link: "https://learn.microsoft.com/azure/ai-services/cognitive-services-custom-subdomains",
});
