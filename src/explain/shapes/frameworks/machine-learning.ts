import type { Shape } from "../shape.ts";

/**
 * Azure Machine Learning's libraries for Python, the first (azureml-core) and the second (azure-ai-ml), and those of
 * Foundry's evaluations and projects, which ask Azure Resource Manager for a workspace or a project.
 */
export const machineLearning: readonly Shape[] = [
  {
    // The subscriptions of one tenant, which the wanted one is not among.
    source: "arm",
    code: "subscriptions-hidden",
    status: 403,
    says: /\byou are currently logged-in to \S{1,60} tenant\. you don't have access to \S{1,60} subscription\b[^.]{0,80}|\byou don't have access to \S{1,60} subscription\. all the subscriptions that you have access to\b[^.]{0,40}/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\bworkspace configuration file config\.json, could not be found\b[^.]{0,60}|\bcould not find config\.json in: ?\S{1,160} or in its parent directories\b|\bdoes not seem to contain the required parameters\. please make sure it contains your subscription_id\b[^.]{0,60}|\bboth subscription id and resource group are required for this operation\b[^.]{0,80}/i,
  },
  {
    // Azure Resource Manager was asked for the project, and hides what one may not see as well.
    source: "arm",
    code: "read-refused",
    status: 403,
    says: /\bfailed to connect to your azure ai project\. please check if the project scope is configured correctly\b[^]{0,100}?\bstatus code: 403\b/i,
  },
  {
    source: "arm",
    says: /\bfailed to connect to your azure ai project\. please check if the project scope is configured correctly\b[^]{0,100}?\bstatus code: (?<status>(?!403)[45]\d\d)\b/i,
  },
  {
    // A workspace's interface for experiments.
    source: "openai",
    code: "no-authorization",
    status: 401,
    says: /\bbearer token not provided\b/i,
    near: /azureml|\bml\.azure|["']code["']: ?["']UserError\b/i,
  },
  {
    // An endpoint's own server, whose body has another form than the model's signature.
    source: "openai",
    code: "invalid_request_error",
    status: 400,
    says: /\ba value is not provided for the ["']\w{2,40}["'] parameter\b/i,
    near: /online_?endpoints?\b|azureml|azure\.ai\.ml|ml_?client|inference\.ml\.azure/i,
  },
  {
    // A project takes its network from its hub.
    source: "arm",
    code: "InvalidParameter",
    status: 400,
    says: /\bproject workspace shouldn't define it'?s own managed network properties\b/i,
  },
  {
    source: "openai",
    code: "entity-not-found",
    status: 404,
    says: /\bno connection of type \S{3,40} found\b/i,
    near: /azure[./]ai[./]projects|AIProject|AZURE_OPEN_AI/,
  },
  {
    // An endpoint's own identity, before the deployment gets its image.
    source: "openai",
    code: "PermissionDenied",
    status: 403,
    neighbour: "container registry",
    says: /\bendpoint identity does not have pull permission on the registry\b/i,
  },
  {
    source: "openai",
    code: "private-link-only",
    status: 403,
    says: /\baccess to workspace was denied based on workspace private link configuration\b/i,
    unlike: /databricks/i,
  },
  {
    // An endpoint that reads the workspace's connections.
    source: "openai",
    code: "PermissionDenied",
    status: 403,
    says: /\baccess denied to list workspace secrets?\b[^.]{0,60}\. please assign RBAC role\b[^.]{0,80}/i,
    unlike: /hashicorp/i,
  },
];
