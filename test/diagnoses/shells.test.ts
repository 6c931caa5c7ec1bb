import { expect, test } from "vitest";
import { parse } from "yaml";
import { quoteForBash, quoteForPowerShell, renderRemedy } from "../../src/core/remedy.ts";
import { federatedTokenMissing } from "../../src/diagnoses/credential/federation.ts";

/** What reaches a program from each of the shells that a command is printed for. */

test("curl is the program in Windows PowerShell too", () => {
  const { bash, powershell } = renderRemedy({ text: "See.", commands: [["curl", "--head", "https://x.y"]] });
  expect(bash).toEqual(["curl --head https://x.y"]);
  expect(powershell).toEqual(["curl.exe --head https://x.y"]);
});

test("the patch for the pods has nothing that a shell takes away, and the label is a text", () => {
  const commands = federatedTokenMissing
    .remedies({ details: {} } as never, {})
    .flatMap((remedy) => remedy.commands ?? []);
  const patch = commands.find(([program, verb]) => program === "kubectl" && verb === "patch")?.at(-1) ?? "";
  expect(patch).not.toMatch(/["']/);
  expect([quoteForBash(patch), quoteForPowerShell(patch)]).toEqual([`'${patch}'`, `'${patch}'`]);
  expect(parse(patch)).toEqual({
    spec: {
      template: {
        metadata: { labels: { "azure.workload.identity/use": "true" } },
        spec: { serviceAccountName: "<SERVICE_ACCOUNT>" },
      },
    },
  });
});
