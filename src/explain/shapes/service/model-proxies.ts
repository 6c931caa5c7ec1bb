import type { Shape } from "../shape.ts";
import { withGateways } from "./subjects.ts";

/** Proxies for language models, with keys, budgets and lists of models of their own: LiteLLM (https://github.com/BerriAI/litellm) and others. */
export const modelProxies: readonly Shape[] = [
  {
    // A proxy for language models that hands out keys of its own.
    source: "gateway",
    code: "proxy-key",
    status: 401,
    says: /\bPowerProxy (?:needs|could|cannot|requires|expects)\b[^.]{0,120}|invalid proxy server token passed|litellm virtual key expected|token_not_found_in_db|authentication error, (?:only (?:the )?master key|invalid user key|user key has expired)\b[^.]{0,80}/i,
    near: withGateways,
  },
  {
    source: "gateway",
    code: "gateway-budget",
    says: /budget has been exceeded|Exceeded(?:Token)?Budget|exceeded (?:their|its) budget/i,
    near: withGateways,
  },
  {
    // A proxy for language models has its own list of them.
    source: "gateway",
    code: "gateway-model",
    status: 400,
    says: /invalid model name passed in model=[^.]{0,60}|\bthere is no ["']model_name["'] with this model string\b|key not allowed to access model|(?:team|user)(?:=\S{1,80})? not allowed to (?:access model\b|call model ?=)|\bmodel not in allowed user models\b/i,
    near: withGateways,
  },
  {
    // LiteLLM's keys that are no more, not yet, or not sent as it wants them.
    source: "gateway",
    code: "proxy-key",
    status: 401,
    says: /\bmalformed api key passed in\b[^.]{0,60}|(?:["'\u0060]|\bauthentication error, )no api key passed in\b|(?:exception occured - |["'])no connected db\b(?!\.? \w)|\bonly proxy admin can be used to generate\b[^.]{0,60}|\bauthentication error ?[-,] ?(?:expired key|(?:key|user|team|project)\b[^.]{0,60} is blocked)\b[^.]{0,60}|\b(?:key|team|project|user)(?:=\S{1,80})? is blocked\. update via\b[^.]{0,40}/i,
    near: /litellm|\bproxy\b|auth_error|expired_key|no_db_connection/i,
  },
  {
    // Helicone, of the key in its own header.
    source: "gateway",
    code: "proxy-key",
    status: 401,
    says: /\bAPI key is not well formed\b/i,
    near: /helicone|hconeai/i,
  },
  {
    // What it lets through at a time.
    source: "gateway",
    code: "gateway-quota",
    status: 429,
    says: /\bmax parallel request limit reached\b[^.]{0,80}|\bcrossed TPM \/ RPM\b[^.]{0,80}/i,
  },
  {
    source: "gateway",
    code: "gateway-model",
    status: 400,
    says: /\bthere are no healthy deployments for this model\b/i,
    near: withGateways,
  },
];
