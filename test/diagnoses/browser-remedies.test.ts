import { expect, test } from "vitest";
import { diagnosedRun, ids, type Different } from "../support/evidence.ts";
import { data, entra } from "../support/failures.ts";

/** A browser in which each run signs in anew does not use the sign-in of a developer tool. */

const unsigned: Different = { claims: null, access: null, account: null, completion: null, clock: null };
const refusedWith = (text: string): Different => ({ ...unsigned, token: { failure: entra(text) } });

const rows: readonly (readonly [string, Different])[] = [
  ["user-credentials-invalid", refusedWith("AADSTS50055: The password is expired.")],
  ["user-credentials-invalid", refusedWith("AADSTS50126: Error validating credentials.")],
  ["mfa-required", refusedWith("AADSTS50074: Strong Authentication is required.")],
  ["conditional-access", refusedWith("AADSTS530035: Blocked by security defaults.")],
  [
    "token-tenant-mismatch",
    {
      claims: {
        tenantId: ids.otherTenant,
        issuer: `https://sts.windows.net/${ids.otherTenant}/`,
        principalKind: "user",
        identity: "user",
      },
      completion: {
        failure: data(
          400,
          "Tenant provided in token does not match resource token",
          `Token tenant ${ids.otherTenant} does not match resource tenant.`,
        ),
      },
    },
  ],
];

test.each(rows)("%s", (id, different) => {
  const fixes = (credential: string): string => {
    const [first] = diagnosedRun(different, { credential });
    expect(first?.id).toBe(id);
    return (first?.remedies ?? []).flatMap(({ text, bash }) => [text, ...bash]).join("\n");
  };
  expect(fixes("azure-cli")).toContain("az login");
  expect(fixes("interactive-browser")).not.toMatch(/az login|user name and password flow/);
});
