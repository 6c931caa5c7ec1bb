import * as z from "zod/mini";
import { failureSchema } from "../observation.ts";

const text = z.string();
const nullableText = z.nullable(text);

/** A role assignment with what its definition means for the data action that was asked about. */
const assignmentFactSchema = z.object({
  id: text.check(z.describe("Resource id of the assignment.")),
  roleDefinitionId: text.check(z.describe("Resource id of the role definition.")),
  roleName: nullableText.check(z.describe("What the role is called; null: not known.")),
  scope: text.check(z.describe("Resource path at which the role is assigned.")),
  principalId: text.check(z.describe("Object id that it is assigned to.")),
  principalType: nullableText.check(z.describe("User, Group or ServicePrincipal, as the assignment says.")),
  via: z
    .enum(["direct", "group", "application-object-id", "application-id"])
    .check(
      z.describe(
        "To the principal itself, to a group of it, or (application-…) to an id of the application that no token names.",
      ),
    ),
  effect: z
    .enum([
      "grants",
      "no-data-actions",
      "other-data-actions",
      "out-of-scope",
      "wrong-principal",
      "not-begun",
      "ended",
      "eligible",
      "conditional",
      "condition-not-met",
      "unknown-role",
    ])
    .check(
      z.describe(
        "Whether it grants the data action, or why not; eligible: Privileged Identity Management lets the principal activate it.",
      ),
    ),
  condition: nullableText.check(z.describe("The condition under which it holds; null: none.")),
  createdOn: nullableText.check(z.describe("When it was made (ISO 8601); null: not told.")),
  startsAt: nullableText.check(z.describe("From when it holds (ISO 8601); null: always.")),
  endsAt: nullableText.check(z.describe("Until when it holds (ISO 8601); null: for good.")),
});

const denyFactSchema = z.object({
  id: text.check(z.describe("Resource id of the deny assignment.")),
  name: nullableText.check(z.describe("What it is called; null: not told.")),
  scope: text.check(z.describe("Resource path at which it denies.")),
  systemProtected: z.boolean().check(z.describe("Whether Azure made it, and only Azure takes it away.")),
});

/** Whether a principal may perform a data action on an account, and all that the answer rests on. */
export const accessSchema = z.object({
  verdict: z
    .enum(["granted", "denied", "unknown"])
    .check(z.describe("Whether the principal may perform the data action.")),
  principalId: text.check(z.describe("Object id of the principal.")),
  principalType: z
    .nullable(z.enum(["User", "Group", "ServicePrincipal"]))
    .check(z.describe("What Azure calls the kind of principal in assignments; null: not known.")),
  principalName: nullableText.check(
    z.describe("User principal name or display name, where the directory told one."),
  ),
  whose: z
    .enum(["caller", "other"])
    .check(z.describe("Asked about the principal that signed in, or about another one.")),
  basis: z
    .enum(["role-assignments", "permissions", "nothing"])
    .check(
      z.describe(
        "What the verdict rests on: the assignments that ARM lists, or only the caller's own permissions.",
      ),
    ),
  scope: text.check(z.describe("Resource id of the account, or of the Foundry project in it.")),
  dataAction: text.check(z.describe("The data action that was asked about.")),
  assignments: z
    .array(assignmentFactSchema)
    .check(z.describe("Role assignments that concern the principal, and what each means here.")),
  denies: z
    .array(denyFactSchema)
    .check(z.describe("Deny assignments that hold at the scope, whomever they are for.")),
  unread: z
    .array(
      z.object({
        what: text.check(z.describe("What it is.")),
        failure: failureSchema.check(z.describe("The failure met.")),
        allowedBy: text.check(z.describe("The role that would allow to read it.")),
      }),
    )
    .check(z.describe("What could not be read. A verdict that depends on it is unknown.")),
  decidedBy: nullableText.check(
    z.describe("Resource id of the assignment or deny assignment that decided; null when nothing did."),
  ),
  observedAt: text.check(z.describe("When it was looked at (ISO 8601), by the clock of this machine.")),
});
