import { azureCli, signInWith } from "../../azure/developer-tools.ts";
import { or, type Known } from "../../core/known.ts";
import type { Remedy } from "../../core/remedy.ts";
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
