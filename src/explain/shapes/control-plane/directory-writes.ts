import type { Shape } from "../shape.ts";

const graph =
  /graph|odata|azuread|\baad\b|entra\b|Request_\w|microsoft\.\w|terraform|bicep|service ?principal/i;

/** What Microsoft Graph refuses of what is made in the directory: permissions given twice, names that are taken. */
export const directoryWrites: readonly Shape[] = [
  {
    // A permission of an application, which Graph calls a grant or an assignment.
    source: "arm",
    code: "role-assignment-refused",
    status: 400,
    says: /\b(?:permission being assigned|entitlementgrant entry) already exists\b[^.]{0,40}/i,
    unlike: /salesforce|\bmysql\b|\bokta\b/i,
  },
  {
    // Data Explorer's own roles.
    source: "arm",
    code: "role-assignment-refused",
    status: 409,
    says: /\bPrincipalAssignment(?: resource)?\b[^]{0,120}?\balready exists with the same role and principal id\b/i,
  },
  {
    source: "arm",
    code: "resource-exists",
    status: 400,
    says: /\bone or more added object references already exist\b[^.]{0,80}|\bbecause the service principal name \S{1,60} is already in use\b|\banother object with the same value for property \w{2,40} already exists\b/i,
    near: graph,
  },
  {
    source: "arm",
    code: "directory-write-refused",
    status: 400,
    says: /\bCannotDeleteOrUpdateEnabledEntitlement\b[^.]{0,80}|\bpermission \(scope or role\) cannot be deleted or updated unless disabled first\b/i,
  },
  {
    source: "arm",
    code: "Directory_QuotaExceeded",
    status: 403,
    says: /\bDirectory_QuotaExceeded\b[^.]{0,100}|\bdirectory object quota limit for the (?:tenant|principal) has been exceeded\b/i,
  },
  {
    // Rancher, of what an application may not read in the directory.
    source: "arm",
    code: "Authorization_RequestDenied",
    status: 403,
    neighbour: "directory",
    says: /\bmissing required permissions (?:from|for) microsoft graph\b[^"]{0,120}/i,
  },
  {
    // Graph's roles, of a token that lacks its permission for them.
    source: "arm",
    code: "Authorization_RequestDenied",
    status: 403,
    neighbour: "directory",
    says: /\bPermissionScopeNotGranted\\?["'][^.]{0,120}|\bauthorization failed due to missing permission scope \w{3,60}\.\w[^"]{0,80}/i,
  },
  {
    // Intune behind it, of a token or a user that lacks the right.
    source: "arm",
    code: "Authorization_RequestDenied",
    status: 403,
    neighbour: "directory",
    says: /\bapplication must have one of the following scopes: DeviceManagement[^"]{0,120}|\b(?:application|user) is not authorized to perform this operation\b[^.]{0,60}/i,
    near: /intune|DeviceManagement|manage\.microsoft/i,
  },
  {
    // The former modules of the directory.
    source: "arm",
    code: "Authorization_RequestDenied",
    status: 403,
    neighbour: "directory",
    says: /\byou do not have permissions? to call this cmdlet\b/i,
    near: /-Msol\w|-AzureAD\w|MSOnline|Microsoft\.Online\b/i,
  },
  {
    // The status alone, as clients name it beside the address; files and sites say as little.
    source: "arm",
    code: "graph-refused",
    status: 403,
    says: /\b403\b[^.]{0,40}\bfor url:? ?["']?https:\/\/graph\.(?:microsoft\.(?:com|us)|windows\.net)[^\s"']{0,200}|\bhttps:\/\/graph\.(?:microsoft\.(?:com|us)|windows\.net)[^\s"']{1,200}["']? (?:resulted in|failed with|returned|answered)[^.\d]{0,40}\b403\b|\{Forbidden\} RequestMessage ?: ?\{\w{3,6} https:\/\/graph\.(?:microsoft|windows)\.[^\s}]{0,200}/i,
  },
  {
    source: "arm",
    code: "graph-refused",
    status: 403,
    says: /["']code["']: ?["']accessDenied["'], ?["']message["']: ?["'](?!caller is not authorized)[^"'}]{0,80}/i,
    near: /graph\.microsoft|graph api|microsoft graph|sharepoint|\bmsgraph|["']innerError["'][^}]{0,240}["']client-request-id["']/i,
  },
  {
    // Other interfaces, to which Entra lets applications in as it does to Graph: Defender's, the Power Platform's.
    source: "arm",
    code: "graph-refused",
    status: 403,
    says: /\bmissing application roles\. API required roles: ?[A-Z]\w{1,40}\.[A-Z][^"']{0,160}|\bservice principal with id \S{1,60} for application \S{1,60} {1,2}does not have permission to access the path\b[^.]{0,40}/i,
  },
  {
    // Whatever else was not as Graph wants it.
    source: "arm",
    code: "directory-write-refused",
    status: 400,
    says: /\bwith OData error: Request_BadRequest: (?!permission being assigned|one or more added)[^.]{0,160}|\bRequest_BadRequest\b["']?,? ["']?message["']?: ?["']?(?!permission being assigned|one or more added)[^.]{0,160}/i,
  },
];
