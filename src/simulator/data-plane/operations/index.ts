import type { OperationName } from "../../../azure/operations.ts";
import { chat } from "./chat.ts";
import { embeddings } from "./embeddings.ts";
import { image } from "./image.ts";
import type { ServedOperation } from "./operation.ts";
import { responses } from "./responses.ts";
import { transcription } from "./transcription.ts";

/** Operations by the name under which the tool knows them; a deployment refuses those that its model does not serve. */
export const servedOperations: Readonly<Record<Exclude<OperationName, "models">, ServedOperation>> = {
  chat,
  responses,
  embeddings,
  transcription,
  image,
};
