import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import type { Log } from "sarif";
import { describe, expect, it } from "vitest";
import { reporters } from "../../src/reporters/index.ts";
import { notReady, notUnderstood, options, ready, report, throttled } from "../support/report.ts";

/** The JSON Schema of the standard, as Microsoft's own test helper carries it. */
const schemaFile = createRequire(import.meta.url)
  .resolve("@microsoft/jest-sarif")
  .replace(/index\.js$/, "schemas/sarif-2.1.0-rtm.5.json");
// One of its patterns has a stray bracket, which only a regular expression without the u flag forgives.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
// Of draft 4, which this ajv no longer reads, the schema uses nothing but `id` that has changed since.
const schema = JSON.parse(readFileSync(schemaFile, "utf8")) as Record<string, unknown>;
delete schema["id"];
delete schema["$schema"];
const validate = ajv.compile(schema);

const render = (...given: Parameters<typeof report>): Log =>
  JSON.parse(reporters.sarif.render(report(...given), options())) as Log;

describe("the SARIF report", () => {
  it.each(["ids", "strict", "none"] as const)("keeps to the schema of SARIF 2.1.0 (redact %s)", (redact) => {
    const gate = { require: ["azure-cli"], failOn: [] };
    validate(JSON.parse(reporters.sarif.render(report(undefined, { gate }), options({ redact }))));
    expect(validate.errors).toBeNull();
    expect(validate({ version: "2.1.0", runs: [{ results: [{}] }] })).toBe(false);
  });

  it("has failures only, each once, with its rule", () => {
    const [run] = render().runs;
    expect(run?.results?.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ["role-without-data-actions", "error"],
      ["token-acquired", "error"],
    ]);
    expect(run?.tool.driver.rules?.map(({ id }) => id)).toEqual([
      "role-without-data-actions",
      "token-acquired",
    ]);
    expect(render([ready, throttled]).runs[0]?.results).toEqual([]);
  });

  it("says what to do", () => {
    expect(render([notReady]).runs[0]?.results?.[0]?.message.text).toContain("az role assignment create");
  });

  it("points at the line that gave the value", () => {
    const from = { kind: "env-file", name: "AZURE_CLIENT_ID", file: "deploy/.env", line: 7 } as const;
    const [result] = render([fromFile(from)]).runs[0]?.results ?? [];
    expect(result?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: "deploy/.env", uriBaseId: "%SRCROOT%" },
          region: { startLine: 7 },
        },
        logicalLocations: [{ name: "AZURE_CLIENT_ID", kind: "variable" }],
      },
    ]);
  });

  it("points at the configuration file where no file gave the value: without one it would not be shown", () => {
    for (const scenario of [notReady, notUnderstood]) {
      const [result] = render([scenario]).runs[0]?.results ?? [];
      expect(result?.locations?.[0]?.physicalLocation).toMatchObject({
        artifactLocation: { uri: "preflight.yaml" },
        region: { startLine: 1 },
      });
    }
  });

  it("is the same alert in every run", () => {
    const [result] = render([notReady]).runs[0]?.results ?? [];
    expect(result?.partialFingerprints).toEqual({ "aoaiPreflight/v1": "prod/role-without-data-actions" });
  });
});

/** A scenario whose client id came from there. */
const fromFile = (from: { kind: "env-file"; name: string; file: string; line: number }) => ({
  ...notReady,
  evidence: notReady.evidence.map((entry) =>
    entry.key === "settings" && "value" in entry
      ? {
          ...entry,
          value: {
            ...entry.value,
            settings: entry.value.settings.map((fact) =>
              fact.setting === "clientId" ? { ...fact, from } : fact,
            ),
          },
        }
      : entry,
  ),
});
