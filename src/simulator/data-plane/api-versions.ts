/**
 * Dated API versions that are served. 2024-10-21 is the latest that is generally available (facts on the data plane,
 * section 1); which previews are still served today: (unverified).
 */
const served: ReadonlySet<string> = new Set([
  "2023-05-15",
  "2024-02-01",
  "2024-06-01",
  "2024-10-21",
  "2024-12-01-preview",
  "2025-01-01-preview",
  "2025-03-01-preview",
  "2025-04-01-preview",
]);

/** The responses API came with this preview. Source: facts on failures ("is enabled only for api-version … and later"). */
const firstWithResponses = "2025-03-01-preview";

/** Whether a dated API version is routed at all. */
export const isServed = (version: string): boolean => served.has(version);

/** The first version that has an operation which others have not; undefined where this one has it. */
export const firstVersionWith = (operation: string, version: string): string | undefined =>
  operation === "responses" && version < firstWithResponses ? firstWithResponses : undefined;
