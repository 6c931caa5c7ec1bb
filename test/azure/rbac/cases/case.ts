import type { AccessQuestion } from "../../../../src/azure/rbac/index.ts";
import type { EvidenceMap } from "../../../../src/core/evidence.ts";

type Access = EvidenceMap["access"];

/** One rule of Azure RBAC at work. */
export interface Case {
  /** Where the rule stands: a section of the facts, or a page of Microsoft's documentation. */
  readonly fact: string;
  readonly when: string;
  /** What differs from a service principal that asks to chat and holds nothing. */
  readonly question: Partial<AccessQuestion>;
  readonly verdict: Access["verdict"];
  readonly effect?: Access["assignments"][number]["effect"];
  readonly decidedBy?: string | null;
}
