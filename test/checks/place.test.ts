import { expect, test } from "vitest";
import { placeOf } from "../../src/checks/place.ts";
import { accountId } from "../support/evidence.ts";

test.each([
  [accountId, "account contoso"],
  [`${accountId}/projects/chat`, "project contoso/chat"],
  ["/subscriptions/5/resourceGroups/rg-ai", "resource group rg-ai"],
  ["/subscriptions/5", "subscription 5"],
  ["/providers/Microsoft.Management/managementGroups/root", "management group root"],
  ["/", "/"],
])("%s is said as %s", (scope, place) => {
  expect(placeOf(scope)).toBe(place);
});
