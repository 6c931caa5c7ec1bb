import { http, type RequestHandler } from "msw";
import { answering, jsonAnswer } from "./refusal.ts";
import { publicJwk } from "./signing-key.ts";
import type { State } from "./state.ts";

/** The issuer of each cluster whose keys can be read: discovery and keys. Source: facts on workload identity, section 3. */
export const clusterIssuers = (
  state: State,
): { readonly host: string; readonly handlers: readonly RequestHandler[] }[] =>
  Object.values(state.world.clusters)
    .filter(({ published }) => published)
    .map(({ issuer }) => {
      const jwksUri = `${issuer}openid/v1/jwks`;
      const discovery = {
        issuer,
        jwks_uri: jwksUri,
        response_types_supported: ["id_token"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS256"],
      };
      return {
        host: new URL(issuer).hostname,
        handlers: [
          http.get(
            `${issuer}.well-known/openid-configuration`,
            answering(() => jsonAnswer(state.now(), discovery)),
          ),
          http.get(
            jwksUri,
            answering(() => jsonAnswer(state.now(), { keys: [publicJwk(state.clusterKey(issuer))] })),
          ),
        ],
      };
    });
