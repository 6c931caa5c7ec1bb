import type { Sign } from "./sign.ts";

/** What Azure Resource Manager does not find, and names that cannot be found. */
export const notFoundSigns: readonly Sign[] = [
  { code: "resource-id-malformed", means: { "env-malformed": "confirmed" } },
  {
    // What a template names as there already.
    code: "InvalidResourceReference",
    says: /\breferenced by resource\b|\bwas not found\b/i,
    means: { "resource-not-found": "likely" },
    mayBe: ["request-invalid", "env-malformed"],
  },
  {
    // What was asked for is no name: quotes or blanks came along, nothing was filled in, or it is a whole id. Of $RG,
    // make leaves the G.
    code: /^(?:(?:Parent)?Resource(?:Group)?NotFound|LocationNotAvailableForResourceType|location-refused)$/,
    says: /(?:(?:group|location) ["']|\/accounts\/)(?:\\?["']\w|(?:null|undefined|none)["']|\$[({\w]|%\w|<|\{\{|\/?subscriptions\/|your[-_ ]|\w{1,40}_here["']|G["'])|%20["']/i,
    means: { "env-malformed": "likely" },
    mayBe: ["resource-not-found", "env-missing"],
  },
  {
    // A route of the directory's interface, or a version that it has not.
    code: "ResourceNotFound",
    says: /not found for the segment|Invalid version/i,
    means: { "endpoint-wrong": "likely" },
  },
  {
    // The code alone, which the services behind the management have as well.
    code: "ResourceNotFound",
    says: /^["']?(?:(?:error ?)?code["']? ?[:=] ?["']?)?ResourceNotFound(?:\W*$| at [\w.<>$]{3,80}\.)/i,
    means: { "resource-not-found": "likely" },
    mayBe: ["endpoint-wrong", "arm-read-denied"],
  },
  {
    // Whoever may not read a zone does not see it either.
    code: "zone-not-seen",
    means: { "arm-read-denied": "likely", "resource-not-found": "likely" },
    mayBe: ["env-malformed"],
  },
  {
    // A list of machines leaves out those that one may not read.
    code: "machines-not-seen",
    means: { "arm-read-denied": "likely" },
    mayBe: ["env-malformed", "sdk-misuse"],
    general: true,
  },
  {
    // The test of a dashboard's data source, which tells the status alone.
    code: "monitor-unread",
    means: { "arm-read-denied": "possible", "service-error": "possible" },
    mayBe: ["sdk-misuse", "managed-identity-not-assigned"],
    general: true,
  },
  {
    // Tools look through a list, which leaves out what one may not see.
    code: "resource-not-listed",
    means: { "resource-not-found": "likely" },
    mayBe: ["arm-read-denied", "env-conflict"],
  },
  {
    // A deployment that never began: what refused it is not said, mostly a limit.
    code: "DeploymentNotFound",
    says: /DeploymentsClient#Get/,
    means: { "resource-not-found": "likely", "quota-exceeded": "likely" },
    mayBe: ["request-invalid", "arm-write-denied"],
  },
  {
    code: /^((Resource|ResourceGroup|ParentResource|Deployment|StorageAccount)NotFound|account-soft-deleted)$/,
    means: { "resource-not-found": "confirmed" },
  },
];
