import { custom, given, managementGroups, places, roles } from "../world.ts";
import type { Case } from "./case.ts";

const tree = "roles §3 (scope tree)";
const user = roles.openAiUser;
const at = (scope: string) => ({ assignments: [given(user, { scope })] });

/** Where the role is assigned, seen from the account. */
export const scopeCases: readonly Case[] = [
  { fact: tree, when: "at the root", question: at(places.root), verdict: "granted" },
  { fact: tree, when: "at the management group above", question: at(places.aboveUs), verdict: "granted" },
  { fact: tree, when: "at the root management group", question: at(places.tenantRoot), verdict: "granted" },
  {
    fact: tree,
    when: "at a management group beside",
    question: at(places.besideUs),
    verdict: "denied",
    effect: "out-of-scope",
  },
  {
    fact: "arm §1 (atScope lists at and above only)",
    when: "at some management group, where none is known",
    question: { ...at(places.besideUs), managementGroups: undefined },
    verdict: "granted",
  },
  {
    fact: tree,
    when: "at a management group, in other letter case",
    question: {
      ...at(places.aboveUs.toUpperCase()),
      managementGroups: managementGroups.map((name) => name.toUpperCase()),
    },
    verdict: "granted",
  },
  { fact: tree, when: "at the subscription", question: at(places.subscription), verdict: "granted" },
  {
    fact: tree,
    when: "at another subscription",
    question: at(places.otherSubscription),
    verdict: "denied",
    effect: "out-of-scope",
  },
  { fact: tree, when: "at the resource group", question: at(places.group), verdict: "granted" },
  {
    fact: tree,
    when: "at a resource group whose name only begins like it",
    question: at(places.otherGroup),
    verdict: "denied",
    effect: "out-of-scope",
  },
  {
    fact: tree,
    when: "at the account",
    question: at(places.account),
    verdict: "granted",
    decidedBy: "given",
  },
  {
    fact: tree,
    when: "at an account whose name only begins like it",
    question: at(places.otherAccount),
    verdict: "denied",
    effect: "out-of-scope",
  },
  {
    fact: "roles §3 (a role on a project does not cover the account)",
    when: "at a project of the account",
    question: { assignments: [given(roles.foundryUser, { scope: places.project })] },
    verdict: "denied",
    effect: "out-of-scope",
  },
  {
    fact: tree,
    when: "at the account, asked for a project of it",
    question: { ...at(places.account), scope: places.project },
    verdict: "granted",
  },
  {
    fact: tree,
    when: "at the project, asked for it",
    question: { ...at(places.project), scope: places.project },
    verdict: "granted",
  },
  {
    fact: tree,
    when: "at another project, asked for one",
    question: { ...at(places.otherProject), scope: places.project },
    verdict: "denied",
    effect: "out-of-scope",
  },
  {
    fact: tree,
    when: "at the resource group, asked for a project",
    question: { ...at(places.group), scope: places.project },
    verdict: "granted",
  },
  {
    fact: "arm §1 (ARM compares paths without regard to case)",
    when: "at the account, in other letter case",
    question: at(places.account.toUpperCase()),
    verdict: "granted",
  },
  {
    fact: "arm §9 (observed paths)",
    when: "with a slash at the end",
    question: at(`${places.account}/`),
    verdict: "granted",
  },
  {
    fact: "roles §3 (assignments inherit downward)",
    when: "wrong role near, right role far above",
    question: { assignments: [given(roles.owner, { id: "near" }), given(user, { scope: places.aboveUs })] },
    verdict: "granted",
    decidedBy: "given",
  },
  {
    fact: "roles §3 (assignments inherit downward)",
    when: "right role elsewhere, wrong role here",
    question: { assignments: [given(user, { scope: places.otherAccount }), given(roles.contributor)] },
    verdict: "denied",
    effect: "no-data-actions",
  },
  {
    fact: "roles §5 (custom role with data actions)",
    when: "a custom role at the subscription",
    question: {
      assignments: [given(roles.custom, { scope: places.subscription })],
      definitions: [custom([{ dataActions: ["Microsoft.CognitiveServices/*"] }])],
    },
    verdict: "granted",
  },
];
