import type { Shape } from "../shape.ts";

/** Principals, roles and their assignments, as Azure Resource Manager, its tools and the directory speak of them. */
export const armRoles: readonly Shape[] = [
  {
    // Cosmos DB's own roles.
    source: "arm",
    code: "principal-not-in-tenant",
    status: 400,
    says: /provided principal ID \S{1,50} was not found in the AAD tenant[^.]{0,80}/i,
  },
  {
    // The directory, or a service that looks a principal up in it.
    source: "arm",
    code: "principal-unknown",
    status: 404,
    says: /\bServicePrincipalNotFound\b|service principal (?:clientID: )?["']?\S{1,60}["']? (?:not found in active directory tenant|doesn't exist)|\bAuthorization_IdentityNotFound\b|identity of the calling application could not be established|application not registered with AAD/i,
  },
  {
    // Tools that signed in, and then saw none that they may use.
    source: "arm",
    code: "subscriptions-hidden",
    status: 403,
    says: /tenants don't contain accessible subscriptions|provide a valid tenant or a valid subscription|\bnot possible to retrieve any subscriptions, please check your permission assignments\b|account \S{1,80} does not have access to (?:any subscriptions?|subscription (?:ID|name))\b|failed to resolve user (?:[^.]{0,80} )?access to subscription with ID/i,
  },
  {
    // The same, of a tool for several clouds.
    source: "arm",
    code: "subscriptions-hidden",
    status: 403,
    says: /\bprovided credentials do not have access to any subscriptions\b/i,
    near: /azure/i,
  },
  {
    // Azure Resource Graph.
    source: "arm",
    code: "AuthorizationFailed",
    status: 403,
    says: /["']AccessDenied\\?["'], ?\\?["']message\\?["'] ?: ?\\?["']access is denied to the requested resource\. the user might not have enough permission\b/i,
  },
  {
    // The group of all others is there, named as its tenant, and hidden from whoever has no role at it.
    source: "arm",
    code: "account-not-visible",
    status: 404,
    says: /["']\/providers\/microsoft\.management\/managementGroups\/(?:[\da-f-]{36}|<[^<>'"/]{1,40}>)["'] (?:was )?not found\b/i,
  },
  {
    source: "arm",
    code: "PrincipalNotFound",
    status: 400,
    says: /principal [^.]{1,60}? does not exist in the directory[^.]{0,60}|\bcheck that you have the correct principal ID\b[^.]{0,40}/i,
  },
  {
    // Nothing was to be assigned: the directory did not show whose assignments are asked for.
    source: "arm",
    code: "principal-unseen",
    status: 404,
    says: /\bGet-Az(?:ureRm)?RoleAssignment\b ?: cannot find (?:user or service principal in graph database|principal using the specified options)/i,
  },
  {
    // Azure PowerShell, of an answer that it keeps to itself: mostly the directory's, which an application may not read.
    source: "arm",
    code: "assignment-exception",
    says: /\b(?:New|Get|Set|Remove)-Az(?:ureRm)?RoleAssignment\b ?: exception of type ["']Microsoft\.Rest\.Azure\.CloudException["'] was thrown/i,
  },
  {
    source: "arm",
    code: "PrincipalNotFound",
    status: 400,
    unlike: /\bGet-Az(?:ureRm)?RoleAssignment\b ?: cannot find/i,
    says: /cannot find (?:user or service principal in graph database|principal using the specified options)[^.]{0,100}|the provided information does not map to an (?:AD|Microsoft Entra) object id/i,
  },
  {
    source: "arm",
    code: "PrincipalTypeNotSupported",
    status: 400,
    says: /principals of type \w+ cannot[^.]{0,60}/i,
  },
  {
    source: "arm",
    code: "RoleDefinitionDoesNotExist",
    status: 400,
    says: /\bthe role definition ID ["'][^"']{8,120}["'] is not valid\b/i,
  },
  {
    source: "arm",
    code: "RoleDefinitionDoesNotExist",
    status: 400,
    says: /\brole ["'][^"']{1,80}["'] doesn't exist|cannot find role definition with (?:name|id)[^.]{0,80}|more than one role matches the given name/i,
    near: /azure|\baz\b|roleassignment|cognitive|openai/i,
  },
  {
    source: "arm",
    code: "UnmatchedPrincipalType",
    status: 400,
    says: /which is different from specified princi\w+type[^.]{0,40}/i,
  },
  {
    source: "arm",
    code: "role-not-activated",
    status: 400,
    says: /RoleAssignmentRequestPolicyValidationFailed[^.]{0,120}|the following policy rules failed: [^.]{0,80}|\brole assignment (?:\w+ )?(?:validation )?failed with status ["']?Pending\w+|\bactivation (?:request )?(?:is |was )?(?:waiting for|pending|awaiting|awaits)\b[^.]{0,20}\bapproval/i,
    unlike: /\bExpirationRule\b|\bcreating PIM \w{6,8} role assignment\b/i,
  },
  {
    // For longer than the rules of the role allow, or without an end.
    source: "arm",
    code: "role-request-refused",
    status: 400,
    says: /\bcreating PIM (?:active|eligible) role assignment: [^.]{0,80}\bRoleAssignmentRequestPolicyValidationFailed\b[^.]{0,60}|\bRoleAssignmentRequestPolicyValidationFailed\b[^.]{0,100}\bExpirationRule\b[^.]{0,40}|\bthe following policy rules failed: [^.]{0,60}\bExpirationRule\b[^.]{0,40}/i,
    near: /\brole|\bPIM\b|privileged/i,
  },
  {
    // It wants the user to have signed in as a policy of the tenant says.
    source: "arm",
    code: "activation-challenged",
    status: 400,
    says: /RoleAssignmentRequestAcrsValidationFailed\b[^.]{0,80}/,
  },
  {
    // Privileged Identity Management, which asks whether one may ask.
    source: "arm",
    code: "requestor-refused",
    status: 403,
    says: /requestor\b[^.]{0,60} does not have permissions? for this request/i,
  },
  {
    source: "arm",
    code: "RoleAssignmentExists",
    status: 409,
    says: /(?<!(?<!\bfail\w{0,4} )\b(?:if|whether|unless) (?:the |an? |this |that |such an? )?)\brole assignments? already exists?\b(?!, so\b|\W{1,5}(?:skip|continu|ignor|nothing|moving on|going on|no action))|\/roleAssignments\/[\w-]{1,60}["']? already exists/i,
  },
  {
    // The body of the assignment names nobody.
    source: "arm",
    code: "role-assignment-refused",
    status: 400,
    says: /\brequired property ["']?principal_?Id["']? not found in JSON\b[^.]{0,40}/i,
    near: /role ?assignment|\broles\b/i,
  },
  {
    source: "arm",
    code: "RoleAssignmentUpdateNotPermitted",
    status: 400,
    says: /tenant id, application id, principal id, and scope are not allowed to be updated/i,
  },
  {
    // What else Microsoft Graph serves says it in words of its own.
    source: "arm",
    code: "Authorization_RequestDenied",
    status: 403,
    neighbour: "directory",
    says: /missing (?:scope|role) permissions on the request\b[^.]{0,80}|either scp or roles claim need to be present\b[^.]{0,40}|calling principal (?:does not|doesn't) have (?:the )?required MSGraph permissions\b[^.]{0,80}/i,
  },
  {
    // Mailboxes and calendars.
    source: "arm",
    code: "Authorization_RequestDenied",
    status: 403,
    neighbour: "directory",
    says: /\bErrorAccessDenied\b[^.]{0,80}/,
    near: /microsoft|azure|entra\b|ODataError|access is denied|["']?code["']?: ?["']?ErrorAccess|mailbox|calendar/i,
  },
  {
    source: "arm",
    code: "Authorization_RequestDenied",
    status: 403,
    neighbour: "directory",
    says: /insufficient privileges to complete\b/i,
    near: /(?:^|error: |["'])insufficient privileges to complete the operation|graph|azure|microsoft|entra\b|\baad|\bAD\b|\baz\b|-az|-mg|terraform|service principal|Authorization_RequestDenied/i,
    unlike: /salesforce|\bORA-\d|oracle|snowflake/i,
  },
  {
    source: "arm",
    code: "Authorization_RequestDenied",
    status: 403,
    neighbour: "directory",
    says: /Authorization_RequestDenied|failed to query [^.]{1,80} by invoking graph api[^.]{0,80}/i,
  },
];
