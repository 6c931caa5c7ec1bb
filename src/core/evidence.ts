import * as z from "zod/mini";
import { accessSchema } from "./evidence/access.ts";
import { accountSchema } from "./evidence/account.ts";
import { completionSchema } from "./evidence/completion.ts";
import { endpointSchema, hostSchema } from "./evidence/endpoint.ts";
import { connectionSchema, resolutionSchema, routeSchema } from "./evidence/network.ts";
import { settingsSchema } from "./evidence/settings.ts";
import { assertionSchema, claimsSchema, clockSchema, tokenSchema } from "./evidence/token.ts";
import type { Observation } from "./observation.ts";

export type { Origin, SettingFact, UnreadLine } from "./evidence/settings.ts";

/** Every kind of evidence, by key. The keys are public: they appear in reports and in a check's `needs`. */
export const evidenceSchemas = {
  settings: settingsSchema.check(z.describe("The settings of the scenario, and where each came from.")),
  endpoint: endpointSchema.check(z.describe("What the address of the endpoint tells by itself.")),
  host: hostSchema.check(z.describe("Where the run was, as far as its environment tells.")),
  assertion: assertionSchema.check(
    z.describe("What the token in the file of a workload identity says; never the token."),
  ),
  route: routeSchema.check(z.describe("Which way requests take, as far as the environment decides it.")),
  resolution: resolutionSchema.check(z.describe("What the name service here says of the endpoint's host.")),
  connection: connectionSchema.check(
    z.describe("A TLS connection to the endpoint; nothing was sent through it."),
  ),
  token: tokenSchema.check(z.describe("How a token was obtained; never the token.")),
  claims: claimsSchema.check(z.describe("What the payload of the token says; null: it does not.")),
  clock: clockSchema.check(z.describe("The clock here against that of a server.")),
  account: accountSchema.check(
    z.describe("The account as Azure Resource Manager describes it; null: it does not tell."),
  ),
  access: accessSchema.check(
    z.describe("Whether the principal may make the call, and what that answer rests on."),
  ),
  completion: completionSchema.check(z.describe("What came of the one request to the model.")),
} as const;

export type EvidenceKey = keyof typeof evidenceSchemas;
export type EvidenceMap = { [K in EvidenceKey]: z.infer<(typeof evidenceSchemas)[K]> };
export const evidenceKeys = Object.keys(evidenceSchemas) as readonly EvidenceKey[];

/** Why a piece of evidence was not gathered. `blocked` names the check that failed first. */
export const absences = ["not-applicable", "not-configured", "excluded", "blocked"] as const;
export type Absence =
  | { readonly reason: "not-applicable" | "not-configured" | "excluded" }
  | { readonly reason: "blocked"; readonly by: string };

/** All that was seen of one scenario against one target. A key that is missing has its reason in `absent`. */
export interface Gathered {
  readonly seen: { readonly [K in EvidenceKey]?: Observation<EvidenceMap[K]> };
  readonly absent: { readonly [K in EvidenceKey]?: Absence };
}
