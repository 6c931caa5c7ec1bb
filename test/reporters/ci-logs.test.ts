import { describe, expect, it } from "vitest";
import { mapText } from "../../src/core/map-text.ts";
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

it("whatever a server, a claim or a name says stays within the command that tells it", () => {
  const evil =
    "%0A::error::x]b;c=d,e:f\r\n##vso[task.setvariable variable=a;isSecret=true]b\n::set-env name=PATH::x\n##[error]z";
  const told = new Set([
    "id",
    "message",
    "headline",
    "because",
    "check",
    "code",
    "file",
    "shown",
    "name",
    "text",
  ]);
  const scenarios = mapText([notReady, notUnderstood, throttled], (text, key) =>
    told.has(key) ? evil : text,
  );
  const whole = {
    github: /^::(?:error|warning|notice) title=[^:,]*(?:,file=[^:,]*,line=\d+)?::[^\n]*$/,
    "azure-pipelines":
      /^##vso\[task\.logissue type=(?:error|warning);code=[^;\]]*(?:;sourcepath=[^;\]]*;linenumber=\d+)?\][^\n]*$/,
  } as const;
  for (const format of ["github", "azure-pipelines"] as const) {
    const lines = linesOf(format, scenarios);
    expect(lines.pop()).toMatch(/^not ready/);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.filter((line) => !whole[format].test(line))).toEqual([]);
    expect(lines.filter((line) => /%0[AD]::|(?<!^)##\w*\[/.test(line))).toEqual([]);
  }
});
