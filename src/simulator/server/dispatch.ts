import { getResponse } from "msw";
import { isLoopback } from "../../azure/clouds.ts";
import { unreachable, type NetworkError } from "../network-error.ts";
import type { ServedWorld } from "./served-world.ts";

/** The world's answer to a request, or how the connection to that address fails. */
export async function dispatch(world: ServedWorld, request: Request): Promise<Response | NetworkError> {
  const url = new URL(request.url);
  const failure = world.failureAt(url);
  if (failure) return failure;
  const response = await getResponse([...(world.handlersAt(url.hostname) ?? [])], request);
  return response ?? unreachable(url, {});
}

/**
 * Origins of the managed identity endpoints that applications find in their environment, and of instance metadata:
 * they stand for themselves on a port of this machine, where a request does not say which of them it is for.
 */
export function identityOrigins(world: ServedWorld, protocol: "http:" | "https:"): string[] {
  const { simulation } = world;
  const values = Object.keys(simulation.world.scenarios).flatMap((id) =>
    Object.values(simulation.environment(id)),
  );
  const found = values.flatMap((value) => {
    const url = URL.parse(value);
    const identityHost = url?.protocol === protocol && (protocol === "http:" || isLoopback(url.hostname));
    return url && identityHost && world.handlersAt(url.hostname) ? [url.origin] : [];
  });
  // Last, because it answers for every path.
  const metadata = protocol === "http:" ? ["http://169.254.169.254"] : [];
  return [...new Set([...found, ...metadata])];
}
