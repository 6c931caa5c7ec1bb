import { projectOf } from "../azure/endpoint.ts";
import { operations } from "../azure/operations.ts";
import type { MistakenId } from "../azure/rbac/index.ts";
import { parseAccountId } from "../azure/resource-id.ts";
import type { EvidenceMap } from "../core/evidence.ts";
import { observed, type Observation } from "../core/observation.ts";
import { observeAccess, type Subject } from "../probes/access/index.ts";
import { observeAccount } from "../probes/account.ts";
import { ArmError, openArm, type Arm } from "../probes/arm.ts";
import {
  directoryReader,
  findApplicationObject,
  findPrincipal,
  type DirectoryInput,
} from "../probes/directory.ts";
import { httpClientOver } from "../probes/http-client.ts";
import { tokenFailure } from "../probes/token.ts";
import { limitOf, missing, observe, wireFor, type CellRun } from "./cell.ts";
import type { Ground } from "./ground.ts";
import type { SignIn } from "./sign-in.ts";

type Claims = EvidenceMap["claims"];
type Account = EvidenceMap["account"];

/** The account and what its role assignments say, read with the same credential. */
export async function observeRole(
  run: CellRun,
  ground: Ground,
  signIn: SignIn,
  claims: Observation<Claims> | null,
): Promise<void> {
  const { recorder, wanted, config } = run;
  if (!wanted.has("account") && !wanted.has("access")) {
    return missing(run, { reason: "excluded" }, "account", "access");
  }
  run.onStage("role");
  const wire = wireFor(run, "role");
  const { arm: manager } = ground.cloud;
  const tokenFor = (scope: string): Promise<string> => serviceToken(signIn, scope, run);
  const arm = async () => openArm(manager.endpoint, await tokenFor(manager.scope), wire, run.signal);
  const account = await observe(run, "account", () =>
    observeAccount({
      arm,
      resourceId: ground.values.resourceId,
      subdomain: ground.endpoint.subdomain,
      limit: limitOf(run),
    }),
  );
  const place = placeOf(account, ground);
  if (!place) return missing(run, { reason: "blocked", by: "account-found" }, "access");
  if (recorder.kept("access")) return;
  const graph = async () =>
    openArm(ground.cloud.graph, await tokenFor(`${ground.cloud.graph}/.default`), wire, run.signal);
  const subject = await subjectOf(run, claims, graph);
  if (!subject) return missing(run, { reason: "blocked", by: "token-names-principal" }, "access");
  recorder.seen(
    "access",
    performance.now(),
    subject.ok
      ? await observeAccess({
          credential: signIn.credential,
          httpClient: httpClientOver(wire.fetch),
          armEndpoint: manager.endpoint,
          arm,
          account: place,
          subject: subject.value,
          dataAction: operations[config.operation].dataAction,
          limit: limitOf(run),
        })
      : subject,
  );
}

type Place = Pick<Account, "id" | "subscriptionId" | "resourceGroup">;

/**
 * Where the data action must be granted: the account, or the project in it. Whoever may not read the account may still
 * read its role assignments: then the id that was given is taken as it is.
 */
function placeOf(account: Observation<Account>, { values }: Ground): Place | null {
  const project = projectOf(values.endpoint ?? "");
  const below = (id: string): string => (project === null ? id : `${id}/projects/${project}`);
  if (account.ok) return { ...account.value, id: below(account.value.id) };
  const given = values.resourceId;
  const parts = given === undefined ? null : parseAccountId(given);
  const denied = account.failure.status === 403;
  return given !== undefined && parts && denied ? { ...parts, id: below(given) } : null;
}

/** Whose access it is about: whoever signed in, or the principal that was named. null: the token names nobody. */
async function subjectOf(
  run: CellRun,
  claims: Observation<Claims> | null,
  graph: () => Promise<Arm>,
): Promise<Observation<Subject> | null> {
  const input = { graph, limit: limitOf(run) };
  const { subject: named } = run.config;
  if (!named) {
    const own = claims?.ok ? claims.value : null;
    return own?.principalId ? observed(caller(own, own.principalId, input)) : null;
  }
  const found = await findPrincipal(named, input);
  if (found.ok) {
    const { applicationId, name, ...entry } = found.value;
    return observed({
      ...entry,
      name,
      is: "other",
      mistakenIds: () => mistakenIdsOf(applicationId, input),
      unread: [],
    });
  }
  // An object id is enough to go on with; what the directory would have told is then missing.
  if (named.by !== "object-id" || found.failure.status === 404) return found;
  return observed({
    principalId: named.value,
    principalType: null,
    name: null,
    is: "other",
    mistakenIds: () => Promise.resolve([]),
    unread: [{ what: "the directory", failure: found.failure, allowedBy: directoryReader }],
  });
}

const caller = (own: Claims, principalId: string, input: DirectoryInput): Subject => ({
  principalId,
  principalType:
    own.principalKind === "user" ? "User" : own.principalKind === "application" ? "ServicePrincipal" : null,
  name: own.userName,
  is: "caller",
  mistakenIds: () => mistakenIdsOf(own.principalKind === "application" ? own.applicationId : null, input),
  unread: [],
});

/** The ids of an application that people give a role to by mistake; no token ever names them as its principal. */
async function mistakenIdsOf(applicationId: string | null, input: DirectoryInput): Promise<MistakenId[]> {
  if (applicationId === null) return [];
  const object = await findApplicationObject(applicationId, input);
  return [
    { id: applicationId, via: "application-id" },
    ...(object === null ? [] : [{ id: object, via: "application-object-id" } as const]),
  ];
}

async function serviceToken(signIn: SignIn, scope: string, run: CellRun): Promise<string> {
  try {
    const { token } = await signIn.session.token(scope, run.signal);
    run.redactor.learn(token);
    return token;
  } catch (error) {
    throw new ArmError(tokenFailure(error, signIn.wire, signIn));
  }
}
