/** The operations that can be probed. */
export const operationNames = [
  "chat",
  "responses",
  "embeddings",
  "transcription",
  "image",
  "models",
] as const;
export type OperationName = (typeof operationNames)[number];

export interface Operation {
  readonly method: "GET" | "POST";
  /** Path below `/openai/v1`, `/openai/deployments/{deployment}` or `/openai`. */
  readonly path: string;
  /** In the dated API: the deployment stands in the path; otherwise in the body, or nowhere. */
  readonly deploymentInPath: boolean;
  /** Data action that Azure RBAC asks for. */
  readonly dataAction: string;
}

/** Source: facts on roles §2, on the data plane §3. That the v1 route asks for the same chat action: (unverified). */
export const operations: Readonly<Record<OperationName, Operation>> = {
  chat: {
    method: "POST",
    path: "/chat/completions",
    deploymentInPath: true,
    dataAction: "Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action",
  },
  responses: {
    method: "POST",
    path: "/responses",
    deploymentInPath: false,
    dataAction: "Microsoft.CognitiveServices/accounts/OpenAI/responses/write",
  },
  embeddings: {
    method: "POST",
    path: "/embeddings",
    deploymentInPath: true,
    dataAction: "Microsoft.CognitiveServices/accounts/OpenAI/deployments/embeddings/action",
  },
  transcription: {
    method: "POST",
    path: "/audio/transcriptions",
    deploymentInPath: true,
    dataAction: "Microsoft.CognitiveServices/accounts/OpenAI/deployments/audio/action",
  },
  image: {
    method: "POST",
    path: "/images/generations",
    deploymentInPath: true,
    dataAction: "Microsoft.CognitiveServices/accounts/OpenAI/images/generations/action",
  },
  models: {
    method: "GET",
    path: "/models",
    deploymentInPath: false,
    dataAction: "Microsoft.CognitiveServices/accounts/OpenAI/models/read",
  },
};
