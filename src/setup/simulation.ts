import type { Scenario } from "../core/scenario.ts";
import type { Browser } from "../probes/credentials/credential.ts";
import type { Environment } from "../core/environment.ts";
import type { RunConfig } from "../runner/config.ts";
import type { Drill } from "../simulator/index.ts";
import { readText } from "./text-file.ts";

/** A simulated Azure that answers the requests of this process until it is closed. */
export interface OpenSimulation {
  readonly drill: Drill | null;
  /** Ids of the scenarios that the simulated world has a host for, on which their application runs. */
  readonly scenarios: readonly string[];
  readonly environment: (scenario: Scenario) => Environment;
  readonly browser: Browser;
  readonly transport: typeof globalThis.fetch;
  readonly network: RunConfig["network"];
  readonly described: NonNullable<RunConfig["simulated"]>;
  close(): void;
}

/** Variables that the SDKs read by themselves: those of the machine must not reach into a simulated run. */
const sdkVariables = /^(?:AZURE_|IDENTITY_|MSI_|IMDS_|OPENAI_|MSAL_|SYSTEM_OIDC)/;

/**
 * Starts the embedded simulated Azure: until it is closed no request of this process leaves it, and the variables that
 * the SDKs read by themselves are gone. `worldPlace` says in a message where the world's file was given.
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
  const taken = takeVariables();
  return {
    drill,
    scenarios: Object.keys(simulation.world.scenarios),
    environment: ({ id }) => simulation.environment(id),
    // Waits for the person: an error page that they end on is then told, and not waited out.
    browser: (url) => simulation.browse(url),
    transport: simulation.fetch,
    network: simulation.network,
    described: { world: given.world ?? "healthy", drill: drill?.id ?? null },
    close: () => {
      simulation.stop();
      // Once: who closes twice does not undo what was set since.
      Object.assign(process.env, Object.fromEntries(taken.splice(0)));
    },
  };
}

function takeVariables(): [string, string | undefined][] {
  const taken = Object.entries(process.env).filter(([name]) => sdkVariables.test(name));
  for (const [name] of taken) delete process.env[name];
  return taken;
}
