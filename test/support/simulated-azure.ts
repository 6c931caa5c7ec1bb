import { registerHooks } from "node:module";
import { afterAll, beforeAll } from "vitest";
import { loadDrills, type Drill } from "../../src/simulator/drills.ts";
import { createSimulation } from "../../src/simulator/index.ts";
import type { Simulation, SimulationOptions } from "../../src/simulator/simulation.ts";

export const drillsFolder = new URL("../../scenarios/drills", import.meta.url).pathname;
export const drills: readonly Drill[] = loadDrills(drillsFolder);

/** A drill by id. */
export function drillNamed(id: string): Drill {
  const drill = drills.find((candidate) => candidate.id === id);
  if (!drill) throw new Error(`there is no drill ${id}`);
  return drill;
}

/** Intercepts all requests of the test file with one simulation; call once at the top of a file. */
export function simulateAzure(options: SimulationOptions = {}): () => Simulation {
  let simulation: Simulation | undefined;
  beforeAll(async () => {
    simulation = await createSimulation(options);
    simulation.start();
  });
  afterAll(() => simulation?.stop());
  return () => {
    if (!simulation) throw new Error("the simulation has not started");
    return simulation;
  };
}

/** Reads the payload of a token without verifying it. */
export function payloadOf(token: string): Record<string, unknown> {
  const [, payload = ""] = token.split(".");
  return JSON.parse(Buffer.from(payload, "base64url").toString()) as Record<string, unknown>;
}

type Browser = (url: string) => Promise<void>;
const slot = Symbol.for("aoai-preflight.test.browser");

/** From now on InteractiveBrowserCredential opens this browser: it imports the package "open" when it needs one. */
export function openBrowserWith(browser: Browser): void {
  Object.assign(globalThis, { [slot]: browser });
  const source = `export default (url) => globalThis[Symbol.for("aoai-preflight.test.browser")](url);`;
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === "open"
        ? { url: `data:text/javascript,${encodeURIComponent(source)}`, shortCircuit: true }
        : next(specifier, context),
  });
}
