import type { AccessToken, TokenCredential } from "@azure/core-auth";
import { passesOn } from "../azure/default-chain.ts";
import type { Failure } from "../core/observation.ts";
import { quotingAz } from "./credentials/azure-cli-words.ts";
import { within, type Limit } from "./limit.ts";

/** What one link of a chain said. */
export interface LinkSeen {
  /** Class of @azure/identity. */
  readonly link: string;
  /** `unavailable`: the chain asks the next one. `failed`: the chain ends there. */
  readonly outcome: "token" | "unavailable" | "failed" | "not-asked";
  readonly durationMs: number;
  readonly failure: Failure | null;
}

export interface ChainInput {
  readonly chain: TokenCredential;
  /** Names of its links, in order. */
  readonly names: readonly string[];
  readonly scope: string;
  /** Asks every link, also those that the chain would not reach. */
  readonly all: boolean;
  readonly explain: (error: unknown, link: string) => Failure;
  readonly limit: Omit<Limit, "what">;
}

export interface ChainSeen {
  readonly links: readonly LinkSeen[];
  /** The link that the chain takes; null where none gives a token. */
  readonly taken: string | null;
  /** The token of the link that the chain takes. Never stored. */
  readonly token: AccessToken | null;
}

/**
 * Asks the links of a chain one by one, as the chain would; by itself it tells only the names of those that failed.
 * The links are the SDK's own objects: how they are made decides what they do.
 */
export async function observeChain(input: ChainInput): Promise<ChainSeen> {
  const { names, scope, all, explain, limit } = input;
  const links = linksOf(input.chain, names);
  for (const [at, link] of links.entries()) if (names[at] === "AzureCliCredential") quotingAz(link);
  const seen: LinkSeen[] = [];
  let taken: { readonly link: string; readonly token: AccessToken } | null = null;
  let ended = false;
  for (const [at, link] of names.entries()) {
    if (ended && !all) {
      seen.push({ link, outcome: "not-asked", durationMs: 0, failure: null });
      continue;
    }
    const startedAt = performance.now();
    let stops = false;
    const asked = await within(
      { what: `Asking ${link}`, ...limit },
      async (signal) => (await links[at]?.getToken(scope, { abortSignal: signal })) ?? null,
      (error) => {
        stops = !passesOn(error);
        return explain(error, link);
      },
    );
    const durationMs = Math.round(performance.now() - startedAt);
    if (asked.ok && asked.value) {
      if (!ended) taken = { link, token: asked.value };
      ended = true;
      seen.push({ link, outcome: "token", durationMs, failure: null });
    } else {
      const failure = asked.ok ? skipped(links[at]) : asked.failure;
      ended ||= stops;
      seen.push({ link, outcome: stops ? "failed" : "unavailable", durationMs, failure });
    }
  }
  return { links: seen, taken: taken?.link ?? null, token: taken?.token ?? null };
}

/** ChainedTokenCredential has no public way to its links; that there are as many as we know of is made sure. */
export function linksOf(chain: TokenCredential, names: readonly string[]): readonly TokenCredential[] {
  const links: unknown = Reflect.get(chain, "_sources");
  if (Array.isArray(links) && links.length === names.length) return links as TokenCredential[];
  throw new Error(`The chain has other links than ${names.join(", ")}.`);
}

/** A link that could not even be made gives no token and no error; the SDK keeps the reason for its log. */
function skipped(link: TokenCredential | undefined): Failure {
  const reason: unknown = link && Reflect.get(link, "credentialUnavailableErrorMessage");
  return {
    source: "identity-sdk",
    code: "CredentialUnavailableError",
    message: typeof reason === "string" ? reason : "It is not available here.",
  };
}
