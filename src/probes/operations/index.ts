import type { OperationName } from "../../azure/operations.ts";
import { chat } from "./chat.ts";
import { embeddings } from "./embeddings.ts";
import { image } from "./image.ts";
import { models } from "./models.ts";
import type { ProbedOperation } from "./operation.ts";
import { responses } from "./responses.ts";
import { transcription } from "./transcription.ts";

/** How each operation is probed. */
export const probedOperations: Readonly<Record<OperationName, ProbedOperation>> = {
  chat,
  responses,
  embeddings,
  transcription,
  image,
  models,
};
