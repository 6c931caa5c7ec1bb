import type { Found } from "./shapes/shape.ts";

/** How far the list of links of a chain's message reaches. */
const reach = 3000;

/** What a link of a chain lacks to be available is no fault while it is a link: it is skipped. */
const lacks =
  /^(?:setting-missing|federated-variables-missing|interaction-needed|tool-(?:missing|signed-out|failed)|account-not-cached)$/;

/** Without what the links of an exhausted chain lack. A link that answered keeps its failure: it is the culprit. */
export function withoutSkippedLinks(found: readonly Found[]): readonly Found[] {
  const chains = found.filter(({ failure }) => failure.code === "chain-exhausted").map(({ at }) => at);
  const inChain = (at: number): boolean => chains.some((start) => at >= start && at - start < reach);
  const isAnswered = found.some(({ failure: { source }, at }) => source === "imds" && inChain(at));
  return found.filter(
    ({ failure: { code, message }, at }) =>
      !(lacks.test(code) && inChain(at) && !/OPENAI/.test(message)) &&
      !(isAnswered && /^chain-exhausted$|-link$/.test(code)),
  );
}
