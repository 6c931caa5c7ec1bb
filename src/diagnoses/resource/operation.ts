import { operationNames, operations, type OperationName } from "../../azure/operations.ts";
import { or, type Known } from "../../core/known.ts";
import type { Remedy } from "../../core/remedy.ts";
import { runAgain } from "../again.ts";
import { listDeployments } from "../commands.ts";
import { bySign, defineCause, type Matcher, type Told } from "../match.ts";
import { tryAgain } from "../remedies.ts";
import { setSetting, trySetting } from "../set-setting.ts";

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
  [/-instruct\b|\btts\b|\bsora\b|\brealtime\b/i, null],
  [/\bembed/i, "embeddings"],
  [/whisper|transcribe/i, "transcription"],
  [/dall-e|gpt-image/i, "image"],
  [/codex|-pro\b|deep-research|computer-use/i, "responses"],
];

const namedIn = <T>(text: string | undefined, table: readonly (readonly [RegExp, T])[]): T | undefined =>
  table.find(([name]) => text !== undefined && name.test(text))?.[1];

/** The operation that was asked for: as the refusal names it, else the one whose data action the call needed. */
const refusedOperation = ({ refusedOperation: name }: Told["details"], dataAction: string | undefined) =>
  namedIn(name, serviceNames) ??
  operationNames.find((operation) => operations[operation].dataAction === dataAction);

/** Operations that a program can take one for the other: both give a model's answer to a text. */
const alike = ["responses", "chat"] as const;
const isAlike = (operation: OperationName): boolean => alike.some((one) => one === operation);

/**
 * Never the one that was refused; null where the model is made for that very one, or for none that there is, or where
 * another would prove nothing of what was asked. Where nobody knows which was refused, the reader chooses.
 */
function otherOperation(details: Told["details"], known: Known): OperationName | null | undefined {
  const refused = refusedOperation(details, known.dataAction);
  const made = namedIn(details["model"], madeFor);
  if (refused && !isAlike(refused)) return null;
  // Chat is what a run asks for that is told nothing.
  if (made && !isAlike(made) && known.flags?.["operation"]) return null;
  if (made !== undefined) return made === refused ? null : made;
  return refused && alike.find((operation) => operation !== refused);
}

/** What the account has in place of the deployment that was called, as Azure Resource Manager lists it. */
const besideOthers: Matcher = (seen) => {
  const match = bySign("model-operation-unsupported")(seen);
  const { account, access, settings } = seen.evidence;
  if (!match || !account?.deployments) return match;
  const { details } = match.args;
  const called = settings?.settings.find(({ setting }) => setting === "deployment")?.shown?.toLowerCase();
  const others = account.deployments.filter(({ name }) => name.toLowerCase() !== called);
  const refused = refusedOperation(details, access?.dataAction);
  const serving = others.find(({ model }) => {
    const made = namedIn(model ?? undefined, madeFor);
    return (
      refused &&
      model &&
      model !== details["model"] &&
      (made === undefined ? isAlike(refused) : made === refused)
    );
  });
  const args = {
    ...match.args,
    details: {
      ...details,
      ...(serving && { serving: serving.name }),
      others: others
        .map(({ name, model }) => (model && model !== name ? `${name} (${model})` : name))
        .join(", "),
    },
  };
  return { ...match, args };
};

const leaveOut = (param: string): Remedy => ({
  text:
    param === "max_tokens"
      ? "Send max_completion_tokens instead of max_tokens."
      : `Leave ${param} out, or give it a value that the model takes.`,
});

/** A deployment that does it: one of the account's, where it is known to have one. `name` names it as the one way or as one of several. */
function capableDeployment(
  { serving, others }: Told["details"],
  known: Known,
  name: typeof setSetting,
): Remedy {
  if (serving) return name("Name a deployment whose model does that.", "deployment", serving, known);
  const call = "Call a deployment whose model serves the operation and takes the parameters.";
  if (others === undefined) return { text: call, commands: [listDeployments(known)] };
  return {
    text: others
      ? `${call} Beside this one the account has ${others}; if none of them does, deploy one.`
      : `${call} The account has no other: deploy one.`,
  };
}

export const modelOperationUnsupported = defineCause({
  id: "model-operation-unsupported",
  title: "the deployment's model does not do that",
  cause:
    "The model behind the deployment does not serve the operation (chat, responses, embeddings, …), or refuses a parameter: reasoning models take max_completion_tokens instead of max_tokens, and no temperature.",
  explains: ["completion-succeeds"],
  match: besideOthers,
  remedies({ details }, known) {
    const { param } = details;
    if (param !== undefined) return [leaveOut(param), tryAgain(known)];
    const other = otherOperation(details, known);
    if (other === null) return [capableDeployment(details, known, setSetting), tryAgain(known)];
    const capable = capableDeployment(details, known, trySetting);
    const tryOther: Remedy = {
      text: "Try an operation that the model is made for: chat, responses, embeddings, transcription or image.",
      commands: [runAgain(known, { operation: [or(other, "OPERATION")] })],
    };
    // Whoever asked for an operation wants to know about that one.
    if (known.flags?.["operation"] && details["serving"]) return [capable, tryOther, tryAgain(known)];
    return [
      tryOther,
      { ...capable, text: `Or ${capable.text.charAt(0).toLowerCase()}${capable.text.slice(1)}` },
    ];
  },
  confirm: "The answer names the operation or the parameter; the same call works with another deployment.",
  confusedWith: {
    "api-version-unsupported": "the answer says from which API version on it is enabled",
    "request-invalid": "every model would refuse it",
  },
  link: "https://learn.microsoft.com/azure/ai-services/openai/how-to/reasoning",
});
