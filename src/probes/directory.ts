import * as z from "zod/mini";
import type { EvidenceMap } from "../core/evidence.ts";
import type { Failure, Observation } from "../core/observation.ts";
import { ArmError, type Arm } from "./arm.ts";
import { within, type Limit } from "./limit.ts";
import { messageOf } from "../core/thrown.ts";

/** How a person names a principal: by its object id, by an application (client) id, or as a user. */
export interface PrincipalName {
  readonly by: "object-id" | "app-id" | "user";
  readonly value: string;
}

/** A principal as the directory knows it. */
export interface DirectoryEntry {
  readonly principalId: string;
  readonly principalType: NonNullable<EvidenceMap["access"]["principalType"]>;
  readonly name: string | null;
  /** null: it is no application's. */
  readonly applicationId: string | null;
}

/** The role that may read the directory. Source: Microsoft Graph's reference. */
export const directoryReader = "Directory Readers in Microsoft Entra ID";

export interface DirectoryInput {
  /** Microsoft Graph: the same kind of interface as Resource Manager's. */
  readonly graph: () => Promise<Arm>;
  readonly limit: Omit<Limit, "what">;
}

/** Finds a principal in the directory. Source: Microsoft Graph's reference for directory objects. */
export const findPrincipal = (
  name: PrincipalName,
  { graph, limit }: DirectoryInput,
): Promise<Observation<DirectoryEntry>> =>
  within(
    { what: "Looking the principal up in Microsoft Graph", ...limit },
    async () => finders[name.by](await graph(), encodeURIComponent(name.value)),
    (error) => withWayOut(directoryFailure(error), name),
  );

const kinds = {
  "object-id": "principal with the object id",
  "app-id": "service principal of the application",
  user: "user",
};

/** What the refusal means for the one who named the principal. */
function withWayOut(failure: Failure, { by, value }: PrincipalName): Failure {
  if (failure.status === 404)
    return { ...failure, message: `There is no ${kinds[by]} ${value} in this tenant.` };
  if (failure.status !== 403) return failure;
  const message = `Microsoft Graph refuses to look up the ${kinds[by]} ${value}: ${failure.message} ${directoryReader} would allow it; an object id (--principal) needs no look-up.`;
  return { ...failure, message };
}

/** Object id of the application itself, which is none of its service principal's; null where nobody may read it. */
export async function findApplicationObject(
  applicationId: string,
  { graph, limit }: DirectoryInput,
): Promise<string | null> {
  const found = await within(
    { what: "Looking the application up in Microsoft Graph", ...limit },
    async () =>
      objectShape.parse(await (await graph()).get(`/v1.0/applications(appId='${applicationId}')?$select=id`))
        .id,
    directoryFailure,
  );
  return found.ok ? found.value : null;
}

const objectShape = z.object({
  id: z.string(),
  "@odata.type": z.optional(z.string()),
  appId: z.nullish(z.string()),
  displayName: z.nullish(z.string()),
  userPrincipalName: z.nullish(z.string()),
});

const finders = {
  "object-id": byObjectId,
  "app-id": async (graph: Arm, id: string) =>
    entryFrom(await graph.get(`/v1.0/servicePrincipals(appId='${id}')`), "#microsoft.graph.servicePrincipal"),
  user: async (graph: Arm, name: string) =>
    entryFrom(await graph.get(`/v1.0/users/${name}`), "#microsoft.graph.user"),
} as const;

/** People give the other two ids of an application for its service principal's: they are followed to it. */
async function byObjectId(graph: Arm, id: string): Promise<DirectoryEntry> {
  let found: unknown;
  try {
    found = await graph.get(`/v1.0/directoryObjects/${id}`);
  } catch (error) {
    if (!(error instanceof ArmError && error.failure.status === 404)) throw error;
    return finders["app-id"](graph, id).catch(() => {
      throw error;
    });
  }
  const { "@odata.type": type, appId } = objectShape.parse(found);
  return type === "#microsoft.graph.application" && appId
    ? finders["app-id"](graph, appId)
    : entryFrom(found);
}

const types: Readonly<Record<string, DirectoryEntry["principalType"]>> = {
  "#microsoft.graph.user": "User",
  "#microsoft.graph.group": "Group",
  "#microsoft.graph.servicePrincipal": "ServicePrincipal",
};

function entryFrom(answer: unknown, usual = ""): DirectoryEntry {
  const { id, appId, displayName, userPrincipalName, ...named } = objectShape.parse(answer);
  const type = named["@odata.type"] ?? usual;
  const principalType = types[type];
  if (!principalType) {
    throw new ArmError({
      source: "entra",
      code: "not-a-principal",
      message: `${id} is no user, group or service principal but ${type || "something else"}.`,
    });
  }
  return {
    principalId: id,
    principalType,
    name: userPrincipalName ?? displayName ?? null,
    applicationId: appId ?? null,
  };
}

/** Graph answers in the same form as Resource Manager, but it speaks for the directory. */
const directoryFailure = (error: unknown): Failure => {
  if (!(error instanceof ArmError))
    return {
      source: "entra",
      code: "unreadable",
      message: messageOf(error),
    };
  const { failure } = error;
  return failure.source === "arm" ? { ...failure, source: "entra" } : failure;
};
