import { routeFrom, proxyIn } from "../azure/proxy.ts";
import type { EvidenceMap } from "../core/evidence.ts";
import { observed, type Observation } from "../core/observation.ts";
import { observeConnection, observeResolution, type WayInput } from "../probes/way.ts";
import { limitOf, missing, type CellRun } from "./cell.ts";
import type { Ground } from "./ground.ts";

/** What was seen of the way to one place; scenarios of a run that go there share it. */
export interface WaySeen {
  readonly startedAt: number;
  readonly resolution: Promise<Observation<EvidenceMap["resolution"]>>;
  /** null: this machine, spoken to without TLS. */
  readonly connection: Promise<Observation<EvidenceMap["connection"]>> | null;
}

/** The way to the endpoint: by which route, to which address, and who answers there. Sends nothing to the account. */
export async function observeWay(run: CellRun, ground: Ground): Promise<void> {
  const { recorder, wanted } = run;
  const route = routeOf(run, ground);
  recorder.seen("route", performance.now(), observed(route));
  if (!wanted.has("resolution") && !wanted.has("connection")) {
    return missing(run, { reason: "excluded" }, "resolution", "connection");
  }
  if (recorder.kept("resolution") && recorder.kept("connection")) return;
  const url = new URL(ground.endpoint.origin);
  const proxy = route.dataPlane ? proxyIn(run.config.environment(run.cell.scenario)) : null;
  const secure = url.protocol === "https:";
  const seen = wayTo(run, secure, {
    network: run.config.network,
    to: { host: ground.endpoint.host, port: Number(url.port) || 443, proxy: proxy?.url ?? null },
    through: route.dataPlane ? route.proxy : null,
    limit: limitOf(run),
  });
  const resolution = await seen.resolution;
  // Behind a proxy the name need not be known here: the proxy looks it up.
  if (resolution.ok || proxy === null) recorder.seen("resolution", seen.startedAt, resolution);
  else recorder.absent("resolution", { reason: "not-applicable" });
  if (!resolution.ok && proxy === null)
    return missing(run, { reason: "blocked", by: "host-resolves" }, "connection");
  if (seen.connection) recorder.seen("connection", seen.startedAt, await seen.connection);
  else recorder.absent("connection", { reason: "not-applicable" });
}

function routeOf({ config, cell, identityHosts }: CellRun, { host, endpoint, authorityHost }: Ground) {
  const isImds = host.managedIdentitySource === "imds";
  const identity =
    cell.scenario.credential === "managed-identity"
      ? isImds
        ? "169.254.169.254"
        : (identityHosts[0] ?? "")
      : (URL.parse(authorityHost)?.hostname ?? "");
  return routeFrom(config.environment(cell.scenario), { identity, endpoint: endpoint.host });
}

/** Another attempt looks for itself. */
function wayTo({ ways, attempt }: CellRun, secure: boolean, input: WayInput): WaySeen {
  const key = JSON.stringify(input.to);
  const known = ways.get(key);
  if (known && attempt === 1) return known;
  const seen = {
    startedAt: performance.now(),
    resolution: observeResolution(input),
    connection: secure ? observeConnection(input) : null,
  };
  ways.set(key, seen);
  return seen;
}
