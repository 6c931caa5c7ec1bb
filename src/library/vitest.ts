import { expect } from "vitest";
import { exitCodes } from "../core/gate.ts";
import type { Report } from "../core/report.ts";
import { plainOptions, reporters } from "../reporters/index.ts";

/*
 * `import "aoai-preflight/vitest"` adds `expect(report).toBeReady()`. The message of a failure is the report itself:
 * the root cause and the fix stand where the test failed.
 */

declare module "vitest" {
  // The type parameters must be those of vitest's own declaration.
  // oxlint-disable-next-line typescript/no-unused-vars
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> {
    /** A report of `run` is ready: its gate is satisfied, or, with names, each of these scenarios is ready. */
    toBeReady(...scenarios: readonly string[]): R;
  }
}

expect.extend({
  toBeReady(received: unknown, ...scenarios: readonly string[]) {
    if (!isReport(received)) {
      return { pass: false, message: () => "toBeReady wants the report that run() gave." };
    }
    const missing = scenarios.filter((name) => !isReady(received, name));
    const pass = scenarios.length > 0 ? missing.length === 0 : received.exitCode === exitCodes.ready;
    const what = scenarios.length > 0 ? scenarios.join(", ") : "Azure OpenAI";
    return {
      pass,
      message: () => `${what} should ${pass ? "not " : ""}be ready:\n\n${told(received)}`,
    };
  },
});

const isReport = (value: unknown): value is Report =>
  typeof value === "object" && value !== null && "exitCode" in value && "scenarios" in value;

/** Ready against every target; a scenario that is not in the report is not. */
function isReady({ scenarios }: Report, name: string): boolean {
  const runs = scenarios.filter(({ id }) => id === name);
  return runs.length > 0 && runs.every(({ state }) => state === "ready");
}

const told = (report: Report): string =>
  reporters.human.render(report, {
    ...plainOptions,
    shell: process.platform === "win32" ? "powershell" : "bash",
  });
