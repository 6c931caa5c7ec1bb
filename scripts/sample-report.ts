import { readFileSync } from "node:fs";
import type { Report, ScenarioReport } from "../src/core/report.ts";
import { run } from "../src/runner/run.ts";
import { findScenario } from "../src/setup/scenarios.ts";
import { createSimulation, readWorldDelta } from "../src/simulator/index.ts";
import { registerBrowserOpener } from "./browser-opener.ts";
import { withSteadyTimes } from "./steady-times.ts";

const world = "scenarios/worlds/several-faults.yaml";
const scenarios = ["api-key", "interactive", "service-principal", "managed-identity", "workload-identity"];

/** A real run of a simulated world with several faults, with what differs from run to run made the same. */
export async function sampleReport(): Promise<Report> {
  registerBrowserOpener();
  const simulation = await createSimulation({ world: readWorldDelta(readFileSync(world, "utf8"), world) });
  simulation.start();
  try {
    const report = await run({
      scenarios: scenarios.map((id) => ({ ...findScenario(id), named: true })),
      targets: [{ name: "default", given: {}, variables: {} }],
      environment: ({ id }) => simulation.environment(id),
      written: new Map(),
      allowedHosts: [],
      excluded: new Set(),
      probe: "completion",
      operation: "chat",
      gate: { require: "all", failOn: ["fail"] },
      limits: { run: 60_000, observation: 10_000, wait: 0 },
      mayInteract: true,
      browser: (url) => simulation.browse(url),
      transport: simulation.fetch,
      network: simulation.network,
      simulated: { world, drill: null },
      flags: { world: [world] },
      tool: { name: "aoai-preflight", version: "1.0.0" },
    });
    return steady({ ...report, scenarios: report.scenarios.map(inOneOrder) });
  } finally {
    simulation.stop();
  }
}

/** What ran at the same time, in an order that does not depend on which was faster. */
const inOneOrder = (scenario: ScenarioReport): ScenarioReport => ({
  ...scenario,
  evidence: scenario.evidence.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
  exchanges: scenario.exchanges.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)),
});
const placeOf = ({ stage, url }: ScenarioReport["exchanges"][number]): string =>
  `${stage} ${url.split("?")[0]}`;

/** Times, ids and places that a service or this machine chose, replaced by ones that are the same in every run. */
function steady(report: Report): Report {
  const changing = /^(?:requestId|correlationId|traceId)$/;
  const ids = new Map<string, string>();
  const learn = (value: unknown): void => {
    if (value === null || typeof value !== "object") return;
    for (const [key, inner] of Object.entries(value)) {
      if (changing.test(key) && typeof inner === "string" && !ids.has(inner))
        ids.set(inner, steadyId(ids.size + 1));
      else learn(inner);
    }
  };
  learn(report);
  const epoch = Date.parse(report.startedAt);
  const change = (value: unknown, key = ""): unknown => {
    if (Array.isArray(value)) return value.map((inner) => change(inner, key));
    if (value !== null && typeof value === "object") {
      // The clock is that of whoever answered fastest.
      const given = "skewSeconds" in value && "host" in value ? { ...value, host: clockHost } : value;
      return Object.fromEntries(Object.entries(given).map(([name, inner]) => [name, change(inner, name)]));
    }
    if (typeof value === "number") return steadyNumber(key, value);
    if (key === "skewSeconds" && typeof value === "string") return "0";
    return typeof value === "string" ? steadyText(value, ids, epoch) : value;
  };
  const { scenarios, ...rest } = change(report) as Report;
  const timed = scenarios.map(withSteadyTimes);
  return { ...rest, scenarios: timed, durationMs: Math.max(...timed.map(({ durationMs }) => durationMs)) };
}

const steadyMs = 412;
const clockHost = "login.microsoftonline.com";
const steadyId = (count: number): string => `00000000-0000-4000-8000-${String(count).padStart(12, "0")}`;

function steadyNumber(key: string, value: number): number {
  if (key === "durationMs" || key === "acquiredInMs") return steadyMs;
  return key === "skewSeconds" || key === "uncertaintySeconds" ? 0 : value;
}

function steadyText(text: string, ids: ReadonlyMap<string, string>, epoch: number): string {
  let steadied = text;
  for (const [id, steadyOne] of ids) steadied = steadied.replaceAll(id, steadyOne);
  return (
    steadied
      // Times near the run's own are shifted to one day; those of the world stay.
      .replaceAll(/\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:\.\d+)?Z/g, (time) =>
        Math.abs(Date.parse(time) - epoch) < 48 * 3_600_000 ? "2026-11-24T12:00:00.000Z" : time,
      )
      .replaceAll(/(client-request-id=)[\w-]+/g, `$1${steadyId(0)}`)
      .replaceAll(/\b\d+ ms\b/g, `${steadyMs} ms`)
      .replaceAll(/agrees with \S+ to \d+ s/g, "agrees with Azure to 1 s")
      .replaceAll(/\/\S*?aoai-preflight-hosts-\w+\/pod/g, "/var/run/secrets/azure/wi")
  );
}
