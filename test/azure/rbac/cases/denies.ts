import { operations } from "../../../../src/azure/operations.ts";
import { denied, given, ids, places, roles } from "../world.ts";
import type { Case } from "./case.ts";

const wins = "roles §3.3 (a deny assignment ends it)";
const docs = "docs: deny-assignments";
const chat = operations.chat.dataAction;
const assignments = [given(roles.openAiUser)];
const against = (more: Parameters<typeof denied>[0] = {}) => ({ assignments, denies: [denied(more)] });
const group = { id: ids.team, type: "Group" };

/** Deny assignments against a principal that holds the right role on the account. */
export const denyCases: readonly Case[] = [
  { fact: wins, when: "everyone is denied", question: against(), verdict: "denied", decidedBy: "denied" },
  {
    fact: wins,
    when: "nothing is held either",
    question: { denies: [denied()] },
    verdict: "denied",
    decidedBy: "denied",
  },
  {
    fact: wins,
    when: "denied far above, held near",
    question: against({ scope: places.aboveUs }),
    verdict: "denied",
    decidedBy: "denied",
  },
  {
    fact: wins,
    when: "denied at the account itself",
    question: against({ scope: places.account }),
    verdict: "denied",
  },
  {
    fact: wins,
    when: "denied at the subscription",
    question: against({ scope: places.subscription }),
    verdict: "denied",
  },
  {
    fact: "roles §3 (scope tree)",
    when: "denied at another account",
    question: against({ scope: places.otherAccount }),
    verdict: "granted",
  },
  {
    fact: "roles §3 (scope tree)",
    when: "denied at a project of the account",
    question: against({ scope: places.project }),
    verdict: "granted",
  },
  {
    fact: "roles §3 (scope tree)",
    when: "denied at a management group beside",
    question: against({ scope: places.besideUs }),
    verdict: "granted",
  },
  {
    fact: docs,
    when: "this principal is denied",
    question: against({ principals: [{ id: ids.principal, type: "ServicePrincipal" }] }),
    verdict: "denied",
  },
  {
    fact: docs,
    when: "this principal, in other letter case",
    question: against({ principals: [{ id: ids.principal.toUpperCase(), type: "ServicePrincipal" }] }),
    verdict: "denied",
  },
  {
    fact: docs,
    when: "another principal is denied",
    question: against({ principals: [{ id: ids.other, type: "User" }] }),
    verdict: "granted",
  },
  {
    fact: docs,
    when: "a group of its is denied",
    question: { ...against({ principals: [group] }), groups: [ids.team] },
    verdict: "denied",
  },
  {
    fact: docs,
    when: "a group that it is not in is denied",
    question: { ...against({ principals: [group] }), groups: [ids.department] },
    verdict: "granted",
  },
  {
    fact: docs,
    when: "a group is denied, and nobody knows whether it is in it",
    question: against({ principals: [group] }),
    verdict: "unknown",
    decidedBy: null,
  },
  {
    fact: docs,
    when: "everyone but this principal is denied",
    question: against({ excludePrincipals: [{ id: ids.principal, type: "ServicePrincipal" }] }),
    verdict: "granted",
    decidedBy: "given",
  },
  {
    fact: docs,
    when: "everyone but another is denied",
    question: against({ excludePrincipals: [{ id: ids.other, type: "ServicePrincipal" }] }),
    verdict: "denied",
  },
  {
    fact: docs,
    when: "everyone but a group of its is denied",
    question: { ...against({ excludePrincipals: [group] }), groups: [ids.team] },
    verdict: "granted",
  },
  {
    fact: docs,
    when: "everyone but a group is denied, and nobody knows whether it is in it",
    question: against({ excludePrincipals: [group] }),
    verdict: "unknown",
  },
  {
    fact: docs,
    when: "it is denied by id and excluded by group",
    question: {
      ...against({ principals: [{ id: ids.principal, type: "User" }], excludePrincipals: [group] }),
      groups: [ids.team],
    },
    verdict: "granted",
  },
  {
    fact: "roles §3 (doNotApplyToChildScopes)",
    when: "denied at the resource group's own level only",
    question: against({ doNotApplyToChildScopes: true }),
    verdict: "granted",
  },
  {
    fact: "roles §3 (doNotApplyToChildScopes)",
    when: "denied at the account's own level only",
    question: against({ doNotApplyToChildScopes: true, scope: places.account.toUpperCase() }),
    verdict: "denied",
  },
  {
    fact: "roles §3 (doNotApplyToChildScopes)",
    when: "denied at the account's own level only, asked for a project",
    question: { ...against({ doNotApplyToChildScopes: true, scope: places.account }), scope: places.project },
    verdict: "granted",
  },
  {
    fact: "roles §3.3",
    when: "management is denied, data is not",
    question: against({ permissions: [{ actions: ["*"] }] }),
    verdict: "granted",
  },
  {
    fact: "roles §3.3",
    when: "another data action is denied",
    question: against({ permissions: [{ dataActions: [operations.image.dataAction] }] }),
    verdict: "granted",
  },
  {
    fact: "roles §3.3",
    when: "this very data action is denied",
    question: against({ permissions: [{ dataActions: [chat] }] }),
    verdict: "denied",
  },
  {
    fact: "docs: deny-assignments (notDataActions)",
    when: "all but this data action is denied",
    question: against({ permissions: [{ dataActions: ["*"], notDataActions: [chat] }] }),
    verdict: "granted",
  },
  {
    fact: "docs: deny-assignments (notDataActions)",
    when: "a second permission denies what the first leaves",
    question: against({
      permissions: [{ dataActions: ["*"], notDataActions: [chat] }, { dataActions: ["*/action"] }],
    }),
    verdict: "denied",
  },
  {
    fact: "docs: deny-assignments (IsSystemProtected)",
    when: "a system-protected one denies like any other",
    question: against({ isSystemProtected: true }),
    verdict: "denied",
    decidedBy: "denied",
  },
  {
    fact: "arm §3 (condition)",
    when: "denied on a condition about attributes",
    question: against({ condition: "@Resource[a:b] StringEquals 'c'" }),
    verdict: "unknown",
  },
  {
    fact: "arm §3 (condition)",
    when: "denied on a condition about another action",
    question: against({ condition: "ActionMatches{'Microsoft.Storage/*'}" }),
    verdict: "granted",
  },
  {
    fact: wins,
    when: "one is open, another denies",
    question: { assignments, denies: [denied({ id: "open", principals: [group] }), denied()] },
    verdict: "denied",
    decidedBy: "denied",
  },
];
