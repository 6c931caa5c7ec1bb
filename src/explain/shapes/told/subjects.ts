/** Somebody signs in. */
export const signsIn =
  /\baz login|\baz(?:d)? auth|log(?:s|ged|ging)?[- ]?(?:in|on)\b|sign(?:s|ed|ing)?[- ]?(?:in|on)\b|authenticat|\btokens?\b|\bmsal|connect-az/i;

/** The service and its kin. */
export const service = /openai|cognitive|foundry|\bAOAI\b|\bgpt-/i;

/** Anything of Azure that the catalogue knows. */
export const ours = /azure|entra\b|openai|foundry|\bmsal|AADSTS\d|AuthorizationFailed|\baz login/i;
