import { describe, expect, test } from "vitest";
import { causesIn, readable } from "../../src/explain/causes.ts";
import { jwt } from "../support/jwt.ts";

const now = new Date("2026-03-01T12:00:00Z");
const hour = 3600;
const soon = now.getTime() / 1000 + hour;
const account = "https://cognitiveservices.azure.com";

describe("a text that is a token", () => {
  test.each([
    [
      "for another resource",
      jwt({ aud: "https://graph.microsoft.com", tid: "t", exp: soon }),
      "token-audience-wrong",
    ],
    ["that is over", jwt({ aud: account, tid: "t", exp: soon - 2 * hour }), "token-expired"],
    [
      "decoded, for another resource",
      JSON.stringify({ aud: "https://vault.azure.net", iss: "i", exp: soon }),
      "token-audience-wrong",
    ],
    [
      "decoded, that is over",
      JSON.stringify({ aud: account, iss: "i", exp: soon - 2 * hour }),
      "token-expired",
    ],
    ["that is sound", jwt({ aud: `${account}/`, tid: "t", exp: soon }), undefined],
    [
      "of a pod",
      jwt({ aud: ["api://AzureADTokenExchange"], iss: "https://issuer.example", exp: soon }),
      undefined,
    ],
  ])("%s", (_, text, id) => {
    expect(causesIn(text, { now })[0]?.id).toBe(id);
  });
});

test("a token beside the refusal of it tells what was wrong", () => {
  const token = jwt({ aud: "https://management.azure.com", tid: "t", exp: soon });
  const text = `401 Unauthorized. Access token is missing, invalid, audience is incorrect (${account}), or have expired.\n${token}`;
  expect(causesIn(text, { now })[0]?.id).toBe("token-audience-wrong");
});

test("no part of a token is told", () => {
  const token = jwt({ aud: account, tid: "t", exp: 1 });
  const parts = token.split(".");
  const told = readable(`Authorization: Bearer ${token} and again ${token}x`);
  expect(parts.filter((part) => part.length > 8 && told.includes(part))).toEqual([]);
});
