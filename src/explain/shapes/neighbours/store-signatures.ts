import type { Shape } from "../shape.ts";

/** Signatures and requests that come to a store of blobs before or after their time. */
export const storeSignatures: readonly Shape[] = [
  {
    // A signature that begins a moment later by the store's clock, or that has run out.
    source: "openai",
    code: "signature-out-of-time",
    status: 403,
    neighbour: "storage account",
    says: /\bsignature not valid in the specified time ?frame\b(?:: start \[(?<validFrom>[^\]]{5,40})\] - expiry \[(?<validTo>[^\]]{5,40})\] - current \[(?<currentTime>[^\]]{5,40})\])?/i,
  },
  {
    // A signature without a beginning begins when it is used, and had ended by then.
    source: "openai",
    code: "signature-out-of-time",
    status: 403,
    neighbour: "storage account",
    says: /\bsigned expiry time \[(?<validTo>[^\]]{5,40})\] (?:has to|must) be after signed start time \[(?<currentTime>[^\]]{5,40})\]/i,
  },
  {
    source: "openai",
    code: "date-refused",
    status: 403,
    says: /\brequest date header too old\b[^<]{0,60}|\bAuthenticationErrorDetail\W{1,8}request date(?! header not\b)/i,
    near: /AuthenticationErrorDetail|AuthenticationFailed|azure|storage|blob|\b403\b|RequestId/i,
    unlike: /\bAWS\b|amazonaws/,
  },
];
