import { armFailure, sdkFailure } from "../azure/failures/index.ts";
import type { Failure } from "../core/observation.ts";
import type { Wire } from "./wire.ts";

/** An answer of Azure Resource Manager that was a refusal, or no answer at all. */
export class ArmError extends Error {
  override readonly name = "ArmError";
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

export interface Arm {
  /** GET of a path that begins with `/`; throws ArmError. */
  get(path: string): Promise<unknown>;
  post(path: string, body: unknown): Promise<unknown>;
}

/** ARM's REST interface for what @azure/arm-authorization does not cover: accounts, deployments, Resource Graph. */
export function openArm(base: string, bearer: string, wire: Wire, signal: AbortSignal): Arm {
  const host = new URL(base).hostname;
  const send = async (path: string, init: RequestInit): Promise<unknown> => {
    let response: Response;
    try {
      response = await wire.fetch(`${base}${path}`, {
        ...init,
        signal,
        headers: {
          authorization: `Bearer ${bearer}`,
          accept: "application/json",
          "content-type": "application/json",
        },
      });
    } catch (error) {
      throw new ArmError(sdkFailure(error, host));
    }
    const body = await response.text();
    if (!response.ok) {
      const headers = Object.fromEntries(response.headers);
      throw new ArmError(armFailure({ status: response.status, body, headers, host }));
    }
    return JSON.parse(body) as unknown;
  };
  return {
    get: (path) => send(path, { method: "GET" }),
    post: (path, body) => send(path, { method: "POST", body: JSON.stringify(body) }),
  };
}
