import { cloudNamed, publicCloud } from "../../azure/clouds.ts";
import { azureCli, signInWith } from "../../azure/developer-tools.ts";
import { azureCliApplication, microsoftApplication } from "../../azure/microsoft-applications.ts";
import { or, type Known } from "../../core/known.ts";
import type { Remedy } from "../../core/remedy.ts";
import { addPermission } from "../commands.ts";
import { bySign, defineCause, type Told } from "../match.ts";
import { accountScope, signsInByBrowser, toolOf, tryAgain } from "../remedies.ts";

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

/** Signs in with the Azure CLI's application unless it is given one of its own. */
const signsInAsAzureCli = new Set(["interactive-browser", "azure-cli", "azure-developer-cli"]);

/** The application that asks, and Microsoft's name of it where it is one of Microsoft's own. */
function clientOf({ failure, details }: Told, known: Known) {
  const own = signsInAsAzureCli.has(known.credential ?? "") ? azureCliApplication : known.applicationId;
  const id = details["applicationId"] ?? own;
  const isTold = failure?.code === "AADSTS65002";
  return { id, ofMicrosoft: microsoftApplication(id) ?? (isTold ? (id ?? "that asks") : undefined) };
}

/** Nobody but Microsoft can change what such an application is registered with. */
function consentToMicrosofts(
  name: string,
  client: string | undefined,
  { failure }: Told,
  known: Known,
): readonly Remedy[] {
  const tenant = or(known.tenantId, "TENANT_ID");
  // Consent that Microsoft alone gives, to its own applications.
  if (failure?.code === "AADSTS65002") {
    return [
      {
        text: `No administrator can consent to that: Microsoft itself has to let its application ${name} call this API. Sign in with another client.`,
        ...(client !== azureCliApplication && {
          commands: [signInWith(azureCli, tenant, accountScope(known))],
        }),
      },
    ];
  }
  const { authorityHost } = cloudNamed(known.cloud ?? null) ?? publicCloud;
  const administrator: Remedy = {
    text: `Have an administrator consent for all, at ${authorityHost}/${tenant}/adminconsent?client_id=${or(client, "CLIENT_ID")} (the application, ${name}, is Microsoft's own: nobody else can add permissions to it).`,
  };
  const person: Remedy = signsInByBrowser(known)
    ? { text: "Sign in again in the browser, and consent where it asks for it." }
    : {
        text: "Sign in for this very resource, and consent where it asks for it.",
        commands: [signInWith(toolOf(known) ?? azureCli, tenant, accountScope(known))],
      };
  return reserved.test(failure?.code ?? "") ? [administrator, person] : [person, administrator];
}

/** What the tenant leaves to administrators. Source: facts on AADSTS codes. */
const reserved = /^AADSTS9009\d$/;

export const consentRequired = defineCause({
  id: "consent-required",
  title: "consent for the application is missing",
  cause:
    "Nobody has consented yet that the application may call this resource for the user, the tenant reserves that to administrators, or the application does not list the permission at all.",
  explains: ["token-acquired"],
  match: bySign("consent-required"),
  remedies(told, known) {
    const api = apiOf(told.details["api"]);
    const { id, ofMicrosoft } = clientOf(told, known);
    const add = (client: string) => addPermission(client, api.id, `${api.permission}=Scope`);
    if (ofMicrosoft !== undefined) {
      return [
        ...consentToMicrosofts(ofMicrosoft, id, told, known),
        {
          text: `Or let the program sign in by an application of your own: add the delegated permission ${api.name} to that, and let an administrator consent.`,
          commands: add("<OWN_CLIENT_ID>"),
        },
        tryAgain(known),
      ];
    }
    return [
      {
        text: `Add the delegated permission ${api.name}, and let an administrator consent.`,
        commands: add(or(id, "CLIENT_ID")),
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
