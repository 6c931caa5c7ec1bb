import type { JsonBodyType } from "msw";
import { principals } from "../principals.ts";
import { tenantIdOf } from "../resource-ids.ts";
import type { World } from "../world/schema.ts";

/** An object of a directory, as Microsoft Graph shows it. */
export interface Entry {
  readonly type: "user" | "group" | "servicePrincipal" | "application";
  readonly id: string;
  readonly tenantId: string;
  /** Application (client) id, of an application and its service principal. */
  readonly appId?: string;
  readonly shown: Readonly<Record<string, JsonBodyType>>;
}

/** Everything in the directories of the world. Source of the names: Microsoft Graph's reference. */
export const entriesOf = (world: World): Entry[] => [
  ...Object.entries(world.users).flatMap(([name, { userName }]) =>
    objectsNamed(world, name).map((object): Entry => ({
      type: "user",
      ...object,
      shown: { userPrincipalName: userName, displayName: name },
    })),
  ),
  ...Object.keys(world.groups).flatMap((name) =>
    objectsNamed(world, name).map((object): Entry => ({
      type: "group",
      ...object,
      shown: { displayName: name },
    })),
  ),
  ...Object.entries(world.applications).flatMap(
    ([name, { clientId, objectId, principalId, tenant }]): Entry[] => {
      const shared = { tenantId: tenantIdOf(world, tenant), appId: clientId };
      const shown = { appId: clientId, displayName: name };
      return [
        ...(objectId ? [{ type: "application", id: objectId, ...shared, shown } as const] : []),
        ...(principalId
          ? [
              {
                type: "servicePrincipal",
                id: principalId,
                ...shared,
                shown: { ...shown, servicePrincipalType: "Application" },
              } as const,
            ]
          : []),
      ];
    },
  ),
  ...Object.entries(world.managedIdentities).map(
    ([name, { clientId, principalId, tenant, resourceId, kind }]): Entry => ({
      type: "servicePrincipal",
      id: principalId,
      tenantId: tenantIdOf(world, tenant),
      appId: clientId,
      shown: {
        appId: clientId,
        displayName: name,
        servicePrincipalType: "ManagedIdentity",
        alternativeNames: [`isExplicit=${kind === "user-assigned" ? "True" : "False"}`, resourceId],
      },
    }),
  ),
];

const objectsNamed = (world: World, name: string) =>
  principals(world)
    .filter((principal) => principal.name === name)
    .map(({ principalId, tenant }) => ({ id: principalId, tenantId: tenantIdOf(world, tenant) }));
