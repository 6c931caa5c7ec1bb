import { guidShape } from "../azure/setting-flaws.ts";
import { defineCheck } from "../core/check.ts";
import { fail, inconclusive, notApplicable, pass } from "../core/finding.ts";
import { originOf, settingIn } from "./setting.ts";

export const tokenTenantMatches = defineCheck({
  id: "token-tenant-matches",
  stage: "claims",
  question: "Was the token issued by the tenant of the account and of the settings?",
  needs: ["claims", "settings"],
  sees: ["account"],
  judge({ claims: { tenantId }, settings, account }) {
    const configured = settingIn(settings, "tenantId");
    const expectations = [
      { source: "account", expected: account?.ok ? account.value.tenantId : null },
      // A domain or `common` says nothing that could be compared with a GUID.
      {
        source: configured ? originOf(configured) : "tenantId",
        expected: configured?.shown && guidShape.test(configured.shown) ? configured.shown : null,
      },
    ].flatMap(({ source, expected }) => (expected ? [{ source, expected }] : []));
    if (expectations.length === 0)
      return notApplicable("Neither the settings nor the account tell a tenant.");
    if (!tenantId) return inconclusive("The token names no tenant.");
    const other = expectations.find(({ expected }) => expected.toLowerCase() !== tenantId.toLowerCase());
    const sources = expectations.map(({ source }) => source).join(" and ");
    return other
      ? fail(`tid is ${tenantId}, expected ${other.expected} (${other.source}).`, {
          details: { ...other, actual: tenantId },
        })
      : pass(`tid is ${tenantId}, as ${sources} says.`);
  },
});
