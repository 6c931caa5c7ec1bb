import { audiencesFor, publicCloud } from "../azure/clouds.ts";

/** The cloud that is simulated. */
export { publicCloud as cloud } from "../azure/clouds.ts";

/** Scopes of the resources that Entra issues tokens for. */
const scopes = [publicCloud.accountScope, publicCloud.foundryScope, publicCloud.arm.scope].filter(
  (scope) => scope !== null,
);

/** Whether a token can be had for a resource, given by one of its identifiers (App ID URI or application id). */
export const isKnownResource = (identifier: string): boolean =>
  scopes.some((scope) => audiencesFor(scope).includes(identifier));
