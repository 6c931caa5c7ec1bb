import type { RequestHandler } from "msw";
import type { Drill } from "../drills.ts";
import { unreachable, type NetworkError } from "../network-error.ts";
import { createSimulation, type Simulation } from "../simulation.ts";
import { healthyWorld } from "../world/healthy.ts";
import type { WorldDelta } from "../world/delta.ts";

/** What is served: a world and a fault in it. */
export interface Choice {
  readonly world?: WorldDelta;
  readonly drill?: Drill;
}

/** The world behind the servers. It can be changed while they run; its keys, secrets and paths stay the same. */
export interface ServedWorld {
  readonly simulation: Simulation;
  /** Azure's and the cluster's clock, before what the world itself adds to it. */
  now(): Date;
  moveClock(seconds: number): void;
  /** @throws UsageError when the choice does not fit; what was served before goes on. */
  switchTo(choice: Choice): Promise<void>;
  /** Back to the choice, the clock and the empty counters of the start. */
  reset(): Promise<void>;
  /** Names of all hosts that can be asked for, in order. */
  hosts(): string[];
  /** What answers at a host; undefined where nothing does. */
  handlersAt(host: string): readonly RequestHandler[] | undefined;
  /** How a connection to an address fails; null where it holds, whatever is answered then. */
  failureAt(url: URL): NetworkError | null;
  stop(): void;
}

/** How often tokens are projected anew. They live an hour, and the kubelet renews them at 80% of that. */
const projectionMilliseconds = 20 * 60_000;

/**
 * Makes the first world. `folder`: where the files of its hosts go.
 * @throws UsageError when the choice does not fit.
 */
export async function createServedWorld(start: Choice, folder: string): Promise<ServedWorld> {
  const base = healthyWorld();
  let movedSeconds = 0;
  const now = (): Date => new Date(Date.now() + movedSeconds * 1000);
  const create = (choice: Choice): Promise<Simulation> => createSimulation({ ...choice, base, now, folder });

  let simulation = await create(start);
  let byHost = handlersByHost(simulation);
  const serve = (next: Simulation): void => {
    simulation.stop();
    simulation = next;
    byHost = handlersByHost(next);
  };
  const projection = setInterval(() => simulation.projectTokens(), projectionMilliseconds);
  projection.unref();

  return {
    get simulation() {
      return simulation;
    },
    now,
    moveClock: (seconds) => {
      movedSeconds += seconds;
      simulation.projectTokens();
    },
    switchTo: async (choice) => serve(await create(choice)),
    reset: async () => {
      movedSeconds = 0;
      serve(await create(start));
    },
    hosts: () => [...new Set([...byHost.keys(), ...Object.keys(simulation.world.network)])].toSorted(),
    handlersAt: (host) => byHost.get(host),
    failureAt: (url) => {
      const { network } = simulation.world;
      const code = network[url.hostname];
      if (typeof code === "string") return unreachable(url, network);
      return byHost.has(url.hostname) ? null : unreachable(url, {});
    },
    stop: () => {
      clearInterval(projection);
      simulation.stop();
    },
  };
}

function handlersByHost({ hosts }: Simulation): ReadonlyMap<string, readonly RequestHandler[]> {
  const answering = hosts.filter(({ handlers }) => handlers.length > 0);
  const grouped = Map.groupBy(answering, ({ host }) => host);
  return new Map([...grouped].map(([host, same]) => [host, same.flatMap(({ handlers }) => handlers)]));
}
