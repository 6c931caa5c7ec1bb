import { describe, expect, it, test } from "vitest";
import type { Confidence, Diagnosed } from "../../src/core/diagnosis.ts";
import { renderRemedy } from "../../src/core/remedy.ts";
import type { ScenarioReport } from "../../src/core/report.ts";
import { reporters } from "../../src/reporters/index.ts";
import { diagnosedRun } from "../support/evidence.ts";
import { data } from "../support/failures.ts";
import { notReady, options, report, throttled } from "../support/report.ts";

/* A root cause that several scenarios of a target share is told once for all of them. */

interface Shared {
  readonly id: string;
  readonly confidence?: Confidence;
  readonly because?: string;
  readonly fix?: string;
  readonly command?: readonly string[];
  readonly commands?: readonly (readonly string[])[];
}

const scenario = ({
  id,
  confidence = "confirmed",
  because = "It is so.",
  fix = "Do it.",
  command,
  commands = command && [command],
}: Shared): ScenarioReport => {
  const [cause] = notReady.diagnoses;
  const diagnosed: Diagnosed = {
    id: "firewall-denied",
    title: "t",
    link: "",
    explains: cause?.explains ?? [],
    confidence,
    because,
    remedies: [renderRemedy({ text: fix, ...(commands && { commands }) })],
  };
  return { ...notReady, id, diagnoses: [diagnosed] };
};

type Format = "human" | "markdown" | "html";
const told = (shared: readonly Shared[], format: Format = "human"): string =>
  reporters[format].render(report(shared.map(scenario)), options({ width: 200 }));

test("a fix is told once where another scenario knows the target's value in its words", () => {
  const text = told([
    { id: "one", fix: "Name one. In two.yaml, line 5: deployment: <DEPLOYMENT>" },
    { id: "two", fix: "Name one. In two.yaml, line 5: deployment: gpt-4o-mini" },
  ]);
  expect(text.match(/Name one.*/g)).toEqual(["Name one. In two.yaml, line 5: deployment: gpt-4o-mini"]);
});

describe("a command", () => {
  const group = (name: string): readonly string[] => ["az", "rule", "--group", name, "--ip", "<ADDRESS>"];

  it("is not told with a placeholder where another scenario knows the target's value", () => {
    const text = told([
      { id: "one", command: group("<RESOURCE_GROUP>") },
      { id: "two", command: group("rg-ai") },
    ]);
    expect(text.match(/az rule .*/g)).toEqual(["az rule --group rg-ai --ip '<ADDRESS>'"]);
  });

  it("is not told with a placeholder in a word either", () => {
    const text = told([
      { id: "one", command: ["export", "DEPLOYMENT=<DEPLOYMENT>"] },
      { id: "two", command: ["export", "DEPLOYMENT=gpt"] },
    ]);
    expect(text.match(/export .*/g)).toEqual(["export DEPLOYMENT=gpt"]);
  });

  it("that names its scenario is told for each, with the target's value", () => {
    const run = (id: string, endpoint: string): readonly string[] => ["tool", "run", id, "--at", endpoint];
    const text = told([
      { id: "one", command: run("one", "https://<ACCOUNT>.openai.azure.com") },
      { id: "two", command: run("two", "https://contoso.openai.azure.com") },
    ]);
    expect(text.match(/tool run .*/g)).toEqual([
      "tool run one --at https://contoso.openai.azure.com",
      "tool run two --at https://contoso.openai.azure.com",
    ]);
  });

  it("stands where its placeholder stood", () => {
    const text = told([
      {
        id: "one",
        commands: [
          ["az", "first", "<ACCOUNT>"],
          ["az", "second"],
        ],
      },
      { id: "two", commands: [["az", "first", "contoso"]] },
    ]);
    expect(text.match(/az (?:first|second).*/g)).toEqual(["az first contoso", "az second"]);
  });

  it("sets the endpoint that the catalogue has of the account, once", () => {
    const gone = { failure: data(404, "ResourceNotFound", "Subdomain does not map to a resource.") };
    const [unseen, seen] = [{ account: null, access: null }, {}].map((different) =>
      diagnosedRun({ ...different, completion: gone }).filter(({ id }) => id === "endpoint-wrong"),
    );
    const scenarios = [
      { ...notReady, id: "one", diagnoses: unseen ?? [] },
      { ...notReady, id: "two", diagnoses: seen ?? [] },
    ];
    const text = reporters.human.render(report(scenarios), options({ width: 200 }));
    expect(text.match(/export .*/g)).toEqual([
      "export AZURE_OPENAI_ENDPOINT=https://contoso.openai.azure.com",
    ]);
  });

  it("is told for an identity that is not known, beside that of another one", () => {
    const text = told([
      { id: "one", command: ["az", "role", "--assignee", "<PRINCIPAL_ID>"] },
      { id: "two", command: ["az", "role", "--assignee", "3c1e"] },
    ]);
    expect(text.match(/az role .*/g)).toHaveLength(2);
  });

  it("is told where nothing but other words stand in the other", () => {
    const text = told([
      { id: "one", command: group("<RESOURCE_GROUP>") },
      { id: "two", command: ["az", "rule", "--name", "x", "--ip", "<ADDRESS>"] },
    ]);
    expect(text.match(/az rule .*/g)).toHaveLength(2);
  });
});

describe("how sure it is", () => {
  it.each(["human", "markdown", "html"] as const)(
    "is told for each scenario that differs, whatever their order, in %s",
    (format) => {
      const one = { id: "one", confidence: "likely" } as const;
      for (const shared of [
        [one, { id: "two" }],
        [{ id: "two" }, one],
      ]) {
        expect(told(shared, format)).toContain("confirmed (likely for one)");
      }
    },
  );

  it("is told once where it is the same", () => {
    expect(told([{ id: "one" }, { id: "two" }])).toMatch(/firewall-denied · confirmed\n/);
  });
});

test("what was seen is not told again where another scenario tells it with more", () => {
  const text = told([
    { id: "one", because: "It answered 403." },
    { id: "two", because: "The account is closed. It answered 403." },
  ]);
  expect(text.match(/It answered 403/g)).toHaveLength(1);
});

describe("what no root cause accounts for", () => {
  const cut = (id: string, message: string): ScenarioReport => ({
    ...throttled,
    id,
    headline: "",
    diagnoses: [],
    findings: throttled.findings.flatMap((finding) =>
      finding.state === "inconclusive" ? [{ ...finding, message, failure: undefined }] : [],
    ),
  });
  const scenarios = [cut("one", "Cut off."), cut("two", "Cut off."), cut("three", "Of its own.")];

  it.each(["human", "markdown", "html", "github", "azure-pipelines"] as const)(
    "is told once for the scenarios that share it, in %s",
    (format) => {
      const text = reporters[format].render(report(scenarios), options({ width: 200 }));
      // HTML lists every check once more, further down.
      const [causes = ""] = text.split('<h2 id="checks">');
      expect(causes.match(/Cut off\./g)).toHaveLength(1);
      expect(causes).toMatch(/one(?:, |%2C |<\/span> <span>)two/);
    },
  );

  it("is not said not to hold where it was not seen", () => {
    expect(reporters.github.render(report(scenarios), options())).toContain(
      "::completion-succeeds could not be determined: Cut off.\n",
    );
  });

  it("counts for an annotation where it is accepted of one of them only", () => {
    const accept = [
      { cause: "completion-succeeds", scenario: "one", reason: "known", by: "baseline" as const },
    ];
    const gate = { require: "all" as const, failOn: ["inconclusive" as const], accept };
    const [first] = reporters.github.render(report(scenarios, { gate }), options()).split("\n");
    expect(first).toMatch(/^::warning title=completion-succeeds \(one%2C two\)/);
  });
});
