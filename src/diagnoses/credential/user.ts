import { azureCli, signInWith } from "../../azure/developer-tools.ts";
import { or, type Known } from "../../core/known.ts";
import type { Remedy } from "../../core/remedy.ts";
import { addPermission } from "../commands.ts";
import { bySign, defineCause } from "../match.ts";
import { accountScope, signsInByBrowser, toolOf, tryAgain } from "../remedies.ts";

/** The Azure CLI replaces the whole list of addresses. Source: https://github.com/Azure/azure-cli/issues/25413. */
const registerLocalAddress = ({ applicationId }: Known): readonly Remedy[] => {
  const application = ["--id", or(applicationId, "CLIENT_ID")];
  return [
    {
      text: "See which addresses are registered for public clients.",
      commands: [["az", "ad", "app", "show", ...application, "--query", "publicClient.redirectUris"]],
    },
    {
      text: "Register the local address; the port does not matter for http://localhost. The command replaces the list: name the others again, and leave the last word out where there are none. The portal keeps them: App registrations › the application › Authentication › Add a platform › Mobile and desktop applications.",
      commands: [
        [
          "az",
          "ad",
          "app",
          "update",
          ...application,
          "--public-client-redirect-uris",
          "http://localhost",
          "<OTHER_REDIRECT_URIS>",
        ],
      ],
    },
  ];
};

export const redirectUriMismatch = defineCause({
  id: "redirect-uri-mismatch",
  title: "the redirect URI is not registered",
  cause:
    "Entra returns a user only to an address that the application has registered. The local address of this sign-in is missing there, or stands under Web instead of Mobile and desktop applications.",
  explains: ["token-acquired"],
  match: bySign("redirect-uri-mismatch"),
  remedies: (_, known) => [...registerLocalAddress(known), tryAgain(known)],
  confirm:
    "Portal: App registrations › the application › Authentication › Mobile and desktop applications lists http://localhost.",
  confusedWith: {
    "public-client-disabled": "the address is registered, under Web: then AADSTS7000218 follows",
  },
  link: "https://learn.microsoft.com/entra/identity-platform/reply-url",
});

export const publicClientDisabled = defineCause({
  id: "public-client-disabled",
  title: "the application is not a public client",
  cause:
    "A user flow without a secret needs a public client, and this application demands its secret: for the browser its redirect URI is not registered under Mobile and desktop applications (but under Web, say), for a device code it does not allow public client flows.",
  explains: ["token-acquired"],
  match: bySign("public-client-disabled"),
  remedies: (_, known) => [
    ...registerLocalAddress(known),
    {
      text: "Only for a device code, or a user name and password: allow public client flows.",
      commands: [
        [
          "az",
          "ad",
          "app",
          "update",
          "--id",
          or(known.applicationId, "CLIENT_ID"),
          "--is-fallback-public-client",
          "true",
        ],
      ],
    },
    { text: "If the application is meant to use a secret, set AZURE_CLIENT_SECRET: it was not sent." },
    tryAgain(known),
  ],
  confirm:
    "Portal: App registrations › the application › Authentication: Mobile and desktop applications does not list http://localhost; for a device code, Allow public client flows is No.",
  confusedWith: { "env-missing": "the flow is a service principal's, and its secret is empty" },
  link: "https://learn.microsoft.com/entra/identity-platform/msal-client-applications",
});

export const mfaRequired = defineCause({
  id: "mfa-required",
  title: "a second factor is required",
  cause:
    "The tenant asks for multifactor authentication for this resource, and the sign-in at hand was made without it, or before the user registered one.",
  explains: ["token-acquired"],
  match: bySign("mfa-required"),
  remedies: (_, known) => [
    signsInByBrowser(known)
      ? { text: "Sign in again in the browser, and give or register the second factor that it asks for." }
      : {
          text: "Sign in interactively, for this very resource, so that the second factor is asked for.",
          commands: [
            signInWith(toolOf(known) ?? azureCli, or(known.tenantId, "TENANT_ID"), accountScope(known)),
          ],
        },
    { text: "Without a person use a managed identity or a service principal: they have no second factor." },
    tryAgain(known),
  ],
  confirm:
    "Microsoft Entra ID › Sign-in logs, by the correlation id: Authentication requirement is multifactor.",
  confusedWith: { "conditional-access": "the second factor was given, and a policy still refuses" },
  link: "https://learn.microsoft.com/entra/identity/authentication/concept-mfa-howitworks",
});

/** An API with the delegated permission that a user's sign-in needs. */
interface Api {
  readonly name: string;
  readonly id: string;
  readonly permission: string;
  /** Its id and its addresses. */
  readonly named: RegExp;
}

const cognitiveServices: Api = {
  name: "user_impersonation of Microsoft Cognitive Services",
  id: "7d312290-28c8-473c-a0ed-8e53749b6d6d",
  permission: "5f1e8914-a52b-429f-9324-91b92b81adaf",
  named: /7d312290-28c8-473c-a0ed-8e53749b6d6d|\/\/cognitiveservices\.azure\./i,
};

/** The APIs that tokens for a model are asked of. Source: facts on clouds §2. */
const apis: readonly Api[] = [
  cognitiveServices,
  {
    name: "user_impersonation of Azure Machine Learning Services, which is the API of https://ai.azure.com",
    id: "18a66f5f-dbdf-4c17-9dd7-1634712a9cbe",
    permission: "1a7925b5-f871-417a-9b8b-303f9f29fa10",
    named: /18a66f5f-dbdf-4c17-9dd7-1634712a9cbe|\/\/ai\.azure\./i,
  },
];

/** The API that was refused: by its application id, or by its address. */
function apiOf(refused: string | undefined): Omit<Api, "named"> {
  if (refused === undefined) return cognitiveServices;
  return (
    apis.find(({ named }) => named.test(refused)) ?? {
      name: `that the application needs of the API ${refused}`,
      id: refused,
      permission: "<PERMISSION_ID>",
    }
  );
}

export const consentRequired = defineCause({
  id: "consent-required",
  title: "consent for the application is missing",
  cause:
    "Nobody has consented yet that the application may call this resource for the user, the tenant reserves that to administrators, or the application does not list the permission at all.",
  explains: ["token-acquired"],
  match: bySign("consent-required"),
  remedies({ details }, known) {
    const api = apiOf(details["api"]);
    return [
      {
        text: `Add the delegated permission ${api.name}, and let an administrator consent.`,
        commands: addPermission(or(known.applicationId, "CLIENT_ID"), api.id, `${api.permission}=Scope`),
      },
      tryAgain(known),
    ];
  },
  confirm: "Portal: App registrations › the application › API permissions shows the permission, Granted.",
  confusedWith: {
    "assignment-required": "consent is there, but the user is not assigned",
    "scope-invalid": "the resource does not exist in the tenant",
  },
  link: "https://learn.microsoft.com/entra/identity/enterprise-apps/user-admin-consent-overview",
});
