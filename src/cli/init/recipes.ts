/** A file that `init` writes: from where in the package, to where in the user's folder. */
interface Written {
  readonly template: string;
  readonly path: string;
}

interface Recipe {
  readonly what: string;
  readonly files: readonly Written[];
  /** What is left for a person to do, in order; placeholders are filled as in the files. */
  readonly next: readonly string[];
}

/** What `init` can write, by the word that asks for it. */
export const recipes = {
  config: {
    what: "a commented preflight.yaml and .env.example",
    files: [
      { template: "templates/preflight.yaml", path: "preflight.yaml" },
      { template: "templates/env.example", path: ".env.example" },
    ],
    next: [
      "Copy .env.example to .env where there is none, and fill it in; keep it out of version control.",
      "aoai-preflight run --env-file .env",
    ],
  },
  github: {
    what: "a workflow for GitHub Actions, and the action that it uses",
    files: [
      { template: "action.yml", path: ".github/actions/aoai-preflight/action.yml" },
      { template: "templates/github-workflow.yaml", path: ".github/workflows/aoai-preflight.yaml" },
    ],
    next: ["Let the application trust the jobs of the branch: the head of the workflow has the commands."],
  },
  "azure-pipelines": {
    what: "a job template for Azure Pipelines",
    files: [{ template: "templates/azure-pipelines.yaml", path: "aoai-preflight.azure-pipelines.yaml" }],
    next: ["Name it in a stage before the deployment: its head shows how."],
  },
  gitlab: {
    what: "a job for GitLab CI",
    files: [{ template: "templates/gitlab.yaml", path: ".gitlab/aoai-preflight.yaml" }],
    next: ["Include it in .gitlab-ci.yml: its head shows how."],
  },
  azd: {
    what: "a hook of the Azure Developer CLI that runs before every deployment",
    files: [{ template: "templates/azure.yaml", path: "azure.yaml" }],
    next: [
      "Make outputs of your Bicep: APPLICATION_PRINCIPAL_ID, the object id of the application's managed identity, and AZURE_OPENAI_ENDPOINT.",
      "azd hooks run predeploy",
    ],
  },
  kubernetes: {
    what: "a Kubernetes Job with workload identity",
    files: [{ template: "templates/kubernetes-job.yaml", path: "aoai-preflight.job.yaml" }],
    next: [
      "aoai-preflight init docker makes the image that it runs.",
      "kubectl apply -f aoai-preflight.job.yaml",
      "kubectl logs --follow --pod-running-timeout=5m job/aoai-preflight -n <NAMESPACE>",
    ],
  },
  docker: {
    what: "a container file: small, pinned, not root",
    files: [{ template: "templates/Containerfile", path: "aoai-preflight.Containerfile" }],
    next: [
      "docker build --file aoai-preflight.Containerfile --tag <REGISTRY>/aoai-preflight:<VERSION> .",
      "docker push <REGISTRY>/aoai-preflight:<VERSION>",
    ],
  },
} as const satisfies Record<string, Recipe>;

export type RecipeName = keyof typeof recipes;
export const recipeNames = Object.keys(recipes) as readonly RecipeName[];
