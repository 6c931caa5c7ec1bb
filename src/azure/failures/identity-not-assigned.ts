/** How managed identity hosts say that what asks has no such identity. Source: facts on managed identity §§3, 4. */
export const identityNotAssigned =
  /identity ?not ?found|no (user assigned or delegated )?managed identity (was )?found|identity (is )?not enabled|MSINotEnabled|ManagedIdentityIsNotEnabled|no msi found/i;

/** The same of the node managed identity of pods, which was told which one. */
export const podIdentityNotAssigned = /no azure identity found for request clientID/i;
