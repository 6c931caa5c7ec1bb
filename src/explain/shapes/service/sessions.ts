import type { Shape } from "../shape.ts";

const ofSessions =
  /realtime|real-time|\bvoice.?live\b|\bvoice agent\b|input_audio_buffer|gpt-4o-\w{0,5}-?realtime/i;

/**
 * What a session of the Realtime API is refused, in events instead of answers.
 * Source: https://learn.microsoft.com/azure/ai-foundry/openai/realtime-audio-reference.
 */
export const sessions: readonly Shape[] = [
  {
    // Names of the interface as it was before it was generally available, or since.
    source: "openai",
    code: "session-of-another-version",
    status: 400,
    says: /missing required parameter: ?["']?session\.type\b|\bapi version not supported for GA realtime\b[^.]{0,40}|\bthe realtime (?:beta )?api (?:beta )?(?:shape |interface )?is no longer supported\b[^.]{0,80}/i,
  },
  {
    source: "openai",
    code: "invalid_request_error",
    status: 400,
    says: /\bconversation already has an active response\b[^.]{0,40}|\bconversation_already_has_active_response\b|\bcannot update a conversation'?s voice\b[^.]{0,60}|\binput_audio_buffer_commit_empty\b|\berror committing input audio buffer\b[^.]{0,60}|\binvalid modalities: [^.]{0,80}|\bitem_truncate_\w{2,40}|\baudio content of \d+ms is already shorter than\b[^.]{0,40}|\bcancellation failed: no active response\b[^.]{0,40}|\bresponse_cancel_not_active\b/i,
  },
  {
    source: "openai",
    code: "invalid_request_error",
    status: 400,
    says: /\bsession (?:hit|has reached|reached) (?:the |its )?maximum (?:duration|length) of\b[^.]{0,40}/i,
    near: ofSessions,
  },
];
