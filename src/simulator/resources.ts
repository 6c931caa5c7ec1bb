import { audiencesFor, clouds, publicCloud, type Cloud } from "../azure/clouds.ts";

/** The cloud that is simulated. */
export { publicCloud as cloud } from "../azure/clouds.ts";

/** Scopes of the resources that Entra issues tokens for in a cloud. */
const scopesOf = ({ accountScope, foundryScope, arm }: Cloud): string[] =>
  [accountScope, foundryScope, arm.scope].filter((scope) => scope !== null);

/** Whether a token can be had there for a resource, given by one of its identifiers (App ID URI or application id). */
export const isKnownResource = (identifier: string, cloud: Cloud): boolean =>
  scopesOf(cloud).some((scope) => audiencesFor(scope).includes(identifier));

/** The cloud that an entry of a world names. */
export const cloudOf = ({ cloud: name }: { readonly cloud: Cloud["name"] }): Cloud =>
  clouds.find((cloud) => cloud.name === name) ?? publicCloud;
