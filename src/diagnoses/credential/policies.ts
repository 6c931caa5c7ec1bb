import type { Known } from "../../core/known.ts";
import type { Remedy } from "../../core/remedy.ts";
import { bySign, defineCause } from "../match.ts";
import { signInAgain, tryAgain } from "../remedies.ts";

const overview = "https://learn.microsoft.com/entra/identity/conditional-access/overview";
const crossTenant =
  "https://learn.microsoft.com/entra/external-id/cross-tenant-access-settings-b2b-collaboration";

/** Ways out of a policy. */
type WaysOut = (known: Known) => readonly Remedy[];

/** A proxy of the network adds the header Restrict-Access-To-Tenants. */
const tenantRestricted: WaysOut = () => [
  {
    text: "Ask those who run this network's proxy to let the tenant in: the header Restrict-Access-To-Tenants, which the proxy adds to every sign-in, does not list it.",
    link: "https://learn.microsoft.com/entra/identity/enterprise-apps/tenant-restrictions",
  },
  { text: "Or sign in from a network that restricts no tenants." },
];

const otherAccount: Remedy = { text: "Or sign in with an account of the resource's own tenant." };

/** By code: what no Conditional Access policy refuses. Source: facts on AADSTS codes. */
const otherPolicies: Readonly<Record<string, WaysOut>> = {
  AADSTS50002: tenantRestricted,
  AADSTS500021: tenantRestricted,
  AADSTS500022: tenantRestricted,
  AADSTS500212: () => [
    {
      text: "Ask an administrator of the user's home tenant to allow the resource's tenant: External Identities › Cross-tenant access settings › Outbound access.",
      link: crossTenant,
    },
    otherAccount,
  ],
  AADSTS500213: () => [
    {
      text: "Ask an administrator of the resource's tenant to allow the user and their home tenant: External Identities › Cross-tenant access settings › Inbound access.",
      link: crossTenant,
    },
    otherAccount,
  ],
  AADSTS530035: (known) => [
    {
      ...signInAgain(known),
      text: "Sign in in a browser, with a second factor: security defaults refuse user name and password sent by a program, and other old protocols.",
    },
  ],
};

const byConditionalAccess: WaysOut = () => [
  { text: "Sign in from a device or network that the policy allows." },
  {
    text: "Ask the administrator, with the correlation id, which policy it was: Sign-in logs › Conditional Access.",
  },
  {
    text: "For a service use a managed identity: Conditional Access for workload identities does not apply to it.",
  },
];

export const conditionalAccess = defineCause({
  id: "conditional-access",
  title: "an access policy blocks the sign-in",
  cause:
    "A policy refuses this sign-in for its device, location, risk, application or strength (Conditional Access), for the tenant (restrictions that a network's proxy adds, cross-tenant access settings), or for its old protocol (security defaults). Conditional Access for workload identities stops service principals too. Signing in again in the same way does not lift it.",
  explains: ["token-acquired"],
  match: bySign("conditional-access"),
  remedies: ({ failure }, known) => [
    ...(otherPolicies[failure?.code ?? ""] ?? byConditionalAccess)(known),
    tryAgain(known),
  ],
  confirm:
    "Microsoft Entra ID › Sign-in logs, by the correlation id: Conditional Access names the policy with result Failure. Where none is named, the code tells which other policy it was: `aoai-preflight explain AADSTS500213`.",
  confusedWith: { "mfa-required": "a second factor is all that is missing" },
  link: overview,
});
