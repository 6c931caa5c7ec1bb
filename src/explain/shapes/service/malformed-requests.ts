import type { Shape } from "../shape.ts";
import { ours } from "./subjects.ts";

/** Bodies that the service cannot use, whatever model they are for. */
export const malformedRequests: readonly Shape[] = [
  {
    source: "openai",
    code: "context_length_exceeded",
    status: 400,
    says: /maximum context length is \d+[^.]{0,100}|context_length_exceeded|input (?:tokens )?exceeds? the (?:configured limit|context window)[^.]{0,80}/i,
    near: ours,
  },
  {
    source: "openai",
    code: "invalid_request_error",
    status: 400,
    says: /invalid schema for (?:function|response_format)[^.]{0,120}|invalid (?:type|value)(?: for|:) ["'][^.]{0,100}|missing required parameter: [^.]{0,60}|invalid parameter: [^.]{0,80}|invalid tool values?\(s\): ?["'\w]{1,60}|we could not parse the json body[^.]{0,40}|unsupported data type\b|invalid ["']?[\w.[\]]{3,60}["']?: (?:integer|string|array|value|expected)[^.]{0,80}|["']\$\.\w+["'] is invalid[^.]{0,40}|too many inputs\b[^.]{0,60}|you must provide a model parameter|unsupported (?:content|media)[ -]type/i,
    near: ours,
    // Azure Container Apps.
    unlike: /\bField ["'][\w.-]{1,80}["'] is invalid with details/,
  },
  {
    // The service, of what a request says of one's own data.
    source: "openai",
    code: "invalid_request_error",
    status: 400,
    says: /\bvalidation error at #\/[\w/]{1,120}: [^.]{0,80}/i,
    near: /data_?sources|openai/i,
    unlike: /#\/(?:components|definitions|paths|properties|services)\b/,
  },
  {
    // Files that an assistant is to read, and a project that has no model's service.
    source: "openai",
    code: "bad-reference",
    status: 400,
    says: /["']message["']: ?["']Files \[["']?(?:assistant|file)-[^\]]{1,120}\] are invalid\b|\bno azure open ?ai connection associated with this project\b[^.]{0,20}|\bCustomVisionErrorException: invalid (?:iteration|project)\b/i,
  },
  {
    // Face, which says no more: of a picture or a model, or of an account that is not let at all that it has.
    source: "openai",
    code: "face-refused",
    status: 400,
    says: /\binvalid request has been sent\b/i,
    near: /\bface_?(?:service_?)?client\b|\bclient\.face\b|\bface[ -](?:api|service|client|list|detection|recognition service)\b|vision[./]face|\bFaceClient\b|InvalidRequest\b|cognitive|azure/i,
  },
  {
    // The same of the size of a picture.
    source: "openai",
    code: "face-refused",
    status: 400,
    says: /(?<!\bInvalidImageSize )\bimage size is too (?:big|large|small)\b[\w ]{0,12}|\bimage too small or too big\b|\bcode["']?: ?u?["']InvalidImageSize\b[^.]{0,60}/i,
    near: /\bfaces?\b|_face\b|face_?(?:service_?)?client|\bInvalidImageSize\b/i,
    unlike:
      /\bdocker\b|\bcontainer (?:image|registry)\b|\bImageMagick\b|\bVHD\b|\bInvalidImageUrl\b|\brekognition\b/i,
  },
  {
    // LiteLLM's name for it, whatever the service said.
    source: "openai",
    code: "context_length_exceeded",
    status: 400,
    says: /\bContextWindowExceededError: [^.]{0,80}/,
    near: /azure/i,
  },
  {
    // Words of the validators that stand before newer interfaces.
    source: "openai",
    code: "invalid_request_error",
    status: 400,
    says: /invalid_payload|\(Invalid input\)|expected an ID that (?:begins|contains)[^.]{0,60}|duplicate value for ["'][\w.]{1,40}["']|provided data does not match the expected schema|required properties \[[^\]]{1,80}\] are not present|["']?extra_forbidden\b[^.]{0,80}|input should be a valid \w+|json_schema["']? (?:is )?invalid|invalid_json_line|not a valid jsonl|["']?stream_options["']? parameter is only allowed when ["']?stream["']? is enabled/i,
    near: ours,
    unlike: /pydantic_core|validation errors? for/i,
  },
  {
    // More than the service takes at once.
    source: "openai",
    code: "invalid_request_error",
    status: 413,
    says: /413 (?:request entity|payload|content) too large|RequestEntityTooLarge|(?:maximum content size limit|payload exceeds|request body is too large)[^.]{0,80}|too many images\b[^.]{0,40}|\b(?:string|array)_above_max_length\b|array too long\. expected/i,
    near: ours,
  },
  {
    // Words of the validator of JSON schemas that stands before the models.
    source: "openai",
    code: "invalid_request_error",
    status: 400,
    says: /is not of type ["']\w+["'] - ["'][\w.]+["']|["'][\w.]+["'] is a required property|additional properties are not allowed[^.]{0,80}|(?:is too (?:short|long)|is not one of \[[^\]]{1,200}\]|is (?:greater|less) than the (?:maximum|minimum) of [\d.-]+|is not valid under any of the given schemas|does not match ["'][^"']{1,60}["']) - ["'][\w.]+["']/i,
    near: ours,
  },
  {
    // The model has thought until nothing was left to write with.
    source: "openai",
    code: "invalid_request_error",
    status: 400,
    says: /\bcould not finish the message because max_tokens\b[^.]{0,60}/i,
  },
  {
    // The same, of an answer that was to become a type.
    source: "openai",
    code: "invalid_request_error",
    status: 400,
    says: /\bcould not parse response content as the length limit was reached\b/i,
    near: ours,
  },
  {
    // Messages, tools and items that do not follow from each other.
    source: "openai",
    code: "invalid_request_error",
    status: 400,
    says: /(?:["']messages["']|input messages) must contain the word|items? with id ["']?(?:[\w-]{1,80}|[a-z]{2,4}_[\w.-]{1,80})["']? not found|items are not persisted when ["'\u0060]?store["'\u0060]? is set to false|encrypted content[^.]{0,40} could not be[^.]{0,40}|invalid_encrypted_content|tool_calls?["']? must be followed by[^.]{0,60}|messages with role ["']?tool["']? must be a response[^.]{0,60}|no tool (?:output|call) found for function call[^.]{0,60}|was provided without its required[^.]{0,40}|previous response with id ["']?[\w-]{1,80}["']? not found|no (?:assistant|thread|run|message|file|vector store|batch) found with id|\b(?:files?|vector stores?|threads?|assistants?|batch(?:es)?) \[?["']?(?:file|vs|thread|asst|batch|assistant)[-_][\w-]{1,60}["']?[^.]{0,80}?(?:not found|does not exist)|can't add messages to \w{1,60} while a run|already has an active run/i,
    near: ours,
  },
  {
    source: "openai",
    code: "invalid_request_error",
    status: 400,
    says: /invalid image (?:data|url)\b[^.]{0,60}|(?:failed to download|timeout while downloading|error while downloading) \S{1,200}|invalid base64 image_url|["']?code["']?: ?["'](?:invalid_base64|invalid_image\w*)["']|audio file (?:could not be decoded|is too short)[^.]{0,60}|invalid file format\. supported formats|unsupported mime ?type\b[^.]{0,40}/i,
    near: ours,
  },
  {
    // The service for agents and the models of others that it serves beside those of OpenAI.
    source: "openai",
    code: "invalid_request_error",
    status: 400,
    says: /\bduplicate item found with id\b[^.]{0,60}|\bfiles with extensions \[[^\]]{1,60}\] are not supported\b[^.]{0,40}|\banthropic-version: header is required\b|\binvalid tool value\(s\): [\w, ]{1,60}|\bthe ["']?agent["']? property is deprecated\b[^.]{0,60}|\bextra parameters \[[^\]]{1,80}\] are not allowed\b[^.]{0,60}|\bauto["']? tool choice requires --enable-auto-tool-choice\b[^.]{0,60}|\binput file \S{1,60} is not in the \S{1,30} format\b|\binvalid file format for fine-?tuning\b[^.]{0,60}/i,
    near: ours,
  },
  {
    // Codes of batches, of sessions, and of sister services.
    source: "openai",
    code: "invalid_request_error",
    status: 400,
    says: /["']code["']: ?["'](?:no_model_name|model_mismatch|url_mismatch|duplicate_custom_id|empty_file|too_many_tasks|session_expired|InvalidParameter(?:Value)?|InvalidRequest(?:Body)?|InvalidInput|Invalid input|InvalidImage\w{0,12}|NotSupportedImage|InvalidContent\w{0,12}|BadArgument|UnsupportedMediaType)["'][^}]{0,120}/,
    near: ours,
    unlike: /management\.azure|microsoftonline|Microsoft\.Resources/i,
  },
  {
    // Lines of a batch's file.
    source: "openai",
    code: "invalid_request_error",
    status: 400,
    says: /valid model deployment name could ?n[o']t be extracted from the input file|(?:model|url)_mismatch\b[^.]{0,80}|custom ID for this request is a duplicate[^.]{0,80}|input blob has been modified\b|Blob input has been modified\b/i,
    near: /openai|\bbatch (?:file|input|job|api|id|request)|\bbatch_\w|\bbatches\b|input file|jsonl/i,
    unlike: /\btorch|batch.?norm|tensorflow/i,
  },
  {
    // The account may not open the storage that holds a batch's file.
    source: "openai",
    code: "batch-input-closed",
    status: 403,
    says: /\binput_no_permissions\b[^.]{0,80}|not possible to access the input blob/i,
  },
  {
    // The account lacks an identity to reach its own keys or storage.
    source: "openai",
    code: "account-identity-missing",
    status: 400,
    says: /ManagedIdentityIsNotEnabled|managed identity \(MI\) is not set for this account[^.]{0,80}/i,
  },
];
