import type { SignIn, State } from "../../state.ts";
import type { Application } from "../../world/schema.ts";
import { effectiveIds, principals } from "../../principals.ts";
import { clientOf, type Tenant } from "../directory.ts";
import { nameOfUser, personNamed, type Person } from "../people.ts";
import { unmetDemand, wantsSecondFactor } from "../policies.ts";
import { refuseOnPage, type EntraCall } from "../refusals.ts";
import { declined, signedIn } from "./outcome.ts";
import { consentPage, passwordPage, secondFactorPage } from "./pages.ts";

/** One page further: what the person answered decides which comes next, or how the sign-in ends. */
export async function signInStep(call: EntraCall, tenant: Tenant): Promise<Response> {
  const { state, request } = call;
  const form = new URLSearchParams(await request.text());
  const flowToken = form.get("flowToken") ?? "";
  const signIn = state.signIns.get(flowToken);
  if (!signIn || signIn.tenantId !== tenant.id || hasExpired(state, signIn)) throw refuseOnPage(call, 50089);
  const client = clientOf(call, tenant, signIn.clientId);
  if (client.kind !== "application") throw refuseOnPage(call, 700016, signIn.clientId, tenant.displayName);
  const application = client.entry;
  const step: Step = { call, tenant, signIn, flowToken, application };
  const answer = form.get("answer") ?? "next";
  if (stageOf.get(answer) !== signIn.stage) throw refuseOnPage(call, 50089);
  switch (answer) {
    case "sign-in":
      return afterPassword(step, form.get("passwd") ?? "");
    case "approve":
      signIn.secondFactor = true;
      return afterSecondFactor(step);
    case "deny":
      throw refuseOnPage(call, 50074);
    case "accept":
      return signedIn(call, flowToken, signIn);
    case "cancel":
      return declined(call, flowToken, signIn);
    default:
      return afterUserName(step, form.get("loginfmt") ?? "");
  }
}

/** On which page each answer can be given. */
const stageOf: ReadonlyMap<string, SignIn["stage"]> = new Map([
  ["next", "user-name"],
  ["sign-in", "password"],
  ["approve", "second-factor"],
  ["deny", "second-factor"],
  ["accept", "consent"],
  ["cancel", "consent"],
]);

/** A page is good for a quarter of an hour. (unverified) */
const pageSeconds = 900;

const hasExpired = ({ world, now }: State, { begunAt }: SignIn): boolean =>
  (now().getTime() - begunAt.getTime()) / 1000 + world.person.lingersSeconds > pageSeconds;

interface Step {
  readonly call: EntraCall;
  readonly tenant: Tenant;
  readonly signIn: SignIn;
  readonly flowToken: string;
  readonly application: Application;
}

function afterUserName({ call, tenant, signIn, flowToken }: Step, userName: string): Response {
  const name = nameOfUser(call.state.world, userName);
  if (name === undefined) throw refuseOnPage(call, 50034, userName, tenant.displayName);
  signIn.user = name;
  signIn.stage = "password";
  return passwordPage(call.state.now(), tenant, flowToken);
}

function afterPassword(step: Step, password: string): Response {
  const { call, tenant, flowToken, application } = step;
  const person = personOf(step);
  const { user } = person;
  if (user.locked) throw refuseOnPage(call, 50053);
  if (user.password !== password) throw refuseOnPage(call, 50126);
  if (user.passwordExpired) throw refuseOnPage(call, 50055);
  if (!user.enabled) throw refuseOnPage(call, 50057);
  // Who somebody is in another tenant is only told to who has shown that they are that person.
  if (person.pending) throw refuseOnPage(call, 50014, user.userName, tenant.displayName);
  if (person.principalId === null)
    throw refuseOnPage(call, 50020, user.userName, tenant.displayName, application.clientId);
  if (application.assignmentRequired && !isAssigned(step, person.principalId))
    throw refuseOnPage(call, 50105, application.clientId, user.userName);
  const unmet = unmetDemand(call.state, person.name);
  if (unmet !== null) throw refuseOnPage(call, unmet);
  if (!wantsSecondFactor(call.state, person.name)) return afterSecondFactor(step);
  if (!user.secondFactor) throw refuseOnPage(call, 50079, application.clientId);
  step.signIn.stage = "second-factor";
  return secondFactorPage(call.state.now(), tenant, flowToken);
}

function afterSecondFactor(step: Step): Response {
  const { call, tenant, flowToken, application, signIn } = step;
  if (application.consented) return signedIn(call, flowToken, signIn);
  if (application.administratorConsent) throw refuseOnPage(call, 90094, application.clientId);
  signIn.stage = "consent";
  return consentPage(call.state.now(), tenant, flowToken, application.clientId);
}

function personOf({ call, tenant, signIn }: Step): Person {
  if (signIn.user === null) throw refuseOnPage(call, 50089);
  return personNamed(call.state.world, signIn.user, tenant);
}

function isAssigned({ call: { state }, application }: Step, principalId: string): boolean {
  const ids = effectiveIds(state.world, principalId);
  return principals(state.world).some(
    (principal) => application.assigned[principal.name] && ids.has(principal.principalId),
  );
}
