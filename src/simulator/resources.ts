import { audiencesFor, clouds, publicCloud, type Cloud } from "../azure/clouds.ts";
import type { Audience } from "./access-token.ts";
import type { World } from "./world/schema.ts";

/** The cloud that is simulated: others have a sign-in service, and nothing else. */
export { publicCloud as cloud } from "../azure/clouds.ts";

/** The cloud that an entry of a world names. */
export const cloudOf = ({ cloud: name }: { readonly cloud: Cloud["name"] }): Cloud =>
  clouds.find((cloud) => cloud.name === name) ?? publicCloud;

/** Scopes of Microsoft's own resources that Entra issues tokens for in a cloud. */
const scopesOf = ({ accountScope, foundryScope, arm, graph }: Cloud): string[] =>
  [accountScope, foundryScope, arm.scope, `${graph}/.default`].filter((scope) => scope !== null);

/**
 * What a token for a resource is issued for; null where there is no such resource. `identifier` is one of its
 * identifiers (App ID URI or application id), spelt as it was asked for: that is what `aud` has in the first version.
 */
export function resourceNamed(world: World, identifier: string, cloud: Cloud): Audience | null {
  if (scopesOf(cloud).some((scope) => audiencesFor(scope).includes(identifier)))
    return { audience: identifier, version: 1 };
  // What an application trusts that takes the token of a managed identity in place of a secret. (unverified) version
  if (identifier === cloud.federatedAudience) return { audience: identifier, version: 2 };
  const clientId = identifier.replace(/^api:\/\//, "");
  const application = Object.values(world.applications).find((one) => one.clientId === clientId);
  return application
    ? {
        audience: application.tokenVersion === 2 ? clientId : identifier,
        version: application.tokenVersion,
      }
    : null;
}
