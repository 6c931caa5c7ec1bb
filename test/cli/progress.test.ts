import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createProgress, type Progress } from "../../src/cli/output/progress.ts";
import { ready, throttled } from "../support/report.ts";

const scenarios = [
  { id: "managed-identity", target: "prod" },
  { id: "api-key", target: "prod" },
];

function start(over: { tty?: boolean; columns?: number; rows?: number; ascii?: boolean } = {}) {
  const writes: string[] = [];
  const { tty = true, columns = 80, rows = 24, ascii = false } = over;
  const stream = { write: (text: string) => writes.push(text), columns, rows };
  return { writes, progress: createProgress({ stream, tty, colour: 0, ascii }) };
}

function drive(progress: Progress): void {
  progress.on({ type: "run-started", scenarios });
  progress.on({ type: "stage-started", scenario: "managed-identity", target: "prod", stage: "token" });
  vi.advanceTimersByTime(1_000);
  progress.on({ type: "scenario-finished", report: ready });
  progress.on({
    type: "waiting",
    scenario: "api-key",
    target: "prod",
    forWhat: "the rate limit",
    seconds: 26,
    attempts: 2,
    waitedSeconds: 62,
    limitSeconds: 600,
  });
  vi.advanceTimersByTime(1_000);
  progress.on({ type: "scenario-finished", report: throttled });
  progress.on({ type: "run-finished" });
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("progress in a pipe", () => {
  it("is a plain line as each scenario ends", () => {
    const { writes, progress } = start({ tty: false });
    drive(progress);
    progress.on({ type: "not-waiting", scenario: "api-key", target: "prod", why: "nothing\nheals" });
    expect(writes.join("")).toBe(
      [
        "✓ managed-identity on prod: ready, 412 ms · 9 tokens (1.2 s)",
        "api-key on prod: waiting for the rate limit: attempt 3 in 26.0 s, waited 1 min 2 s of 10 min 0 s",
        "? api-key on prod: undetermined, rate limited (300 ms)",
        "api-key on prod: not waiting: nothing heals",
        "",
      ].join("\n"),
    );
  });

  it("has no control character and no log command, whatever the headline", () => {
    const { writes, progress } = start({ tty: false });
    progress.on({
      type: "scenario-finished",
      report: { ...ready, headline: "a\u001B[2J\n::error::b ##vso[x]\u0000" },
    });
    expect(writes).toEqual(["✓ managed-identity on prod: ready, a : :error::b # #vso[x] (1.2 s)\n"]);
  });
});

describe("progress on a terminal", () => {
  it("shows stage and time, at most ten times a second, and leaves the terminal clean", () => {
    const { writes, progress } = start();
    drive(progress);
    const all = writes.join("");
    expect(all).toContain("managed-identity on prod  token, 900 ms");
    expect(all).toContain("api-key on prod           waits for its turn");
    expect(all).toContain("waiting for the rate limit: attempt 3 in 26.0 s");
    expect(writes.length).toBeLessThan(25);
    expect(writes.at(0)).toBe("\u001B[?25l");
    expect(writes.at(-1)).toBe("\u001B[2A\r\u001B[0J\u001B[?25h");
    expect(vi.getTimerCount()).toBe(0);
  });

  it("gives the cursor back once when aborted, also by an exit", () => {
    const { writes, progress } = start();
    const listeners = process.listenerCount("exit");
    progress.on({ type: "run-started", scenarios });
    expect(process.listenerCount("exit")).toBe(listeners + 1);
    progress.close();
    progress.close();
    expect(process.listenerCount("exit")).toBe(listeners);
    expect(writes.filter((text) => text.includes("\u001B[?25h"))).toHaveLength(1);
  });

  it("never draws a line that the terminal would wrap, nor more lines than it has", () => {
    const { writes, progress } = start({ columns: 20, rows: 3, ascii: true });
    const many = Array.from({ length: 5 }, (_, at) => ({
      id: `scenario-with-a-long-name-${at}`,
      target: "prod",
    }));
    progress.on({ type: "run-started", scenarios: many });
    progress.close();
    const lines = (writes[1] ?? "")
      // oxlint-disable-next-line no-control-regex -- what is drawn, without the moves of the cursor
      .replaceAll(/\u001B\[[\d?]*[A-Za-z]|\r/g, "")
      .trimEnd()
      .split("\n");
    expect(lines).toEqual(["  scenario-with-a-l", "  and 4 more"]);
  });

  it("says above the live lines why a scenario does not wait", () => {
    const { writes, progress } = start();
    progress.on({ type: "run-started", scenarios });
    progress.on({ type: "not-waiting", scenario: "api-key", target: "prod", why: "nothing\nheals" });
    expect(writes.at(-2)).toBe("\u001B[2A\r\u001B[0Japi-key on prod: not waiting: nothing heals\n");
    progress.close();
  });

  it("puts a note above the live lines", () => {
    const { writes, progress } = start();
    progress.on({ type: "run-started", scenarios });
    progress.say("To sign in, open this address");
    expect(writes.at(-2)).toBe("\u001B[2A\r\u001B[0JTo sign in, open this address\n");
    progress.close();
  });
});
