import type { Sign } from "./sign.ts";

/** What Azure has and has lent out, and what breaks within it: no request is at fault, and no quota. */
export const capacitySigns: readonly Sign[] = [
  {
    code: /^(InternalOperationError|InternalExecutionError|EntityStoreOperationError)$/,
    means: { "service-error": "likely" },
    mayBe: ["request-invalid", "model-not-ready"],
  },
  {
    // The registry that Container Instances pull from did not answer as one.
    code: "RegistryErrorResponse",
    means: { "service-error": "likely" },
    mayBe: ["firewall-denied", "rate-limited"],
  },
  {
    code: /^(InsufficientResourcesAvailable|(Zonal)?AllocationFailed|Overconstrained(Zonal)?AllocationRequest|AksCapacityHeavyUsage)$/,
    means: { "service-error": "likely" },
    mayBe: ["quota-exceeded"],
  },
  {
    // App Service, of a region or a group of machines that is full.
    says: /no available instances to satisfy this request/i,
    means: { "service-error": "likely" },
    mayBe: ["quota-exceeded"],
  },
  {
    // It is offered there, and all of it is lent out.
    code: "SkuNotAvailable",
    says: /capacity restrictions|\bcurrently not available in l|\bnot available in the location \S{1,40} at this moment\b/i,
    means: { "service-error": "likely" },
    mayBe: ["request-invalid", "quota-exceeded", "subscription-or-resource-disabled"],
  },
  {
    // The region is closed to one kind of subscription, or to one offer.
    code: "RegionDoesNotAllowProvisioning",
    says: /\w subscriptions? (?:are|is) restricted\b|\bLocationIsOfferRestricted\b/i,
    means: { "request-invalid": "likely" },
    mayBe: ["quota-exceeded", "subscription-or-resource-disabled"],
  },
];
