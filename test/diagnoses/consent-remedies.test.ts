import { describe, expect, test } from "vitest";
import { remediesOf } from "../support/explained.ts";
import { diagnosedRun } from "../support/evidence.ts";
import { entra } from "../support/failures.ts";

/** Whose application it is that lacks consent decides what can be done about it. */

const own = "b5a4d3c2-1111-4222-8333-444455556666";
const cli = "04b07795-8ddb-461a-bbee-02f9e1bf7b46";
const noConsent = (id: string): string =>
  `AADSTS65001: The user or administrator has not consented to use the application with ID '${id}' named 'an application'. Send an interactive authorization request for this user and resource.`;

describe("consent", () => {
  test("is never sought by changing an application of Microsoft's own", () => {
    const { id, first, all } = remediesOf(noConsent(cli));
    expect(id).toBe("consent-required");
    expect(first?.bash).toEqual([
      "az login --tenant '<TENANT_ID>' --scope https://cognitiveservices.azure.com/.default",
    ]);
    expect(all).toContain(`https://login.microsoftonline.com/<TENANT_ID>/adminconsent?client_id=${cli}`);
    expect(all).not.toContain(`--id ${cli}`);
    expect(remediesOf(noConsent(own)).first?.bash[0]).toContain(`az ad app permission add --id ${own} `);
  });

  test.each(["interactive-browser", "azure-cli", "azure-developer-cli"])(
    "as which %s signs in",
    (credential) => {
      const failure = entra("AADSTS90094: Admin consent is required for the permissions.");
      const [cause] = diagnosedRun({ claims: null, token: { failure } }, { credential });
      const fixes = (cause?.remedies ?? []).flatMap(({ text, bash }) => [text, ...bash]).join("\n");
      expect(fixes).toMatch(
        /^Have an administrator consent for all, at https:\/\/login\.microsoftonline\.com\//,
      );
      expect(fixes).not.toContain("--id '<CLIENT_ID>'");
    },
  );

  test("is asked of nobody where Microsoft alone can give it", () => {
    const vsCode = "aebc6443-996d-45c2-90f0-388ff96faa56";
    const { id, first, all } = remediesOf(
      `AADSTS65002: Consent between first party application '${vsCode}' and first party resource '7d312290-28c8-473c-a0ed-8e53749b6d6d' must be configured via preauthorization.`,
    );
    expect(id).toBe("consent-required");
    expect(first?.text).toMatch(/^No administrator can consent to that: .* Visual Studio Code/);
    expect(all).not.toMatch(new RegExp(`adminconsent|--id ${vsCode}`));
    expect(remediesOf("AADSTS65002").first?.text).toMatch(/^No administrator can consent to that/);
  });
});
