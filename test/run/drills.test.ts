import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checks } from "../../src/checks/index.ts";
import { healingOf } from "../../src/runner/wait.ts";
import { loadDrills } from "../../src/simulator/drills.ts";
import { runForReport } from "../support/cli.ts";

const drills = loadDrills(fileURLToPath(new URL("../../scenarios/drills", import.meta.url)));
const runs = new Map<string, ReturnType<typeof runForReport>>();

/** Runs a drill once for all tests, in a process of its own: MSAL keeps a managed identity's source and token. */
function runOf(id: string): ReturnType<typeof runForReport> {
  const run = runs.get(id) ?? runForReport(["run", "--drill", id, "--fail-on", "fail,inconclusive"]);
  runs.set(id, run);
  return run;
}

describe("every drill", () => {
  it.each(drills.map((drill) => [drill.id, drill] as const))(
    "%s gives its diagnosis as the one root",
    async (id, drill) => {
      const { code, report } = await runOf(id);
      expect(report.scenarios).toHaveLength(1);
      const [scenario] = report.scenarios;
      const roots = scenario?.diagnoses.filter(({ maskedBy }) => !maskedBy) ?? [];
      expect({
        state: scenario?.state,
        roots: roots.map((root) => root.id),
        isMereGuess: roots[0]?.confidence === "possible",
        unexplained: scenario?.unexplained,
      }).toEqual({
        state: drill.expect.state,
        roots: [drill.expect.diagnosis],
        isMereGuess: false,
        unexplained: [],
      });
      // What the report says to wait for, --wait waits for.
      const says = JSON.stringify(roots.map(({ remedies }) => remedies)).includes("--wait");
      expect(says && scenario && healingOf(scenario)).not.toBeNull();
      expect(code).toBe(drill.expect.state === "not-ready" ? 1 : 3);
    },
  );
});

/** Checks that never fail by what they are: the state that is the worst they give. */
const neverFail: Readonly<Record<string, "warn" | "inconclusive">> = {
  // Of two settings that disagree the one that wins may be the right one, and a proxy may be meant.
  "settings-agree": "warn",
  "routes-agree": "warn",
  // A token that cannot be read may be good for the service.
  "token-readable": "inconclusive",
};

it("every check fails in some drill", { timeout: 300_000 }, async () => {
  const seen = new Set<string>();
  for (const { id } of drills)
    for (const { findings } of (await runOf(id)).report.scenarios)
      for (const { check, state } of findings) seen.add(`${check} ${state}`);
  const wanted = checks.map(({ id }) => `${id} ${neverFail[id] ?? "fail"}`);
  expect(wanted.filter((one) => !seen.has(one))).toEqual([]);
});
