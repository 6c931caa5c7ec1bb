import { describe, expect, test } from "vitest";
import { causesIn } from "../../src/explain/causes.ts";
import { gistOf } from "../../src/explain/gist.ts";
import { amidNoise } from "./amid.ts";
import { corpus, untaught } from "./corpus.ts";
import { judged, score } from "./score.ts";

const heartbeat = (second: number): string =>
  `2026-03-01 10:${String(Math.floor(second / 60) % 60).padStart(2, "0")}:${String(second % 60).padStart(2, "0")} INFO worker-${second % 7} heartbeat ok`;
const heartbeats = (count: number): string =>
  Array.from({ length: count }, (_, second) => heartbeat(second)).join("\n");

const question = "Sign-in from the pod stopped working this morning";
const refusal = "AADSTS7000222: The provided client secret keys for app 'billing' are expired.";
const afterthought = "Does anybody here know what we could look at next?";

describe("the gist of a text", () => {
  test("is the text where it is short", () => {
    const text = `${question}\n\n\n${heartbeats(10)}\n`;
    expect(gistOf(text)).toBe(text);
  });

  test("keeps what people wrote and what failed, not what went well, in its order", () => {
    const text = [
      question,
      heartbeats(400),
      refusal,
      heartbeats(400),
      "We changed nothing at all in the cluster since then.",
      heartbeats(400),
      afterthought,
    ].join("\n");
    const gist = gistOf(text) ?? "";
    const places = [question, refusal, "We changed nothing", afterthought].map((part) => gist.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(gist.length).toBeLessThan(2_000);
  });

  test("tells each kind of line once", () => {
    const again = Array.from(
      { length: 300 },
      (_, at) => `worker ${at}: connection refused by the token host`,
    );
    const gist = gistOf([question, heartbeats(60), ...again, heartbeats(60), afterthought].join("\n")) ?? "";
    expect(gist.match(/refused by the token host/g)).toHaveLength(1);
  });

  test("of a long log that nobody wrote anything to is nothing", () => {
    expect(gistOf(`${heartbeats(500)}\n2026-03-01 10:08:20 WARN ${refusal}\n${heartbeats(500)}`)).toBeNull();
  });

  test("of one long line is taken from its parts", () => {
    const text = `${"ok ".repeat(4_000)}${refusal}${" ok".repeat(4_000)}`;
    expect(gistOf(text)).toContain(refusal);
    expect((gistOf(text) ?? "").length).toBeLessThan(5_001);
  });

  test("ends where the text does, whatever its lines end with", () => {
    const text = [question, heartbeats(900), afterthought].join("\n").replaceAll("\n", "\r\n");
    expect(gistOf(text)).toContain(afterthought);
  });

  test("is found in scripts without blanks", () => {
    const text = [question, heartbeats(100), "昨日からログインできなくなりました。", heartbeats(100)].join(
      "\n",
    );
    expect(gistOf(text)).toContain("昨日から");
  });
});

describe("a long post", () => {
  const amid = (length: number) => (text: (typeof corpus)[number], place: number) =>
    judged(text, causesIn(amidNoise(text.text, length, place)));

  test("is explained as a short one, whatever stands beside the failure", () => {
    const told = corpus.filter((_, place) => place % 20 === 0).map(amid(3_000));
    const { decided, undecided } = score(told);
    expect(decided.right / decided.of).toBeGreaterThanOrEqual(0.88);
    expect(undecided.right / undecided.of).toBeGreaterThanOrEqual(0.8);
  });

  test("is understood without a message more often than not", () => {
    const { decided } = score(untaught.map(amid(3_000)));
    expect(decided.right / decided.of).toBeGreaterThanOrEqual(0.6);
  });

  test("of more than twenty thousand characters is still read", () => {
    const text = `${question}\nThe secret of our app registration has expired last Friday, says the portal.\n${heartbeats(600)}\nAny idea?`;
    expect(text.length).toBeGreaterThan(20_000);
    expect(causesIn(text)[0]?.id).toBe("client-secret-expired");
  });
});
