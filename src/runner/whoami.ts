import { claimsFrom, decodeToken } from "../azure/claims.ts";
import { cloudNamed, publicCloud } from "../azure/clouds.ts";
import { credentialSpecs } from "../azure/credential-kinds.ts";
import { chainLinks } from "../azure/default-chain.ts";
import { dataPlaneScope } from "../azure/endpoint.ts";
import { sdkFailure } from "../azure/failures/index.ts";
import { hostFrom, identityHostsIn } from "../azure/host.ts";
import type { EvidenceMap } from "../core/evidence.ts";
import type { Failure } from "../core/observation.ts";
import { createRedactor } from "../core/redact.ts";
import type { Scenario } from "../core/scenario.ts";
import { UsageError } from "../core/usage-error.ts";
import { observeChain, type LinkSeen } from "../probes/chain.ts";
import { createDefaultChain } from "../probes/credentials/default-chain.ts";
import { httpClientOver } from "../probes/http-client.ts";
import { tokenFailure } from "../probes/token.ts";
import { openWire } from "../probes/wire.ts";
import { settingsOf } from "./cell-settings.ts";
import type { RunConfig, Target } from "./config.ts";
import { messageOf } from "../core/thrown.ts";

/** Who DefaultAzureCredential signs in as here. */
export interface Whoami {
  /** OAuth scope that was asked for. */
  readonly scope: string;
  readonly authority: string;
  /** The link that the chain takes; null where none gives a token. */
  readonly taken: string | null;
  readonly links: readonly LinkSeen[];
  /** null: no token, or one that cannot be read. */
  readonly claims: EvidenceMap["claims"] | null;
  /** What of the settings that sign it in makes a program take another, in sentences. */
  readonly conflicts: readonly string[];
}

export interface WhoamiOptions {
  readonly config: RunConfig;
  readonly scenario: Scenario;
  readonly target: Target;
  readonly signal: AbortSignal;
  /** Asks every link, also those behind the one that decides. */
  readonly all: boolean;
}

/**
 * Asks the links of DefaultAzureCredential one by one, for the target's scope (the public cloud's without a target).
 * @throws UsageError where the chain cannot be made at all.
 */
export async function whoami({ config, scenario, target, signal, all }: WhoamiOptions): Promise<Whoami> {
  const redactor = createRedactor();
  const environment = config.environment(scenario);
  const { evidence, values, secrets, endpoint } = settingsOf({ scenario, target, named: true }, config);
  redactor.learn(...secrets);
  const cloud = cloudNamed(endpoint?.cloud ?? null) ?? publicCloud;
  const authorityHost = values.authorityHost ?? cloud.authorityHost;
  const scope = scenario.scope ?? dataPlaneScope(endpoint ?? { kind: "account", route: "dated" }, cloud);
  const wire = openWire({
    stage: "token",
    transport: config.transport,
    allowedHosts: config.allowedHosts,
    identityHosts: identityHostsIn(environment),
    redactor,
    signal,
    epoch: performance.now(),
  });
  const chain = await createDefaultChain({
    values,
    authorityHost,
    httpClient: httpClientOver(wire.fetch),
    send: wire.fetch,
    learn: redactor.learn,
    browser: config.browser,
  }).catch((error: unknown) => {
    throw new UsageError(messageOf(error));
  });
  const { managedIdentitySource } = hostFrom(environment);
  let sent = 0;
  const explain = (error: unknown, link: string): Failure => {
    // A developer tool's link sends nothing: what another link was answered is not its failure.
    const silent = wire.exchanges.length === sent;
    sent = wire.exchanges.length;
    if (silent) return sdkFailure(error);
    const source = link === "ManagedIdentityCredential" ? managedIdentitySource : null;
    return tokenFailure(error, wire, { authorityHost, managedIdentitySource: source });
  };
  const { links, taken, token } = await observeChain({
    chain,
    names: chainLinks(values.tokenCredentials),
    scope,
    all,
    explain,
    limit: { ms: config.limits.observation, signal },
  });
  redactor.learn(token?.token);
  const payload = token && decodeToken(token.token);
  const claims = payload ? claimsFrom(payload, new Date()) : null;
  const conflicts = evidence.conflicts.filter(isOfSignIn).map(({ message }) => message);
  return redactor.deep({ scope, authority: authorityHost, taken, links, claims, conflicts });
}

/** A conflict's code begins with the setting that it is about. What only the client of the model reads signs nobody in. */
const isOfSignIn = ({ code }: EvidenceMap["settings"]["conflicts"][number]): boolean =>
  credentialSpecs["default-chain"].optional.some((setting) => code.startsWith(`${setting}-`));
