import { arm } from "./arm.ts";
import { certificates } from "./certificates.ts";
import { chains, links } from "./chain.ts";
import { armMentions } from "./arm-mentions.ts";
import { b2c } from "./b2c.ts";
import { bareStatuses } from "./bare-statuses.ts";
import { clocks, code } from "./client.ts";
import { dataPlane } from "./data-plane.ts";
import { databases } from "./databases.ts";
import { developerTools } from "./developer-tools.ts";
import { federation } from "./federation.ts";
import { gateways, pages } from "./gateway.ts";
import { kubernetes } from "./kubernetes.ts";
import { managedIdentityAnswers } from "./managed-identity.ts";
import { managedIdentitySilence } from "./managed-identity-silence.ts";
import { msal } from "./msal.ts";
import { networkLayers, networkWrappers } from "./network.ts";
import { missingSettings } from "./settings-missing.ts";
import { settingsOfFrameworks } from "./settings-of-frameworks.ts";
import { refusedSettings } from "./settings-refused.ts";
import type { Shape } from "./shape.ts";
import { tokenChecks } from "./token-checks.ts";
import { toldCauses } from "./told-causes.ts";
import { toldCircumstances } from "./told-circumstances.ts";
import { tokenCaches } from "./token-caches.ts";
import { userSignIns } from "./user-sign-ins.ts";
import { wiring } from "./wiring.ts";

/**
 * The shapes from the inside out: what answered, what refused before anything was sent, what happened on the way, and
 * what only wraps these. A failure of an outer layer is told after those of the inner ones.
 */
export const layers: readonly (readonly Shape[])[] = [
  [...toldCauses, ...managedIdentityAnswers, ...dataPlane, ...databases, ...arm, ...b2c, ...gateways],
  [
    ...clocks,
    ...tokenCaches,
    ...certificates,
    ...federation,
    ...kubernetes,
    ...msal,
    ...tokenChecks,
    ...refusedSettings,
    ...missingSettings,
    ...settingsOfFrameworks,
    ...code,
    ...wiring,
    ...developerTools,
    ...userSignIns,
  ],
  managedIdentitySilence,
  ...networkLayers,
  [...chains, ...links, ...networkWrappers, ...armMentions, ...bareStatuses, ...pages, ...toldCircumstances],
];
