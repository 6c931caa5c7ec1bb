import { leastRoleForAction } from "../../azure/least-role.ts";
import { or, type Known } from "../../core/known.ts";
import type { Remedy } from "../../core/remedy.ts";
import { bySign, defineCause, type Matcher, type Told } from "../match.ts";
import { createRoleAssignment } from "../commands.ts";
import { assignRole, tryAgain } from "../remedies.ts";

const rbac = "https://learn.microsoft.com/azure/role-based-access-control";

/** The least role that has the refused action; which one that is, is not told of an action that other services have. */
export function giveRoleFor(details: Told["details"], known: Known): Remedy {
  const { action, scope } = details;
  const { principalId, principalType } = refusedOne(details, known);
  const role = action === undefined ? undefined : leastRoleForAction(action);
  if (!role) return { text: "Let someone who may assign roles give the least role that has the action." };
  const at = scope?.replace(madeThere, "");
  // There nobody should be given a role; and az takes an empty scope for the whole subscription.
  const atRoot = at === "" || at === "/";
  const narrower =
    " It was tried above all subscriptions: do it at a narrower scope, and give the role there.";
  return {
    text: `Let someone who may assign roles give ${role.name}, the least of the usual roles that have ${action}.${atRoot ? narrower : ""}`,
    commands: [
      createRoleAssignment({
        principalId: or(principalId, "PRINCIPAL_ID"),
        principalType: or(principalType, "PRINCIPAL_TYPE"),
        role: role.id,
        scope: or(atRoot ? undefined : (at ?? known.resourceId), "SCOPE"),
      }),
    ],
  };
}

/** Whoever was refused; it need not be the principal whose access was looked at. */
export function refusedOne({ principalId }: Told["details"], known: Known): Known {
  const one = { ...known, ...known.reader };
  return principalId === undefined ? one : { ...one, principalId };
}

/** An assignment or a deployment that may not be there yet: the role is given at what holds it. */
const madeThere =
  /(?:\/providers\/Microsoft\.Authorization\/|(?<=\/accounts\/[^/]{1,64})\/deployments\/).*$/i;

export const armWriteDenied = defineCause({
  id: "arm-write-denied",
  title: "no right to make this change in Azure",
  cause:
    "Azure Resource Manager refuses a change: the principal that deploys has no role with that action at that scope. Assigning roles needs Owner, User Access Administrator or Role Based Access Control Administrator.",
  explains: ["account-found"],
  match: bySign("arm-write-denied"),
  remedies: ({ details }, known) => [
    giveRoleFor(details, known),
    { text: "Or leave the change out, and have it made once by an administrator." },
    tryAgain(known),
  ],
  confirm: "The message names the client, its object id, the action and the scope.",
  confusedWith: {
    "arm-read-denied": "the action ends in /read",
    "role-missing": "the data plane refused, not Azure Resource Manager",
  },
  link: `${rbac}/troubleshooting`,
});

export const roleAssignmentRejected = defineCause({
  id: "role-assignment-rejected",
  title: "the role assignment could not be made",
  cause:
    "The request to assign a role is refused for what it says: the principal is not known yet (a new one takes a minute), is an application instead of its service principal, or the assignment exists already.",
  explains: ["account-found"],
  match: bySign("role-assignment-rejected"),
  remedies: (_, known) => [
    {
      text: "Find the service principal's object id (never the application's).",
      commands: [
        [
          "az",
          "ad",
          "sp",
          "show",
          "--id",
          or(known.applicationId, "CLIENT_ID"),
          "--query",
          "id",
          "--output",
          "tsv",
        ],
      ],
    },
    {
      ...assignRole(known),
      text: "Give the object id and the kind of principal, so that no directory look-up is needed.",
    },
    {
      text: "RoleAssignmentExists: it is there already; give a repeated deployment the same assignment name.",
    },
  ],
  confirm:
    "The code: PrincipalNotFound, PrincipalTypeNotSupported, RoleAssignmentExists, RoleAssignmentUpdateNotPermitted.",
  confusedWith: { "arm-write-denied": "code AuthorizationFailed: no right to assign roles" },
  link: `${rbac}/troubleshooting`,
});

/** The assignment's id, whole: not where a log or a reader has cut it. */
const policyAssignment =
  /["'](?<assignedAt>\/(?:subscriptions|providers\/Microsoft\.Management\/managementGroups)\/[^\s"'\\…]{1,200}?)\/providers\/Microsoft\.Authorization\/policyAssignments\/(?<assignment>[^\s/"'\\…]{1,100})\\?["']/i;

/** Which assignment refused stands behind the sentence that a failure quotes. */
const disallowedByPolicy: Matcher = (seen) => {
  const match = bySign("request-disallowed-by-policy")(seen);
  const named = policyAssignment.exec(seen.text ?? "")?.groups;
  return match && { ...match, args: { details: { ...match.args.details, ...named } } };
};

function showPolicy({ assignment, assignedAt }: Told["details"], known: Known): Remedy {
  const command = ["az", "policy", "assignment"];
  if (assignment !== undefined && assignedAt !== undefined) {
    return {
      text: "See the assignment that denies it, with its policy and its parameters.",
      commands: [[...command, "show", "--name", assignment, "--scope", assignedAt]],
    };
  }
  const group = `/subscriptions/${or(known.subscriptionId, "SUBSCRIPTION_ID")}/resourceGroups/${or(known.resourceGroup, "RESOURCE_GROUP")}`;
  return {
    text: "Read which policy it is: the answer names it. See those that apply to the resource group, inherited ones included.",
    // Without the last word only what is assigned at that very scope would be listed.
    commands: [[...command, "list", "--scope", group, "--output", "table", "--disable-scope-strict-match"]],
  };
}

export const requestDisallowedByPolicy = defineCause({
  id: "request-disallowed-by-policy",
  title: "an Azure Policy forbids it",
  cause:
    "A policy assigned to the subscription or above denies the resource as it is described: its location, network access, local authentication or model.",
  explains: ["account-found"],
  match: disallowedByPolicy,
  remedies: ({ details }, known) => [
    showPolicy(details, known),
    { text: "Describe the resource as the policy wants it, or ask its owner for an exemption." },
  ],
  confirm: "Portal: Policy › Compliance, by the name in the answer.",
  confusedWith: { "arm-write-denied": "code AuthorizationFailed: a role is missing, no policy" },
  link: "https://learn.microsoft.com/azure/governance/policy/overview",
});
