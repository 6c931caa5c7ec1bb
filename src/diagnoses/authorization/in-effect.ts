import { leastRoleFor } from "../../azure/least-role.ts";
import { roleDefinitionGuid } from "../../azure/role-definition-id.ts";
import type { EvidenceMap } from "../../core/evidence.ts";
import { or, type Known } from "../../core/known.ts";
import type { Remedy } from "../../core/remedy.ts";
import { bySign, firstOf, matched, type Told } from "../match.ts";
import { askSupport, assignRole, listRoles, newAssignment, tryAgain, waitAndTryAgain } from "../remedies.ts";
import { byReason, defineRefusal, refusalIn, type Refusal } from "./access.ts";

/* The right role is there, and something keeps it from being in effect. */

const rbac = "https://learn.microsoft.com/azure/role-based-access-control";

/** A role for good would pass Privileged Identity Management by, so it is nothing for a person or a group of them. */
function forService(known: Known): readonly Remedy[] {
  const { principalType } = known;
  if (principalType === "User" || principalType === "Group") return [];
  const service = { ...known, principalType: "ServicePrincipal" as const };
  return [
    {
      // Of an unknown kind it may be a person.
      ...assignRole(principalType ? known : { ...service, principalId: "<PRINCIPAL_ID>" }),
      text: "For a service, assign the role for good: nobody is there to activate it.",
    },
  ];
}

export const roleEligibleNotActive = defineRefusal({
  id: "role-eligible-not-active",
  title: "the role is not active: not activated, not begun, or ended",
  cause:
    "Privileged Identity Management makes a role available to be activated for some hours, or assigns it for a limited time. Before and after, it grants nothing.",
  explains: ["data-action-granted", "completion-succeeds"],
  match(seen) {
    const refusal = refusalIn(seen);
    if (!refusal) return bySign("role-eligible-not-active")(seen);
    if (refusal.reason === "eligible") return matched("confirmed", refusal.because, refusal.details);
    if (refusal.reason === "not-now") return matched("likely", refusal.because, refusal.details);
    // A user without any assignment may hold an eligible one, where nobody could look.
    const unseen = refusal.access?.unread.some(({ what }) => what === "eligible roles") ?? false;
    return unseen && refusal.reason === "no-assignment" && seen.evidence.claims?.principalKind === "user"
      ? matched("possible", refusal.because, refusal.details)
      : bySign("role-eligible-not-active")(seen);
  },
  remedies: (_, known) => [
    // Only a person can activate a role.
    ...(known.principalType === "ServicePrincipal"
      ? []
      : [
          {
            text: "Activate the role: Privileged Identity Management › My roles › Azure resources › Activate. One whose time is over has to be given anew.",
          },
        ]),
    ...forService(known),
    waitAndTryAgain(known),
  ],
  confirm:
    "Portal: Privileged Identity Management › My roles › Azure resources › Eligible assignments lists it.",
  confusedWith: { "role-missing": "no eligible assignment exists either" },
  link: "https://learn.microsoft.com/entra/id-governance/privileged-identity-management/pim-resource-roles-activate-your-roles",
  heals: "the role to become active",
});

const byCondition = firstOf(
  byReason("condition-not-met"),
  byReason("conditional", "likely"),
  bySign("role-condition-not-met"),
);

/** The id of the conditional assignment that takes the place of the one that `assignRole` makes; "" where none does. */
const conditionalOf = ({ assignments, scope, dataAction }: EvidenceMap["access"]): string =>
  assignments.find(
    (one) =>
      (one.effect === "conditional" || one.effect === "condition-not-met") &&
      one.via === "direct" &&
      one.scope.toLowerCase() === scope.toLowerCase() &&
      roleDefinitionGuid(one.roleDefinitionId) === leastRoleFor(dataAction).id,
  )?.id ?? "";

/** `inTheWay` is absent where nobody could list the assignments. */
function makeRoom({ inTheWay }: Told["details"]): readonly Remedy[] {
  if (inTheWay === "") return [];
  return [
    {
      text: `Where whoever put the condition there agrees, take ${inTheWay ? "the conditional assignment" : "a conditional assignment of the same role at the same scope"} away: a principal can be given a role at a scope only once.`,
      ...(inTheWay && { commands: [["az", "role", "assignment", "delete", "--ids", inTheWay]] }),
    },
  ];
}

export const roleConditionNotMet = defineRefusal({
  id: "role-condition-not-met",
  title: "a condition on the role assignment is not met",
  cause: "The role is assigned with a condition, and the condition does not hold for this request.",
  explains: ["data-action-granted", "completion-succeeds", "account-found"],
  match(seen) {
    const match = byCondition(seen);
    const { access } = seen.evidence;
    return match && access?.basis === "role-assignments"
      ? { ...match, args: { details: { ...match.args.details, inTheWay: conditionalOf(access) } } }
      : match;
  },
  remedies: ({ details }, known) => [
    listRoles(known),
    ...makeRoom(details),
    {
      ...assignRole(known),
      text: "Assign the role without a condition, which data actions of Cognitive Services have no attributes for.",
    },
    waitAndTryAgain(known),
  ],
  confirm: "Portal: the account › Access control (IAM) › Role assignments › Condition shows View/Edit.",
  confusedWith: { "deny-assignment": "a deny assignment is named in the message" },
  link: `${rbac}/conditions-overview`,
  heals: newAssignment,
});

/** How long a new assignment may take, in ms: ten minutes, and some routes take longer; hours at a management group. Source: facts on roles §5. */
const takesMs = { elsewhere: 30 * 60_000, managementGroup: 6 * 3_600_000 };

interface Grant {
  readonly createdOn: string | null;
  readonly at: keyof typeof takesMs;
  /** `unknown` too for a group: when its members joined is not told. */
  readonly age: "new" | "old" | "unknown";
}

/** What grants the action that the service refuses all the same; null where it is not so. */
function grantIn({ failure, reason, access }: Refusal): Grant | null {
  if (!failure || reason !== "granted" || !access) return null;
  const decisive = access.assignments.find(({ id }) => id === access.decidedBy);
  const at = /\/managementGroups\//i.test(decisive?.scope ?? "") ? "managementGroup" : "elsewhere";
  const createdOn = decisive?.createdOn ?? null;
  const ageMs = Date.parse(access.observedAt) - Date.parse(decisive?.startsAt ?? createdOn ?? "");
  if (ageMs <= takesMs[at]) return { createdOn, at, age: "new" };
  return { createdOn, at, age: Number.isNaN(ageMs) || decisive?.via === "group" ? "unknown" : "old" };
}

export const denyAssignment = defineRefusal({
  id: "deny-assignment",
  title: "a deny assignment forbids it",
  cause:
    "Azure itself made a deny assignment, for a managed application, a deployment stack or a blueprint. It wins over every role.",
  explains: ["data-action-granted", "completion-succeeds", "account-found"],
  match(seen) {
    const refusal = refusalIn(seen);
    const grant = refusal && grantIn(refusal);
    const unread = refusal?.access?.unread.some(({ what }) => what === "deny assignments");
    if (unread && grant?.age === "old") {
      const because = `${refusal?.because} ARM shows the grant, and deny assignments could not be read.`;
      return matched("likely", because, { ...refusal?.details, unread: "deny assignments" });
    }
    if (refusal?.reason !== "denied") return bySign("deny-assignment")(seen);
    const decided = refusal.access?.verdict === "denied";
    return matched(decided ? "confirmed" : "likely", refusal.because, refusal.details);
  },
  remedies: ({ details }, known) => [
    {
      text: details["unread"]
        ? "Have someone with Reader on the account list its deny assignments, which whoever signed in may not read."
        : "See the deny assignments on the account.",
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

export const rolePropagating = defineRefusal({
  id: "role-propagating",
  title: "the role was granted, but is not in effect yet",
  heals: "the role assignment to take effect",
  cause: "A new assignment takes up to ten minutes to reach the service; at a management group up to hours.",
  explains: ["completion-succeeds"],
  match(seen) {
    const refusal = refusalIn(seen);
    const grant = refusal && grantIn(refusal);
    if (!refusal || !grant) return bySign("role-propagating")(seen);
    const { age, at, createdOn } = grant;
    const [confidence, words] = (
      {
        new: ["confirmed", `The assignment was made at ${createdOn}.`],
        unknown: ["likely", "ARM shows the grant."],
        old: ["possible", `ARM shows the grant, made at ${createdOn}: longer ago than it takes.`],
      } as const
    )[age];
    return matched(
      confidence,
      `${refusal.because} ${words}`,
      { ...refusal.details, age, at },
      refusal.failure,
    );
  },
  remedies({ details, failure }, known) {
    const { age, at } = details;
    if (age === "old") return [tryAgain(known), askSupport(failure, ["request id"])];
    const groups = {
      text: "A group's new member must sign in again; a managed identity's token keeps old groups for up to a day.",
    };
    if (at !== "managementGroup") return [waitAndTryAgain(known, 15), groups];
    return [
      { ...waitAndTryAgain(known, 60), text: "Wait: at a management group it takes up to several hours." },
      { ...assignRole(known), text: "Or assign the role on the account itself, where it takes minutes." },
      groups,
    ];
  },
  confirm: "`aoai-preflight access` says granted; the call succeeds some minutes later without any change.",
  confusedWith: {
    "role-wrong-principal": "the call is made by another identity than the one that ARM was asked about",
    "role-missing": "ARM shows no grant either",
  },
  link: `${rbac}/troubleshooting`,
});
