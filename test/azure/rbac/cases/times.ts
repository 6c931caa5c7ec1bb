import { after, at, before, given, places, roles } from "../world.ts";
import type { Case } from "./case.ts";

const pim = "arm §6 (an eligible role gives no access until activated)";
const schedule = "arm §6 (startDateTime, endDateTime)";
const during = (startDateTime?: string | Date, endDateTime?: string | Date) => ({
  assignments: [given(roles.openAiUser, { startDateTime, endDateTime })],
});
const eligible = (more: Parameters<typeof given>[1] = {}, role: string = roles.openAiUser) => ({
  eligibilities: [given(role, { id: "eligible", ...more })],
});

/** Assignments for a time, and roles that may be activated. */
export const timeCases: readonly Case[] = [
  { fact: schedule, when: "no limits", question: during(), verdict: "granted" },
  { fact: schedule, when: "begun, without end", question: during(before), verdict: "granted" },
  { fact: schedule, when: "begun, and not ended", question: during(before, after), verdict: "granted" },
  { fact: schedule, when: "not begun", question: during(after), verdict: "denied", effect: "not-begun" },
  { fact: schedule, when: "ended", question: during(before, before), verdict: "denied", effect: "ended" },
  { fact: schedule, when: "begins at this very moment", question: during(at), verdict: "granted" },
  {
    fact: schedule,
    when: "ends at this very moment",
    question: during(before, at),
    verdict: "denied",
    effect: "ended",
  },
  {
    fact: schedule,
    when: "a time that cannot be read",
    question: during("soon", "later"),
    verdict: "granted",
  },
  {
    fact: schedule,
    when: "one has ended, another holds",
    question: {
      assignments: [given(roles.openAiUser, { id: "old", endDateTime: before }), given(roles.openAiUser)],
    },
    verdict: "granted",
    decidedBy: "given",
  },
  {
    fact: schedule,
    when: "ended, and never could have granted",
    question: { assignments: [given(roles.owner, { endDateTime: before })] },
    verdict: "denied",
    effect: "no-data-actions",
  },
  {
    fact: pim,
    when: "eligible",
    question: eligible(),
    verdict: "denied",
    effect: "eligible",
    decidedBy: null,
  },
  {
    fact: pim,
    when: "eligible above",
    question: eligible({ scope: places.subscription }),
    verdict: "denied",
    effect: "eligible",
  },
  {
    fact: pim,
    when: "eligible, and assigned",
    question: { ...eligible(), assignments: [given(roles.openAiUser)] },
    verdict: "granted",
    decidedBy: "given",
  },
  {
    fact: pim,
    when: "eligible on a condition",
    question: eligible({ condition: "@Resource[a:b] StringEquals 'c'" }),
    verdict: "denied",
    effect: "eligible",
  },
  {
    fact: pim,
    when: "eligible elsewhere",
    question: eligible({ scope: places.otherAccount }),
    verdict: "denied",
  },
  {
    fact: pim,
    when: "eligible for a role without data actions",
    question: eligible({}, roles.owner),
    verdict: "denied",
  },
  {
    fact: pim,
    when: "eligible for a role that nobody could read",
    question: eligible({}, roles.custom),
    verdict: "denied",
  },
  { fact: pim, when: "eligible no longer", question: eligible({ endDateTime: before }), verdict: "denied" },
];
