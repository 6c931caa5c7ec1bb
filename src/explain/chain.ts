import type { Found } from "./shapes/shape.ts";

/** How far the list of links of a chain's message reaches. */
const reach = 3000;

/** What a link of a chain lacks to be available is no fault while it is a link: it is skipped. */
const lacks =
  /^(?:setting-missing|federated-variables-missing|interaction-needed|plugin-missing|cache-unavailable|tool-(?:missing|signed-out|failed)|account-not-cached|broker-failed)$/;

const wrapper = /^chain-exhausted$|-link$/;

/** Java names the one link that failed, when it was not merely skipped. */
const blamesOne = /authentication failed\. ?-+> ?\w{1,40}Credential authentication failed/i;

/** Without what the links of an exhausted chain lack. A link that answered keeps its failure: it is the culprit. */
export function withoutSkippedLinks(found: readonly Found[]): readonly Found[] {
  const chains = found
    .filter(({ failure: { code, message } }) => code === "chain-exhausted" && !blamesOne.test(message))
    .map(({ at }) => at);
  const inChain = (at: number): boolean => chains.some((start) => at >= start && at - start < reach);
  const isAnswered = found.some(({ failure: { source }, at }) => source === "imds" && inChain(at));
  const isTold = found.some(({ failure: { code } }) => !wrapper.test(code));
  return found.filter(
    ({ failure: { code, message }, at }) =>
      !(lacks.test(code) && inChain(at) && !/OPENAI/.test(message)) &&
      !(isAnswered && wrapper.test(code)) &&
      !(isTold && code === "chain-exhausted" && blamesOne.test(message)),
  );
}
