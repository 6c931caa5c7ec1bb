import { expect, it } from "vitest";
import { run } from "../../src/runner/run.ts";
import { configFor, scenarioOf, sound } from "../support/config.ts";

const key = "SuperSecretOddKey-part1-part2-part3-part4-tail";
const secret = "PlainClientSecret-part1-part2-part3-part4-tail";
const environment = { ...sound, OPENAI_API_KEY: key, AZURE_CLIENT_SECRET: secret };

/** A body that echoes a secret behind so many characters: what is kept of a text ends within it. */
type Body = (echoed: string) => unknown;
const before = (length: number): string => "x ".repeat(length / 2);

const bodies: readonly (readonly [string, Body])[] = [
  ["a message", (echoed) => ({ error: { code: "401", message: `${before(1980)}${echoed}` } })],
  ["a parameter", (echoed) => ({ error: { code: "401", message: "bad", param: `${before(380)}${echoed}` } })],
  ["a description", (echoed) => ({ error: "invalid_client", error_description: before(1980) + echoed })],
  ["a code", (echoed) => ({ error: `${before(180)}${echoed}`, error_description: "AADSTS7000215: bad" })],
  ["a body without a message", (echoed) => ({ detail: `${before(1960)}${echoed}` })],
];

it.each(bodies)("a secret where %s is cut does not come out in part", async (_, body) => {
  let echoes = 0;
  const transport: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const form = new URLSearchParams(await request.text());
    const echoed = request.headers.get("api-key") ?? form.get("client_secret") ?? "nothing";
    if (echoed === key || echoed === secret) echoes++;
    return Response.json(body(echoed), { status: 401 });
  };
  const report = await run(
    configFor(environment, {
      scenarios: (["api-key", "environment"] as const).map((kind) => ({
        scenario: scenarioOf(kind),
        named: true,
      })),
      transport,
    }),
  );
  expect(echoes).toBeGreaterThan(0);
  const text = JSON.stringify(report);
  expect(text).not.toContain(key.slice(0, 4));
  expect(text).not.toContain(secret.slice(0, 4));
});
