import { comesWithCalling, leastRoleForAction } from "../../azure/least-role.ts";
import { reader } from "../../azure/roles.ts";
import { or, type Known } from "../../core/known.ts";
import type { Failure } from "../../core/observation.ts";
import type { Remedy } from "../../core/remedy.ts";
import { createRoleAssignment } from "../commands.ts";
import { bySign, defineCause, type Told } from "../match.ts";
import { nameTenant } from "../name-tenant.ts";
import { assignRole, newAssignment, waitAndTryAgain } from "../remedies.ts";
import { trySetting } from "../set-setting.ts";
import { giveRoleFor, refusedOne } from "./arm.ts";

/** The account or what is below it, as far as a role on the account reaches. */
const atAccount = /\/providers\/Microsoft\.CognitiveServices\/accounts\/[^/]/i;

/** What the account is looked for by, among those of a subscription or of all. */
const looksForAccounts = /^Microsoft\.(?:CognitiveServices\/accounts\/read$|ResourceGraph\/)/i;

/** Is it only hidden from whoever looks for it? What ARM was asked for by its id needs no name. */
const isHidden = ({ action, scope }: Told["details"], known: Known): boolean =>
  known.resourceId === undefined &&
  !atAccount.test(scope ?? "") &&
  (action === undefined || looksForAccounts.test(action));

/** What shows the account, which needs no right, or one in another tenant. */
const nameAccount = (failure: Failure | undefined, known: Known): readonly Remedy[] => [
  ...(failure?.code === "account-not-visible" && known.identity === "user"
    ? [
        ...nameTenant(
          "If the account is of another tenant than the one that was signed in to, name that tenant, for a guest has rights there only.",
          "<TENANT_OF_THE_ACCOUNT>",
          known,
          trySetting,
        ),
      ]
    : []),
  trySetting("If the account is only hidden, name it.", "resourceId", "<RESOURCE_ID>", known),
];

/**
 * A role on the account shows it to whoever looks for it, too. Above it nobody is given one with data actions: it would
 * let its holder call every model there is.
 */
function letRead(details: Told["details"], known: Known): Remedy {
  const { action, scope } = details;
  const onAccount = scope === undefined || atAccount.test(scope) || isHidden(details, known);
  if (!onAccount) return giveRoleFor(details, known);
  const one = refusedOne(details, known);
  if (!known.reader && (action === undefined || comesWithCalling(action))) {
    return {
      ...assignRole(one),
      text: "The role for calling the model lets its holder read the account and its role assignments too.",
    };
  }
  if (action !== undefined && leastRoleForAction(action) !== reader) return giveRoleFor(details, known);
  return {
    text: `Let someone who may assign roles give ${reader.name} on the account to whoever looks: it shows the account and all that decides who may call it.`,
    commands: [
      createRoleAssignment({
        principalId: or(one.principalId, "PRINCIPAL_ID"),
        principalType: or(one.principalType, "PRINCIPAL_TYPE"),
        role: reader.id,
        scope: or(known.resourceId, "RESOURCE_ID"),
      }),
    ],
  };
}

const readsKeys = /^Microsoft\.CognitiveServices\/accounts\/listKeys\/action$/i;

export const armReadDenied = defineCause({
  id: "arm-read-denied",
  title: "no right to read this in Azure",
  cause:
    "Azure Resource Manager shows the account, or the role assignments, only to those who may read them. To others it refuses, or says that nothing is there. Calling the model does not need that right.",
  explains: ["account-found", "deployment-exists", "data-action-granted"],
  maskedBy: [
    "role-missing",
    "role-wrong-principal",
    "role-wrong-scope",
    "role-without-data-actions",
    "role-eligible-not-active",
    "token-tenant-mismatch",
  ],
  match: bySign("arm-read-denied"),
  remedies({ details, failure }, known) {
    const { action } = details;
    if (action !== undefined && readsKeys.test(action)) {
      return [
        { text: "Sign in with a token instead: then no key is needed." },
        giveRoleFor(details, known),
        waitAndTryAgain(known),
      ];
    }
    return [
      ...(isHidden(details, known) ? nameAccount(failure, known) : []),
      letRead(details, known),
      waitAndTryAgain(known),
    ];
  },
  confirm: "`az resource show --ids <RESOURCE_ID>` as the same principal is refused too.",
  confusedWith: {
    "resource-not-found": "someone who may read everything does not find it either",
    "role-missing": "the call itself is refused with PermissionDenied",
  },
  link: "https://learn.microsoft.com/azure/role-based-access-control/troubleshooting",
  heals: newAssignment,
});
