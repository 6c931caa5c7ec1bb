import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { canRedraw } from "../../src/cli/output/live-lines.ts";
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
  return { writes, stream, progress: createProgress({ stream, tty, colour: 0, ascii }) };
}

/** What is drawn, without the moves of the cursor. */
const linesOf = (text = ""): string[] =>
  text
    // oxlint-disable-next-line no-control-regex -- those moves
    .replaceAll(/\u001B\[[\d?]*[A-Za-z]|\r/g, "")
    .trimEnd()
    .split("\n");

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

it.each([
  [true, {}, true],
  [true, { TERM: "xterm-256color" }, true],
  [true, { TERM: "dumb" }, false],
  [true, { CI: "true" }, false],
  [false, {}, false],
])("lines are drawn again on a terminal (%j) with %j: %j", (isTerminal, environment, expected) => {
  expect(canRedraw(isTerminal, environment)).toBe(expected);
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
    expect(all).toContain("managed-identity  token, 900 ms");
    expect(all).toContain("api-key           waits for its turn");
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
    expect(linesOf(writes[1])).toEqual(["  scenario-with-a-l", "  0 of 5 done"]);
  });

  it("shows first what runs where there are more lines than the terminal has", () => {
    const { writes, progress } = start({ rows: 3, ascii: true });
    const [one, two] = [ready, throttled].map(({ id, target }) => ({ id, target: target.name }));
    if (!one || !two) throw new Error("there are two reports");
    const last = { id: "workload-identity", target: "test" };
    progress.on({ type: "run-started", scenarios: [one, two, last] });
    progress.on({ type: "scenario-finished", report: ready });
    progress.on({ type: "stage-started", scenario: last.id, target: last.target, stage: "token" });
    vi.advanceTimersByTime(150);
    expect(linesOf(writes.at(-1))).toEqual([
      expect.stringMatching(/^\S workload-identity on test {2}token, /),
      "  1 of 3 done",
    ]);
    progress.close();
  });

  it("takes away all rows of lines that a narrower terminal has wrapped", () => {
    const { writes, progress, stream } = start({ columns: 60 });
    progress.on({ type: "run-started", scenarios });
    stream.columns = 20;
    progress.close();
    // Two lines of 36 columns.
    expect(writes.at(-1)).toBe("\u001B[4A\r\u001B[0J\u001B[?25h");
  });

  it.skipIf(process.platform === "win32")("gives the cursor back while it is stopped", () => {
    const kill = vi.spyOn(process, "kill").mockReturnValue(true);
    const { writes, progress } = start();
    progress.on({ type: "run-started", scenarios });
    process.emit("SIGTSTP");
    expect(writes.at(-1)).toBe("\u001B[2A\r\u001B[0J\u001B[?25h");
    expect(kill).toHaveBeenCalledWith(process.pid, "SIGTSTP");
    expect(process.listenerCount("SIGTSTP")).toBe(0);
    process.emit("SIGCONT");
    expect(writes.at(-2)).toBe("\u001B[?25l");
    expect(vi.getTimerCount()).toBe(1);
    progress.close();
    expect([process.listenerCount("SIGTSTP"), process.listenerCount("SIGCONT")]).toEqual([0, 0]);
    kill.mockRestore();
  });

  it.skipIf(process.platform === "win32")("goes on where the process cannot be stopped", () => {
    const kill = vi.spyOn(process, "kill").mockReturnValue(true);
    const { writes, progress } = start();
    progress.on({ type: "run-started", scenarios });
    process.emit("SIGTSTP");
    vi.advanceTimersByTime(250);
    expect(writes.at(-1)).toContain("waits for its turn");
    expect([process.listenerCount("SIGTSTP"), process.listenerCount("SIGCONT")]).toEqual([1, 0]);
    process.emit("SIGTSTP");
    progress.close();
    expect([process.listenerCount("SIGTSTP"), vi.getTimerCount()]).toEqual([0, 0]);
    kill.mockRestore();
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
