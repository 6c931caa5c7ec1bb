import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Agent, ProxyAgent, fetch as send, type Dispatcher, type RequestInit as SendInit } from "undici";
import { onTestFinished } from "vitest";
import { answerWith } from "../../src/simulator/server/answer.ts";
import { createAuthority } from "../../src/simulator/server/authority.ts";
import { startSimulator, type SimulatorOptions } from "../../src/simulator/server/index.ts";
import { openPorts } from "../../src/simulator/server/ports.ts";
import { createRecorder } from "../../src/simulator/server/recorder.ts";
import { createServedWorld } from "../../src/simulator/server/served-world.ts";
import type { WorldDelta } from "../../src/simulator/world/delta.ts";

/** A simulator for one test. */
export async function serveAzure(options: SimulatorOptions = {}) {
  const simulator = await startSimulator(options);
  onTestFinished(() => simulator.stop());
  return simulator;
}

/** A request as all ways in take it. */
export interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}
export type Send = (url: string, sent?: Sent) => Promise<Pick<Response, "status" | "headers" | "text">>;

/** Sends to any host through the proxy. */
export function throughProxy(proxyUrl: string, ca: string): Send {
  return sendOver(new ProxyAgent({ uri: proxyUrl, requestTls: { ca } }));
}

/** Sends to any host at a port of this machine, as if its name led there. */
export function atPort(port: number, ca: string): Send {
  const agent = new Agent({
    connect: { ca, lookup: (_host, _options, found) => found(null, [{ address: "127.0.0.1", family: 4 }]) },
  });
  const over = sendOver(agent);
  return (url, sent) => {
    const address = new URL(url);
    address.port = String(port);
    return over(address.href, sent);
  };
}

function sendOver(dispatcher: Dispatcher): Send {
  onTestFinished(() => dispatcher.destroy());
  return (url, sent: SendInit = {}) => send(url, { ...sent, redirect: "manual", dispatcher });
}

/** The very same world: asked without sockets, through the proxy, and at the TLS port. For use inside a test. */
export async function openEveryWay(delta: WorldDelta = {}) {
  const folder = mkdtempSync(join(tmpdir(), "aoai-preflight-test-"));
  const authority = await createAuthority();
  const world = await createServedWorld({ world: delta }, folder);
  const recorder = createRecorder();
  const ports = await openPorts({
    world,
    authority,
    recorder,
    answer: answerWith(world, recorder),
    admin: () => false,
  });
  onTestFinished(async () => {
    await ports.close();
    world.stop();
    rmSync(folder, { recursive: true });
  });
  const inProcess: Send = (url, sent) => world.simulation.fetch(url, { ...sent, redirect: "manual" });
  return {
    simulation: world.simulation,
    inProcess,
    overProxy: throughProxy(`http://127.0.0.1:${ports.proxyPort}`, authority.certificate),
    atTlsPort: atPort(ports.tlsPort, authority.certificate),
  };
}
