import type { Shape } from "../shape.ts";

/** Stores of blobs and of settings, which refuse to the same credentials. */
export const stores: readonly Shape[] = [
  {
    source: "openai",
    code: "PermissionDenied",
    status: 403,
    neighbour: "storage account",
    says: /\bAuthorizationPermissionMismatch\b|not authorized to perform this operation using this permission/i,
  },
  {
    // The same to whoever is not let in by the network rules, or shows a signature without the right.
    source: "openai",
    code: "storage-refused",
    status: 403,
    neighbour: "storage account",
    says: /\bAuthorizationFailure\b[^]{0,40}?this request is not authorized to perform this operation\./i,
  },
  {
    source: "openai",
    code: "permission",
    status: 403,
    neighbour: "App Configuration store",
    says: /\b403\b[^.]{0,80}\bApp ?Configuration\b|\bApp ?Configuration\b[^]{0,200}?(?:\b403\b|\bForbidden\b)|\bazconfig\.io\b[^]{0,200}?\b403\b/i,
  },
];
