import { describe, expect, it } from "vitest";
import { renderRemedy } from "../../src/core/remedy.ts";
import type { ScenarioReport } from "../../src/core/report.ts";
import { reporters } from "../../src/reporters/index.ts";
import { nextStep } from "../../src/reporters/next-step.ts";
import { notReady, notUnderstood, options, ready, report, throttled } from "../support/report.ts";

/* What a report of several targets says of which of them. */

const on = (name: string, scenario: ScenarioReport): ScenarioReport => {
  const endpoint = `https://${name}.openai.azure.com`;
  return { ...scenario, target: { ...scenario.target, name, endpoint } };
};
/** It fails by what only its own host is named in. */
const refused = (name: string, over: Partial<ScenarioReport["diagnoses"][number]> = {}): ScenarioReport => ({
  ...on(name, notReady),
  diagnoses: notReady.diagnoses.slice(0, 1).map((one) => ({
    ...one,
    because: `https://${name}.openai.azure.com refuses the caller`,
    remedies: [
      renderRemedy({ text: "Allow it.", commands: [["az", "allow", `${name}.openai.azure.com`]] }),
      renderRemedy({ text: "Try.", commands: [["aoai-preflight", "run", "service-principal"]] }),
    ],
    ...over,
  })),
});
const many = ["t1", "t2", "t3", "t4", "t5", "t6"];
const one = report([...many.map((name) => on(name, ready)), refused("bad")]);
const people = ["human", "markdown", "html", "github", "azure-pipelines"] as const;
const lines = (text: string): string[] => text.trimEnd().split("\n");

describe("a target among several that is not ready", () => {
  it("is named in the headline", () => {
    expect(nextStep(one, { shell: "bash" })).toMatch(/ \(service-principal on bad\)\. Allow it\.$/);
    const loose = report([on("good", ready), on("bad", notUnderstood)]);
    expect(nextStep(loose, { shell: "bash" })).toMatch(/below \(workload-identity on bad\); no root cause/);
  });

  it("is named in the title of an annotation", () => {
    expect(reporters.github.render(one, options())).toMatch(
      /^::error title=role-without-data-actions \(service-principal on bad\)/,
    );
    expect(reporters["azure-pipelines"].render(one, options())).toContain("]service-principal on bad: ");
  });

  it.each(["human", "short", "github"] as const)("is named in the last line: %s", (format) => {
    expect(lines(reporters[format].render(one, options())).at(-1)).toContain("1 not ready (bad)");
  });

  it("stands first in the overview", () => {
    expect(reporters.markdown.render(one, options())).toContain(
      "\n\n| target | ready | not ready | undetermined |\n| --- | --: | --: | --: |\n| ✗ bad | 0 | 1 | 0 |\n| ✓ t1 | 1 | 0 | 0 |\n",
    );
    const page = reporters.html.render(one, options());
    const [, first = ""] = page.match(/<a href="#(target-\d+)">/) ?? [];
    expect(page.slice(page.indexOf(`<section id="${first}">`))).toMatch(/^[^\n]*\s*<h2>Target bad<\/h2>/);
  });

  it.each(people)("is not named where it is the only one: %s", (format) => {
    expect(reporters[format].render(report([notReady]), options())).not.toMatch(
      / on prod|\(prod\)|on several/,
    );
  });
});

describe("a root cause that several targets share", () => {
  const shared = report(many.map((name) => refused(name)));

  it.each(people)("is told once, with the commands of all: %s", (format) => {
    const text = reporters[format].render(shared, options({ width: 200 }));
    expect(text.match(/refuses the caller/g)).toHaveLength(1);
    expect(text).toMatch(
      /refuses the caller\.\s*(?:<\/p>\s*<p>)?It is the same on the others, but for the names\./,
    );
    // A title is short, and what stands below it names all.
    const title = format === "github" || format === "azure-pipelines" ? "t3 and 3 more" : "t3, t4, t5, t6";
    expect(text.replaceAll("%2C", ",")).toContain(`service-principal on t1, t2, ${title}`);
    for (const name of many) expect(text).toContain(`az allow ${name}.openai.azure.com`);
  });

  it.each(people)("is told once where the report is redacted: %s", (format) => {
    const text = reporters[format].render(shared, options({ width: 200, redact: "strict" }));
    expect(text.match(/refuses the caller/g)).toHaveLength(1);
  });

  it("keeps the matrix of each target", () => {
    for (const name of many)
      expect(reporters.markdown.render(shared, options())).toContain(`### target ${name} `);
  });

  it("names all of its targets in an annotation", () => {
    expect(reporters.github.render(shared, options())).toContain("%0AOn t1, t2, t3, t4, t5, t6.%0A");
  });

  it("is an alert of each target for code scanning", () => {
    expect(reporters.sarif.render(shared, options()).match(/"aoaiPreflight\/v1"/g)).toHaveLength(6);
  });

  it.each([
    ["reason", { because: "Something else." }],
    ["setting", { remedies: [renderRemedy({ text: "Set it.", commands: [["export", "A=b"]] })] }],
    ["confidence", { confidence: "possible" as const }],
  ])("is told twice where the %s differs", (_, over) => {
    const text = reporters.markdown.render(report([refused("t1"), refused("t2", over)]), options());
    expect(text.match(/<summary>✗ service-principal/g)).toHaveLength(2);
  });

  it("names some of many in the headline", () => {
    expect(nextStep(shared, { shell: "bash" })).toContain("(service-principal on t1, t2, t3 and 3 more)");
  });

  it("does not take targets for the same that begin alike", () => {
    const throttledOn = (id: string, names: readonly string[]): ScenarioReport[] =>
      names.map((name) => on(name, { ...throttled, id }));
    const all = [...throttledOn("api-key", many), ...throttledOn("other", many.toSpliced(4, 1))];
    expect(reporters.human.render(report(all), options({ width: 200 }))).toContain(
      "? api-key on t1, t2, t3, t4, t5, t6; other on t1, t2, t3, t4, t6 · rate-limited",
    );
  });

  it("says which scenarios it has on which targets", () => {
    const text = reporters.human.render(
      report([on("t1", throttled), on("t2", throttled), on("t2", { ...throttled, id: "other" })]),
      options({ width: 200 }),
    );
    expect(text).toContain("? api-key on t1, t2; other on t2 · rate-limited");
  });
});

/* As reports of several runs have them, merged: each named its only target `default`. */
describe("targets of the same name", () => {
  const named = (host: string, scenario: ScenarioReport, name = "default"): ScenarioReport => ({
    ...scenario,
    target: { ...scenario.target, name, endpoint: `https://${host}.openai.azure.com/` },
  });
  const sharing = report([refused("contoso"), refused("fabrikam")].map((one) => named(one.target.name, one)));

  it.each(people)("are told by their hosts where they share a root cause: %s", (format) => {
    const text = reporters[format].render(sharing, options({ width: 200 }));
    expect(text.match(/refuses the caller/g)).toHaveLength(1);
    expect(text.replaceAll("%2C", ",")).toContain(
      "service-principal on default at contoso.openai.azure.com, default at fabrikam.openai.azure.com",
    );
  });

  it.each(["github", "azure-pipelines"] as const)("are named in an annotation: %s", (format) => {
    expect(reporters[format].render(sharing, options())).toContain(
      "%0AOn default at contoso.openai.azure.com, default at fabrikam.openai.azure.com.%0A",
    );
  });

  it("are told apart in the overview, in short lines and in the verdict", () => {
    const one = report([named("contoso", ready), named("fabrikam", notReady)]);
    expect(reporters.markdown.render(one, options())).toMatch(
      /\| ✗ default at fabrikam\S+ \| 0 \| 1 \| 0 \|\n\| ✓ default at contoso\S+ \| 1 \|/,
    );
    expect(reporters.short.render(one, options())).toMatch(
      /^default at contoso\.openai\.azure\.com\/managed-identity +ready/,
    );
    expect(lines(reporters.short.render(one, options())).at(-1)).toContain(
      "1 not ready (default at fabrikam.openai.azure.com)",
    );
    expect(nextStep(one, { shell: "bash" })).toContain(
      "(service-principal on default at fabrikam.openai.azure.com)",
    );
  });

  it("are told apart on a page by their links, and in what a gate misses", () => {
    const gate = { require: ["service-principal"], failOn: [] };
    const one = report([named("contoso", notReady), named("fabrikam", notReady)], { gate });
    const page = reporters.html.render(one, options());
    for (const host of ["contoso", "fabrikam"]) {
      const id = `checks-default-at-${host}-openai-azure-com-service-principal`;
      expect(page.split(`href="#${id}"`)).toHaveLength(2);
      expect(page.split(`<details id="${id}"`)).toHaveLength(2);
      expect(page).toContain(`service-principal on default at ${host}.openai.azure.com is required, but`);
    }
  });

  it.each(["junit", "tap"] as const)("are told apart by test tools: %s", (format) => {
    const text = reporters[format].render(sharing, options());
    for (const host of ["contoso", "fabrikam"])
      expect(text).toContain(`service-principal on default at ${host}.openai.azure.com`);
  });

  it("are told apart by the names of test cases, by which tools follow them from run to run", () => {
    const names = [
      ...reporters.junit.render(sharing, options()).matchAll(/<testcase name="[^"]*" classname="[^"]*"/g),
    ];
    expect(new Set(names.map(([name]) => name)).size).toBe(names.length);
  });

  it("are told apart by their deployments where they have one host", () => {
    const other = { ...notReady.target, name: "default", deployment: "gpt-4o" };
    const one = report([named("contoso", ready), { ...named("contoso", notReady), target: other }]);
    expect(nextStep(one, { shell: "bash" })).toContain(
      "(service-principal on default at contoso.openai.azure.com/gpt-4o)",
    );
  });

  it("are told apart where one of them shares a root cause with a target of another name", () => {
    const [first, second] = [named("contoso", refused("contoso")), named("prod", refused("prod"), "prod")];
    const text = reporters.human.render(
      report([first, second, named("fabrikam", ready)]),
      options({ width: 200 }),
    );
    expect(text).toContain("service-principal on default at contoso.openai.azure.com, prod · ");
  });

  it("are one where what was not run knows of no endpoint", () => {
    const idle = { ...ready, id: "idle", state: "not-configured" as const };
    const one = report([
      named("contoso", notReady),
      { ...idle, target: { ...idle.target, name: "default", endpoint: null } },
    ]);
    expect(nextStep(one, { shell: "bash" })).toContain("(service-principal). ");
  });
});
