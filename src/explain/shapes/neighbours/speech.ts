import type { Shape } from "../shape.ts";

/** The voice of a browser, which nobody's resource answers. */
const readAloud = /\/readaloud\/|TrustedClientToken/i;

/** Nothing is wrong with the key then. */
const switchedOff = /subscription (?:is|was|has been) (?:disabled|suspended)/i;

const speaks = /speech|\bstt\b|\btts\b|platform\.bing\.com/i;

/** The numbers of closed web sockets, as the Speech SDK tells them. */
const sockets = /\b(?:websocket )?error code: 1\d{3}\b|speech/i;

/** Makers of other voices. */
export const otherVoices = /eleven ?labs|deepgram|cartesia|play\.?ht\b|amazonaws|amazon polly|googleapis/i;

/** A status of its in a program, with the words that the library has for it. */
export const inLibrary = /\bRecognitionStatus(?:::|\.)\w/;

/** Others that close sockets by such numbers. */
const voicesAndSockets = new RegExp(`${otherVoices.source}|twilio|discord`, "i");

/**
 * Why the Speech SDK gave up, by the status that it had.
 * Source: https://learn.microsoft.com/dotnet/api/microsoft.cognitiveservices.speech.cancellationerrorcode.
 */
const cancellations: readonly (readonly [number, string])[] = [
  [400, "BadRequest"],
  [403, "Forbidden"],
  [408, "ServiceTimeout"],
  [429, "TooManyRequests"],
  [500, "ServiceError"],
  [503, "ServiceUnavailable"],
];

/** What the Speech SDK says of a socket that was refused or closed, and of one that never opened. */
export const speech: readonly Shape[] = [
  {
    // What upgrades to a web socket, whose client tells no more than the status.
    source: "openai",
    code: "key-refused",
    status: 401,
    says: /\bupgrade (?:request )?(?:failed|returned) with (?:an? )?(?:HTTP status code: ?|\w+ error \()40[13]\b[^.]{0,80}|\bunexpected (?:server )?response(?: code)?: ?40[13]\b|\bhandshake (?:status|response)(?: code)?:? ?40[13]\b/i,
    near: speaks,
    unlike: new RegExp([readAloud, switchedOff, otherVoices].map(({ source }) => source).join("|"), "i"),
  },
  {
    source: "openai",
    code: "key-refused",
    status: 401,
    says: /\b(?:authentication error|forbidden) \(40[13]\)\. please check (?:the |your )?(?:subscription|speech|resource|token|key)\b[^.]{0,100}/i,
    unlike: switchedOff,
  },
  {
    // Where a key is changed for a token of ten minutes.
    source: "openai",
    code: "key-refused",
    status: 401,
    says: /\bauth token status: 40[13]\b|\bstatus(?: code)?:? 40[13]\b[^]{0,120}?\bissueToken\b|\bissueToken\b[^.]{0,80}\b40[13]\b/i,
    unlike: switchedOff,
  },
  {
    source: "openai",
    code: "HTTP_429",
    status: 429,
    says: /\btoo many requests \(429\)\. please check (?:the |your )?subscription\b|\bexceeded the concurrent request limit allowed for your sub\w{0,12}/i,
  },
  {
    source: "openai",
    code: "HTTP_429",
    status: 429,
    says: /\berror code: 4429\b[^]{0,120}/i,
    near: new RegExp(`${speaks.source}|web ?socket connection closed`, "i"),
  },
  {
    source: "openai",
    code: "volume-used-up",
    status: 429,
    says: /\bfree subscription that ran out of quota\b|\berror code: 1007\b.{1,30}\bquota exceeded\b/i,
    unlike: inLibrary,
  },
  {
    // The reason with which the service closes a socket.
    source: "openai",
    code: "HTTP_429",
    status: 429,
    says: /\b(?:validation failed with status: TooManyRequests|throttled due to too many requests)\b[^.]{0,40}/i,
    near: sockets,
    unlike: voicesAndSockets,
  },
  {
    source: "openai",
    code: "volume-used-up",
    status: 429,
    says: /\bquota exceeded\. ?cid: ?[^.]{0,40}/i,
    near: sockets,
    unlike: voicesAndSockets,
  },
  {
    // By that number nothing but what was sent is refused; a feature that this resource does not get.
    source: "openai",
    code: "sent-refused",
    status: 400,
    says: /\bconnection was closed by the remote host\. error code: 1007\. error details: (?!quota|throttl|too many|\S{0,40} ?timed? ?out)\w[^.]{0,80}|\berror details?: starting \w{3,9} \w{3,4}, \d{4} standard voices will no longer be supported for new users\b|\bavatar is (?:currently )?only available (?:on|for|in) standard S0 resource\b[^.]{0,40}/i,
  },
  {
    // Transcription of many files: one that it cannot open, or that holds no sound.
    source: "openai",
    code: "sent-refused",
    status: 400,
    says: /\brecordings UR[IL] (?:is invalid|contains invalid data)\b|\bauthentication failed for recordings UR[IL]\b/i,
    near: /transcri|speech|["']statusMessage["']/i,
  },
  ...cancellations.map(([status, codes]): Shape => ({
    source: "openai",
    status,
    says: new RegExp(
      String.raw`\bError ?Code ?[=:] ?\W?(?:CancellationErrorCode\.)?(?:${codes})\b[^]{0,120}`,
    ),
    near: new RegExp(`${speaks.source}|\\bCANCELED: |Cancellation(?:Reason|Details|ErrorCode)`, "i"),
    unlike: otherVoices,
  })),
  {
    // Sound that is compressed needs a decoder of others; a file without a head, and values that are none.
    source: "identity-sdk",
    code: "native-part-missing",
    says: /\b0x[\da-fA-F]{1,4} \(?SPXERR_GSTREAMER_(?:NOT_FOUND|INTERNAL)_ERROR\b/,
  },
  {
    source: "identity-sdk",
    code: "call-wrong",
    says: /\b0x[\da-fA-F]{1,4} \(?SPXERR_(?:INVALID_(?:ARG|HEADER|STATE)|UNINITIALIZED|ALREADY_INITIALIZED|BUFFER_TOO_SMALL)\b/,
  },
  {
    source: "openai",
    code: "HTTP_400",
    status: 400,
    says: /\bupgrade failed: bad request \(400\)[^]{0,100}/i,
  },
  {
    // The number is the system's own.
    source: "network",
    code: "ENOTFOUND",
    says: /\binternal error: \d{1,3}\. error details: 1100[1-4]\. please check network\b/i,
  },
  {
    source: "network",
    code: "ETIMEDOUT",
    says: /\binternal error: \d{1,3}\. error details: (?:10060\. please check network|code: 10060)\b|\btimeout: no recognition result received\b/i,
  },
  {
    // The number is that of a socket which ended without a word.
    source: "network",
    code: "no-connection",
    says: /\bunable to contact server\. statuscode: (?:1006|0)\b(?![^]{0,40}unexpected server response: \d)[^]{0,60}/i,
  },
  {
    // Where a socket was asked for, a page came.
    source: "openai",
    code: "socket-not-offered",
    says: /\bunable to contact server\. statuscode: 1006\b[^]{0,40}unexpected server response: 200\b/i,
  },
  {
    source: "network",
    code: "no-connection",
    says: /\binternal error: \d{1,3}\. error details: (?!1100[1-4]\.|10060\.)\d{1,8}\. please check network\b[^.]{0,100}/i,
  },
];
