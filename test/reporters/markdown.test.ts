import { describe, expect, it } from "vitest";
import { reporters } from "../../src/reporters/index.ts";
import { fenced, inlineCode, markdownLink, markdownText } from "../../src/reporters/markdown-text.ts";
import { notReady, notUnderstood, options, ready, report, throttled } from "../support/report.ts";

const firstLine = (...given: Parameters<typeof report>): string | undefined =>
  reporters.markdown.render(report(...given), options()).split("\n")[0];

describe("the Markdown report", () => {
  it("begins with what is wrong and what to do", () => {
    expect(firstLine([throttled, notReady])).toBe(
      "**Not ready**: the roles held have no data actions (service-principal), and 1 more root cause. Assign Cognitive Services OpenAI User to 3c1e5a70-9b2d-4f6e-8c41-d7a3b5e6f890 on contoso: the least privileged role that can call the model.",
    );
    expect(firstLine([ready], { exitCode: 0 })).toBe("**Ready**: nothing to do.");
    expect(firstLine([notUnderstood])).toMatch(/^\*\*Not ready\*\*: see what was observed/);
    expect(firstLine([], { exitCode: 3 })).toBe("**Undetermined**: nothing ran.");
  });

  it("has a matrix and folds each root cause", () => {
    expect(reporters.markdown.render(report([notReady, ready]), options())).toMatchInlineSnapshot(`
      "**Not ready**: the roles held have no data actions (service-principal). Assign Cognitive Services OpenAI User to 3c1e5a70-9b2d-4f6e-8c41-d7a3b5e6f890 on contoso: the least privileged role that can call the model.

      ### target prod · \`https://contoso.openai.azure.com\` · \`gpt-4o-mini\`

      | scenario | config | token | claims | role | probe | state | why |
      | --- | :-: | :-: | :-: | :-: | :-: | --- | --- |
      | service-principal | ✓ | ✓ | ✓ | ✗ | ✗ | not ready | role without data actions |
      | managed-identity | ✓ | ✓ | ✓ | ✓ | ✓ | ready | 412 ms · 9 tokens |

      <details><summary>✗ service-principal · role-without-data-actions · confirmed</summary>

      the roles held have no data actions: 3c1e…90 holds Contributor at resource group rg-ai, which has no data actions.

      **Needed**

      - Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action on contoso

      **Seen**

      - 3c1e…90 holds Contributor at rg-ai; it does not grant the data action.
      - The call failed: 401 PermissionDenied. (request id 7f8e…2f)

      **Fix**

      Assign Cognitive Services OpenAI User to 3c1e5a70-9b2d-4f6e-8c41-d7a3b5e6f890 on contoso: the least privileged role that can call the model.

      \`\`\`bash
      az role assignment create --assignee-object-id 3c1e5a70-9b2d-4f6e-8c41-d7a3b5e6f890 \\
        --assignee-principal-type ServicePrincipal --role 5e0bd9bd-7b93-4f28-af87-19fc36ad61bd \\
        --scope /subscriptions/0f9e8d7c-6b5a-4433-9221-10fedcba9876/resourceGroups/rg-ai/providers/Microsoft.CognitiveServices/accounts/contoso
      \`\`\`

      **Then**

      A new assignment takes minutes to apply.

      \`\`\`bash
      aoai-preflight run service-principal --wait 10m
      \`\`\`

      **Also**

      - role-missing, a consequence

      More: \`aoai-preflight explain role-without-data-actions\` · [documentation](<https://learn.microsoft.com/azure/ai-services/openai/how-to/role-based-access-control>)

      </details>

      aoai-preflight 1.0.0 · 1 ready · 1 not ready · 3.1 s · exit 1
      "
    `);
  });
});

describe("Markdown from outside", () => {
  it.each([
    ["a | b", String.raw`a \| b`],
    ["<b onclick=x>", String.raw`\<b onclick=x\>`],
    ["[click](https://evil.example)", String.raw`\[click\](https:&#8203;//evil.example)`],
    ["thanks @octocat", "thanks @&#8203;octocat"],
    ["fixes #12", "fixes #&#8203;12"],
    ["`code` *bold* _it_", "\\`code\\` \\*bold\\* \\_it\\_"],
    ["1. one\n2. two", String.raw`1\. one 2. two`],
    ["- item", String.raw`\- item`],
    ["# head", String.raw`\# head`],
    ["&lt;", String.raw`\&lt;`],
  ])("%j is only text", (text, expected) => {
    expect(markdownText(text)).toBe(expected);
  });

  it("cannot leave its code block", () => {
    expect(fenced("a\n````\nb", "text")).toBe("`````text\na\n````\nb\n`````");
    expect(inlineCode("a``b")).toBe("``` a``b ```");
  });

  it("links to https only", () => {
    expect(markdownLink("more", "https://learn.microsoft.com/a?b=c")).toBe(
      "[more](<https://learn.microsoft.com/a?b=c>)",
    );
    expect(markdownLink("more", "https://x.example/#a>b c")).not.toMatch(/>b| c/);
    expect(markdownLink("more", "javascript:alert(1)")).toBeNull();
    expect(markdownLink("more", "nonsense")).toBeNull();
  });
});
