import type { Shape } from "../shape.ts";

/** A deployment's own answer, or what asked for one. */
const deployed =
  /["']status["']: ?["']Failed["']|microsoft\.resources\/deployments|arm-deployment-operations|InvalidTemplateDeployment|\baz (?:deployment|stack) \w|-AzResourceGroupDeployment|DeploymentFailed/i;

const ofAzapi = /azapi|microsoft\.\w/i;

/** What is wrong with a template itself: in the tool that checks it, or in what it takes from elsewhere. */
export const templates: readonly Shape[] = [
  {
    source: "arm",
    code: "template-refused",
    status: 400,
    says: /\bembedded schema validation failed\b[^]{0,160}|["'`][\w.]{2,120}["'`] is not expected here\. do you mean ["'`][\w.]{2,120}|\bresource type microsoft\.[\w./]{2,120} can't be found\b/i,
    near: ofAzapi,
  },
  {
    source: "arm",
    code: "InvalidApiVersionParameter",
    status: 400,
    says: /\bapi-version \S{1,40} is not valid\. the supported versions are\b[^]{0,80}|["'`]type["'`]'s value ["'`]microsoft\.[\w./]{2,120}@[\w-]{1,40}["'`] is invalid\b/i,
    near: ofAzapi,
  },
  {
    source: "arm",
    code: "InvalidApiVersionParameter",
    status: 400,
    says: /(?<=\bis invalid\W{1,3})templateLink ID can only be used with api-version\b[^.]{0,60}/i,
  },
  {
    source: "arm",
    code: "SkuNotAvailable",
    status: 409,
    says: /\brequested (?:vm )?size for resource ["']?(?:\/subscriptions\/[^"' ]{3,300}|following SKUs have failed for capacity restrictions: [^"']{1,200})["']? is currently not available in l ?ocation\b[^.]{0,60}/i,
  },
  {
    source: "arm",
    code: "Conflict",
    status: 409,
    says: /\bno available instances to satisfy this request\b[^.]{0,10}/i,
    near: /\bapp service\b|\bconflict\b|\b409\b|increase capacity/i,
    unlike: /\bapp engine\b/i,
  },
  {
    source: "arm",
    code: "creation-fault",
    says: /\bparent account does not provision correctly\b[^.]{0,60}/i,
    near: /cognitive|foundry|openai|creating the account/i,
  },
  {
    // Service Fabric, of an application whose template names what its manifest lacks.
    source: "arm",
    code: "template-refused",
    status: 400,
    says: /\b(?:identity|parameter) \S{1,120}(?: \S{1,40}){0,3}? is not defined in the ApplicationManifest file\b/i,
    near: /service ?fabric|\bARM\b|FileName: ApplicationManifest/i,
  },
  {
    // A value from a vault, which is read in the name of whoever deploys. Source: Microsoft Learn, "Use Azure Key Vault
    // to pass a secret as a parameter during Bicep deployment".
    source: "arm",
    code: "vault-reference-refused",
    status: 403,
    says: /\bKeyVaultParameterReferenceSecretRetrieveFailed\b(?![^]{0,200}\bNotFound\b)[^]{0,240}/,
    near: /["']?code["']?\s?[:=]|cannot be retrieved|error|fail/i,
  },
  {
    source: "arm",
    code: "write-refused",
    status: 403,
    says: /\bKeyVaultParameterReferenceAuthorizationFailed\b[^]{0,200}/,
  },
  {
    source: "arm",
    code: "ResourceNotFound",
    status: 404,
    says: /\bKeyVaultParameterReferenceNotFound\b[^]{0,200}|\bKeyVaultParameterReferenceSecretRetrieveFailed\b[^]{0,200}?\bNotFound\b[^]{0,60}/,
  },
  {
    source: "arm",
    code: "location-refused",
    status: 400,
    says: /\baccount type ["'][\w.]{2,60}["'] is either invalid or unavailable in (?:the )?given region\b/i,
  },
  {
    // A server that takes only Entra's users wants one that is its administrator first.
    source: "arm",
    code: "sql-admin-missing",
    status: 400,
    says: /\bInvalid(?:Managed)?ServerAADOnlyAuthNoAADAdmin\w{0,20}|\bAAD admin must be set before (?:enabling|disabling)\b[^.]{0,60}|\bazureADOnlyAuthentication is set, please use\b[^.]{0,60}/i,
  },
  {
    // A part that a subscription has to ask for.
    source: "arm",
    code: "provider-unregistered",
    status: 409,
    says: /\b(?:SubscriptionNotRegisteredForFeature|PreviewFeatureNotRegistered)\b[^]{0,120}|\b(?:subscription|preview) (?:is )?(?:not registered (?:with|for) )?feature microsoft\.\w{2,40}\/\w{2,60}(?: (?:is )?not registered)?\b/i,
    near: /not ?registered/i,
  },
  {
    // Scripts in templates, which run in a container beside a storage account. Source: Microsoft Learn, "Use deployment
    // scripts in Bicep", error codes.
    source: "arm",
    says: /\b(?<code>DeploymentScript(?:OperationFailed|ContainerInstancesService(?:LoginFailure|Unavailable)|StorageAccount\w{5,40}|ResourceConflict|InvalidOperation|ExceededMaxAllowedTime|InvalidOutputs|DownloadFailure))\b[^]{0,160}/,
    near: /["']?code["']?\s?[:=(]|\(DeploymentScript|error|fail/i,
  },
  {
    // The identity that a resource is to have: it is being made or removed, or it is not there.
    source: "arm",
    code: "identity-not-joined",
    status: 400,
    says: /\bFailedIdentityOperation\b[^]{0,240}|\bfailed to perform resource identity operation\. status: [^]{0,160}/i,
  },
  {
    source: "arm",
    code: "ClientRequestsThrottled",
    status: 429,
    says: /\bfailed to perform resource identity operation\. status: ["']?429\b[^]{0,160}|\brequest is temporarily throttled because resource\b[^"]{0,100}/i,
  },
  {
    source: "arm",
    code: "role-assignment-refused",
    status: 400,
    says: /\bInvalidRoleAssignmentId\b[^]{0,120}|\brole assignment ID ["'][^"']{1,80}["'] is not valid\b/i,
    near: /role assignment/i,
  },
  {
    source: "openai",
    code: "entity-not-found",
    status: 404,
    neighbour: "storage account",
    says: /\bthe specified (?:container|blob|share|queue|filesystem) does not exist\b/i,
    near: /\b(?:Container|Blob|Share|Queue|Filesystem)NotFound\b|\b404\b[^]{0,80}(?:azurerm|core\.windows)|(?:azurerm|core\.windows)[^]{0,200}\b404\b/i,
  },
  ...(
    [
      ["(?!Deployment|Principal)\\w{3,60}NotFound", 404],
      [
        "Invalid(?!Authentication|Template)\\w{3,60}|\\w{3,60}(?:(?<!Authentication)NotSupported|NotAllowed|NotEligible)",
        400,
      ],
    ] as const
  ).map(([codes, status]): Shape => ({
    // What a provider answers of one resource in codes of its own, which say as much.
    source: "arm",
    status,
    says: new RegExp(
      `["']code["']: ?["'](?<code>${codes})["'], ?["'](?:message|target)["']: ?["'][^]{0,200}`,
    ),
    near: deployed,
  })),
  {
    // A vault keeps what was deleted, and its name.
    source: "arm",
    code: "resource-exists",
    status: 409,
    says: /\bcurrently in a deleted but recoverable state, and its name cannot be reused\b/i,
  },
];
