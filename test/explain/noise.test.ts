import { describe, expect, test } from "vitest";
import { undoNoise } from "../../src/explain/normalise/undo-noise.ts";

describe("noise that is undone", () => {
  test.each([
    ["a link inside a code", "AADSTS700[21](https://example.org/step:3)1: No", "AADSTS700211: No"],
    ["a code that a line broke", "AADSTS700\n0215: Invalid", "AADSTS7000215: Invalid"],
    ["an address that a line broke", "http://169.254.1\n69.254/metadata", "http://169.254.169.254/metadata"],
    ["colours", "\u001B[31mERROR\u001B[0m: no", "ERROR: no"],
    ["colours without their escape", "[31mERROR[0m: no", "ERROR: no"],
    [
      "JSON in JSON",
      String.raw`{\"error\":\"invalid_grant\",\\\"x\\\":\\\"y\\\"}`,
      '{"error":"invalid_grant","x":"y"}',
    ],
    ["escaped line breaks", String.raw`one\r\ntwo\\nthree`, "one two three"],
    ["doubled quotes", 'echo "{""error"":""invalid_client""}"', 'echo "{"error":"invalid_client"}"'],
    [
      "a form",
      "error_description=AADSTS50011%3a+The+redirect+URI+%27x%27",
      "error_description=AADSTS50011: The redirect URI 'x'",
    ],
    ["entities", "it&#39;s &quot;bad&quot; &amp;lt;b&amp;gt;", `it's "bad"`],
    [
      "spaces that are none",
      "expired due to inactivity.\u00A0The\uFFFDtoken\\xe1was",
      "expired due to inactivity. The token was",
    ],
    ["bars of Terraform", "│ Error: no such\n│ host", "Error: no such host"],
    [
      "times of a job",
      "2026-01-02T03:04:05.123Z Error: no such\n2026-01-02T03:04:05.124Z host",
      "Error: no such host",
    ],
    ["curly quotes", "identity \u2018x\u2019 \u201Cy\u201D", `identity 'x' "y"`],
    ["tags, but no placeholder", "<p>use <b>this</b>: <your-key></p>", "use this : <your-key>"],
    [
      "what a form says to whoever fills it in",
      "<!-- Is it <new>?\n\nThen -> go on. -->\n- [X] I have searched the issues\n- [x] I can work on it\nNo such host",
      "- [x] I can work on it No such host",
    ],
    ["a page", "<!doctype html><html><body>Denied</body></html>", "[page] Denied"],
    ["a path of Windows", String.raw`C:\\Users\\nina\\token`, String.raw`C:\Users\nina\token`],
  ])("%s", (_, noisy, plain) => {
    expect(undoNoise(noisy)).toBe(plain);
  });
});
