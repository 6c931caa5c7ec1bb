import type { Shape } from "../shape.ts";
import { ours } from "./subjects.ts";

/** What the model of a deployment does not do, or a parameter or value that it does not take. */
export const modelOperations: readonly Shape[] = [
  {
    source: "openai",
    code: "OperationNotSupported",
    status: 400,
    says: /(?:Opp?erationNotSupported)|(?:\b(?:The )?(?<refusedOperation>\w{1,40}) )?operation does not work with the specified model(?:, (?<model>[\w.-]{0,60}\w))?|the requested operation is unsupported|\binvalid content type\W{1,3}image_url is only supported by certain models\b|\brequested deployment ["'][^"']{1,80}["'] with engine ["'][^"']{1,80}["'] cannot be used with this API\b/i,
  },
  {
    source: "openai",
    code: "unsupported_parameter",
    status: 400,
    says: /unsupported parameter:? ["']?(?<param>[\w.]{1,60})(?:["']?\. in the responses api, this parameter has moved to)?|["']?code["']?: ?["']unsupported_parameter["']|["'(]unsupported_parameter\b|\bERROR CODE: unsupported_parameter\b/i,
  },
  {
    source: "openai",
    code: "unsupported_value",
    status: 400,
    says: /unsupported value:? ["']?(?<param>[\w.[\]]{1,60})|["']?code["']?: ?["']unsupported_value["']/i,
    unlike:
      /\bis invalid: (?:spec|metadata)\.|\bsupported values: "|provider property|for (?:environment|authentication type) is passed/i,
  },
  {
    // A value that only some models take.
    source: "openai",
    code: "value-of-some-models",
    status: 400,
    says: /invalid value: ["'][\w.-]{1,30}["']\. supported values are:? [^}]{1,200}["']param["']: ?["'](?<param>(?:reasoning|verbosity|size|quality|voice|style|background|dimensions)[\w.]{0,20})["']/i,
  },
  {
    source: "openai",
    code: "unsupported_parameter",
    status: 400,
    says: /(?:is|are) not (?:supported|available|enabled) (?:with|by|on|for|in) (?:this|the|your) (?:\w+ ){0,3}model|(?:(?:this|the) model does|\b(?:reasoning|these|such) models do)(?: not|n't) support[^.]{0,60}|only (?:streaming|non-streaming) is supported (?:for|by|with) this model|not (?:supported|available) (?:with|on|for) (?:the )?(?:gpt|o1|o3|o4)[\w.-]*|parameters? (?:is|are) not available on [\w.-]+ model|model is not supported (?:by|in|for|with) the (?:\w+ )?API|the model ["']?[\w.-]{1,40}["']? does not support[^.]{0,60}|cannot be used with the (?:\w{1,20} )?API\b|(?:is|are) only supported by certain models(?!,? (?:such as|like|which|see|for instance)\b|\. See\b)|does not support [\w.]{1,20} with this model|(?:is|are) only supported in v1\/\w+[^.]{0,40}/i,
    near: ours,
    unlike: /\bscale type\b|specified sku\b/i,
  },
  {
    // go-openai, which knows of some models what they take and does not ask.
    source: "openai",
    code: "unsupported_parameter",
    status: 400,
    says: /\bthis model (?:is not supported MaxTokens|has beta-limitations)\b[^.]{0,80}/,
  },
  {
    // Each model has a limit of its own.
    source: "openai",
    code: "value-of-some-models",
    status: 400,
    says: /(?<param>max_(?:completion_|output_)?tokens) is too large\b[^.]{0,80}/i,
    near: ours,
  },
  {
    // Routes and parameters by name.
    source: "openai",
    code: "unsupported_parameter",
    status: 400,
    says: /(?:is a chat model and )?not supported in the v1\/\w+ endpoint|not supported (?:for|with|by) [\w.-]{1,40} in \/v1\/\w+|does not support parameters: \[["'](?:tools?|tool_choice|functions|temperature|top_p|max_tokens|stop|\w{1,12}_penalty|logprobs|parallel_tool_calls)\b|\b(?:temperature|top_p|max_tokens|stop|(?:presence|frequency)_penalty|logit_bias|logprobs|parallel_tool_calls|reasoning_effort|tool_choice|dimensions)\b["']? (?:is not supported|are not supported|(?:can(?:'t|not)|can not) be used|is not allowed)\b(?! in (?:this|the) api)|use ["']?max_completion_tokens\b/i,
    near: ours,
  },
  {
    // As people tell it.
    source: "openai",
    code: "value-of-some-models",
    status: 400,
    says: /\b(?<param>temperature|top_p|max_tokens|(?:presence|frequency)_penalty|logit_bias|logprobs|parallel_tool_calls|reasoning_effort|verbosity)\b["']? (?:argument |param(?:eter)? |option |setting |value )?(?:(?:is|are) )?(?:not|no longer) (?:supported|allowed|accepted|permitted)\b(?! (?:with|by) this model)[^.]{0,60}|\b(?:gpt-?5[\w.-]{0,12}|o[134](?:-\w{2,8})?)(?: models?| series)? (?:do(?:es)?(?: not|n't)|no longer) (?:support|accept|take|allow)s? (?:the |an? |any |custom )?["']?(?:temperature|top_p|max_tokens|stop|(?:presence|frequency)_penalty|logit_bias|logprobs)\b[^.]{0,60}/i,
    near: /^(?=[^]*(?:azure|\bAOAI\b|foundry))(?=[^]*\b(?:errors?|exception|fail\w*|bad ?request\w*|400|throws|crash\w*|broken?)\b)(?=[^]*\b(?:gpt-?[45]|o[134](?:-mini|-pro|-preview)?\b|reasoning))/i,
    unlike:
      /unsupported[_ ](?:parameter|value)|\b(?:leaves|left|maps?|mapped) (?:it|them)\b|\b(?:fix(?:e[sd])?|remov(?:es?|ed|ing)|drop(?:s|ped|ping)?|skip(?:s|ped)?|omit(?:s|ted)?|stops? sending)\b[^.]{0,80}\b(?:temperature|top_p|max_tokens|penalty|logprobs|reasoning_effort)\b/i,
  },
  {
    // openai.com's words, which Azure passes on: nobody can verify anything here, the model is only not served like that.
    source: "openai",
    code: "organization-unverified",
    status: 400,
    says: /\bYour organization must be verified to (?:stream|use|generate|access)\b[^.]{0,60}/,
    near: /azure|foundry/i,
    unlike: /\bapi\.openai\.com/i,
  },
  {
    source: "openai",
    code: "unsupported_value",
    status: 400,
    says: /\bresponse_format ["']?\w{2,20}["']? is not compatible with model\b[^.]{0,60}/i,
    near: /azure|foundry|cognitive/i,
  },
  {
    source: "openai",
    code: "unsupported_parameter",
    status: 400,
    says: /\binvalid parameter:? ["']?(?<param>response_format)["']? of type ["']?json_\w{4,8}\b[^.]{0,60}|\bdeployed GPT model does not support\b[^.]{0,80}/i,
    near: /azure|foundry|cognitive|deployed GPT/i,
  },
  {
    // Items, tools and formats that belong to other models.
    source: "openai",
    code: "value-of-some-models",
    status: 400,
    says: /\bfunctions are not supported for this API version or this model version\b|reasoning input items can only be provided to\b[^.]{0,60}|(?:the following )?tools cannot be used with reasoning\.effort\b[^.]{0,60}|(?<!\bwhere )the specified base model does not support fine-?tuning\b|the model \W?[\w.-]{1,40}\W? (?:is not|cannot be) (?:supported|used) (?:in|with|by|for) (?:the )?(?:realtime|assistants?|batch|responses|chat completions?|agents?) api\b/i,
    near: ours,
  },
  {
    // A schema from before the parameter was added, in the words of what validates with it.
    source: "openai",
    code: "unknown_parameter",
    status: 400,
    says: /validation errors? for Request body -> (?<param>\w{1,40}) extra fields not permitted/i,
  },
  {
    // What belongs to the address or the headers, and no body has in any version.
    source: "identity-sdk",
    code: "parameter-refused",
    says: /unrecognized request arguments? supplied: \W?(?:api[-_](?:version|key|base|type)|azure_\w{2,30}|deployment(?:_id|_name)?|engine)\b[^.]{0,40}/i,
    near: ours,
  },
  {
    source: "openai",
    code: "BadRequest",
    status: 400,
    says: /unrecognized request arguments? supplied: (?!\W?(?:api[-_](?:version|key|base|type)|azure_\w{2,30}|deployment(?:_id|_name)?|engine)\b)[^.]{0,60}/i,
    near: ours,
  },
  {
    source: "openai",
    code: "unknown_parameter",
    status: 400,
    says: /unknown parameter: ?["']?(?<param>[\w.[\]]{1,60})/i,
    near: ours,
  },
];
