import { dataPlaneScope, endpointBase } from "../azure/endpoint.ts";
import type { CheckId } from "../checks/index.ts";
import type { EvidenceKey, EvidenceMap } from "../core/evidence.ts";
import { observed } from "../core/observation.ts";
import { settingNames, type CredentialKind, type SettingName } from "../core/scenario.ts";
import { readClock } from "../probes/clock.ts";
import { observeCompletion, type Proof } from "../probes/completion.ts";
import type { Limit } from "../probes/limit.ts";
import { limitOf, missing, observe, wireFor, type CellRun } from "./cell.ts";
import { observeGround, type Ground } from "./ground.ts";
import { observeRole } from "./role.ts";
import { openSignIn, type SignIn } from "./sign-in.ts";
import { observeWay } from "./way.ts";

/** Gathers all evidence of one cell. Stages that do not depend on each other run at the same time. */
export async function gather(run: CellRun): Promise<void> {
  run.onStage("config");
  const ground = await observeGround(run);
  if ("blockedBy" in ground) {
    const keyed = run.cell.scenario.credential === "api-key";
    if (keyed) missing(run, { reason: "not-applicable" }, "token", "claims", "account", "access");
    const blocked = { reason: "blocked", by: ground.blockedBy } as const;
    missing(run, blocked, "route", "token", "claims", "account", "access");
    missing(run, blocked, "resolution", "connection", "completion", "clock");
    return;
  }
  const { credential } = run.cell.scenario;
  await Promise.all([
    observeWay(run, ground),
    credential === "api-key" ? withKey(run, ground) : withToken(run, ground, credential),
  ]);
  observeClock(run);
}

async function withKey(run: CellRun, ground: Ground): Promise<void> {
  missing(run, { reason: "not-applicable" }, "token", "claims", "account", "access");
  await probe(run, ground, { kind: "key", key: ground.values.apiKey ?? "" });
}

/** Evidence that a sign-in leads to. */
const fromToken: readonly EvidenceKey[] = ["token", "claims", "account", "access", "completion"];

async function withToken(
  run: CellRun,
  ground: Ground,
  kind: Exclude<CredentialKind, "api-key">,
): Promise<void> {
  const { recorder } = run;
  if (!fromToken.some((key) => run.wanted.has(key)))
    return missing(run, { reason: "excluded" }, ...fromToken);
  run.onStage("token");
  const signIn = signInFor(run, ground, kind);
  const startedAt = performance.now();
  const scope = run.cell.scenario.scope ?? dataPlaneScope(ground.endpoint, ground.cloud);
  const seen = await signIn.observe(
    scope,
    kind === "interactive-browser" ? limitOfPerson(run) : limitOf(run),
  );
  recorder.seen("token", startedAt, seen.token);
  if (seen.claims) recorder.seen("claims", startedAt, seen.claims);
  if (seen.bearer === null) {
    const blocked = { reason: "blocked", by: "token-acquired" } as const;
    return missing(run, blocked, "claims", "account", "access", "completion");
  }
  await Promise.all([
    observeRole(run, ground, signIn, seen.claims),
    probe(run, ground, { kind: "token", token: seen.bearer }),
  ]);
}

/** A person gets the time of the run, less what the stages after the sign-in may take. */
function limitOfPerson(run: CellRun): Omit<Limit, "what"> {
  const { run: whole, observation } = run.config.limits;
  return {
    ms: Math.max(whole - observation, whole / 2),
    signal: run.signal,
    expired: (time) => ({
      source: "environment",
      code: "sign-in-unfinished",
      message: `The sign-in in the browser was not finished within ${time}, which is what the time limit of the run leaves for it.`,
      details: { limitSeconds: String(Math.ceil(whole / 1000)) },
    }),
  };
}

/** Whom a credential signs in is decided by all settings but these. */
const namesTarget: ReadonlySet<SettingName> = new Set(["endpoint", "deployment", "apiVersion", "resourceId"]);

function signInFor(run: CellRun, ground: Ground, kind: Exclude<CredentialKind, "api-key">): SignIn {
  const { values, authorityHost } = ground;
  const identity = settingNames.flatMap((name) => (namesTarget.has(name) ? [] : [values[name] ?? null]));
  const key = JSON.stringify([kind, authorityHost, identity]);
  const known = run.signIns.get(key);
  if (known && (run.attempt === 1 || run.recorder.kept("token"))) {
    if (run.attempt > 1) known.session.forgetFailures();
    return known;
  }
  const signIn = openSignIn({
    kind,
    values,
    authorityHost,
    managedIdentitySource: kind === "managed-identity" ? ground.host.managedIdentitySource : null,
    browser: run.config.browser,
    wire: wireFor(run, "token"),
    redactor: run.redactor,
  });
  run.signIns.set(key, signIn);
  return signIn;
}

async function probe(run: CellRun, ground: Ground, proof: Proof): Promise<void> {
  if (run.config.probe === "none" || !run.wanted.has("completion")) {
    return missing(run, { reason: "excluded" }, "completion");
  }
  run.onStage("probe");
  const { endpoint, values } = ground;
  await observe(run, "completion", () =>
    observeCompletion({
      base: endpointBase(values.endpoint ?? endpoint.origin, endpoint.route),
      apiVersion: endpoint.route === "dated" ? endpoint.apiVersion : null,
      deployment: values.deployment ?? "",
      operation: run.config.operation,
      proof,
      wire: wireFor(run, "probe"),
      limit: limitOf(run),
    }),
  );
}

/** The check that judges the request which nobody answered. */
function unanswered({ recorder }: CellRun): CheckId {
  const { token, completion } = recorder.gathered().seen;
  return token && !token.ok && !completion ? "token-acquired" : "completion-succeeds";
}

function observeClock(run: CellRun): void {
  const clock: EvidenceMap["clock"] | null = readClock(run.wires.flatMap((wire) => wire.clock));
  if (clock) run.recorder.seen("clock", performance.now(), observed(clock));
  else missing(run, { reason: "blocked", by: unanswered(run) }, "clock");
}
