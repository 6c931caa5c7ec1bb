import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checks } from "../../src/checks/index.ts";
import type { Report } from "../../src/core/report.ts";
import { healingOf } from "../../src/runner/wait.ts";
import { loadDrills } from "../../src/simulator/index.ts";
import { runForReport } from "../support/cli.ts";

const drills = loadDrills(fileURLToPath(new URL("../../scenarios/drills", import.meta.url)));
const reports = new Map<string, Report>();

describe("every drill", () => {
  // Each in a process of its own: the source and token cache of a managed identity are static in MSAL.
  it.each(drills.map((drill) => [drill.id, drill] as const))(
    "%s gives its diagnosis as the one root",
    async (id, drill) => {
      const { code, report } = await runForReport(["run", "--drill", id, "--fail-on", "fail,inconclusive"]);
      reports.set(id, report);
      expect(report.scenarios).toHaveLength(1);
      const [scenario] = report.scenarios;
      const roots = scenario?.diagnoses.filter(({ maskedBy }) => !maskedBy) ?? [];
      expect({
        state: scenario?.state,
        roots: roots.map((root) => root.id),
        unexplained: scenario?.unexplained,
      }).toEqual({
        state: drill.expect.state,
        roots: [drill.expect.diagnosis],
        unexplained: [],
      });
      // What the report says to wait for, --wait waits for.
      const says = JSON.stringify(roots.map(({ remedies }) => remedies)).includes("--wait");
      expect(says && scenario && healingOf(scenario)).not.toBeNull();
      expect(code).toBe(drill.expect.state === "not-ready" ? 1 : 3);
    },
  );
});

describe("the drills together", () => {
  /** Checks that no state of the simulated world can make fail yet, each with the reason. */
  const beyondTheWorld: Readonly<Record<string, string>> = {};

  it("make every check fail, warn or stay open at least once", () => {
    const hit = new Set(
      [...reports.values()].flatMap(({ scenarios }) =>
        scenarios.flatMap(({ findings }) =>
          findings.filter(({ state }) => state !== "pass" && state !== "skip").map(({ check }) => check),
        ),
      ),
    );
    const never = checks.map(({ id }) => id).filter((id) => !hit.has(id) && !(id in beyondTheWorld));
    expect(never).toEqual([]);
  });
});
