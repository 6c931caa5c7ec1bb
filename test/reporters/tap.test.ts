import { Parser } from "tap-parser";
import { describe, expect, it } from "vitest";
import { reporters } from "../../src/reporters/index.ts";
import { notReady, options, ready, report, throttled } from "../support/report.ts";

const parse = (...given: Parameters<typeof report>) => {
  const points: { name: string; ok: boolean; skip: unknown; diag: unknown }[] = [];
  const parser = new Parser({ strict: true });
  parser.on("child", (child: Parser) =>
    child.on("assert", ({ name, ok, skip, diag }) => void points.push({ name, ok, skip, diag })),
  );
  parser.end(reporters.tap.render(report(...given), options()));
  return { points, results: parser.results };
};

describe("the TAP report", () => {
  it("is what a TAP parser takes in strict mode: a subtest for each scenario", () => {
    const { results } = parse();
    expect(results?.failures.filter(({ tapError }) => tapError)).toEqual([]);
    expect(results).toMatchObject({ ok: false, count: 5, pass: 2, fail: 3, skip: 1, bailout: false });
  });

  it("says of a failure what is known, in its diagnostic", () => {
    const { points } = parse([notReady]);
    expect(points.at(-1)).toMatchObject({
      name: "completion-succeeds",
      ok: false,
      diag: { severity: "fail", cause: "role-without-data-actions", confidence: "confirmed" },
    });
  });

  it("is not ok with what could not be determined", () => {
    expect(parse([throttled]).points.at(-1)).toMatchObject({ ok: false, diag: { severity: "inconclusive" } });
  });

  it("is not ok with a scenario in which nothing failed and nothing was proven", () => {
    const { results } = parse([{ ...ready, state: "undetermined", headline: "Nothing was proven." }]);
    expect(results).toMatchObject({ ok: false, fail: 1 });
  });

  it("is not ok without a scenario that the gate requires", () => {
    const { results } = parse([ready], { gate: { require: ["api-key"], failOn: [] } });
    expect(results?.failures.filter(({ tapError }) => tapError)).toEqual([]);
    expect(results).toMatchObject({ ok: false, count: 2, fail: 1 });
  });

  it("is ok with what holds, and bails out when interrupted", () => {
    expect(parse([ready]).results).toMatchObject({ ok: true, count: 1 });
    expect(parse([ready], { interrupted: true }).results?.bailout).toBe("interrupted");
  });

  it("is a plan of nothing where nothing ran", () => {
    expect(parse([]).results).toMatchObject({ count: 0, plan: { skipAll: true } });
  });

  it("takes no name for a directive", () => {
    const { points } = parse([
      { ...ready, findings: [{ stage: "config", check: "a # SKIP b \\", state: "fail", message: "x" }] },
    ]);
    expect(points).toMatchObject([{ name: "a # SKIP b \\", ok: false, skip: false }]);
  });
});
