/*
 * How fast the served simulator starts, and how many completions it answers with one core while its memory stays flat:
 * beside a bare Node, and a bare HTTPS server with a constant answer, measured in turn (A B A B …) in one run on one
 * machine. The bundle must be built.
 */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { Agent, request } from "node:https";

const rounds = 12;
const perRound = 2000;
const connections = 16;
const goal = { overMs: 150, perSecond: 1000, growthMb: 20 };

const simulate = ["dist/cli.js", "simulate", "-o", "json"];
const unthrottled = [...simulate, "--world", "bench/world.yaml"];

interface Started<T> {
  readonly child: ChildProcess;
  readonly document: T;
  readonly ms: number;
}

/** Starts a program that prints one JSON document when it is ready. */
async function start<T>(words: readonly string[]): Promise<Started<T>> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "ignore"] });
  let text = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
  while (!text.endsWith("}\n")) await once(child.stdout, "data");
  return { child, document: JSON.parse(text) as T, ms: performance.now() - startedAt };
}

async function stop({ child }: Started<unknown>): Promise<void> {
  child.kill("SIGINT");
  await once(child, "close");
}

async function startUp(): Promise<void> {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const started = await start(simulate);
    ours.push(started.ms);
    await stop(started);
    const startedAt = performance.now();
    spawnSync(process.execPath, ["-e", "0"]);
    bare.push(performance.now() - startedAt);
  }
  const over = median(ours) - median(bare);
  say(
    `ready: ${median(ours).toFixed(0)} ms, ${over.toFixed(0)} ms over node -e 0`,
    over <= goal.overMs,
    `${goal.overMs} ms`,
  );
}

interface Target {
  readonly port: number;
  readonly certificate: string;
  readonly host: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

const question = JSON.stringify({ messages: [{ role: "user", content: "Say ready." }], max_tokens: 16 });

/** Asks over some connections that are kept, and answers with requests a second. */
async function load({ port, certificate, host, path, headers }: Target, agent: Agent): Promise<number> {
  let left = perRound;
  const ask = (): Promise<void> =>
    new Promise((answered, failed) => {
      request({
        agent,
        port,
        path,
        method: "POST",
        ca: certificate,
        servername: host,
        host: "127.0.0.1",
        headers: { host, "content-type": "application/json", "content-length": question.length, ...headers },
      })
        .on("response", (response) => {
          if (response.statusCode !== 200) failed(new Error(`${host} answered ${response.statusCode}`));
          response.resume().on("end", answered);
        })
        .on("error", failed)
        .end(question);
    });
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (left-- > 0) await ask();
    }),
  );
  return perRound / ((performance.now() - startedAt) / 1000);
}

/** Resident memory of a process in MB; null where the system does not tell by a file. */
function residentMb({ pid }: ChildProcess): number | null {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return null;
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(file, "utf8"))?.[1]) / 1024;
}

interface Served {
  readonly tlsPort: number;
  readonly caFile: string;
  readonly applications: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

async function throughput(): Promise<void> {
  const simulator = await start<Served>(unthrottled);
  const constant = await start<Pick<Target, "port" | "certificate">>(["bench/constant-server.ts"]);
  const { tlsPort, caFile, applications } = simulator.document;
  const ours: Target = {
    port: tlsPort,
    certificate: readFileSync(caFile, "utf8"),
    host: "contoso-ai.openai.azure.com",
    path: "/openai/deployments/gpt-4o-mini/chat/completions?api-version=2024-10-21",
    headers: { "api-key": applications["api-key"]?.["OPENAI_API_KEY"] ?? "" },
  };
  const theirs: Target = { ...constant.document, host: "localhost", path: "/", headers: {} };
  const agents = { ours: keeping(), theirs: keeping() };
  const speeds: { ours: number; theirs: number }[] = [];
  const memory: number[] = [];
  for (let round = 0; round < rounds; round++) {
    speeds.push({ ours: await load(ours, agents.ours), theirs: await load(theirs, agents.theirs) });
    memory.push(residentMb(simulator.child) ?? Number.NaN);
  }
  for (const agent of Object.values(agents)) agent.destroy();
  await Promise.all([stop(simulator), stop(constant)]);

  const speed = median(speeds.map((pair) => pair.ours));
  const ratio = median(speeds.map((pair) => pair.ours / pair.theirs));
  say(
    `completions: ${speed.toFixed(0)} a second, ${ratio.toFixed(2)}× a constant answer`,
    speed >= goal.perSecond,
    `${goal.perSecond} a second`,
  );
  // The heap takes its size in the first rounds.
  const settled = memory.slice(-rounds / 2);
  const growth = (settled.at(-1) ?? Number.NaN) - (settled[0] ?? Number.NaN);
  say(
    `memory: ${growth.toFixed(0)} MB more after ${perRound * (settled.length - 1)} requests more (${settled.at(-1)?.toFixed(0)} MB)`,
    !(growth > goal.growthMb),
    `${goal.growthMb} MB`,
  );
}

const keeping = (): Agent => new Agent({ keepAlive: true, maxSockets: connections });

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const say = (measured: string, met: boolean, wanted: string): void =>
  void process.stdout.write(`${measured}; goal ${wanted}: ${met ? "met" : "missed"}\n`);

await startUp();
await throughput();
