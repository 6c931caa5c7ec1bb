import { operationNames, operations, type OperationName } from "../../azure/operations.ts";
import { or, type Known } from "../../core/known.ts";
import type { Remedy } from "../../core/remedy.ts";
import { runAgain } from "../again.ts";
import { bySign, defineCause, type Told } from "../match.ts";
import { tryAgain } from "../remedies.ts";

/** How the service names the operation that it refuses. Source: facts on the data plane §6. */
const serviceNames: readonly (readonly [RegExp, OperationName])[] = [
  [/completion/i, "chat"],
  [/response/i, "responses"],
  [/embedding/i, "embeddings"],
  [/audio|transcri|translat/i, "transcription"],
  [/image/i, "image"],
];

/** What models are made for, by their names, where that is not chat; null: for none of the operations. */
const madeFor: readonly (readonly [RegExp, OperationName | null])[] = [
  [/-instruct\b/i, null],
  [/embedding/i, "embeddings"],
  [/whisper|transcribe/i, "transcription"],
  [/dall-e|gpt-image/i, "image"],
  [/codex|-pro\b|deep-research|computer-use/i, "responses"],
];

const namedIn = <T>(text: string | undefined, table: readonly (readonly [RegExp, T])[]): T | undefined =>
  table.find(([name]) => text !== undefined && name.test(text))?.[1];

/** The operation that was asked for: as the refusal names it, else the one whose data action the call needed. */
const refusedOperation = ({ refusedOperation: name }: Told["details"], { dataAction }: Known) =>
  namedIn(name, serviceNames) ??
  operationNames.find((operation) => operations[operation].dataAction === dataAction);

/**
 * Never the one that was refused; null where the model is made for that very one, or for none that there is. Where
 * nobody knows which was refused, the reader chooses.
 */
function otherOperation(details: Told["details"], known: Known): OperationName | null | undefined {
  const refused = refusedOperation(details, known);
  const made = namedIn(details["model"], madeFor);
  if (made !== undefined) return made === refused ? null : made;
  return refused && (["responses", "chat"] as const).find((operation) => operation !== refused);
}

const leaveOut = (param: string): Remedy => ({
  text:
    param === "max_tokens"
      ? "Send max_completion_tokens instead of max_tokens."
      : `Leave ${param} out, or give it a value that the model takes.`,
});

const capableDeployment = "Call a deployment whose model serves the operation and takes the parameters.";

export const modelOperationUnsupported = defineCause({
  id: "model-operation-unsupported",
  title: "the deployment's model does not do that",
  cause:
    "The model behind the deployment does not serve the operation (chat, responses, embeddings, …), or refuses a parameter: reasoning models take max_completion_tokens instead of max_tokens, and no temperature.",
  explains: ["completion-succeeds"],
  match: bySign("model-operation-unsupported"),
  remedies({ details }, known) {
    const { param } = details;
    if (param !== undefined) return [leaveOut(param), tryAgain(known)];
    const other = otherOperation(details, known);
    if (other === null) return [{ text: capableDeployment }, tryAgain(known)];
    return [
      {
        text: "Try an operation that the model is made for: chat, responses, embeddings, transcription or image.",
        commands: [runAgain(known, { operation: [or(other, "OPERATION")] })],
      },
      { text: `Or ${capableDeployment.replace(/^C/, "c")}` },
    ];
  },
  confirm: "The answer names the operation or the parameter; the same call works with another deployment.",
  confusedWith: {
    "api-version-unsupported": "the answer says from which API version on it is enabled",
    "request-invalid": "every model would refuse it",
  },
  link: "https://learn.microsoft.com/azure/ai-services/openai/how-to/reasoning",
});
