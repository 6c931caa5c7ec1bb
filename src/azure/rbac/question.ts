import type { EvidenceMap } from "../../core/evidence.ts";
import type { Permission, RoleDefinition } from "../roles.ts";

/** A role assignment: its id and ARM's `properties`. */
export interface RoleAssignment {
  readonly id?: string | undefined;
  readonly roleDefinitionId?: string | undefined;
  readonly principalId?: string | undefined;
  readonly principalType?: string | undefined;
  readonly scope?: string | undefined;
  readonly condition?: string | null | undefined;
  readonly createdOn?: string | Date | undefined;
  /** From when and until when it holds, as its schedule says; absent: always. */
  readonly startDateTime?: string | Date | undefined;
  readonly endDateTime?: string | Date | undefined;
}

export interface DenyPrincipal {
  readonly id?: string | undefined;
  readonly type?: string | undefined;
}

/** A deny assignment: its id and ARM's `properties`. */
export interface DenyAssignment {
  readonly id?: string | undefined;
  readonly denyAssignmentName?: string | undefined;
  readonly permissions?: readonly Permission[] | undefined;
  readonly scope?: string | undefined;
  readonly doNotApplyToChildScopes?: boolean | undefined;
  readonly principals?: readonly DenyPrincipal[] | undefined;
  readonly excludePrincipals?: readonly DenyPrincipal[] | undefined;
  readonly isSystemProtected?: boolean | undefined;
  readonly condition?: string | null | undefined;
}

/** The question "may this principal perform this data action on this resource?" with all that ARM told. */
export interface AccessQuestion {
  readonly principalId: string;
  /**
   * Object ids of the groups of the principal, nested ones included. Absent: not known; then group assignments count
   * as the principal's, as they are when ARM was asked with `assignedTo('…')`.
   */
  readonly groups?: readonly string[] | undefined;
  /** Other ids of the same application, which a role may have been given to by mistake: they never sign in. */
  readonly mistakenIds?: readonly MistakenId[] | undefined;
  /** Resource id of the account, or of the Foundry project in it. */
  readonly scope: string;
  /**
   * Names of the management groups above the subscription. Absent: not known; then every one counts as above it, as
   * ARM lists their assignments only where they apply.
   */
  readonly managementGroups?: readonly string[] | undefined;
  readonly dataAction: string;
  readonly assignments: readonly RoleAssignment[];
  /** What Privileged Identity Management lets the principal activate: it grants nothing until then. */
  readonly eligibilities?: readonly RoleAssignment[] | undefined;
  /** Role definitions as read; a built-in role that could not be read is known all the same. */
  readonly definitions: readonly RoleDefinition[];
  readonly denies: readonly DenyAssignment[];
  /** The time that assignments must hold at; absent: times are not looked at. */
  readonly at?: Date | undefined;
}

export interface MistakenId {
  readonly id: string;
  readonly via: "application-object-id" | "application-id";
}

export type Access = EvidenceMap["access"];
export type AssignmentFact = Access["assignments"][number];
export type AccessAnswer = Pick<Access, "verdict" | "assignments" | "denies" | "decidedBy">;

/** Whether something holds, where that may not be decidable from here. */
export type Certainty = "yes" | "no" | "unknown";
