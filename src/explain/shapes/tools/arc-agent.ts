import type { Shape } from "../shape.ts";

/** The agent of Azure Arc, by the numbers of its errors. It is the managed identity host of the servers it runs on. */
export const arcAgent: readonly Shape[] = [
  { source: "entra", code: "HTTP_401", says: /\bAZCM0041\b[^.]{0,80}/ },
  { source: "arm", code: "InvalidAuthenticationToken", status: 401, says: /\bAZCM0012\b[^.]{0,80}/ },
  {
    source: "network",
    code: "managed-identity-silent",
    says: /\bAZCM00(?:04|61|64|65|66|70)\b[^.]{0,80}/,
  },
  { source: "imds", code: "arc-certificate", says: /\bAZCM008[12]\b[^.]{0,80}/ },
];
