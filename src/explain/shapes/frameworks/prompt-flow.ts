import type { Shape } from "../shape.ts";

const ours = /prompt[ _-]?flow|\bpfazure\b|PFClient|prompty/i;

/** Prompt flow, its connections and its runs: https://github.com/microsoft/promptflow. */
export const promptFlow: readonly Shape[] = [
  {
    source: "identity-sdk",
    code: "package-missing",
    says: /["']promptflow\[azure\]["'] is required for\b[^.]{0,60}|please install ["'\u0060]?(?:promptflow[\w[\]-]{0,30}|azure extension \(e\.g\. \W?pip install promptflow-azure)\W{0,3} to use (?:azure|local connection|workspace connection)[^.]{0,60}|please install azure extension \(e\.g\. \W?pip install promptflow-azure/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\bconnection ["'][\w.-]{1,80}["'] required for flow ["'][\w.-]{1,80}["'] is not found\b/i,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\bcontains scrubbed secrets with key\b[^.]{0,80}|\brequired fields are missing for connection \w{0,40}(?:azure|open_?ai)\w{0,40}: \w[^.]{0,40}|\bmissing connection provider, please check whether\b[^.]{0,80}|\bwith type OpenAIModelConfiguration is missing connection\b|\bunable to connect to AzureML\. please ensure the following environment variables\b[^.]{0,80}|\bthe subscription_id, resource_group and workspace_name can ?not be empty\b[^.]{0,120}/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /\bunsupported connection provider(?: config)?: ?\S{1,120}/i,
    near: ours,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bnot support connection type ["']\w{2,60}["'][^.]{0,60}|\bunsupported connection auth type ["']?\w{2,40}/i,
    near: ours,
  },
  {
    // A run's files lie in the workspace's own storage.
    source: "openai",
    code: "PermissionDenied",
    status: 403,
    neighbour: "storage account",
    says: /\buser does not have permission to perform (?:this|write) operation on storage account\b[^.]{0,120}/i,
    near: /prompt[ _-]?flow|\bpfazure\b|azure|workspace/i,
  },
  {
    source: "arm",
    code: "read-refused",
    status: 403,
    says: /\bfailed to list deployments due to permission issue\b/i,
  },
  {
    // A compute instance works for the one whom it was made for.
    source: "openai",
    code: "compute-of-another",
    status: 403,
    says: /\bnot authorized to invoke this runtime as the runtime compute instance\b[^.]{0,120}/i,
  },
];
