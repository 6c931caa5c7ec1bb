import { addressHints } from "./addresses.ts";
import { applicationHints } from "./applications.ts";
import { connectionHints } from "./connection.ts";
import { controlPlaneHints } from "./control-plane.ts";
import { entraHints } from "./entra.ts";
import { federationHints } from "./federation.ts";
import type { Hint } from "./hint.ts";
import { libraryHints } from "./library.ts";
import { moduleHints } from "./modules.ts";
import { nameHints } from "./names.ts";
import { openaiLibraryHints } from "./openai-library.ts";
import { proofHints } from "./proofs.ts";
import { requestHints } from "./request.ts";
import { roleHints } from "./roles.ts";
import { settingHints } from "./settings.ts";

/** In this order: the first that fits is the likeliest. */
export const hints: readonly Hint[] = [
  ...roleHints,
  ...controlPlaneHints,
  ...connectionHints,
  ...nameHints,
  ...addressHints,
  ...federationHints,
  ...entraHints,
  ...applicationHints,
  ...proofHints,
  ...libraryHints,
  ...moduleHints,
  ...openaiLibraryHints,
  ...requestHints,
  ...settingHints,
];
