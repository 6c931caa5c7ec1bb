import type { Known } from "../../core/known.ts";
import type { Remedy } from "../../core/remedy.ts";
import { bySign, defineCause } from "../match.ts";
import { nameTenant } from "../name-tenant.ts";
import { signInAgain, signsInByBrowser, tryAgain } from "../remedies.ts";
import { trySetting } from "../set-setting.ts";

/** What a person whom Entra refuses can do. */
type WayIn = (known: Known) => readonly Remedy[];

const ownPage = "https://myaccount.microsoft.com";

const passwordExpired: WayIn = () => [
  { text: `Change the password at ${ownPage}, or have an administrator reset it.` },
];

/** No browser sends it, nor does a developer tool that is signed in. */
const givePasswordFlowUp = ({ credential }: Known): readonly Remedy[] =>
  credential === undefined || credential === "environment" || credential === "default-chain"
    ? [
        {
          text: "Give up the user name and password flow: it fails with a second factor and for federated users.",
        },
      ]
    : [];

const wrongPassword: WayIn = (known) => [
  {
    text: `See whether this very user name and password are taken at ${ownPage}. If not even there, have an administrator reset the password.`,
  },
  ...givePasswordFlowUp(known),
];

const locked: WayIn = () => [
  { text: "Wait some minutes before the next try; each wrong one keeps the user locked." },
  {
    text: "If it stays: an administrator sees in Microsoft Entra ID › Sign-in logs, by the correlation id, whether the user is locked, or the address that the sign-in comes from is held to be malicious.",
  },
];

const disabled: WayIn = () => [
  {
    text: "As an administrator, enable the user again if the person is meant to sign in.",
    commands: [["az", "ad", "user", "update", "--id", "<USER>", "--account-enabled", "true"]],
  },
  { text: "Or sign in with another account." },
];

const unknownUser: WayIn = (known) => [
  { text: "Sign in with an account that the tenant has, spelt as it is there." },
  ...nameTenant("If another tenant is meant, name that one by its id.", "<TENANT_ID>", known, trySetting),
];

/** By code. Source: facts on AADSTS codes. */
const waysIn: Readonly<Record<string, WayIn>> = {
  AADSTS50034: unknownUser,
  AADSTS50053: locked,
  AADSTS50055: passwordExpired,
  AADSTS50056: (known) => [
    {
      text: "Sign in in a browser: Entra holds no password of this user, who is federated or signs in without one.",
    },
    ...givePasswordFlowUp(known),
  ],
  AADSTS50057: disabled,
  AADSTS50064: wrongPassword,
  AADSTS50126: wrongPassword,
  AADSTS50144: () => [
    {
      text: "Change the password where it is kept, in the organization's own directory, or have an administrator reset it there.",
    },
  ],
};

const otherwise: WayIn = (known) => [
  { text: `See what ${ownPage} says to the same user and password; one that has expired is changed there.` },
  {
    text: "A locked or disabled user needs an administrator; wait some minutes after several wrong tries.",
  },
  ...givePasswordFlowUp(known),
];

export const userCredentialsInvalid = defineCause({
  id: "user-credentials-invalid",
  title: "user name or password is wrong or expired, or the user is locked or disabled",
  cause:
    "Entra does not know the user, refuses the password, or the account is locked, disabled or has an expired password.",
  explains: ["token-acquired"],
  match: bySign("user-credentials-invalid"),
  remedies: ({ failure }, known) => [
    ...(waysIn[failure?.code ?? ""] ?? otherwise)(known),
    ...(signsInByBrowser(known) ? [] : [signInAgain(known)]),
    tryAgain(known),
  ],
  confirm: `The user can sign in at ${ownPage}, or not even there.`,
  confusedWith: { "tenant-mismatch": "the user exists, in another tenant" },
  link: "https://learn.microsoft.com/entra/identity-platform/reference-error-codes",
});
