import type { Shape } from "../shape.ts";

/** What Azure's services answer while something else is going on with the resource, each in its own words. */
export const busyResources: readonly Shape[] = [
  {
    // Clusters, networks and the marketplace of extensions name the other operation.
    source: "arm",
    code: "AnotherOperationInProgress",
    status: 409,
    says: /\banother operation (?:\([^)]{1,80}\) |on [^.]{1,160}? )is (?:already |still )?(?:in progress|pending)\b[^.]{0,80}|\banother operation is pending on (?:the |this )?(?:specified )?resource\b[^.]{0,60}/i,
  },
  {
    // Machine learning's endpoints.
    source: "arm",
    code: "AnotherOperationInProgress",
    status: 409,
    says: /\bbecause it is in (?:an? )?["']?(?:creating|updating|deleting|accepted|scaling)["']? provisioning state\b[^.]{0,40}/i,
  },
  {
    // Caches.
    source: "arm",
    code: "AnotherOperationInProgress",
    status: 409,
    says: /\bis busy processing (?:a previous update request|another operation)\b[^.]{0,60}/i,
  },
  {
    // Services that let in one at a time.
    source: "arm",
    code: "AnotherOperationInProgress",
    status: 409,
    says: /\bcurrently performing an operation\b[^.]{0,80} that requires exclusive access\b|\boperation in progress which requires exc?lusive lock\b[^.]{0,60}/i,
  },
  {
    // A part of a network that others stand on.
    source: "arm",
    code: "AnotherOperationInProgress",
    status: 409,
    says: /\bis not in succeeded state\. resource is in (?:updating|creating|deleting|accepted) state\b[^.]{0,60}/i,
  },
  {
    source: "arm",
    code: "AnotherOperationInProgress",
    status: 409,
    says: /\b(?:API )?management service(?: ["']?[\w-]{1,60}["']?)? is (?:activating|transitioning)\b[^.]{0,40}|\bAPI service ["']?[\w-]{1,60}["']? is transitioning at this time\b[^.]{0,40}|\bcontainer group ["']?[\w-]{1,80}["']? is still transitioning\b[^.]{0,40}/i,
  },
  {
    // As people tell it of a state that does not pass.
    source: "arm",
    code: "AnotherOperationInProgress",
    status: 409,
    says: /\bstuck (?:in|on|at) (?:the )?["'*]{0,2}provisioning ?state\W{1,4}(?:updating|creating|deleting|accepted)\b/i,
    near: /azure|\baks\b|cluster|foundry|cognitive/i,
  },
];
