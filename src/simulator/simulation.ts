import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getResponse, type RequestHandler } from "msw";
import { UsageError } from "../core/usage-error.ts";
import type { Drill } from "./drills.ts";
import { hostsOf, type AnsweringHost } from "./handlers.ts";
import { interceptWith } from "./interception.ts";
import { unreachable } from "./network-error.ts";
import { networkOf } from "./network.ts";
import { hostEnvironment } from "./managed-identity/host.ts";
import { browse } from "./person.ts";
import { projectToken } from "./projected-token.ts";
import { cloud } from "./resources.ts";
import { sharedKeyPair } from "./signing-key.ts";
import { createState, type State } from "./state.ts";
import { changedWorld, type WorldDelta } from "./world/delta.ts";
import { healthyWorld } from "./world/healthy.ts";
import type { World, WorldText } from "./world/schema.ts";

export interface SimulationOptions {
  /** The world that the others change; absent: a healthy one with keys and secrets of its own. */
  readonly base?: WorldText;
  /** What differs from the healthy world. */
  readonly world?: WorldDelta;
  /** One more fault, on top of that. */
  readonly drill?: Drill;
  /** The clock of this machine; Azure's may differ from it. */
  readonly now?: () => Date;
  /** Where the files of the simulated hosts go; absent: a temporary folder, removed at the end. */
  readonly folder?: string;
}

/** A simulated Azure and the hosts on which the scenarios' applications run. */
export interface Simulation {
  readonly world: World;
  readonly drill: Drill | null;
  /** Environment variables as the application of that scenario finds them on its host; none for an unknown scenario. */
  environment(scenarioId: string): Record<string, string>;
  /**
   * Plays the person at the browser: opens the sign-in address, signs in, follows the way back to the listener.
   * @throws SignInPageError with the page's text where the sign-in ends on an error page.
   */
  browse(url: string, signal?: AbortSignal): Promise<void>;
  /** The hosts of the world that answer; of managed identity hosts only that of the scenario `managed-identity`. */
  readonly hosts: readonly AnsweringHost[];
  /** Answers for every host of the world; a request to any other fails like a name that does not resolve. */
  readonly handlers: readonly RequestHandler[];
  /** Asks the handlers without a socket in between; an address that none of them serves fails as the network would. */
  readonly fetch: typeof globalThis.fetch;
  /** The same for that scenario's application: of managed identity hosts it reaches only that of its own host. */
  fetchFrom(scenarioId: string | undefined): typeof globalThis.fetch;
  /** Name service and connections of the world. */
  readonly network: ReturnType<typeof networkOf>;
  /** Entra signs with a new key from now on; the one before stays known. */
  rotateSigningKey(): void;
  /** Projects the service accounts' tokens into their pods anew, as the kubelet does before they expire. */
  projectTokens(): void;
  /** From now on requests of this process are answered here and none leaves it, save the person's way back. */
  start(): void;
  /** Ends the interception and removes the files of the simulated hosts. */
  stop(): void;
}

/**
 * Makes the world and everything that answers for it.
 * @throws UsageError when the deltas do not fit the world.
 */
export async function createSimulation(options: SimulationOptions = {}): Promise<Simulation> {
  const { drill = null, now = () => new Date() } = options;
  const world = worldOf(options.base ?? healthyWorld(), options.world, drill);
  const state = createState(world, await sharedKeyPair(), now);
  const everyHost = hostsOf(state);
  const reachedFrom = (place: string | undefined): AnsweringHost[] =>
    everyHost.filter(({ only }) => only === undefined || only === place);
  // A request that does not say where it comes from is taken to come from there.
  const usualPlace = world.scenarios["managed-identity"]?.host;
  const hosts = reachedFrom(usualPlace);
  const handlers = hosts.flatMap((host) => host.handlers);
  const failureOf = (url: URL): Error => unreachable(url, world.network);
  const interception = interceptWith(handlers, failureOf);
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), "aoai-preflight-hosts-"));
  const projectTokens = (): TokenFiles => projectAll(state, now(), folder);
  const tokenFiles = projectTokens();

  return {
    world,
    drill,
    environment: (scenarioId) => environmentOf(world, drill, tokenFiles, scenarioId),
    browse: (url, signal) => browse({ world, handlers }, url, signal),
    hosts,
    handlers,
    fetch: asking(handlers, failureOf),
    fetchFrom(scenarioId) {
      const place = world.scenarios[scenarioId ?? ""]?.host ?? usualPlace;
      return asking(
        reachedFrom(place).flatMap((host) => host.handlers),
        failureOf,
      );
    },
    network: networkOf(world),
    rotateSigningKey: () => state.entraKeys.rotate(cloud),
    projectTokens,
    start: interception.start,
    stop: () => {
      interception.stop();
      for (const file of state.agentSecrets.values()) rmSync(file, { force: true });
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

const asking =
  (handlers: readonly RequestHandler[], failureOf: (url: URL) => Error): typeof globalThis.fetch =>
  async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const response = await getResponse([...handlers], request);
    // As Node's own fetch wraps what its sockets report.
    if (!response) throw new TypeError("fetch failed", { cause: failureOf(new URL(request.url)) });
    return response;
  };

function worldOf(base: WorldText, delta: WorldDelta | undefined, drill: Drill | null): World {
  const deltas = [delta, drill?.world].filter((one) => one !== undefined);
  const changed = changedWorld(base, deltas);
  if ("world" in changed) return changed.world;
  const faults = changed.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new UsageError(`The simulated world does not fit together:\n${faults.join("\n")}`);
}

/** Paths of the projected tokens, by name of the host. */
type TokenFiles = ReadonlyMap<string, string>;

const projectAll = (state: State, now: Date, folder: string): TokenFiles =>
  new Map(
    Object.entries(state.world.hosts).flatMap(([name, { projectedToken }]) =>
      projectedToken ? [[name, projectToken(state, projectedToken, now, join(folder, name))]] : [],
    ),
  );

function environmentOf(
  world: World,
  drill: Drill | null,
  tokenFiles: TokenFiles,
  scenarioId: string,
): Record<string, string> {
  const scenario = world.scenarios[scenarioId];
  if (!scenario) return {};
  const tokenFile = tokenFiles.get(scenario.host);
  const healthy = {
    ...hostEnvironment(world, scenario.host),
    ...scenario.environment,
    ...(tokenFile && { AZURE_FEDERATED_TOKEN_FILE: tokenFile }),
  };
  const changes = drill?.scenario === scenarioId ? drill.environment : undefined;
  const variables = Object.entries({ ...healthy, ...changes });
  return Object.fromEntries(variables.flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}
