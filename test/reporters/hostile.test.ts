import type { Format } from "../../src/core/vocabulary.ts";
import { XMLValidator } from "fast-xml-parser";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mapText } from "../../src/core/map-text.ts";
import { reporters, type RenderOptions } from "../../src/reporters/index.ts";
import { notReady, notUnderstood, options, report } from "../support/report.ts";

const formats = Object.keys(reporters) as Format[];
const forPeople = ["human", "short", "markdown"] as const;

/** Values from closed lists, which only the schema's words may take the place of. */
const closed = new Set(
  "startedAt cause by state stage key source kind need confidence reason absent effect verdict via route principalKind identity provenBy require failOn whose basis principalType".split(
    " ",
  ),
);

/**
 * A report in which the text stands wherever text can stand: in names that a configuration or a scenario file gives, and
 * in what the gate requires and was told to accept, too.
 */
const reportOf = (text: string) => {
  const gate = {
    require: ["api-key"],
    failOn: ["fail" as const],
    accept: [
      {
        cause: "token-acquired",
        scenario: "x",
        target: "x",
        reason: "x",
        until: "x",
        by: "expectation" as const,
      },
      { cause: "role-missing", reason: "x", by: "baseline" as const },
    ],
  };
  const whole = report([{ ...notReady, file: "./x.yaml" }, notUnderstood], {
    gate,
    simulated: { world: "x", drill: "x" },
  });
  const changed = mapText(whole, (original, key) => (closed.has(key) ? original : text));
  // The name of a scenario that is required and did not run.
  return { ...changed, gate: { ...changed.gate, require: [`${text} too`] } };
};
const render = (format: Format, text: string, over: Partial<RenderOptions> = {}): string =>
  reporters[format].render(reportOf(text), options({ width: 80, verbose: true, redact: "none", ...over }));

/** Two formats consist of such commands: what is left when the one at the beginning of a line is gone. */
const ours: { readonly [F in Format]?: RegExp } = {
  github: /^::(?:error|warning|notice) /gm,
  "azure-pipelines": /^##vso\[task\.logissue /gm,
};
const withoutOurs = (format: Format, text: string): string => text.replaceAll(ours[format] ?? /(?!)/g, "");

describe.each(formats)("hostile text in %s", (format) => {
  it("leaves no control character, terminal escape or change of direction", () => {
    const text = render(format, "a\u001B[31mred\u001B]0;title\u0007\u0000\u202Eevil\u2066\u200B\u009B2Jb");
    expect(text.replaceAll("\n", "")).not.toMatch(/\p{C}/u);
  });

  it("leaves nothing that a CI log would execute", () => {
    for (const command of [
      "##vso[task.setvariable variable=a]b",
      "##[error]boo",
      "##teamcity[x]",
      "::error::boo",
      "a\n::set-env name=a::b",
      "a ::add-mask::b",
    ]) {
      const text = withoutOurs(format, render(format, command, { width: 40 }));
      expect(text).not.toMatch(/##\w*\[/);
      expect(text).not.toMatch(/^\s*::[a-z]/im);
    }
  });
});

describe("hostile text", () => {
  it("ends no script, comment or section", () => {
    for (const text of ["</script><script>alert(1)</script>", "<!-- x", "]]>", "</failure><testcase/>"]) {
      expect(render("json", text)).not.toMatch(/<[/!]/);
      expect(JSON.stringify(JSON.parse(render("json", text)))).toContain(JSON.stringify(text));
      for (const format of ["jsonl", "sarif"] as const) expect(render(format, text)).not.toMatch(/<[/!]/);
      for (const format of ["junit", "html"] as const) expect(render(format, text)).not.toContain(text);
      expect(XMLValidator.validate(render("junit", text))).toBe(true);
    }
  });

  it("adds no row, cell, fence or tag to Markdown", () => {
    const text = "| x |\n```\n</details>\n\n<img src=x> @octocat";
    const outside = proseOf(render("markdown", text));
    expect(outside.filter((line) => line.startsWith("|"))).toHaveLength(4);
    expect(outside.join("\n")).not.toMatch(/(?<!\\)<img|@octocat/);
    const count = (tag: string): number => outside.filter((line) => line.startsWith(tag)).length;
    expect(count("<details>")).toBe(count("</details>"));
  });

  it("keeps a scenario, and the verdict, to its line", () => {
    const linesOf = (format: Format): string[] => render(format, "one\ntwo\r\nthree").trimEnd().split("\n");
    expect(linesOf("short")).toHaveLength(4);
    for (const format of ["github", "azure-pipelines"] as const)
      expect(linesOf(format).filter((line) => !/^(?:::|##vso)/.test(line))).toHaveLength(1);
  });

  it("stays ASCII where ASCII is asked for, commands aside", () => {
    const { scenarios, ...rest } = reportOf("naïve “quote” … 漢字 → ✓");
    const withoutCommands = mapText(scenarios, (text, key) => (key === "bash" || key === "id" ? "x" : text));
    for (const format of forPeople) {
      const text = reporters[format].render(
        { ...rest, scenarios: withoutCommands },
        options({ ascii: true, verbose: true }),
      );
      expect(text).not.toMatch(/[^\n -~]/);
    }
  });

  it("quotes names in the commands it composes", () => {
    const evil = {
      ...notReady,
      id: "x; rm -rf ~",
      diagnoses: notReady.diagnoses.map((diagnosed) => ({ ...diagnosed, remedies: [] })),
    };
    expect(reporters.human.render(report([evil]), options())).toContain("aoai-preflight run 'x; rm -rf ~'");
  });

  it("gives well-formed XML whatever it is, of characters that XML 1.0 allows", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const xml = render("junit", text);
        expect(XMLValidator.validate(xml)).toBe(true);
        expect(xml).not.toMatch(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u);
      }),
    );
  });
});

/** The lines of a Markdown document that are not code, without the code in them. */
function proseOf(document: string): string[] {
  const prose: string[] = [];
  let fence: string | undefined;
  for (const line of document.split("\n")) {
    if (fence === undefined) fence = /^`{3,}/.exec(line)?.[0];
    else if (line === fence) fence = undefined;
    if (fence === undefined) prose.push(line.replaceAll(/(?<![`\\])(`+)(?!`).*?(?<!`)\1(?!`)/g, ""));
  }
  return prose;
}
