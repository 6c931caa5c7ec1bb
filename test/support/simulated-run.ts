import type { EvidenceMap } from "../../src/core/evidence.ts";
import type { ScenarioReport } from "../../src/core/report.ts";
import { run } from "../../src/runner/run.ts";
import type { RunConfig } from "../../src/runner/config.ts";
import { createSimulation } from "../../src/simulator/index.ts";
import type { SimulationOptions } from "../../src/simulator/simulation.ts";
import { configFor, scenarioOf } from "./config.ts";

/**
 * Runs the service principal's scenario in a simulated world, without a process of its own. `instead` answers what the
 * world is not to answer.
 */
export async function runInWorld(
  world: SimulationOptions["world"],
  parts: Partial<RunConfig> = {},
  variables: Readonly<Record<string, string>> = {},
  instead: (url: string) => Response | undefined = () => undefined,
): Promise<ScenarioReport> {
  const simulation = await createSimulation(world ? { world } : {});
  try {
    const environment = { ...simulation.environment("service-principal"), ...variables };
    const scenario = { ...scenarioOf("environment"), id: "service-principal" };
    const { scenarios } = await run(
      configFor(environment, {
        scenarios: [{ scenario, named: true }],
        transport: async (input, init) => {
          const request = new Request(input, init);
          return instead(request.url) ?? simulation.fetch(request);
        },
        ...parts,
      }),
    );
    const [report] = scenarios;
    if (!report) throw new Error("there is no report");
    return report;
  } finally {
    simulation.stop();
  }
}

/** The evidence of a report on access. */
export function accessIn({ evidence }: ScenarioReport): EvidenceMap["access"] {
  const entry = evidence.find(({ key }) => key === "access");
  if (entry?.key !== "access" || !("value" in entry)) throw new Error(`no access: ${JSON.stringify(entry)}`);
  return entry.value;
}
