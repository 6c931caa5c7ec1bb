import { describe, expect, it } from "vitest";
import type { ScenarioReport } from "../../src/core/report.ts";
import { diagnoses } from "../../src/diagnoses/index.ts";
import { renderRemedy } from "../../src/core/remedy.ts";
import { nextStep } from "../../src/reporters/next-step.ts";
import { notReady, notUnderstood, ready, report, throttled } from "../support/report.ts";

const headline = (...given: Parameters<typeof report>): string =>
  nextStep(report(...given), { shell: "bash" });

const failedBy = (rule: (typeof diagnoses)[number]): ScenarioReport => {
  const { id, title, link } = rule;
  // The args of every rule of this catalogue have this shape.
  const remedies = rule.remedies({ details: {} } as never, { scenario: notReady.id }).map(renderRemedy);
  return {
    ...notReady,
    diagnoses: notReady.diagnoses.slice(0, 1).map((one) => ({ ...one, id, title, link, remedies })),
  };
};

describe("the headline", () => {
  it.each(diagnoses.map((rule) => [rule.id, rule] as const))(
    "of %s says what is wrong, and what mends it",
    (_, rule) => {
      const words = headline([failedBy(rule)]);
      expect(words.startsWith(`${rule.title} (service-principal). `)).toBe(true);
      const fix = words.slice(`${rule.title} (service-principal). `.length);
      // Not what only shows something, and not another way than to mend what is there.
      expect(fix).toMatch(
        /^(?!Better|Best|If it stays|See\b|Look\b|List\b|Compare\b|Find\b)\p{Lu}.*[^.]\.\)?$/u,
      );
      // One sentence: what qualifies it stands with the whole of it.
      expect(fix).not.toMatch(/[.!?] [\p{Lu}(]/u);
      // Nothing stands before it that "it" could be.
      expect(fix).not.toMatch(/^(?:Name|Set|Put|Allow) (?:it|them)\b(?! by)|^(?:If not|Otherwise|Or)\b/);
    },
  );

  it("says how many more causes there are, failures first", () => {
    expect(headline([throttled, notReady])).toMatch(
      /^the roles held have no data actions \(service-principal\), and 1 more root cause\. Assign /,
    );
  });

  it("counts what is not counted where no root cause is known for it", () => {
    const [, warning] = notUnderstood.findings;
    const warned = { ...ready, id: "one", findings: [...ready.findings, ...(warning ? [warning] : [])] };
    expect(headline([warned], { exitCode: 0 })).toBe("nothing has to be done; not counted: a warning (one).");
    expect(headline([warned, { ...notUnderstood, id: "two" }], { exitCode: 0 })).toBe(
      "nothing has to be done; not counted: 2 warnings (one, two), an unexplained failure (two).",
    );
    expect(headline([ready], { exitCode: 0 })).toBe("nothing to do.");
  });

  it("asks for nothing where the gate is satisfied", () => {
    expect(headline([throttled], { exitCode: 0 })).toBe(
      "nothing has to be done; not counted: the deployment's rate limit is exceeded (api-key).",
    );
  });
});
