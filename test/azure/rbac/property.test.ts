import * as fc from "fast-check";
import { expect, test } from "vitest";
import { evaluate } from "../../../src/azure/rbac/index.ts";
import { operationNames, operations } from "../../../src/azure/operations.ts";
import { everyone, reference, type Condition, type Situation } from "./reference.ts";
import { ids, managementGroups, places, roleId } from "./world.ts";

/* Random tenants, judged by the evaluation and by the reference: they must say the same. */

const dataActions = operationNames.map((name) => operations[name].dataAction);
const patterns = fc.oneof(
  fc.constantFrom(...dataActions),
  fc.constantFrom("*", "*/action", "*/read", "Microsoft.CognitiveServices/*", "Microsoft.Storage/*"),
  fc.constantFrom(...dataActions).map((action) => action.toUpperCase()),
  fc.constantFrom(...dataActions).map((action) => action.replace(/OpenAI.*\//, "OpenAI/*/")),
);
const permission = fc.record({
  dataActions: fc.array(patterns, { maxLength: 3 }),
  notDataActions: fc.array(patterns, { maxLength: 1 }),
});
const principals = [ids.principal, ids.team, ids.department, ids.other, ids.principal.toUpperCase()];
const guids = Array.from({ length: 4 }, (_, at) => `0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4${at}`);
const scope = fc.oneof(
  fc.constantFrom(...Object.values(places)),
  fc.constantFrom(...Object.values(places)).map((path) => `${path.toLowerCase()}/`),
);
const time = fc.option(fc.integer({ min: 0, max: 20 }), { freq: 2 });

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constant({ is: "attribute" } as const),
    patterns.map((pattern) => ({ is: "action", pattern }) as const),
    tie("condition").map((of) => ({ is: "not", of }) as const),
    fc
      .record({ is: fc.constantFrom("and", "or"), left: tie("condition"), right: tie("condition") })
      .map((node) => node as Condition),
  ),
}));

const situation: fc.Arbitrary<Situation> = fc.record({
  principal: fc.constant(ids.principal),
  groups: fc.subarray([ids.team, ids.department]),
  resource: fc.constantFrom(places.account, places.project),
  managementGroups: fc.constant(managementGroups),
  dataAction: fc.constantFrom(...dataActions),
  roles: fc
    .array(fc.option(fc.array(permission, { maxLength: 2 }), { freq: 8 }), { minLength: 4, maxLength: 4 })
    .map((all) => Object.fromEntries(all.flatMap((one, at) => (one ? [[guids[at], one]] : [])))),
  assignments: fc.array(
    fc.record({
      role: fc.constantFrom(...guids),
      principal: fc.constantFrom(...principals),
      scope,
      condition: fc.option(condition, { freq: 1 }),
      from: time,
      until: time,
    }),
    { maxLength: 6 },
  ),
  denies: fc.array(
    fc.record({
      permissions: fc.array(permission, { maxLength: 2 }),
      principals: fc.array(fc.constantFrom(...principals, everyone), { maxLength: 2 }),
      excluded: fc.array(fc.constantFrom(...principals), { maxLength: 1 }),
      scope,
      ownLevelOnly: fc.boolean(),
      condition: fc.option(condition, { freq: 1 }),
    }),
    { maxLength: 2 },
  ),
  now: fc.constant(10),
});

/** The text of a condition, with a word or a sign for each operator. */
function written(node: Condition): string {
  switch (node.is) {
    case "action":
      return `ActionMatches{'${node.pattern}'}`;
    case "attribute":
      return "@Resource[a/b:c] StringEquals 'd OR (e'";
    case "not":
      return `!(${written(node.of)})`;
    case "and":
    case "or":
      return `(${written(node.left)}) ${node.is === "and" ? "AND" : "||"} (${written(node.right)})`;
  }
}
const text = (node: Condition | null): string | null => node && written(node);

const instant = (tick: number | null): Date | undefined =>
  tick === null ? undefined : new Date(tick * 1000);
const typeOf = (id: string): string =>
  [ids.team, ids.department].some((one) => one === id) ? "Group" : "User";

const asked = (given: Situation) =>
  evaluate({
    principalId: given.principal,
    groups: given.groups,
    scope: given.resource,
    managementGroups: given.managementGroups,
    dataAction: given.dataAction,
    at: new Date(given.now * 1000),
    definitions: Object.entries(given.roles).map(([guid, permissions]) => ({
      id: roleId(guid),
      permissions,
    })),
    assignments: given.assignments.map((one, at) => ({
      id: `assignment-${at}`,
      roleDefinitionId: roleId(one.role).toUpperCase(),
      principalId: one.principal,
      principalType: typeOf(one.principal),
      scope: one.scope,
      condition: text(one.condition),
      startDateTime: instant(one.from),
      endDateTime: instant(one.until),
    })),
    denies: given.denies.map((one, at) => ({
      id: `deny-${at}`,
      permissions: one.permissions,
      principals: one.principals.map((id) => ({ id, type: typeOf(id) })),
      excludePrincipals: one.excluded.map((id) => ({ id, type: typeOf(id) })),
      scope: one.scope,
      doNotApplyToChildScopes: one.ownLevelOnly,
      condition: text(one.condition),
    })),
  });

/** Ids of what may have decided, by the verdict. */
const decidedBy = { granted: /^assignment-\d/, denied: /^deny-\d|null/, unknown: /^null$/ };

test("the evaluation agrees with the reference, and names what decided", () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(situation, (given) => {
      const answer = asked(given);
      expect(answer.verdict).toBe(reference(given));
      seen.set(answer.verdict, (seen.get(answer.verdict) ?? 0) + 1);
      expect(String(answer.decidedBy)).toMatch(decidedBy[answer.verdict]);
    }),
    { numRuns: 5000 },
  );
  // Else the random tenants would say nothing about one of them.
  for (const verdict of ["granted", "denied", "unknown"]) expect(seen.get(verdict)).toBeGreaterThan(300);
});

test("taking a role away never grants, taking a deny assignment away never denies", () => {
  const rank = { denied: 0, unknown: 1, granted: 2 };
  fc.assert(
    fc.property(situation, (given) => {
      const whole = rank[asked(given).verdict];
      expect(rank[asked({ ...given, assignments: given.assignments.slice(1) }).verdict]).toBeLessThanOrEqual(
        whole,
      );
      expect(rank[asked({ ...given, denies: given.denies.slice(1) }).verdict]).toBeGreaterThanOrEqual(whole);
    }),
    { numRuns: 2000 },
  );
});
