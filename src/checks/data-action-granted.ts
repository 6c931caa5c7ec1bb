import { defineCheck } from "../core/check.ts";
import type { EvidenceMap } from "../core/evidence.ts";
import { fail, inconclusive, pass, warn } from "../core/finding.ts";
import { listed } from "./listed.ts";
import { placeOf } from "./place.ts";

type Access = EvidenceMap["access"];

export const dataActionGranted = defineCheck({
  id: "data-action-granted",
  stage: "role",
  question: "Do the principal's role assignments grant the data action that the call needs?",
  observes: ["access"],
  sees: ["completion"],
  judge({ access, completion }) {
    if (!access.ok) {
      return inconclusive(`Role assignments could not be read: ${access.failure.code}.`, {
        failure: access.failure,
      });
    }
    const { verdict, unread, principalId, dataAction } = access.value;
    const details = { principalId, dataAction };
    if (verdict === "granted") return pass(granted(access.value), details);
    if (verdict === "unknown") {
      const what =
        unread.length > 0
          ? `${listed(unread.map((one) => one.what))} could not be read`
          : undecidedBy(access.value);
      return inconclusive(`Whether ${principalId} may call the model is not known: ${what}.`, { details });
    }
    const message = denied(access.value);
    return completion?.ok
      ? warn(`${message} ARM shows no grant, yet the service accepted the call.`, { details })
      : fail(message, { details });
  },
});

function granted({ assignments, decidedBy, principalId }: Access): string {
  const one =
    assignments.find(({ id }) => id === decidedBy) ?? assignments.find(({ effect }) => effect === "grants");
  if (!one) return `${principalId} holds the data action.`;
  const via = one.via === "group" ? " through a group" : "";
  return `${one.roleName ?? one.roleDefinitionId} at ${placeOf(one.scope)} grants it to ${principalId}${via}.`;
}

function denied({ assignments, denies, decidedBy, principalId, scope, dataAction }: Access): string {
  const deny = denies.find(({ id }) => id === decidedBy);
  if (deny) return `Deny assignment ${deny.name ?? deny.id} at ${placeOf(deny.scope)} denies ${dataAction}.`;
  if (assignments.length === 0) return `${principalId} holds no role at ${placeOf(scope)}.`;
  const held = assignments.map((one) => `${one.roleName ?? one.roleDefinitionId} at ${placeOf(one.scope)}`);
  return `${principalId} holds ${listed(held)}; none grants the data action on ${placeOf(scope)}.`;
}

const undecidedBy = ({ assignments }: Access): string => {
  const open = assignments.filter(({ effect }) => effect === "conditional" || effect === "unknown-role");
  return open.length > 0
    ? `${listed(open.map((one) => one.roleName ?? one.roleDefinitionId))} cannot be evaluated here`
    : "nothing decided it";
};
