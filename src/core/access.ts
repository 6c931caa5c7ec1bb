import * as z from "zod/mini";
import { failureSchema } from "./observation.ts";

const text = z.string();

/** A role assignment with what its definition means for the data action that was asked about. */
const assignmentFactSchema = z.object({
  id: text,
  roleDefinitionId: text,
  roleName: z.nullable(text),
  /** Resource path at which the role is assigned. */
  scope: text,
  principalId: text,
  principalType: z.nullable(text),
  /** `application-…`: it was given to an id of the application that no token names, not to its service principal. */
  via: z.enum(["direct", "group", "application-object-id", "application-id"]),
  effect: z.enum([
    "grants",
    "no-data-actions",
    "other-data-actions",
    "out-of-scope",
    "wrong-principal",
    "not-begun",
    "ended",
    /** Privileged Identity Management lets the principal activate it. */
    "eligible",
    "conditional",
    "condition-not-met",
    "unknown-role",
  ]),
  condition: z.nullable(text),
  /** ISO 8601, as are the next two; null: not told, no limit. */
  createdOn: z.nullable(text),
  startsAt: z.nullable(text),
  endsAt: z.nullable(text),
});

const denyFactSchema = z.object({
  id: text,
  name: z.nullable(text),
  scope: text,
  systemProtected: z.boolean(),
});

/** Whether a principal may perform a data action on an account, and all that the answer rests on. */
export const accessSchema = z.object({
  verdict: z.enum(["granted", "denied", "unknown"]),
  principalId: text,
  /** What Azure calls the kind of principal in assignments; null: not known. */
  principalType: z.nullable(z.enum(["User", "Group", "ServicePrincipal"])),
  /** User principal name or display name, where the directory told one. */
  principalName: z.nullable(text),
  /** Asked about the principal that signed in, or about another one. */
  whose: z.enum(["caller", "other"]),
  /** What the verdict rests on: the assignments that ARM lists, or only the caller's own permissions. */
  basis: z.enum(["role-assignments", "permissions", "nothing"]),
  /** Resource id of the account, or of the Foundry project in it. */
  scope: text,
  dataAction: text,
  assignments: z.array(assignmentFactSchema),
  denies: z.array(denyFactSchema),
  /**
   * What could not be read, each with the failure met and the role that would allow it. A verdict that depends on it
   * is `unknown`.
   */
  unread: z.array(z.object({ what: text, failure: failureSchema, allowedBy: text })),
  /** The assignment or deny assignment (its id) that decided; null when nothing did. */
  decidedBy: z.nullable(text),
  observedAt: text,
});
