import { describe, expect, test } from "vitest";
import { operations, type OperationName } from "../../../src/azure/operations.ts";
import { evaluate } from "../../../src/azure/rbac/index.ts";
import { builtInRoles } from "../../../src/azure/roles.ts";
import { conditionCases } from "./cases/conditions.ts";
import { denyCases } from "./cases/denies.ts";
import { roleCases } from "./cases/roles.ts";
import { scopeCases } from "./cases/scopes.ts";
import { timeCases } from "./cases/times.ts";
import type { Case } from "./cases/case.ts";
import { given, question } from "./world.ts";

/** What each role lets call, in the order of the columns. Facts on roles §1, computed from the published roles. */
const columns = ["chat", "responses", "embeddings", "image", "models"] as const satisfies OperationName[];
const matrix = [
  ["Cognitive Services OpenAI User", "yyyyy"],
  ["Cognitive Services OpenAI Contributor", "yyyyy"],
  ["Cognitive Services User", "yyyyy"],
  ["Cognitive Services Contributor", "nnnnn"],
  ["Cognitive Services Data Reader", "nnnny"],
  ["Cognitive Services Data Contributor (Preview)", "yyyyy"],
  ["Cognitive Services Usages Reader", "nnnnn"],
  ["Foundry User", "yyyyy"],
  ["Foundry Owner", "yyyyy"],
  ["Foundry Project Manager", "yyyyy"],
  ["Foundry Account Owner", "nnnnn"],
  ["Foundry Agent Consumer", "nnnnn"],
  ["Foundry Project Runtime User", "nnnnn"],
  ["Azure AI Developer", "yyyyy"],
  ["Azure AI Administrator", "nnnnn"],
  ["Azure AI Inference Deployment Operator", "nnnnn"],
  ["Owner", "nnnnn"],
  ["Contributor", "nnnnn"],
  ["Reader", "nnnnn"],
  ["User Access Administrator", "nnnnn"],
  ["Role Based Access Control Administrator", "nnnnn"],
] as const;

describe("roles §1: what a role on the account lets call", () => {
  test.each(
    matrix.flatMap(([role, marks]) =>
      columns.map((operation, at) => [role, operation, marks[at] === "y" ? "granted" : "denied"] as const),
    ),
  )("%s, %s: %s", (role, operation, verdict) => {
    const guid = builtInRoles.find(({ roleName }) => roleName === role)?.id ?? "";
    const { dataAction } = operations[operation];
    expect(evaluate(question({ dataAction, assignments: [given(guid)] })).verdict).toBe(verdict);
  });
});

const groups: Readonly<Record<string, readonly Case[]>> = {
  "roles and principals": roleCases,
  scopes: scopeCases,
  "deny assignments": denyCases,
  conditions: conditionCases,
  "times and eligibility": timeCases,
};

describe.each(Object.entries(groups))("%s", (_, cases) => {
  test.each(cases.map((one) => [`${one.fact}: ${one.when}`, one] as const))("%s", (_, one) => {
    const answer = evaluate(question(one.question));
    expect(answer.verdict).toBe(one.verdict);
    const effects = answer.assignments.map(({ effect }) => effect);
    expect(effects).toEqual(expect.arrayContaining(one.effect ? [one.effect] : []));
    expect(answer.decidedBy).toBe(one.decidedBy === undefined ? answer.decidedBy : one.decidedBy);
  });
});

test("there are at least 120 cases, each with its fact", () => {
  const cases = Object.values(groups).flat();
  expect(matrix.length * columns.length + cases.length).toBeGreaterThanOrEqual(120);
  expect(cases.length).toBeGreaterThanOrEqual(100);
  expect(cases.filter(({ fact }) => !/§|docs/.test(fact))).toEqual([]);
});
