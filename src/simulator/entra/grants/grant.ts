import type { Bearer } from "../../access-token.ts";
import type { Client, Tenant } from "../directory.ts";
import type { EntraCall } from "../refusals.ts";

/** Everything that a grant looks at: a request whose client has proved who it is. */
export interface TokenRequest {
  readonly call: EntraCall;
  readonly tenant: Tenant;
  readonly form: URLSearchParams;
  readonly client: Client;
  readonly proof: Bearer["proof"];
}

export type Grant = (asked: TokenRequest) => Response;
