import type { Shape } from "./shape.ts";

/** Root causes that somebody names without quoting a failure, in words that leave no other. */
export const toldCauses: readonly Shape[] = [
  {
    source: "arm",
    code: "condition-blocks",
    says: /\bABAC\b[^.]{0,80}\b(?:conditions?|polic(?:y|ies)|rules?)\b[^.]{0,60}\b(?:block\w*|prevent\w*|not (?:satisfied|fulfilled|met))|\b(?:blocked|prevented|refused) by (?:an? |the )?ABAC\b/i,
  },
  {
    source: "arm",
    code: "role-not-activated",
    says: /\b(?:not|n't|never|forg[eo]t\w* to) (?:yet )?activat\w+ (?:\w+ ){0,4}roles?\b|\broles?\b[^.]{0,40}\b(?:eligible,? (?:but )?not active|not (?:been )?activated)\b/i,
    near: /\bPIM\b|privileged identity|eligible|just.in.time/i,
  },
  {
    source: "arm",
    code: "role-not-propagated",
    says: /\b(?:wait|retry)\w*\b[^.]{0,60}\bpropagation (?:can|may|might) take\b[^.]{0,30}/i,
    near: /\broles?\b|permission/i,
  },
  {
    source: "arm",
    code: "role-not-propagated",
    says: /\brole assignments?\b[^.]{0,60}\bt(?:ak\w+|ook)\b[^.]{0,40}\bpropagat\w+/i,
  },
  {
    source: "imds",
    code: "several-identities",
    status: 400,
    says: /\b(?:multiple|several|two|second)\b[^.]{0,40}\bidentit(?:y|ies)\b[^.]{0,120}\b(?:cause|fails?|failing|breaks?|ambiguous|must be specified)\b/i,
    near: /managed.identit|metadata identity|metadata\/identity|\bimds\b|user.assigned/i,
    unlike: /(?:all|both) (?:work|fine|succeed)/i,
  },
  {
    source: "openai",
    code: "regional-endpoint",
    says: /\bregional endpoints?\b[^]{0,160}?\b(?:but not|(?:do|does)(?: not|n't) support|without)\b[^.]{0,30}\b(?:RBAC|entra|managed identit\w+|token auth\w*|AAD)\b/i,
  },
  {
    source: "environment",
    code: "name-resolves-publicly",
    says: /\b(?:resolv\w*|pulling|gets?|getting|got|returns?|returned|gives?)\b[^.]{0,40}\bpublic (?:ip|address)/i,
    near: /private[ -]?(?:endpoint|link|dns)/i,
    unlike: /(?:instead of|rather than) (?:the |a )?public/i,
  },
  {
    source: "identity-sdk",
    code: "identity-of-another",
    says: /\b(?:returns?|returning|gives?|giving|uses|using|picks?|picking)\b[^.]{0,30}\b(?:user|system)(?:[ -]assigned)?[ -]managed identity\b[^.]{0,60}\b(?:instead of|rather than|when it should)\b[^.]{0,60}/i,
  },
];
