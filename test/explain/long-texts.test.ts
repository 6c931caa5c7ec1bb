import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Diagnosed } from "../../src/core/diagnosis.ts";
import { createExplainer, explain } from "../../src/explain/explain.ts";
import { diagnose } from "../../src/explain/saved-report.ts";
import { readReport } from "../../src/core/read-report.ts";

const expired = "AADSTS7000222: The provided client secret keys for app 'billing' are expired.";
const beat = (at: number): string =>
  `{"time":"2026-03-01T10:00:00Z","level":"info","message":"heartbeat ${at}"}`;
const beats = (count: number): string => Array.from({ length: count }, (_, at) => beat(at)).join("\n");

describe("a report of an ordinary run, longer than most texts", () => {
  const report = readFileSync("reports/samples/json.json", "utf8");
  const ids = diagnose(readReport(report)).map(({ id }) => id);

  test("has the root causes of its run, as sure as they were there", () => {
    const sure = ({ id, confidence }: Diagnosed): string => `${id} ${confidence}`;
    const { scenarios } = readReport(report);
    expect(diagnose(readReport(report)).map(sure)).toEqual(
      scenarios.flatMap(({ diagnoses }) => diagnoses).map(sure),
    );
  });

  test("is judged as a report", () => {
    expect(report.length).toBeGreaterThan(100_000);
    expect(explain(report).map(({ id }) => id)).toEqual(ids);
  });

  test("is so beyond the length of a log, and piece by piece", () => {
    const { scenarios, ...rest } = readReport(report);
    const many = Array.from({ length: 5 }, () => scenarios).flat();
    const wide = JSON.stringify({ $schema: rest.$schema, ...rest, scenarios: many }, null, 2);
    expect(wide.length).toBeGreaterThan(400_000);
    const explainer = createExplainer();
    for (let at = 0; at < wide.length; at += 60_000) explainer.add(wide.slice(at, at + 60_000));
    expect(explainer.end().diagnoses.map(({ id }) => id)).toEqual(ids);
  });
});

describe("a log", () => {
  test.each([1_200, 9_000])("of %d lines shows what stands far behind in a long line", (count) => {
    const long = `{"time":"2026-03-01T10:00:00Z","prompt":"${"tell me more ".repeat(800)}","error":"${expired}"}`;
    const [first] = explain(`${beats(count)}\n${long}\n${beats(count)}`);
    expect(first?.id).toBe("client-secret-expired");
  });

  test("is not read like a post: what is not recognised in it is not guessed", () => {
    const lock = readFileSync("package-lock.json", "utf8");
    expect(lock.length).toBeGreaterThan(100_000);
    expect(explain(lock)).toEqual([]);
    expect(explain(`${lock}\n${lock}\n${lock}\n${lock}`)).toEqual([]);
  });

  test("shows no end of a secret that its block would begin in", () => {
    const token = ["eyJhbGciOiJSUzI1NiJ9", `eyJzdWIiOiJ4In0${"Aa1".repeat(2_000)}`, "Zz9".repeat(200)].join(
      ".",
    );
    const line = `{"prompt":"${"word ".repeat(1_000)}","token":"${token}","more":"${"x ".repeat(100)}","error":"${expired}"}`;
    const told = JSON.stringify(explain(`${beats(9_000)}\n${line}\n${line}\n`));
    expect(told).toContain("client-secret-expired");
    expect(told).not.toContain("Zz9Zz9");
    expect(told).not.toContain("Aa1Aa1");
  });
});
