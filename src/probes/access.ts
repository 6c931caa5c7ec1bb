import type { AuthorizationManagementClient } from "@azure/arm-authorization";
import type { TokenCredential } from "@azure/core-auth";
import type { HttpClient } from "@azure/core-rest-pipeline";
import { sdkFailure } from "../azure/failures/index.ts";
import { evaluate, type DenyAssignment, type RoleAssignment } from "../azure/rbac.ts";
import { builtInRole, type RoleDefinition } from "../azure/roles.ts";
import type { EvidenceMap } from "../core/evidence.ts";
import type { Failure, Observation } from "../core/observation.ts";
import { within, type Limit } from "./limit.ts";

export interface AccessInput {
  /** The same credential that signs in to the data plane. */
  readonly credential: TokenCredential;
  readonly httpClient: HttpClient;
  readonly armEndpoint: string;
  readonly account: Pick<EvidenceMap["account"], "id" | "subscriptionId" | "resourceGroup">;
  readonly principalId: string;
  readonly dataAction: string;
  readonly limit: Omit<Limit, "what">;
}

/** Reads who may do what on the account, and judges the data action. Source: facts on ARM §§1-3, on roles §3. */
export const observeAccess = (input: AccessInput): Promise<Observation<EvidenceMap["access"]>> =>
  within(
    { what: "Reading role assignments through ARM", ...input.limit },
    async (signal) => {
      const { AuthorizationManagementClient } = await import("@azure/arm-authorization");
      const client = new AuthorizationManagementClient(input.credential, input.account.subscriptionId, {
        endpoint: input.armEndpoint,
        httpClient: input.httpClient,
        retryOptions: { maxRetries: 0 },
      });
      return read(client, input, signal);
    },
    (error) => sdkFailure(error, new URL(input.armEndpoint).hostname),
  );

type Unread = EvidenceMap["access"]["unread"];

async function read(
  client: AuthorizationManagementClient,
  { account, principalId, dataAction }: AccessInput,
  abortSignal: AbortSignal,
): Promise<EvidenceMap["access"]> {
  const unread: Unread = [];
  const attempt = async <T>(what: string, work: () => Promise<T[]>): Promise<T[]> => {
    try {
      return await work();
    } catch (error) {
      if (abortSignal.aborted) throw error;
      unread.push({ what, failure: sdkFailure(error) satisfies Failure });
      return [];
    }
  };
  const elsewhere = async (): Promise<RoleAssignment[]> => {
    const options = { filter: `assignedTo('${principalId}')`, abortSignal };
    // As far up as may be read: lists go down from there.
    const lists = [
      () => client.roleAssignments.listForSubscription(options),
      () => client.roleAssignments.listForResourceGroup(account.resourceGroup, options),
    ];
    for (const list of lists) {
      try {
        const held = await collect<RoleAssignment>(list());
        return held.filter(({ id }) => !assignments.some((assignment) => assignment.id === id));
      } catch (error) {
        if (abortSignal.aborted) throw error;
      }
    }
    return [];
  };
  const [assignments, denies] = await Promise.all([
    attempt("role assignments", () =>
      collect<RoleAssignment>(
        client.roleAssignments.listForScope(account.id, {
          filter: `atScope() and assignedTo('${principalId}')`,
          abortSignal,
        }),
      ),
    ),
    attempt("deny assignments", () =>
      collect<DenyAssignment>(
        client.denyAssignments.listForScope(account.id, { filter: "atScope()", abortSignal }),
      ),
    ),
  ]);
  const judgeWith = async (held: readonly RoleAssignment[]) => {
    const definitions = await readDefinitions(client, held, abortSignal);
    return evaluate({ principalId, scope: account.id, dataAction, assignments: held, definitions, denies });
  };
  const blind = unread.some(({ what }) => what === "role assignments");
  const here = await judgeWith(assignments);
  // What is held elsewhere in the subscription cannot grant, but tells how close the principal came.
  const judged =
    here.verdict === "denied" && !blind ? await judgeWith([...assignments, ...(await elsewhere())]) : here;
  return {
    principalId,
    scope: account.id,
    dataAction,
    ...judged,
    verdict: blind ? "unknown" : judged.verdict,
    unread,
  };
}

/** The definitions as they are in this tenant, by id; the published built-in one where ARM will not show it. */
async function readDefinitions(
  client: AuthorizationManagementClient,
  assignments: readonly RoleAssignment[],
  abortSignal: AbortSignal,
): Promise<RoleDefinition[]> {
  const ids = [...new Set(assignments.flatMap(({ roleDefinitionId }) => roleDefinitionId ?? []))];
  const read = await Promise.all(
    ids.map(async (id): Promise<RoleDefinition | undefined> => {
      try {
        return await client.roleDefinitions.getById(id, { abortSignal });
      } catch (error) {
        if (abortSignal.aborted) throw error;
        return builtInRole(id);
      }
    }),
  );
  return read.filter((definition) => definition !== undefined);
}

async function collect<T>(pages: AsyncIterable<unknown>): Promise<T[]> {
  const all: T[] = [];
  // The SDK's models have every member optional, as do ours.
  for await (const item of pages) all.push(item as T);
  return all;
}
