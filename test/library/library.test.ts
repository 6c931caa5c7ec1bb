import { describe, expect, it } from "vitest";
import "../../src/library/vitest.ts";
import { configFrom, run, simulateAzure, type RunEvent } from "../../src/index.ts";
import { sound } from "../support/config.ts";

describe("configFrom", () => {
  it("needs nothing: scenarios that are configured, variables of this process", () => {
    const config = configFrom();
    expect(config.scenarios.map(({ scenario, named }) => [scenario.id, named])).toContainEqual([
      "api-key",
      false,
    ]);
    expect(config.gate).toEqual({ require: "all", failOn: ["fail", "inconclusive"] });
  });

  it("takes scenarios by name, and values before variables", async () => {
    const report = await run(
      configFrom({
        scenarios: ["api-key"],
        target: { deployment: "given" },
        environment: { ...sound, OPENAI_API_DEPLOY: "of-the-environment" },
        transport: () => Promise.reject(new TypeError("fetch failed")),
        limits: { observation: 500 },
      }),
    );
    expect(report.scenarios.map(({ id, target }) => [id, target.deployment])).toEqual([["api-key", "given"]]);
  });

  it("refuses what there is not", () => {
    expect(() => configFrom({ scenarios: ["no-such-scenario"] })).toThrow(/There is no scenario "no-such/);
    expect(() => configFrom({ only: ["no-such-check"] })).toThrow(/no check matches/);
  });
});

describe("run on the simulated Azure", () => {
  it("is ready, and tells what happens while it goes on", async () => {
    const simulation = await simulateAzure();
    const events: RunEvent["type"][] = [];
    try {
      const config = configFrom({ simulation, scenarios: ["service-principal"] });
      const report = await run(config, { onEvent: ({ type }) => events.push(type) });
      expect(report).toBeReady();
      expect(report).toBeReady("service-principal");
      expect(report).not.toBeReady("managed-identity");
      expect(events).toEqual(
        expect.arrayContaining(["run-started", "stage-started", "scenario-finished", "run-finished"]),
      );
    } finally {
      simulation.close();
    }
  });

  it("fails a test with the root cause and the fix", async () => {
    const simulation = await simulateAzure({ drill: "client-secret-expired" });
    try {
      const report = await run(configFrom({ simulation }));
      expect(report.scenarios.map(({ id }) => id)).toEqual(["service-principal"]);
      expect(report).not.toBeReady();
      expect(() => expect(report).toBeReady()).toThrow(/should be ready:[^]*client-secret-expired[^]*Fix/);
    } finally {
      simulation.close();
    }
  });

  it("ends at once when it is cancelled", async () => {
    const report = await run(configFrom({ environment: sound, scenarios: ["api-key"] }), {
      signal: AbortSignal.abort(),
    });
    expect(report).toMatchObject({ interrupted: true, exitCode: 130 });
  });
});

describe("toBeReady", () => {
  it("wants a report", () => {
    expect(() => expect({}).toBeReady()).toThrow("wants the report");
  });
});
