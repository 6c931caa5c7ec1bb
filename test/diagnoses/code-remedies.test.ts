import { expect, test } from "vitest";
import { explain } from "../../src/explain/explain.ts";
import { pageOfEntraCode } from "../../src/cli/output/page-text.ts";

/** One root cause, and what mends it as the failure itself tells: its code, or what it names. */
const fixesOf = (text: string) => {
  const [first] = explain(text);
  return {
    id: first?.id,
    fixes: (first?.remedies ?? []).flatMap(({ text: words, bash }) => [words, ...bash]).join("\n"),
  };
};

test.each([
  ["AADSTS53003: Access has been blocked by Conditional Access policies.", /^Sign in from a device/, /proxy/],
  [
    "AADSTS500021: Access to 'Contoso' tenant is denied.",
    /^Ask those who run this network's proxy .*Restrict-Access-To-Tenants/,
    /Conditional Access|managed identity/,
  ],
  ["AADSTS50002: Sign-in failed due to restricted proxy access.", /^Ask those who run/, /Conditional Access/],
  ["AADSTS500212: Not allowed by the outbound policy.", /home tenant .*Outbound access/, /Inbound|device/],
  [
    "AADSTS500213: Not allowed by the inbound policy.",
    /resource's tenant .*Inbound access/,
    /Outbound|device/,
  ],
  ["AADSTS530035: Blocked by security defaults.", /^Sign in in a browser.*\naz login /, /Conditional Access/],
])("%s", (text, has, hasNot) => {
  const { id, fixes } = fixesOf(text);
  expect(id).toBe("conditional-access");
  expect(fixes).toMatch(has);
  expect(fixes).not.toMatch(hasNot);
});

const style = { width: 200, shell: "bash" } as const;

test("the page of a code has the code's own fix", () => {
  expect(pageOfEntraCode("AADSTS500022", style)).toContain("Restrict-Access-To-Tenants, which the proxy");
  expect(pageOfEntraCode("AADSTS53003", style)).not.toContain("Restrict-Access-To-Tenants, which the proxy");
});
