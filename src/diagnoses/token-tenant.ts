import { azureCli, signInWith } from "../azure/developer-tools.ts";
import { or, type Known } from "../core/known.ts";
import type { Remedy } from "../core/remedy.ts";
import { byFinding, bySign, defineCause, firstOf, type Told } from "./match.ts";
import { signsInByBrowser, toolOf, tryAgain } from "./remedies.ts";
import { setSetting } from "./set-setting.ts";

/** Whose issuer a personal Microsoft account's token has where nobody named a tenant. Source: facts on failures. */
const personalHome = "f8cdef31-a31e-4b4a-93e4-5f571e91255a";

/**
 * The way into the account's tenant, which is another for each kind of identity. Source: facts on managed identity §10,
 * on workload identity §5.
 */
function toAccountTenant(details: Told["details"], known: Known): readonly Remedy[] {
  // The tenant that a setting names is not known to be the account's.
  const expected = details["source"] === "account" ? details["expected"] : undefined;
  const tenant = or(details["resourceTenant"] ?? expected, "TENANT_OF_THE_ACCOUNT");
  const tool = toolOf(known);
  // A tool is named the tenant when somebody signs in with it.
  const name = tool
    ? []
    : [setSetting("Name the tenant of the account's subscription.", "tenantId", tenant, known)];
  const signIn: Remedy = {
    text:
      details["tokenTenant"] === personalHome
        ? "The token is of the home directory of personal Microsoft accounts, to which such an account signs in where none is named. It signs in to that tenant as a guest."
        : "A user signs in to that tenant, as a guest if need be.",
    ...(!signsInByBrowser(known) && { commands: [signInWith(tool ?? azureCli, tenant)] }),
  };
  const { identity = "unknown" } = known;
  if (identity === "user" || identity === "unknown") return [...name, signIn];
  if (identity.endsWith("managed identity")) {
    return [
      {
        text: `A managed identity signs in to its own tenant only. Use one of the tenant ${tenant}, or an application that is known there: multi-tenant, and trusting this identity by a federated credential.`,
      },
    ];
  }
  const application = or(known.applicationId, "CLIENT_ID");
  return [
    {
      text: "Where the application is of another tenant: let it be used in several.",
      commands: [
        ["az", "ad", "app", "update", "--id", application, "--sign-in-audience", "AzureADMultipleOrgs"],
      ],
    },
    {
      text: `Signed in to the tenant ${tenant}, make its service principal there; that is what needs the role.`,
      commands: [["az", "ad", "sp", "create", "--id", application]],
    },
    ...name,
  ];
}

export const tokenTenantMismatch = defineCause({
  id: "token-tenant-mismatch",
  title: "the token comes from another tenant than the resource's",
  cause:
    "A resource trusts the tenant of its subscription only. The token was issued by another: the user's home tenant, or the one that the settings name.",
  explains: ["token-tenant-matches", "completion-succeeds", "account-found"],
  match: firstOf(byFinding("token-tenant-matches"), bySign("token-tenant-mismatch")),
  remedies: ({ details }, known) => [...toAccountTenant(details, known), tryAgain(known)],
  confirm:
    "`az account show --query tenantId` for the account's subscription against tid in `aoai-preflight token`.",
  confusedWith: {
    "tenant-mismatch": "Entra refused before it issued a token",
    "role-missing": "the tenant is right; some routes word a wrong one as a missing role",
  },
  link: "https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference",
});
