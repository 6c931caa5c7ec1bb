import { conditionHolds, evaluate, permits } from "../../azure/rbac/index.ts";
import type { AccessQuestion, MistakenId, RoleAssignment } from "../../azure/rbac/index.ts";
import type { EvidenceMap } from "../../core/evidence.ts";
import { denyAssignments } from "./deny-assignments.ts";
import { ownPermissions } from "./own-permissions.ts";
import { assignmentsElsewhere, assignmentsHere, assignmentsOfOthers } from "./role-assignments.ts";
import { roleDefinitions } from "./role-definitions.ts";
import { eligibilities, scheduledAssignments } from "./schedules.ts";
import type { Asked, Read, Unread } from "./source.ts";

type Access = EvidenceMap["access"];

/** The principal whose access is judged. */
export interface Subject {
  readonly principalId: string;
  readonly principalType: Access["principalType"];
  readonly name: string | null;
  readonly is: Access["whose"];
  /** Ids of the same application that a role may have been given to by mistake. */
  mistakenIds(): Promise<readonly MistakenId[]>;
  /** What the directory would not tell of it. */
  readonly unread: readonly Unread[];
}

/** Asks the sources in the order of what they need: all that decides first, then what explains a denial. */
export async function judgeAccess(
  asked: Asked,
  subject: Subject,
  dataAction: string,
  now: Date,
): Promise<Access> {
  const { principalId, scope } = asked;
  const [here, denies] = await Promise.all([assignmentsHere(asked), denyAssignments(asked)]);
  const unread = [...subject.unread, ...unreadOf(here), ...unreadOf(denies)];
  const about = {
    principalId,
    principalType: subject.principalType,
    principalName: subject.name,
    whose: subject.is,
    scope,
    dataAction,
    observedAt: now.toISOString(),
  };
  if (!("found" in here)) {
    const own = await fromPermissions(asked, dataAction);
    return { ...about, ...own, unread: [...unread, ...own.unread] };
  }
  const definitions = await roleDefinitions(asked, here.found);
  const question: AccessQuestion = {
    principalId,
    scope,
    dataAction,
    assignments: here.found,
    definitions: definitions.found,
    denies: "found" in denies ? denies.found : [],
    at: now,
  };
  const judged = evaluate(question);
  // Beside a deny assignment nothing that is held matters.
  const nothingGrants = judged.verdict === "denied" && judged.decidedBy === null;
  const undefinedRoles = judged.verdict === "unknown" ? definitions.unread : [];
  const explained = nothingGrants
    ? await withClosest(asked, subject, question)
    : { ...judged, unread: undefinedRoles };
  return { ...about, basis: "role-assignments", ...explained, unread: [...unread, ...explained.unread] };
}

/** The verdict again, with what came close: held elsewhere, eligible, for another time, given to another id. */
async function withClosest(asked: Asked, subject: Subject, question: AccessQuestion) {
  const mistakenIds = await subject.mistakenIds();
  const [elsewhere, scheduled, mistaken, eligible] = await Promise.all([
    assignmentsElsewhere(asked),
    scheduledAssignments(asked),
    assignmentsOfOthers(asked, mistakenIds),
    eligibilities(asked),
  ]);
  const assignments = distinct([
    ...question.assignments,
    ...elsewhere,
    ...inactive(scheduled, question.at),
    ...mistaken,
  ]);
  const found = "found" in eligible ? eligible.found : [];
  const definitions = await roleDefinitions(asked, [...assignments, ...found]);
  const judged = evaluate({
    ...question,
    mistakenIds,
    assignments,
    eligibilities: found,
    definitions: definitions.found,
  });
  // What was read later must not turn a denial round: assignments in force were all in the first list.
  return { ...judged, verdict: "denied" as const, unread: unreadOf(eligible) };
}

/** Scheduled assignments that do not hold now; those that do are among the others. */
const inactive = (scheduled: readonly RoleAssignment[], now = new Date()): RoleAssignment[] =>
  scheduled.filter(
    ({ startDateTime, endDateTime }) =>
      (startDateTime && new Date(startDateTime) > now) || (endDateTime && new Date(endDateTime) <= now),
  );

function distinct(assignments: readonly RoleAssignment[]): RoleAssignment[] {
  const seen = new Map(assignments.toReversed().map((one) => [one.id?.toLowerCase(), one]));
  return assignments.filter((one) => seen.get(one.id?.toLowerCase()) === one);
}

/** Where assignments may not be read, the caller's own permissions still tell, though not what gave them. */
async function fromPermissions(asked: Asked, dataAction: string) {
  const nothing = { assignments: [], denies: [], decidedBy: null };
  if (!asked.own) return { ...nothing, verdict: "unknown", basis: "nothing", unread: [] } as const;
  const permissions = await ownPermissions(asked);
  if (!("found" in permissions))
    return { ...nothing, verdict: "unknown", basis: "nothing", unread: [permissions.unread] } as const;
  const granting = permissions.found.filter((one) => permits([one], dataAction));
  const certain = granting.map(({ condition }) => conditionHolds(condition, dataAction));
  const verdict = certain.includes("yes") ? "granted" : certain.includes("unknown") ? "unknown" : "denied";
  return { ...nothing, verdict, basis: "permissions", unread: [] } as const;
}

const unreadOf = (read: Read<unknown>): Unread[] => ("unread" in read ? [read.unread] : []);
