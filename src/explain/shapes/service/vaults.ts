import type { Shape } from "../shape.ts";

/* Key Vault, from which programs take the keys and secrets they sign in with. Its inner codes say who refused. */
const refusals: readonly Shape[] = [
  {
    source: "openai",
    code: "PermissionDenied",
    status: 403,
    says: /caller is not authorized to perform action on resource|\bForbiddenBy(?:Rbac|Policy)\b|does not have \w{2,20} \w{2,20} permission on key vault\b/i,
  },
  {
    source: "openai",
    code: "HTTP_403",
    status: 403,
    says: /client address (?:\(\S{3,45}\) )?is not authorized and caller is not a trusted service/i,
  },
  {
    source: "openai",
    code: "HTTP_403",
    status: 403,
    says: /public network access is disabled and request is not from a trusted service/i,
  },
  {
    source: "openai",
    code: "no-authorization",
    status: 401,
    says: /AKV10000: [^.]{0,80}/,
  },
];

export const vaults: readonly Shape[] = refusals.map((shape) => ({ ...shape, neighbour: "key vault" }));
