import { sisters } from "./sisters.ts";
import { otherVoices } from "./speech.ts";
import type { Shape } from "../shape.ts";

const ofDocuments =
  /document ?(?:intelligence|analysis|translation)|form ?recogni[sz]er|\bprebuilt-\w|\bdocumentModels\b|\bbegin_analyze|\bAnalyzeDocument/i;
const ofSpeech = /speech|\btts\b|text.to.speech|synthesi[sz]|\bUSP state\b|\bvoice\b/i;

/** What the services for documents and for speech say of what they were given. */
export const documents: readonly Shape[] = [
  {
    source: "openai",
    code: "invalid_request_error",
    status: 400,
    says: /["'(](?:InvalidContent(?:Length|Dimensions|SourceFormat)?|ContentSourceNotAccessible|ContentSourceTimeout|UnsupportedContent|ParameterMissing|ModelNotReady|TrainingContentMissing|OperationNotCancellable|InvalidContentSourceFormat)["')][^}]{0,120}|the (?:file is corrupted or format is unsupported|input image is too large|input image dimensions are out of range)\b[^.]{0,80}|content is not accessible: [^.]{0,60}|no valid blobs found in the specified azure blob container\b/i,
    near: ofDocuments,
  },
  {
    // Language, Custom Vision, Vision: texts, pictures, features.
    source: "openai",
    code: "invalid_request_error",
    status: 400,
    says: /["'(](?:InvalidDocument(?:Batch)?|ModelVersionIncorrect|UnsupportedLanguageCode|EmptyRequest|MissingInputRecords|InvalidRequestBodyFormat|InvalidCountryHint|BadRequest(?!ExceededQuota|\w{0,20}(?:Exception|Error|Result|Response)\b)[A-Z]\w{4,40})["')][^}]{0,120}|\bthe feature ["'][\w ,]{2,40}["'] is not supported in this region\b/,
    near: sisters,
  },
  {
    // Language: a body that is no JSON, and what is left of a reason.
    source: "openai",
    code: "invalid_request_error",
    status: 400,
    says: /["']code["']: ?["']InvalidArgument["'], ?["']message["'][^}]{0,160}|["']code["']: ?["']BadRequest["'], ?["']message["']: ?["']one or more errors occurred\. corresponding activity id\b[^}]{0,60}/i,
    near: sisters,
  },
  {
    // Face no longer comes with an account of several services.
    source: "openai",
    code: "invalid_request_error",
    status: 400,
    says: /\bAPIs are not supported for cognitive ?services? resources\b[^"'}]{0,40}/i,
  },
  {
    // Video Indexer, of an account that Azure Resource Manager has the keys to.
    source: "openai",
    code: "invalid_request_error",
    status: 400,
    says: /\bARM_ACCOUNT_MUST_BE_MANAGED_BY_ARM\b[^.]{0,120}/,
  },
  {
    source: "openai",
    code: "count-limit",
    says: /["'(]BadRequestExceededQuota["')][^}]{0,120}/,
  },
  {
    // A model that was trained, or one of those that a later version brought.
    source: "openai",
    code: "document-model-unknown",
    status: 404,
    says: /["'(]ModelNotFound\b[^}]{0,120}|\bthe requested model was not found\b(?! (?:in|by) (?:our|my)\b)/i,
    near: ofDocuments,
  },
  {
    // The resource opens the files itself, with an identity that it has not or that lacks a role.
    source: "openai",
    code: "account-identity-missing",
    status: 400,
    says: /["'(]InvalidManagedIdentity["')][^}]{0,160}|\bmanaged identity configuration is invalid\b[^.]{0,100}|\bmanaged identity is not enabled for the current resource\b(?! by default)/i,
  },
  {
    // Of an account of any kind.
    source: "openai",
    code: "HTTP_429",
    status: 429,
    says: /\bhave exceeded (?:the )?(?:\w+ )?rate limit (?:of|for) your (?:current )?[\w.]{2,40} [FPS]\d pricing tier\b[^.]{0,60}/i,
  },
  {
    // A voice or a language that the service, or its region, does not have.
    source: "openai",
    code: "invalid_request_error",
    status: 400,
    says: /\bunsupported voice\b[^.]{0,60}|\bunsupported (?:recognition |source |target )?language\b[^.]{0,60}/i,
    near: new RegExp(
      `^(?=[^]*(?:websocket error code|error details|ErrorDetails|["']error["']|\\b400\\b|bad request|USP))(?=[^]*(?:${ofSpeech.source}))`,
      "i",
    ),
    unlike: otherVoices,
  },
  {
    source: "network",
    code: "ETIMEDOUT",
    says: /\btimeout while synthesizing\b[^.]{0,60}|\bconnection was closed by the remote host\. error code: \d+\. error details: \S{0,40} ?timed? ?out\b/i,
  },
];
