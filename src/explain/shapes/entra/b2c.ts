import type { Shape } from "../shape.ts";

/** Azure AD B2C numbers its answers on its own. */
export const b2c: readonly Shape[] = [{ source: "entra", says: /\b(?<code>AADB2C9\d{4})\b[^]{0,200}/ }];
