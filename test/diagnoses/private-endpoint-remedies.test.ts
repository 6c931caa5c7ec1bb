import { expect, test } from "vitest";
import { explain } from "../../src/explain/explain.ts";
import { diagnosedRun, failure, healthy, type Different } from "../support/evidence.ts";
import { data } from "../support/failures.ts";

/** Rules on addresses say nothing of what comes through a private endpoint: to allow one would only leave a hole. */

const unread = failure(
  "arm",
  "account-not-visible",
  "No account with the custom subdomain contoso is visible.",
);
const atPrivateAddress = { addresses: [{ address: "10.1.0.4", private: true }] };
const unapproved = data(403, "AccessDenied", "Traffic is not from an approved private endpoint.");
const byRules = data(403, "403", "Access denied due to Virtual Network/Firewall rules.");

const fixesOf = (different: Different): string => {
  const found = diagnosedRun({ account: { failure: unread }, access: null, ...different });
  const { remedies = [] } = found.find(({ id }) => id === "firewall-denied") ?? {};
  return remedies.flatMap(({ text, bash }) => [text, ...bash]).join("\n");
};

const approving =
  /^See the state of all.*\naz network private-endpoint-connection list --id '<RESOURCE_ID>' --output table\nApprove the connection.*\naz network private-endpoint-connection approve --id '<RESOURCE_ID>\/privateEndpointConnections\/<CONNECTION>'\n/;

test.each<[string, Different]>([
  ["the service names the private endpoint", { completion: { failure: unapproved } }],
  ["the address is private", { completion: { failure: byRules }, resolution: atPrivateAddress }],
])("where %s, the connection is approved", (_, different) => {
  expect(fixesOf(different)).toMatch(approving);
  expect(fixesOf(different)).not.toMatch(/ifconfig|network-rule/);
});

test.each<[string, Different]>([
  ["the address is public", {}],
  [
    "a proxy calls, which looks the name up itself",
    { resolution: atPrivateAddress, route: { ...healthy.route, dataPlane: true } },
  ],
])("where %s, the address is allowed", (_, different) => {
  expect(fixesOf({ completion: { failure: byRules }, ...different })).toMatch(
    /^Find the address[^]*network-rule add/,
  );
});

test("a text that names the private endpoint", () => {
  const [first] = explain("PermissionDeniedError: 403 Traffic is not from an approved private endpoint.");
  expect(first?.id).toBe("firewall-denied");
  expect(first?.remedies[0]?.bash.join()).toContain("private-endpoint-connection list");
  expect(JSON.stringify(first?.remedies)).not.toContain("network-rule");
});
