import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import * as z from "zod/mini";
import { UsageError } from "../../core/usage-error.ts";
import { isLoopback } from "../../azure/clouds.ts";
import { readBody } from "./exchange.ts";
import type { Simulator } from "./start-simulator.ts";

const prefix = "/simulator";

interface AdminRoute {
  readonly method: "GET" | "POST";
  readonly path: RegExp;
  answer(simulator: Simulator, body: unknown, named: Readonly<Record<string, string>>): unknown;
}

const switchSchema = z.strictObject({
  drill: z.optional(z.string()),
  world: z.optional(z.record(z.string(), z.unknown())),
});
const clockSchema = z.strictObject({ moveSeconds: z.number() });

const described = (simulator: Simulator) => ({
  world: simulator.world,
  drill: simulator.drill,
  now: simulator.now().toISOString(),
  hosts: simulator.hosts,
  scenarios: simulator.scenarios,
});

/** What can be asked of the simulator itself. Every change answers with what is served then. */
const routes: readonly AdminRoute[] = [
  { method: "GET", path: /^$/, answer: described },
  { method: "GET", path: /^\/requests$/, answer: (simulator) => simulator.requests() },
  {
    method: "GET",
    path: /^\/environment\/(?<scenario>[\w-]+)$/,
    answer: (simulator, _, { scenario = "" }) => simulator.environment(scenario),
  },
  {
    method: "POST",
    path: /^\/clock$/,
    answer: (simulator, body) => {
      simulator.moveClock(parsed(clockSchema, body).moveSeconds);
      return described(simulator);
    },
  },
  {
    method: "POST",
    path: /^\/switch$/,
    answer: async (simulator, body) => {
      await simulator.switchTo(parsed(switchSchema, body));
      return described(simulator);
    },
  },
  {
    method: "POST",
    path: /^\/reset$/,
    answer: async (simulator) => {
      await simulator.reset();
      return described(simulator);
    },
  },
];

/**
 * Answers requests to the simulator itself, below `/simulator` on this machine, for whoever has the token; false where
 * a request is none of these.
 */
export const administer =
  (simulator: () => Simulator, token: string) =>
  (incoming: IncomingMessage, outgoing: ServerResponse): boolean => {
    const url = URL.parse(`http://${incoming.headers.host ?? ""}${incoming.url ?? ""}`);
    // By its name only: a page in a browser could give another name to this address.
    if (
      !url ||
      !isLoopback(url.hostname) ||
      !(url.pathname === prefix || url.pathname.startsWith(`${prefix}/`))
    )
      return false;
    void answer(simulator(), incoming, url.pathname.slice(prefix.length), token).then(
      ({ status, body }) =>
        outgoing
          .writeHead(status, { "content-type": "application/json" })
          .end(`${JSON.stringify(body, null, 2)}\n`),
      () => outgoing.destroy(),
    );
    return true;
  };

interface AdminAnswer {
  readonly status: number;
  readonly body: unknown;
}

async function answer(
  simulator: Simulator,
  incoming: IncomingMessage,
  path: string,
  token: string,
): Promise<AdminAnswer> {
  const refuse = (status: number, error: string): AdminAnswer => ({ status, body: { error } });
  if (!isSame(incoming.headers.authorization ?? "", `Bearer ${token}`))
    return refuse(401, "The token that was printed at the start is needed.");
  const at = routes.filter((route) => route.path.test(path));
  const route = at.find(({ method }) => method === incoming.method);
  if (!route) return refuse(at.length > 0 ? 405 : 404, `There is no ${incoming.method} ${prefix}${path}.`);
  const text = (await readBody(incoming))?.toString() ?? "";
  try {
    const body: unknown = text === "" ? {} : JSON.parse(text);
    const named = route.path.exec(path)?.groups ?? {};
    return { status: 200, body: await route.answer(simulator, body, named) };
  } catch (error) {
    if (error instanceof UsageError || error instanceof SyntaxError) return refuse(400, error.message);
    throw error;
  }
}

function isSame(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function parsed<T>(schema: z.ZodMiniType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw new UsageError(
    result.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; "),
  );
}
