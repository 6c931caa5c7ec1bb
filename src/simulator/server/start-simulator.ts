import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { UsageError } from "../../core/usage-error.ts";
import { drillsFolder } from "../drills-folder.ts";
import type { WorldDelta } from "../world/delta.ts";
import type { World } from "../world/schema.ts";
import { administer } from "./admin.ts";
import { answerWith } from "./answer.ts";
import { createAuthority } from "./authority.ts";
import { openPorts } from "./ports.ts";
import { createRecorder, type RecordedRequest } from "./recorder.ts";
import { createServedWorld, type Choice } from "./served-world.ts";
import { applicationVariables, connectionVariables, type Variables } from "./variables.ts";

/** A world and a fault in it. */
export interface WorldChoice {
  /** What differs from the healthy world. */
  readonly world?: WorldDelta | undefined;
  /** Id of a drill: one more fault, on top of that. */
  readonly drill?: string | undefined;
}

/** The world that is served, and where on this machine. */
export interface SimulatorOptions extends WorldChoice {
  /** Ports of this machine; absent: any free ones. */
  readonly proxyPort?: number | undefined;
  readonly tlsPort?: number | undefined;
  /** Where the certificate of the simulator's authority goes; absent: a private temporary folder. */
  readonly caFile?: string | undefined;
}

/** A simulated Azure that programs of any language reach over the network of this machine. */
export interface Simulator {
  /** `http://127.0.0.1:PORT`: for `HTTPS_PROXY` and `HTTP_PROXY`; also where managed identity endpoints answer. */
  readonly proxyUrl: string;
  /** Port of this machine at which every host of the world answers by its name, for clients with their own resolution. */
  readonly tlsPort: number;
  /** PEM file that clients must trust. It is removed at the end; its key never leaves the process. */
  readonly caFile: string;
  /** Where the simulator itself is asked, and the bearer token for that. */
  readonly admin: { readonly url: string; readonly token: string };
  /** Name of the served world and id of the drill. */
  readonly world: string;
  readonly drill: string | null;
  /** Id of the scenario in which the drill's fault shows. */
  readonly drillScenario: string | null;
  /** Who can sign in at the sign-in page. */
  readonly person: { readonly userName: string; readonly password: string };
  readonly hosts: readonly string[];
  readonly scenarios: readonly string[];
  /** Variables for every program: proxy and trust. */
  readonly connection: Variables;
  /** Variables of a scenario's application, those of `connection` not included; none for an unknown scenario. */
  application(scenario: string): Variables;
  /** Both: what a program of that scenario is started with. It must inherit no others of the kind. */
  environment(scenario: string): Variables;
  /** The simulated clock. */
  now(): Date;
  moveClock(seconds: number): void;
  /** The newest thousand requests, oldest first, without secrets. */
  requests(): RecordedRequest[];
  /**
   * Serves another world or drill; `{}`: the healthy world. Keys, secrets and addresses stay, the clock too.
   * @throws UsageError when it does not fit; then nothing has changed.
   */
  switchTo(choice: WorldChoice): Promise<void>;
  /** World, drill and clock as at the start, and no requests. */
  reset(): Promise<void>;
  /** Ends every connection and removes the files. */
  stop(): Promise<void>;
}

/**
 * Starts a simulated Azure on ports of this machine.
 * @throws UsageError for an unknown drill, a world that does not fit, a port that is taken, a file that exists.
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const folder = mkdtempSync(join(tmpdir(), "aoai-preflight-simulator-"));
  const caFile = options.caFile ?? join(folder, "ca.pem");
  let written = false;
  const removeFiles = (): void => {
    rmSync(folder, { recursive: true, force: true });
    if (written) rmSync(caFile, { force: true });
  };
  process.once("exit", removeFiles);
  try {
    const [authority, world] = await Promise.all([
      createAuthority(),
      resolved(options).then((choice) => createServedWorld(choice, folder)),
    ]);
    writeNew(caFile, authority.certificate);
    written = true;
    const recorder = createRecorder();
    const token = randomBytes(24).toString("base64url");
    const ports = await openPorts({
      world,
      authority,
      recorder,
      answer: answerWith(world, recorder),
      admin: administer(() => simulator, token),
      proxyPort: options.proxyPort,
      tlsPort: options.tlsPort,
    });
    const place = { proxyUrl: `http://127.0.0.1:${ports.proxyPort}`, tlsPort: ports.tlsPort, caFile };
    const connection = connectionVariables(place);
    const application = (scenario: string): Variables => applicationVariables(world, place, scenario);
    // A connection from before shows nothing of what the network does to new ones; others are better left alone, as a
    // client may be about to use them.
    const dropIdleUnless = (network: World["network"]): void => {
      if (!isDeepStrictEqual(network, world.simulation.world.network)) ports.dropIdle();
    };
    const simulator: Simulator = {
      ...place,
      admin: { url: `${place.proxyUrl}/simulator`, token },
      get world() {
        return world.simulation.world.name;
      },
      get drill() {
        return world.simulation.drill?.id ?? null;
      },
      get drillScenario() {
        return world.simulation.drill?.scenario ?? null;
      },
      get person() {
        const { users, person } = world.simulation.world;
        const { userName = "", password = "" } = users[person.user] ?? {};
        return { userName, password };
      },
      get hosts() {
        return world.hosts();
      },
      get scenarios() {
        return Object.keys(world.simulation.world.scenarios);
      },
      connection,
      application,
      environment: (scenario) => ({ ...connection, ...application(scenario) }),
      now: world.now,
      moveClock: world.moveClock,
      requests: recorder.requests,
      switchTo: async (choice) => {
        const { network } = world.simulation.world;
        await world.switchTo(await resolved(choice));
        dropIdleUnless(network);
      },
      reset: async () => {
        const { network } = world.simulation.world;
        await world.reset();
        recorder.clear();
        dropIdleUnless(network);
      },
      stop: async () => {
        await ports.close();
        world.stop();
        process.off("exit", removeFiles);
        removeFiles();
      },
    };
    return simulator;
  } catch (error) {
    process.off("exit", removeFiles);
    removeFiles();
    throw error;
  }
}

async function resolved({ world, drill }: WorldChoice): Promise<Choice> {
  if (drill === undefined) return world ? { world } : {};
  // Reading YAML is loaded by those who need it only: most starts do not.
  const { findDrill } = await import("../drills.ts");
  return { ...(world && { world }), drill: findDrill(drillsFolder, drill) };
}

function writeNew(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: "wx", mode: 0o600 });
  } catch {
    throw new UsageError(
      `${file}: the certificate cannot be written there, or there is such a file already.`,
    );
  }
}
