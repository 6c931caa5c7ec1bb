import { closestTo } from "../../azure/rbac/index.ts";
import { or } from "../../core/known.ts";
import type { Confidence } from "../../core/diagnosis.ts";
import { bySign, defineCause, firstOf, hasFailed, matched, type Matcher } from "../match.ts";
import { assignRole, listRoles, tryAgain, waitAndTryAgain } from "../remedies.ts";
import { refusalIn, type Reason } from "./access.ts";

const roles = "https://learn.microsoft.com/azure/ai-services/openai/how-to/role-based-access-control";
const rbac = "https://learn.microsoft.com/azure/role-based-access-control";

const byReason =
  (reason: Reason, confidence: Confidence = "confirmed"): Matcher =>
  (seen) => {
    const refusal = refusalIn(seen);
    return refusal?.reason === reason ? matched(confidence, refusal.because, refusal.details) : null;
  };

export const roleWrongPrincipal = defineCause({
  id: "role-wrong-principal",
  title: "another identity signed in than the one that has the role",
  cause:
    "Another credential won than was meant, or the role was given to another object: the application's object id instead of its service principal's, or the user instead of the managed identity.",
  explains: ["token-client-matches", "data-action-granted", "completion-succeeds"],
  match(seen) {
    const refusal = refusalIn(seen);
    if (refusal?.reason === "wrong-principal") {
      const useless = refusal.access && closestTo(refusal.access);
      return matched("confirmed", refusal.because, {
        ...refusal.details,
        ...(useless && { useless: useless.id }),
      });
    }
    const other = seen.findings.get("token-client-matches");
    if (!refusal || !other || !hasFailed(seen, "token-client-matches"))
      return bySign("role-wrong-principal")(seen);
    return matched("likely", `${other.message} ${refusal.because}`, { ...refusal.details, ...other.details });
  },
  remedies({ details }, known) {
    const { useless } = details;
    if (useless !== undefined) {
      return [
        assignRole(known),
        {
          text: "Take the useless assignment away.",
          commands: [["az", "role", "assignment", "delete", "--ids", useless]],
        },
        waitAndTryAgain(known),
      ];
    }
    return [
      { text: "See who signs in, and by which credential.", commands: [["aoai-preflight", "whoami"]] },
      {
        text: "The principal that a role needs is the service principal's object id, not the application's.",
        commands: [
          [
            "az",
            "ad",
            "sp",
            "show",
            "--id",
            or(details["expected"] ?? known.applicationId, "CLIENT_ID"),
            "--query",
            "id",
          ],
        ],
      },
      assignRole(known),
      waitAndTryAgain(known),
    ];
  },
  confirm: "Compare oid in `aoai-preflight token` with the principal of the role assignment.",
  confusedWith: { "role-missing": "the principal is the one that was meant, and it has no role" },
  link: `${rbac}/troubleshooting`,
});

export const roleEligibleNotActive = defineCause({
  id: "role-eligible-not-active",
  title: "the role is eligible, but not activated",
  cause:
    "Privileged Identity Management makes a role available to be activated for some hours. Until then, and after they are over, it grants nothing.",
  explains: ["data-action-granted", "completion-succeeds"],
  match(seen) {
    const refusal = refusalIn(seen);
    if (!refusal) return null;
    if (refusal.reason === "eligible") return matched("confirmed", refusal.because, refusal.details);
    if (refusal.reason === "not-now") return matched("likely", refusal.because, refusal.details);
    // A user without any assignment may hold an eligible one, where nobody could look.
    const unseen = refusal.access?.unread.some(({ what }) => what === "eligible roles") ?? false;
    return unseen && refusal.reason === "no-assignment" && seen.evidence.claims?.principalKind === "user"
      ? matched("possible", refusal.because, refusal.details)
      : bySign("role-eligible-not-active")(seen);
  },
  remedies: (_, known) => [
    { text: "Activate the role: Privileged Identity Management › My roles › Azure resources › Activate." },
    waitAndTryAgain(known),
    {
      ...assignRole(known),
      text: "For a service, assign the role for good: nobody is there to activate it.",
    },
  ],
  confirm:
    "Portal: Privileged Identity Management › My roles › Azure resources › Eligible assignments lists it.",
  confusedWith: { "role-missing": "no eligible assignment exists either" },
  link: "https://learn.microsoft.com/entra/id-governance/privileged-identity-management/pim-resource-roles-activate-your-roles",
});

export const roleWithoutDataActions = defineCause({
  id: "role-without-data-actions",
  title: "the roles held do not grant the data action",
  cause:
    "Owner, Contributor and their like manage the account, but have no data actions: they cannot call a model with a token. Other roles have data actions, but not this one.",
  explains: ["data-action-granted", "completion-succeeds"],
  maskedBy: ["role-wrong-principal"],
  match(seen) {
    const refusal = refusalIn(seen);
    if (refusal?.reason === "no-data-actions") {
      return matched("confirmed", refusal.because, refusal.details);
    }
    const named =
      /(?<!\bData )\b(Owner|Contributor|Reader|Cognitive Services Contributor|Azure AI Administrator)\b/.exec(
        seen.text ?? "",
      );
    return refusal?.reason === "unknown" && refusal.byService && named && !namesDataRole.test(seen.text ?? "")
      ? matched("likely", `${refusal.because} The role spoken of is ${named[0]}.`, refusal.details)
      : bySign("role-without-data-actions")(seen);
  },
  remedies: (_, known) => [assignRole(known), waitAndTryAgain(known), listRoles(known)],
  confirm: "`aoai-preflight access` lists each role held with what it means for the data action.",
  confusedWith: {
    "role-missing": "no role at all",
    "role-wrong-scope": "a role with the data action is held, somewhere else",
  },
  link: roles,
});

/** A text that speaks of the right role is not about the wrong one. */
const namesDataRole =
  /OpenAI (User|Contributor)|Cognitive Services User|Azure AI (User|Developer)|Foundry User/i;

export const roleWrongScope = defineCause({
  id: "role-wrong-scope",
  title: "the role is assigned somewhere else",
  cause:
    "A role with the data action is held, but at a scope that does not contain this account: another account, another resource group, or a Foundry project instead of its account.",
  explains: ["data-action-granted", "completion-succeeds"],
  maskedBy: ["role-wrong-principal"],
  match: firstOf(byReason("elsewhere"), bySign("role-wrong-scope")),
  remedies: (_, known) => [assignRole(known), waitAndTryAgain(known), listRoles(known)],
  confirm: "Compare the scope of the assignment with the account's resource id: it must be its beginning.",
  confusedWith: { "role-propagating": "the scope is right, and the assignment is minutes old" },
  link: `${rbac}/scope-overview`,
});

export const roleConditionNotMet = defineCause({
  id: "role-condition-not-met",
  title: "a condition on the role assignment is not met",
  cause: "The role is assigned with a condition, and the condition does not hold for this request.",
  explains: ["data-action-granted", "completion-succeeds", "account-found"],
  match: firstOf(
    byReason("condition-not-met"),
    byReason("conditional", "likely"),
    bySign("role-condition-not-met"),
  ),
  remedies: (_, known) => [
    listRoles(known),
    {
      ...assignRole(known),
      text: "Assign the role without a condition, which data actions of Cognitive Services have no attributes for.",
    },
    waitAndTryAgain(known),
  ],
  confirm: "Portal: the account › Access control (IAM) › Role assignments › Condition shows View/Edit.",
  confusedWith: { "deny-assignment": "a deny assignment is named in the message" },
  link: `${rbac}/conditions-overview`,
});

export const denyAssignment = defineCause({
  id: "deny-assignment",
  title: "a deny assignment forbids it",
  cause:
    "Azure itself made a deny assignment, for a managed application, a deployment stack or a blueprint. It wins over every role.",
  explains: ["data-action-granted", "completion-succeeds", "account-found"],
  match(seen) {
    const refusal = refusalIn(seen);
    if (refusal?.reason !== "denied") return bySign("deny-assignment")(seen);
    const decided = refusal.access?.verdict === "denied";
    return matched(decided ? "confirmed" : "likely", refusal.because, refusal.details);
  },
  remedies: (_, known) => [
    {
      text: "See the deny assignments on the account.",
      commands: [
        [
          "az",
          "rest",
          "--url",
          `${or(known.resourceId, "RESOURCE_ID")}/providers/Microsoft.Authorization/denyAssignments?api-version=2022-04-01`,
        ],
      ],
    },
    {
      text: "Change what made it (the managed application, the deployment stack); it cannot be deleted by itself.",
    },
    tryAgain(known),
  ],
  confirm: "Portal: the account › Access control (IAM) › Deny assignments.",
  confusedWith: { "role-missing": "no deny assignment applies" },
  link: `${rbac}/deny-assignments`,
});

/** How long a new assignment may take; Azure says ten minutes, and some routes take longer. Source: facts on roles §5. */
const freshMs = 30 * 60_000;

export const rolePropagating = defineCause({
  id: "role-propagating",
  title: "the role was granted, but is not in effect yet",
  heals: "the role assignment to take effect",
  cause: "A new assignment takes up to ten minutes to reach the service; at a management group up to hours.",
  explains: ["completion-succeeds"],
  match(seen) {
    const refusal = refusalIn(seen);
    if (!refusal?.byService || refusal.reason !== "granted") return bySign("role-propagating")(seen);
    const { access } = refusal;
    const decisive = access?.assignments.find(({ id }) => id === access.decidedBy);
    const age = Date.parse(seen.evidence.claims?.observedAt ?? "") - Date.parse(decisive?.createdOn ?? "");
    return age <= freshMs
      ? matched(
          "confirmed",
          `${refusal.because} The assignment was made at ${decisive?.createdOn}.`,
          refusal.details,
        )
      : matched("likely", `${refusal.because} ARM shows the grant.`, refusal.details);
  },
  remedies: (_, known) => [
    waitAndTryAgain(known, 15),
    {
      text: "A group's new member must sign in again; a managed identity's token keeps old groups for up to a day.",
    },
  ],
  confirm: "`aoai-preflight access` says granted; the call succeeds some minutes later without any change.",
  confusedWith: {
    "role-wrong-principal": "the call is made by another identity than the one that ARM was asked about",
    "role-missing": "ARM shows no grant either",
  },
  link: `${rbac}/troubleshooting`,
});

export const roleMissing = defineCause({
  id: "role-missing",
  title: "the principal has no role that lets it call the model",
  cause:
    "A token says who calls, not what the caller may do. The principal holds no role assignment, at the account or above, that grants the data action.",
  explains: ["data-action-granted", "completion-succeeds"],
  maskedBy: ["role-wrong-principal", "token-tenant-mismatch", "app-not-found", "env-conflict"],
  match: firstOf(byReason("no-assignment"), byReason("unknown", "likely")),
  remedies: (_, known) => [assignRole(known), waitAndTryAgain(known), listRoles(known)],
  confirm: "`aoai-preflight access`, or portal: the account › Access control (IAM) › Check access.",
  confusedWith: {
    "role-without-data-actions": "roles are held, such as Owner or Contributor, but none has the data action",
    "role-propagating": "the role was assigned minutes ago",
    "role-wrong-principal": "the principal in the message is not the one that you gave the role to",
    "key-auth-disabled": "a key was sent: a key never gets this answer",
  },
  link: roles,
  // A new assignment of which nothing can be read but the refusal looks the same.
  heals: "a role assignment",
});
