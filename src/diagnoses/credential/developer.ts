import { resourceOf } from "../../azure/clouds.ts";
import { azureCli, signInWith } from "../../azure/developer-tools.ts";
import { or, type Known } from "../../core/known.ts";
import type { Remedy } from "../../core/remedy.ts";
import { bySign, defineCause } from "../match.ts";
import { runAgain } from "../again.ts";
import { accountScope, signInAgain, toolOf, tryAgain } from "../remedies.ts";

const cli = "https://learn.microsoft.com/cli/azure/authenticate-azure-cli";
const identity = "https://learn.microsoft.com/javascript/api/overview/azure/identity-readme";

/** What @azure/identity makes of all that az said, if it only had `az login` in it. Source: facts on environment variables §4. */
const hidesWhatAzSaid = /Please run 'az login' from a command prompt/;

const askAz = (known: Known): Remedy => ({
  text: "See what az itself says. That sentence stands for all that it may have said: that nobody has signed in, or a code of Entra's, which signing in again may not mend.",
  commands: [
    [
      "az",
      "account",
      "get-access-token",
      "--resource",
      resourceOf(accountScope(known)),
      "--query",
      "expiresOn",
    ],
  ],
});

export const developerLoginMissing = defineCause({
  id: "developer-login-missing",
  title: "no developer tool is signed in",
  cause:
    "The Azure CLI, the Azure Developer CLI or Azure PowerShell is not installed, not on the path of this process, or nobody has signed in with it as this user.",
  explains: ["token-acquired"],
  maskedBy: ["credential-chain-exhausted"],
  match: bySign("developer-login-missing"),
  remedies: ({ failure }, known) => [
    ...(hidesWhatAzSaid.test(failure?.message ?? "") ? [askAz(known)] : []),
    signInAgain(known),
    ...(toolOf(known)
      ? []
      : [{ text: "Or with the Azure Developer CLI.", commands: [["azd", "auth", "login"]] }]),
    {
      text: "In a service or a container use a managed identity or a service principal: nobody signs in there.",
    },
    tryAgain(known),
  ],
  confirm: "`az account show` in the same shell and as the same user prints the account.",
  confusedWith: {
    "developer-login-expired": "the tool was signed in once; its message carries a code such as AADSTS700082",
    "mfa-required": "the tool asks to sign in again because of AADSTS50076",
  },
  link: cli,
});

export const developerLoginExpired = defineCause({
  id: "developer-login-expired",
  title: "the user's sign-in has expired or was revoked",
  cause:
    "The refresh token that keeps a user signed in has ended: by its age, by long disuse, by a changed password, by an administrator, or by the tenant's sign-in frequency.",
  explains: ["token-acquired"],
  maskedBy: ["mfa-required", "conditional-access", "consent-required"],
  match: bySign("developer-login-expired"),
  remedies(_, known) {
    const tool = toolOf(known);
    const { signOut } = tool ?? azureCli;
    return [
      {
        text: "Sign out and in again.",
        commands: [signOut, signInWith(tool ?? azureCli, or(known.tenantId, "TENANT_ID"))],
      },
      ...(tool ? [] : [{ text: "With the Azure Developer CLI.", commands: [["azd", "auth", "login"]] }]),
      tryAgain(known),
    ];
  },
  confirm: "The text names dates: when the token was issued, and how long it may be inactive or live.",
  confusedWith: {
    "mfa-required": "the sign-in lacks a second factor that is now asked for",
    "conditional-access": "signing in again does not help",
  },
  link: cli,
});

export const credentialChainExhausted = defineCause({
  id: "credential-chain-exhausted",
  title: "no credential of the chain is available",
  cause:
    "DefaultAzureCredential tried one way to sign in after the other, and each says that it is not set up here. No link answered with an error, so none of them is the fault: what is missing is one that works.",
  explains: ["token-acquired"],
  match: bySign("credential-chain-exhausted"),
  remedies: (_, known) => [
    { text: "See what each link says.", commands: [["aoai-preflight", "whoami"]] },
    {
      text: "On a developer's machine sign in.",
      commands: [["az", "login", "--tenant", or(known.tenantId, "TENANT_ID")]],
    },
    {
      text: "On Azure give the host a managed identity; in AKS use workload identity; elsewhere a service principal.",
    },
    tryAgain(known),
  ],
  confirm: "No line of the chain's message holds an AADSTS code or an HTTP status.",
  confusedWith: {
    "developer-login-expired": "the line of a developer tool holds an AADSTS code: that link is the culprit",
    "managed-identity-not-assigned": "the managed identity's line says that the host answered",
  },
  link: identity,
});

/** For a person who needed longer than a run with this limit leaves for the sign-in. */
const moreTime = (limitSeconds: number, known: Known): Remedy => ({
  text: "Give the run more time.",
  commands: [runAgain(known, { timeout: [`${Math.max(10, Math.ceil((2 * limitSeconds) / 60))}m`] })],
});

export const interactiveUnavailable = defineCause({
  id: "interactive-unavailable",
  title: "the interactive sign-in was not completed",
  cause:
    "The browser could not be opened, was closed, the sign-in was cancelled, or nobody finished it in time. On a machine without a display there is no browser at all.",
  explains: ["token-acquired"],
  match: bySign("interactive-unavailable"),
  remedies: ({ details }, known) => [
    ...(details["limitSeconds"] === undefined ? [] : [moreTime(Number(details["limitSeconds"]), known)]),
    {
      text: "Let the address be printed, and open it on a machine that has a browser.",
      commands: [runAgain(known, { "no-browser": [] })],
    },
    { text: "Where nobody sits, use a managed identity or a service principal." },
  ],
  confirm:
    "No sign-in of the user appears in Microsoft Entra ID › Sign-in logs, or one that was interrupted.",
  confusedWith: {
    "redirect-uri-mismatch": "the browser shows AADSTS50011",
    "public-client-disabled": "the sign-in in the browser succeeded, then AADSTS7000218 came",
  },
  link: identity,
});
