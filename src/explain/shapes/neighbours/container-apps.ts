import type { Shape } from "../shape.ts";

/** Azure Container Apps, which looks for an image and for secrets before it makes a revision, and tells what it met. */
export const containerApps: readonly Shape[] = [
  {
    // Container Instances, which pull before anything runs.
    source: "arm",
    code: "InaccessibleImage",
    says: /\bthe image ["'][^"']{1,160}["'] in container group ["'][^"']{1,80}["'] is not accessible\b/i,
  },
  {
    // Other registries may stand beside it.
    source: "openai",
    code: "permission",
    status: 401,
    neighbour: "container registry",
    says: /\bGET https:[^"]{0,200}?\bazurecr\.[^"]{1,60}?: (?:UNAUTHORIZED|DENIED): [^.]{0,80}/,
  },
  {
    source: "openai",
    code: "permission",
    status: 403,
    neighbour: "container registry",
    says: /\bunable to pull image using managed identity \S{1,300} for registry\b[^.]{0,80}/i,
  },
  {
    source: "openai",
    code: "neighbour-forbidden",
    status: 403,
    neighbour: "key vault",
    says: /\bunable to get value using managed identity \S{1,300} for secret\b[^.]{0,80}/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\bContainerAppSecretRefNotFound\b(?:[^.]{0,20}\bSecretRef ["'][^"']{1,80}["'] defined for\b[^.]{0,60})?|\bSecretRef ["'][^"']{1,80}["'] defined for (?:container|scale rule)\b[^.]{0,60} not found/,
  },
];
