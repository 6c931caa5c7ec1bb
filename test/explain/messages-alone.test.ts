import { expect, test } from "vitest";
import codes from "../../src/azure/entra-codes.json" with { type: "json" };
import { explain } from "../../src/explain/explain.ts";

/* Most of what people paste is one message: nothing around it tells that somebody met it. */

const passedOn = Object.entries(codes).flatMap(([digits, { meaning, cause }]) => {
  const code = `AADSTS${digits}`;
  return [code, `${code}: ${meaning}`, `Error: ${code}: ${cause}`];
});

test("a code of Microsoft Entra ID is answered, alone or with what it means", () => {
  expect(passedOn.filter((text) => explain(text).length === 0)).toEqual([]);
});

test.each([
  [
    "AADSTS50173: The provided grant has expired due to it being revoked, a fresh auth token is needed.",
    "developer-login-expired",
  ],
  ["IDX10222: Lifetime validation failed.", "clock-skew"],
  ["Code: DeploymentNotFound. The API deployment for this resource does not exist.", "deployment-not-found"],
  ["openai.RateLimitError: Error code: 429", "rate-limited"],
  ["Access denied due to Virtual Network/Firewall rules.", "firewall-denied"],
  ["Public access is disabled. Please configure private endpoint.", "public-access-disabled"],
])("%s", (text, id) => {
  expect(explain(text)[0]?.id).toBe(id);
});
