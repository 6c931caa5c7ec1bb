import type { Shape } from "../shape.ts";

const azure = /azure|microsoft|\baks\b|\baz\b|\bOperationNotAllowed\b|\bConflict/i;
const others =
  /\bgcloud\b|\bgoogle\b|\bfirestore\b|\bRDS\b|\bDB instance\b|\bgit re(?:base|set)\b|\b(?:apt|dpkg)\b/i;

const wordings: readonly Pick<Shape, "says" | "near" | "unlike">[] = [
  {
    // Clusters, networks and the marketplace of extensions name the other operation.
    says: /\banother operation (?:\([^)]{1,80}\) |on [^.]{1,160}? )is (?:already |still )?(?:in progress|pending)\b[^.]{0,80}|\boperation is not allowed: another\b(?! (?:instance|process|session|thread|transaction|user)\b)[^.]{0,80}|\banother operation is pending on (?:the |this )?(?:specified )?resource\b[^.]{0,60}/i,
    near: azure,
    unlike: others,
  },
  {
    // Machine learning's endpoints.
    says: /\bbecause it is in (?:an? )?["']?(?:creating|updating|deleting|accepted|scaling)["']? provisioning state\b[^.]{0,40}/i,
    near: /endpoint|workspace|azure|microsoft/i,
    unlike: others,
  },
  {
    // Providers of any kind, and clusters.
    says: /\bbecause the resource entity provisioning state is not terminal\b[^.]{0,60}|\boperation is not allowed while cluster is being upgrading or failed in upgrade\b/i,
  },
  {
    // Caches.
    says: /\bis busy processing (?:a previous update request|another operation)\b[^.]{0,60}/i,
    near: /microsoft\.\w|azure|\bConflict\b/i,
  },
  {
    // Services that let in one at a time.
    says: /\bcurrently performing (?:an operation )?on this \w{3,30} that requires exclusive access\b|\boperation in progress which requires (?:an )?exc?lusive lock\b[^.]{0,60}/i,
    near: /\bConflict|microsoft\.\w|windows azure|\b409\b/i,
  },
  {
    // The same of stores.
    says: /\bcurrently performing (?:an operation )?on this storage account that requires exclusive access\b/i,
  },
  {
    // Databases, applications in Azure Spring, templates.
    says: /\bdatabase account \S{1,80} is in the process of being (?:created|deleted|updated)\b[^.]{0,60}|\bdeployment cannot be updated in the current state: (?:creating|updating|deleting)\b|\bprevious deployment from ["']\d[^"']{3,40}["'] is still active\b/i,
    near: /azure|cosmos|documentdb|microsoft|aka\.ms/i,
  },
  {
    // The code alone, in somebody's own words.
    says: /\b(?:answer|fail|refuse|reject|stop|turn)(?:e?d|s)?\b[^.]{0,30} (?:in|with) ["']?RequestConflict\b/,
    near: /cognitive ?services|foundry|azure ?openai/i,
  },
  {
    // A part of a network that others stand on.
    says: /\bis not in succeeded state\. resource is in (?:updating|creating|deleting|accepted) state\b[^.]{0,60}/i,
  },
  {
    says: /\b(?:API )?management service(?: ["']?[\w-]{1,60}["']?)? is (?:activating|transitioning)\b[^.]{0,40}|\bAPI service ["']?[\w-]{1,60}["']? is transitioning at this time\b[^.]{0,40}|\bcontainer group ["']?[\w-]{1,80}["']? is still transitioning\b[^.]{0,40}/i,
    unlike: /\bhow long\b[^.?]{0,60}\bis activating\b|\bsystemd\b/i,
  },
  {
    // As people tell it of a state that does not pass.
    says: /\bstuck (?:in|on|at) (?:the )?["'*]{0,2}provisioning ?state\W{1,4}(?:updating|creating|deleting|accepted)\b/i,
    near: /azure|\baks\b|cluster|foundry|cognitive/i,
  },
];

/** What Azure's services answer while something else is going on with the resource, each in its own words. */
export const busyResources: readonly Shape[] = wordings.map((wording) => ({
  source: "arm",
  code: "AnotherOperationInProgress",
  status: 409,
  ...wording,
}));
