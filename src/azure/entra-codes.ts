import table from "./entra-codes.json" with { type: "json" };

/** What a code of Microsoft Entra ID means, in our words. */
export interface EntraCode {
  /** Microsoft's symbolic name, or a descriptive one where the vendor's list has none. */
  readonly name: string;
  /** What it is about: `credential`, `federation`, `ca` (conditional access), … */
  readonly kind: string;
  readonly meaning: string;
  readonly cause: string;
  readonly remedy: string;
  /** Waiting can help. */
  readonly retryable: boolean;
}

const codes: Readonly<Record<string, EntraCode>> = table;

/**
 * The entry of a code, given as `AADSTS7000215` or `7000215`; undefined for one that is not listed. For pages that
 * people read: Microsoft may change codes and texts, so nothing else decides by this table, nor loads it.
 * Source: facts on AADSTS codes (208 of them).
 */
export function entraCode(code: string): EntraCode | undefined {
  const digits = code.replace(/^AADSTS/i, "");
  return Object.hasOwn(codes, digits) ? codes[digits] : undefined;
}
