import { clientWordings } from "./client.ts";
import { requestWordings } from "./request.ts";
import { userWordings } from "./user.ts";

/**
 * What Entra answers, by AADSTS code. Codes, OAuth errors and what the sentences name: facts on AADSTS codes, on
 * workload identity section 6, on failures. The sentences are Microsoft's as public reports quote them and may change
 * at any time; those marked (unverified) are only paraphrases of the documented meaning.
 */
export const wordings = { ...requestWordings, ...clientWordings, ...userWordings } as const;

export type EntraCode = keyof typeof wordings;
