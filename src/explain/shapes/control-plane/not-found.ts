import type { Shape } from "../shape.ts";

const azure = /azure|microsoft\.|\baz\b|azd|terraform|bicep|subscription|template deployment/i;

/** What Azure Resource Manager, its providers and tools do not find. */
export const armNotFound: readonly Shape[] = [
  {
    source: "arm",
    code: "ResourceNotFound",
    status: 404,
    says: /\((?:name|subscription:?) ["'][^)]{1,300}\) was not found|unexpected status 404[^]{0,60}?ResourceNotFound|can ?not perform requested operation on nested resource|resource group not found: 0 resource groups|\b404\W{1,3}resource group not found\b/i,
    near: azure,
  },
  {
    source: "arm",
    code: "resource-not-listed",
    status: 404,
    says: /unable to find a resource tagged with ["'\u0060]{1,3}azd-[^.]{0,80}/i,
  },
  {
    // App Service, of whatever it keeps: a plan, a certificate, the token of a repository.
    source: "arm",
    code: "ResourceNotFound",
    status: 404,
    says: /\b[Cc]annot find [A-Z]\w{2,40} with name [\w.-]{1,80}/,
    near: /["']?code["']?\s?[:=]\s?["']?(?:NotFound|51004)\b|microsoft\.web\b|\b(?:AppServicePlan|ServerFarm|SourceControlToken)\b/i,
  },
  {
    // GitHub's action, which looks through a list.
    source: "arm",
    code: "resource-not-listed",
    status: 404,
    says: /\bdeployment fail\S{1,6}, error: (?:error: )?resource [^"'.]{1,80} doesn't exist\b/i,
  },
  {
    // What is registered in a workspace of Azure Machine Learning.
    source: "arm",
    code: "ResourceNotFound",
    status: 404,
    says: /\b(?:model|data|environment|component|code) container with name: ?\S{1,80} not found\b/i,
    near: /\b(?:Model|Data|Environment|Component|Code)\w{0,12}NotFound\b|\bUserError\b|azure ?ml|\baz ml\b|machine ?learning/i,
  },
];
