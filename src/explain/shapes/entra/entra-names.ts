import { entraCode } from "../../../azure/entra-codes.ts";
import type { Shape } from "../shape.ts";

/** Codes whose names nobody else uses: the log of sign-ins and its exports give the name beside the bare number. */
const named: readonly number[] = [
  16003, 50002, 50005, 50053, 50055, 50058, 50059, 50072, 50074, 50076, 50078, 50079, 50097, 50105, 50126,
  50127, 50129, 50132, 50133, 50144, 50155, 50158, 50173, 50187, 51004, 53000, 53001, 53002, 53003, 53004,
  65001, 65004, 70008, 70043, 80013, 90038, 90055, 90094, 500011, 500212, 500213, 530032, 530035, 700011,
  700016, 700025, 700082, 7000112, 7000222,
];

/** Names that other services have as well: the directory itself must be named around them. */
const shared: ReadonlySet<number> = new Set([50097, 50126, 50155, 53000, 90094]);
const directory =
  /\bsign-?ins?[ -](?:logs?|error|fail)|entra\b|azure ?ad\b|azure active directory|\baad|conditional access|failure reason|microsoftonline/i;

const signingIn = /sign.?in|log.?in\b|entra\b|azure|\baad|conditional access|failure reason|error ?code/i;

/** What Entra answered, by the name of its code. */
export const entraNames: readonly Shape[] = named.flatMap((code): Shape[] => {
  const name = entraCode(String(code))?.name;
  return name
    ? [
        {
          source: "entra",
          code: `AADSTS${code}`,
          says: new RegExp(`\\b${name}\\b`),
          near: shared.has(code) ? directory : signingIn,
        },
      ]
    : [];
});
