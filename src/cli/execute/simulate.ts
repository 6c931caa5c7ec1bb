import { exitCodes } from "../../core/gate.ts";
import { UsageError } from "../../core/usage-error.ts";
import { readText } from "../../setup/text-file.ts";
import type { Simulator, WorldDelta } from "../../simulator/server/index.ts";
import type { SimulateArguments } from "../commands/simulate.ts";
import { parsePort } from "../input/port.ts";
import type { Io } from "../io.ts";
import { exportLines, type Shell, type VariableBlock } from "../output/export-lines.ts";
import { writeWhole } from "../output/write-whole.ts";

/** Serves a simulated Azure until it is interrupted; answers with the exit code. */
export async function executeSimulate(given: SimulateArguments, io: Io): Promise<number> {
  // The one slow step, off the main thread: it goes on while the rest is loaded.
  const { sharedKeyPair } = await import("../../simulator/signing-key.ts");
  void sharedKeyPair();
  const { startSimulator } = await import("../../simulator/server/index.ts");
  const simulator = await startSimulator({
    drill: given.drill,
    world: given.world === undefined ? undefined : await worldIn(given.world),
    proxyPort: portOf(given, "proxy-port"),
    tlsPort: portOf(given, "port"),
    caFile: given.ca,
  });
  try {
    await tell(simulator, given, io);
    await interrupted(io.signal);
  } finally {
    await simulator.stop();
  }
  // It was asked to end, and there is nothing that it left undone.
  return exitCodes.ready;
}

const portOf = (given: SimulateArguments, flag: "port" | "proxy-port"): number | undefined =>
  given[flag] === undefined ? undefined : parsePort(given[flag], `--${flag}`);

async function worldIn(file: string): Promise<WorldDelta> {
  const { readWorldDelta } = await import("../../simulator/drills.ts");
  return readWorldDelta(readText(file, `--world ${file}`), file);
}

async function tell(simulator: Simulator, given: SimulateArguments, io: Io): Promise<void> {
  const scenarios = chosenScenarios(simulator, given.scenario);
  const blocks = blocksOf(simulator, scenarios);
  const file = given["print-env"];
  if (file !== undefined) {
    // Variables of several scenarios would contradict each other.
    const [connection, ...applications] = blocks;
    const some = [connection, ...(applications.length === 1 ? applications : [])].filter(
      (one) => one !== undefined,
    );
    await writeWhole(file, linesOf(some, file.endsWith(".ps1") ? "powershell" : "bash"));
  }
  io.out(given.output === "json" ? documentOf(simulator, scenarios) : pageOf(simulator, blocks));
  const fault = simulator.drill === null ? "" : ` · drill ${simulator.drill}`;
  io.say(`Ready at ${simulator.proxyUrl} · world ${simulator.world}${fault} · Ctrl-C ends it.`);
}

function chosenScenarios(simulator: Simulator, wanted: string | undefined): readonly string[] {
  const { scenarios, drillScenario } = simulator;
  const chosen = wanted ?? drillScenario;
  if (chosen === null) return scenarios;
  if (scenarios.includes(chosen)) return [chosen];
  throw new UsageError(
    `--scenario ${chosen}: the world has no such scenario; it has ${scenarios.join(", ")}.`,
  );
}

function blocksOf(simulator: Simulator, scenarios: readonly string[]): VariableBlock[] {
  const names = new Set(simulator.scenarios.flatMap((id) => Object.keys(simulator.application(id))));
  return [
    { title: "every program: the way to the simulated Azure", set: simulator.connection, unset: [] },
    ...scenarios.map((id) => {
      const set = simulator.application(id);
      const unset = [...names].filter((name) => !Object.hasOwn(set, name));
      return { title: `application of ${id}`, set, unset };
    }),
  ];
}

const linesOf = (blocks: readonly VariableBlock[], shell: Shell): string =>
  blocks.map((block) => exportLines(block, shell)).join("\n");

function pageOf({ admin, tlsPort, hosts, person }: Simulator, blocks: readonly VariableBlock[]): string {
  return [
    `# bash\n\n${linesOf(blocks, "bash")}`,
    `# PowerShell\n\n${linesOf(blocks, "powershell")}`,
    `# the sign-in page takes ${person.userName} with the password ${person.password}\n` +
      `# without a proxy: every host answers by its name at 127.0.0.1:${tlsPort}, for example\n` +
      `#   curl --cacert "$SSL_CERT_FILE" --noproxy '*' --connect-to ::127.0.0.1:${tlsPort} https://${hosts.find((host) => host.startsWith("login."))}/common/discovery/instance\n` +
      `# the simulator itself: GET /simulator, /simulator/requests; POST /simulator/switch, /simulator/clock, /simulator/reset\n` +
      `#   curl --noproxy '*' -H 'Authorization: Bearer ${admin.token}' ${admin.url}\n`,
  ].join("\n");
}

function documentOf(simulator: Simulator, scenarios: readonly string[]): string {
  const { proxyUrl, tlsPort, caFile, admin, world, drill, person, hosts, connection } = simulator;
  const applications = Object.fromEntries(scenarios.map((id) => [id, simulator.application(id)]));
  return `${JSON.stringify({ proxyUrl, tlsPort, caFile, admin, world, drill, person, hosts, connection, applications }, null, 2)}\n`;
}

const interrupted = (signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    if (signal.aborted) done();
    else signal.addEventListener("abort", () => done(), { once: true });
  });
