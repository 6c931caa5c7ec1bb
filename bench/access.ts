/*
 * How long the role verdict takes in a tenant of the greatest size: 100,000 random assignments, 500 definitions, a
 * principal in 200 groups, none of which grants, so that every assignment is looked at.
 */
import { operations } from "../src/azure/operations.ts";
import { evaluate, type AccessQuestion } from "../src/azure/rbac/index.ts";

const goalMs = 300;
const rounds = 9;
const { dataAction } = operations.chat;

/** The same numbers in every run (a linear congruential generator), so that runs can be compared. */
let state = 42;
const random = (below: number): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};
const guid = (): string =>
  [8, 4, 4, 4, 12].map((length) => Array.from({ length }, () => random(16).toString(16)).join("")).join("-");
const pick = <T>(values: readonly [T, ...T[]]): T => values[random(values.length)] ?? values[0];
const many = <T>(length: number, make: () => T): [T, ...T[]] => [
  make(),
  ...Array.from({ length: length - 1 }, make),
];

const subscription = `/subscriptions/${guid()}`;
const group = (name: number): string => `${subscription}/resourceGroups/rg-${name}`;
const account = `${group(7)}/providers/Microsoft.CognitiveServices/accounts/model`;
const roleId = (id: string): string =>
  `${subscription}/providers/Microsoft.Authorization/roleDefinitions/${id}`;
const scopes = (): string =>
  pick([account, `${account}-2`, group(random(1000)), subscription, `/subscriptions/${guid()}`]);

const definitions = many(500, () => ({
  id: roleId(guid()),
  roleName: "Custom",
  permissions: many(1 + random(3), () => ({
    actions: ["*"],
    dataActions: many(
      5,
      () => `Microsoft.CognitiveServices/accounts/${pick(["OpenAI", "MaaS"])}/${guid()}/*`,
    ),
    notDataActions: ["*/read"],
  })),
}));
const principalId = guid();
const groups = many(200, guid);
const holders = [principalId, ...groups, ...many(50, guid)] as const;

const question: AccessQuestion = {
  principalId,
  groups,
  scope: account,
  dataAction,
  at: new Date("2026-05-01T12:00:00Z"),
  definitions,
  denies: many(100, () => ({
    id: guid(),
    scope: scopes(),
    permissions: [{ dataActions: ["Microsoft.Storage/*"] }],
    principals: [{ id: guid(), type: "User" }],
  })),
  assignments: many(100_000, () => ({
    id: guid(),
    roleDefinitionId: pick(definitions).id,
    principalId: pick([...holders] as [string, ...string[]]),
    principalType: "Group",
    scope: scopes(),
    condition:
      random(10) === 0
        ? "((!(ActionMatches{'Microsoft.Storage/*'})) OR (@Resource[a:b] StringEquals 'c'))"
        : null,
  })),
};

const times = Array.from({ length: rounds + 1 }, () => {
  const startedAt = performance.now();
  const { verdict } = evaluate(question);
  if (verdict !== "denied") throw new Error(`expected denied, not ${verdict}`);
  return performance.now() - startedAt;
}).toSorted((a, b) => a - b);
const median = times[Math.floor(times.length / 2)] ?? Number.NaN;
console.log(
  `100,000 assignments, 500 definitions: ${median.toFixed(0)} ms (at worst ${times.at(-1)?.toFixed(0)} ms); goal at most ${goalMs} ms: ${median <= goalMs ? "met" : "missed"}`,
);
