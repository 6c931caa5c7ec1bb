import { identityOrigins } from "./dispatch.ts";
import type { ServedWorld } from "./served-world.ts";

/** Where the simulator listens, and what must be trusted there. */
export interface Place {
  /** Proxy and identity endpoints. */
  readonly proxyUrl: string;
  readonly tlsPort: number;
  readonly caFile: string;
}

/** Environment variables, by name. */
export type Variables = Readonly<Record<string, string>>;

/** With these, programs in any language reach the simulated world by its real names, and trust it. */
export function connectionVariables({ proxyUrl, caFile }: Place): Variables {
  // Instance metadata must go to the proxy too.
  const direct = "localhost,127.0.0.1";
  return {
    HTTPS_PROXY: proxyUrl,
    HTTP_PROXY: proxyUrl,
    NO_PROXY: direct,
    // Some programs know only these, and some prefer them.
    https_proxy: proxyUrl,
    http_proxy: proxyUrl,
    no_proxy: direct,
    NODE_USE_ENV_PROXY: "1",
    NODE_EXTRA_CA_CERTS: caFile,
    SSL_CERT_FILE: caFile,
    REQUESTS_CA_BUNDLE: caFile,
    CURL_CA_BUNDLE: caFile,
  };
}

/**
 * What the application of a scenario finds in its environment, with the identity endpoints of its host at this
 * simulator's ports. Empty for an unknown scenario.
 */
export function applicationVariables(
  world: ServedWorld,
  { proxyUrl, tlsPort }: Place,
  scenarioId: string,
): Variables {
  const { simulation } = world;
  const variables = Object.entries(simulation.environment(scenarioId));
  if (variables.length === 0) return {};
  const places = [
    ...identityOrigins(world, "http:").map((origin) => [origin, proxyUrl] as const),
    ...identityOrigins(world, "https:").map((origin) => [origin, `https://localhost:${tlsPort}`] as const),
  ];
  const placed = variables.map(([name, value]) => {
    const place = places.find(([origin]) => value === origin || value.startsWith(`${origin}/`));
    return [name, place ? value.replace(...place) : value];
  });
  return { ...metadataVariables(world, proxyUrl, scenarioId), ...Object.fromEntries(placed) };
}

/** Instance metadata by an address of this machine: many programs ask for it without a proxy, as they should. */
function metadataVariables(world: ServedWorld, proxyUrl: string, scenarioId: string): Variables {
  const { scenarios } = world.simulation.world;
  const onThatMachine = scenarios[scenarioId]?.host === scenarios["managed-identity"]?.host;
  return onThatMachine ? { AZURE_POD_IDENTITY_AUTHORITY_HOST: proxyUrl } : {};
}
