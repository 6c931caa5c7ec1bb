import type { DenyAssignment } from "../../azure/rbac/index.ts";
import { attempt, collect, reader, type Asked, type Read } from "./source.ts";

/** Deny assignments at the account or above, for whomever they are. Source: facts on ARM §3. */
export const denyAssignments = ({ client, scope, signal }: Asked): Promise<Read<DenyAssignment[]>> =>
  attempt("deny assignments", reader, signal, () =>
    collect(client.denyAssignments.listForScope(scope, { filter: "atScope()", abortSignal: signal })),
  );
