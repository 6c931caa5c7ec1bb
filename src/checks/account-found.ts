import { defineCheck } from "../core/check.ts";
import { fail, inconclusive, pass } from "../core/finding.ts";

/**
 * Answers by which ARM says that there is no such account for this token. All else (no right to read, nothing visible,
 * no answer) leaves it unknown: a principal may call a model without the right to read the account.
 */
const denials = new Set([
  "ResourceNotFound",
  "ResourceGroupNotFound",
  "InvalidAuthenticationTokenTenant",
  "account-soft-deleted",
]);

export const accountFound = defineCheck({
  id: "account-found",
  stage: "role",
  question: "Does Azure Resource Manager show the account behind the endpoint?",
  observes: ["account"],
  judge({ account }) {
    if (account.ok) return pass(`The account is ${account.value.id}.`);
    const { failure } = account;
    return failure.source === "arm" && denials.has(failure.code)
      ? fail(
          failure.code === "account-soft-deleted"
            ? failure.message
            : `Azure Resource Manager does not find the account: ${failure.code}.`,
          { failure },
        )
      : inconclusive(`The account could not be read: ${failure.code}.`, { failure });
  },
});
