import type { State } from "../state.ts";
import type { World } from "../world/schema.ts";
import { policiesFor } from "./directory.ts";
import type { EntraCode } from "./wordings/index.ts";

type Demand = World["conditionalAccess"][string]["demands"];

interface Way {
  readonly code: EntraCode;
  met(world: World): boolean;
}

/** What a policy demands that does not depend on the way of signing in: the code, and whether the world meets it. */
const demands: ReadonlyMap<Demand, Way> = new Map<Demand, Way>([
  ["that-nobody-signs-in", { code: 53003, met: () => false }],
  ["compliant-device", { code: 53000, met: ({ person }) => person.device.compliant }],
  ["domain-joined-device", { code: 53001, met: ({ person }) => person.device.domainJoined }],
  ["registered-device", { code: 50129, met: ({ person }) => person.device.registered }],
  ["known-platform", { code: 50005, met: ({ person }) => person.device.knownPlatform }],
  // No application of a world is an approved one, nor does any satisfy security defaults by itself.
  ["approved-application", { code: 53002, met: () => false }],
  ["security-defaults", { code: 530035, met: () => false }],
]);

/** The first demand on this user, application or managed identity (its name in the world) that is not met. */
export const unmetDemand = (state: State, name: string): EntraCode | null =>
  policiesFor(state, name)
    .flatMap((policy) => demands.get(policy.demands) ?? [])
    .find(({ met }) => !met(state.world))?.code ?? null;

/** Whether a policy wants a second factor of this user. */
export const wantsSecondFactor = (state: State, name: string): boolean =>
  policiesFor(state, name).some((policy) => policy.demands === "second-factor");

/** For how many seconds a sign-in of this user is good; Infinity where no policy says. */
export const signInFrequency = (state: State, name: string): number =>
  Math.min(...policiesFor(state, name).map((policy) => policy.signInFrequencySeconds ?? Infinity));
