import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import "../../src/library/vitest.ts";
import {
  configFrom,
  diagnose,
  plainOptions,
  readReport,
  rediagnose,
  reporters,
  run,
  simulateAzure,
  UsageError,
  type Report,
  type RunEvent,
  type RunSettings,
} from "../../src/index.ts";
import * as library from "../../src/index.ts";
import * as simulator from "../../src/simulator/server/index.ts";
import { sound } from "../support/config.ts";
import { notReady, report } from "../support/report.ts";

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
    expect(() => configFrom({ only: ["no-such-check"] })).toThrow(
      'configFrom: only: no check matches "no-such-check"',
    );
    expect(() => configFrom({ skip: ["no-*"] })).toThrow('configFrom: skip: no check matches "no-*"');
    expect(() => configFrom({ require: ["nosuch"] })).toThrow(
      'configFrom: require: there is no scenario "nosuch"; there are api-key',
    );
  });

  it.each([
    [{ failOn: ["failure"] }, 'failOn.0: expected one of "fail"|"warn"|"inconclusive"'],
    [{ require: "most" }, "require: must be all, any, or a list with the ids of scenarios"],
    [{ require: [] }, "require: names no scenario"],
    [{ operation: "x" }, 'operation: expected one of "chat"'],
    [{ target: { endpoint: 3 } }, "target.endpoint: expected string, received number"],
    [{ target: { endpoin: "https://contoso.openai.azure.com" } }, "target.endpoin: there is no such key"],
    [{ target: {}, targets: { one: {} } }, "give target or targets, not both"],
    [{ targets: {} }, "targets: names no target"],
    [{ scenarios: [] }, "scenarios: names no scenario"],
    [{ scenarios: [3] }, "scenarios.0: expected object, received number"],
    [{ scenarios: ["api-key", { id: "mine" }] }, "scenarios.1.title: is missing (string)"],
    [{ limits: { run: -1 } }, "limits.run: Too small: expected number to be >0"],
    [{ limits: { wait: 10 ** 12 } }, "limits.wait: Too big: expected number to be <=86400000"],
    [{ environment: { PORT: 3 } }, "environment: must be variables by name"],
    [{ simulation: Promise.resolve() }, "simulation: must be what simulateAzure() resolves to; await it"],
    [{ transport: {} }, "transport: must be a function like fetch"],
    [{ failon: ["fail"] }, "failon: there is no such key"],
    [null, "expected object, received null"],
  ])("refuses %j, which only a program without types can give", (settings, message) => {
    const refused = (): unknown => configFrom(settings as RunSettings);
    expect(refused).toThrow(UsageError);
    expect(refused).toThrow(`configFrom: ${message}`);
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

describe("simulateAzure", () => {
  it("refuses a setting that there is not, and a value of a wrong kind", async () => {
    const misspelt: object = { dril: "key-invalid" };
    await expect(simulateAzure(misspelt)).rejects.toThrow("simulateAzure: dril: there is no such key");
    const number: object = { drill: 1 };
    await expect(simulateAzure(number)).rejects.toThrow(/simulateAzure: drill: expected string/);
  });

  it("refuses a world that there is not, and says where one is given that has a scenario", async () => {
    await expect(simulateAzure({ world: "nosuch.yaml" })).rejects.toThrow(
      "simulateAzure: world nosuch.yaml: there is no such file.",
    );
    const simulation = await simulateAzure();
    try {
      expect(() => configFrom({ simulation, scenarios: ["default-chain"] })).toThrow(
        /^default-chain: the simulated world has no such scenario; .* A file for simulateAzure\(\{ world \}\) can add it\.$/,
      );
    } finally {
      simulation.close();
    }
  });

  it("takes the variables of Azure away, and gives them back once", async () => {
    process.env["AZURE_OPENAI_ENDPOINT"] = "https://mine.openai.azure.com";
    try {
      const simulation = await simulateAzure();
      expect(process.env["AZURE_OPENAI_ENDPOINT"]).toBeUndefined();
      simulation.close();
      expect(process.env["AZURE_OPENAI_ENDPOINT"]).toBe("https://mine.openai.azure.com");
      process.env["AZURE_OPENAI_ENDPOINT"] = "https://later.openai.azure.com";
      simulation.close();
      expect(process.env["AZURE_OPENAI_ENDPOINT"]).toBe("https://later.openai.azure.com");
    } finally {
      delete process.env["AZURE_OPENAI_ENDPOINT"];
    }
  });

  it("refuses a second one while one is open, which goes on undisturbed", async () => {
    const first = await simulateAzure();
    try {
      await expect(simulateAzure({ drill: "key-invalid" })).rejects.toThrow(UsageError);
      await expect(simulateAzure()).rejects.toThrow("is open in this process: close() it first");
      const report = await run(configFrom({ simulation: first }));
      expect(report).toBeReady();
      expect(report.summary.ready).toBe(5);
    } finally {
      first.close();
    }
    const next = await simulateAzure();
    // Whoever closes twice closes nothing of another.
    first.close();
    await expect(simulateAzure()).rejects.toThrow(UsageError);
    next.close();
  });
});

describe("readReport", () => {
  it("gives what was saved back, to judge and to render again", () => {
    const saved = report([notReady]);
    const text = reporters.json.render(saved, { ...plainOptions, redact: "none" });
    expect(readReport(text)).toMatchObject({ ...saved });
    expect(rediagnose(readReport(text)).exitCode).toBe(1);
  });

  it.each([
    ["{", "readReport: not JSON; a report is written with -o json=FILE."],
    ["{}", "readReport: not a report of this version (at schemaVersion)."],
    ["[]", "readReport: not a report of this version (at the top)."],
  ])("refuses %j", (text, message) => {
    expect(() => readReport(text)).toThrow(new UsageError(message));
  });

  it.each([
    ["rediagnose", rediagnose],
    ["diagnose", diagnose],
  ])("is not all that refuses what is no report: %s does too", (name, judge) => {
    const place = (where: string) => new UsageError(`${name}: not a report of this version (at ${where}).`);
    const [scenario] = report([notReady]).scenarios;
    // What a program in JavaScript may hand over.
    const given = (value: unknown) => () => judge(value as Report);
    expect(given({})).toThrow(place("schemaVersion"));
    expect(given(undefined)).toThrow(place("the top"));
    expect(given({ ...report([]), scenarios: [{ ...scenario, findings: {} }] })).toThrow(
      place("scenarios.0.findings"),
    );
  });
});

it("every value of the library is in its document", () => {
  const document = readFileSync("docs/library.md", "utf8");
  const values = [...Object.keys(library), ...Object.keys(simulator)];
  expect(
    values.filter((name) => !new RegExp(`[{,] ${name}[ ,]|\`${name}\\b|\\b${name}\\(`).test(document)),
  ).toEqual([]);
});

describe("toBeReady", () => {
  it("wants a report", () => {
    expect(() => expect({}).toBeReady()).toThrow("wants the report");
  });
});
