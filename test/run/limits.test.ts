import { execFileSync } from "node:child_process";
import { closeSync, constants, mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../../src/runner/run.ts";
import { configFor, scenarioOf, sound } from "../support/config.ts";

/** Nobody ever answers. */
const silence: typeof globalThis.fetch = () => new Promise(() => {});

describe("a limit of our own proves nothing", () => {
  it.skipIf(process.platform === "win32")("on a token file that cannot be read in time", async () => {
    const folder = mkdtempSync(join(tmpdir(), "limits-"));
    const fifo = join(folder, "token");
    execFileSync("mkfifo", [fifo]);
    try {
      const { scenarios } = await run(
        configFor(
          { ...sound, AZURE_FEDERATED_TOKEN_FILE: fifo },
          {
            scenarios: [{ scenario: scenarioOf("workload-identity"), named: true }],
            limits: { run: 3000, observation: 200, wait: 0 },
            transport: silence,
          },
        ),
      );
      const [scenario] = scenarios;
      expect(scenario?.state).toBe("undetermined");
      expect(scenario?.findings.find(({ check }) => check === "assertion-readable")).toMatchObject({
        state: "inconclusive",
        message: expect.stringMatching(/^The file .*token was not read within \d\.\d s\.$/) as string,
      });
    } finally {
      // Whoever still waits for a writer meets one, and the end of the file.
      closeSync(openSync(fifo, constants.O_RDWR | constants.O_NONBLOCK));
      rmSync(folder, { recursive: true });
    }
  });

  it("on a person who has not finished the sign-in", async () => {
    const { scenarios } = await run(
      configFor(sound, {
        scenarios: [{ scenario: scenarioOf("interactive-browser"), named: true }],
        limits: { run: 400, observation: 100, wait: 0 },
        transport: silence,
      }),
    );
    const [scenario] = scenarios;
    expect(scenario?.state).toBe("undetermined");
    expect(scenario?.diagnoses).toMatchObject([{ id: "interactive-unavailable", confidence: "likely" }]);
    // The time that it had, and not the limit that this is a part of; what gives it more.
    expect(scenario?.diagnoses[0]?.because).toMatch(
      /not finished within \d\.\d s, which is what the time limit of the run leaves for it\./,
    );
    expect(scenario?.diagnoses[0]?.remedies[0]?.bash).toEqual([
      "aoai-preflight run interactive-browser --timeout 10m",
    ]);
  });
});
