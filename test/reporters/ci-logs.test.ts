import { describe, expect, it } from "vitest";
import { reporters } from "../../src/reporters/index.ts";
import { notReady, notUnderstood, options, ready, report, throttled } from "../support/report.ts";

const linesOf = (format: "github" | "azure-pipelines", ...given: Parameters<typeof report>): string[] =>
  reporters[format]
    .render(report(...given), options())
    .trimEnd()
    .split("\n");

describe("GitHub's workflow commands", () => {
  it("are an annotation for each problem and the verdict", () => {
    const lines = linesOf("github");
    expect(lines.map((line) => /^(?:::\w+ title=[^:,]*|[^:]*)/.exec(line)?.[0])).toEqual([
      "::warning title=rate-limited (api-key)",
      "::error title=role-without-data-actions (service-principal)",
      "::notice title=settings-agree (workload-identity)",
      "::error title=token-acquired (workload-identity)",
      "not ready",
    ]);
    expect(linesOf("github", [ready], { exitCode: 0 })).toEqual(["ready: 1 ready (exit 0)"]);
  });

  it("say what to do, with line breaks and the like escaped", () => {
    expect(linesOf("github", [notReady])[0]).toMatch(
      /%0AAssign Cognitive .*%0A {2}az role assignment create/,
    );
    const evil = { ...throttled, id: "a,b::c", headline: "100%" };
    expect(linesOf("github", [evil])[0]).toContain("title=rate-limited (a%2Cb%3A%3Ac)::");
  });
});

describe("Azure Pipelines' logging commands", () => {
  it("are an issue for each problem and the verdict", () => {
    const lines = linesOf("azure-pipelines");
    expect(lines.map((line) => /^[^\]]*\]?/.exec(line)?.[0])).toEqual([
      "##vso[task.logissue type=warning;code=rate-limited]",
      "##vso[task.logissue type=error;code=role-without-data-actions]",
      "##vso[task.logissue type=warning;code=settings-agree]",
      "##vso[task.logissue type=error;code=token-acquired]",
      "not ready: 1 ready, 2 not ready, 1 undetermined, 1 not configured (exit 1)",
    ]);
  });

  it("escape what would end them", () => {
    const evil = { ...notUnderstood, findings: [{ ...notUnderstood.findings[2], check: "a;b]c%" }] };
    const [line] = linesOf("azure-pipelines", [evil as typeof notUnderstood]);
    expect(line).toContain("code=a%3Bb%5Dc%AZP25]");
  });
});
