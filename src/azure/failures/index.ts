export { armFailure } from "./arm.ts";
export { dataPlaneFailure } from "./data-plane.ts";
export { entraFailure, entraFailureFromText } from "./entra.ts";
export { idTokenFailure, notAnIdToken, type TokenService } from "./id-token.ts";
export { identityNotAssigned, podIdentityNotAssigned } from "./identity-not-assigned.ts";
export { imdsFailure } from "./managed-identity.ts";
export { msalErrors } from "./msal.ts";
export { networkFailure } from "./network.ts";
export { sdkFailure } from "./sdk.ts";
