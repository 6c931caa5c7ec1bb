import type { Sign } from "./sign.ts";

/** What Azure has and has lent out: no request is at fault, and no quota. */
export const capacitySigns: readonly Sign[] = [
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
    says: /capacity restrictions|\bcurrently not available in l/i,
    means: { "service-error": "likely" },
    mayBe: ["request-invalid", "quota-exceeded", "subscription-or-resource-disabled"],
  },
];
