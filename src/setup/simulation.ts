import { AsyncLocalStorage } from "node:async_hooks";
import type { Scenario } from "../core/scenario.ts";
import type { Browser } from "../probes/credentials/credential.ts";
import type { Environment } from "../core/environment.ts";
import type { RunConfig } from "../runner/config.ts";
import type { Drill } from "../simulator/index.ts";
import { standInForVariables } from "./host-variables.ts";
import { readText } from "./text-file.ts";

/** A simulated Azure that answers the requests of this process until it is closed. */
export interface OpenSimulation {
  readonly drill: Drill | null;
  /** Ids of the scenarios that the simulated world has a host for, on which their application runs. */
  readonly scenarios: readonly string[];
  readonly environment: (scenario: Scenario) => Environment;
  readonly onHost: NonNullable<RunConfig["onHost"]>;
  readonly browser: Browser;
  readonly transport: typeof globalThis.fetch;
  readonly network: RunConfig["network"];
  readonly described: NonNullable<RunConfig["simulated"]>;
  close(): void;
}

/**
 * Starts the embedded simulated Azure: until it is closed no request of this process leaves it, and of the variables
 * that the SDKs read by themselves a scenario finds those of its application, whoever else only what was set since.
 * `worldPlace` says in a message where the world's file was given.
 * @throws UsageError for an unknown drill or a wrong world file, and while another one is open in this process.
 */
export async function openSimulation(
  given: { readonly drill?: string | undefined; readonly world?: string | undefined },
  worldPlace: string,
): Promise<OpenSimulation> {
  // The one slow step, off the main thread: it goes on while the rest is loaded.
  const { sharedKeyPair } = await import("../simulator/signing-key.ts");
  void sharedKeyPair();
  const { createSimulation, drillsFolder, findDrill, readWorldDelta } = await import("../simulator/index.ts");
  const drill = given.drill === undefined ? null : findDrill(drillsFolder, given.drill);
  const world =
    given.world === undefined
      ? undefined
      : readWorldDelta(readText(given.world, `${worldPlace} ${given.world}`), given.world);
  const simulation = await createSimulation({ ...(world && { world }), ...(drill && { drill }) });
  try {
    simulation.start();
  } catch (error) {
    simulation.stop();
    throw error;
  }
  const application = new AsyncLocalStorage<{ id: string; variables: Record<string, string> }>();
  const restoreVariables = standInForVariables(() => application.getStore()?.variables);
  return {
    drill,
    scenarios: Object.keys(simulation.world.scenarios),
    environment: ({ id }) => simulation.environment(id),
    onHost: ({ id }, work) => application.run({ id, variables: simulation.environment(id) }, work),
    // Waits for the person: an error page that they end on is then told, and not waited out.
    browser: (url) => simulation.browse(url),
    transport: (input, init) => simulation.fetchFrom(application.getStore()?.id)(input, init),
    network: simulation.network,
    described: { world: given.world ?? "healthy", drill: drill?.id ?? null },
    close: () => {
      simulation.stop();
      restoreVariables();
    },
  };
}
