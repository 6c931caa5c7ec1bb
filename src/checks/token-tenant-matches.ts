import { guidShape } from "../azure/setting-flaws.ts";
import { defineCheck } from "../core/check.ts";
import { inconclusive, notApplicable, pass, warn } from "../core/finding.ts";
import { originOf, settingIn } from "./setting.ts";
import { unlessCalled } from "./unless-called.ts";
import { listed } from "../core/listed.ts";

export const tokenTenantMatches = defineCheck({
  id: "token-tenant-matches",
  stage: "claims",
  question: "Was the token issued by the tenant of the account and of the settings?",
  needs: ["claims", "settings"],
  sees: ["account", "completion"],
  judge({ claims: { tenantId }, settings, account, completion }, { credential }) {
    const configured = settingIn(settings, "tenantId");
    const home = account?.ok ? account.value.tenantId : null;
    // A domain or `common` says nothing that could be compared with a GUID.
    const named = configured?.shown && guidShape.test(configured.shown) ? configured.shown : null;
    if (!home && !named) return notApplicable("Neither the settings nor the account tell a tenant.");
    if (!tenantId) return inconclusive("The token names no tenant.");

    const isOther = (tenant: string | null): tenant is string =>
      tenant !== null && tenant.toLowerCase() !== tenantId.toLowerCase();
    const unlike = (expected: string, source: string) =>
      unlessCalled(completion, `tid is ${tenantId}, expected ${expected} (${source}).`, {
        details: { source, expected, actual: tenantId },
      });
    const source = configured ? originOf(configured) : "tenantId";
    if (isOther(home)) return unlike(home, "account");
    if (!isOther(named)) {
      const sources = listed([...(home ? ["account"] : []), ...(named ? [source] : [])]);
      return pass(`tid is ${tenantId}, as ${sources} says.`, { source: sources });
    }
    // The account decides; and of the links of a chain some do not read the setting, such as a managed identity.
    return home || credential === "default-chain"
      ? warn(
          `tid is ${tenantId}${home ? ", as account says" : ""}; what gave the token did not use ${source}, ${named}.`,
          {
            details: { source, configured: named, actual: tenantId },
          },
        )
      : unlike(named, source);
  },
});
