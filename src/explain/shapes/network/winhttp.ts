import type { Failure } from "../../../core/observation.ts";
import type { Shape } from "../shape.ts";

/**
 * What each number of Windows' own client for HTTP stands for, as its headers call it. Source: Microsoft Learn, WinHTTP
 * error messages.
 */
const numbers: readonly (readonly [code: Failure["code"], number: string, name: string])[] = [
  ["ETIMEDOUT", "12002", "TIMEOUT"],
  ["ENOTFOUND", "12007", "NAME_NOT_RESOLVED"],
  ["ECONNREFUSED", "12029", "CANNOT_CONNECT"],
  ["ECONNRESET", "12030", "CONNECTION_ERROR"],
  ["ERR_PROXY", "12180", "AUTODETECTION_FAILED"],
  ["CERTIFICATE_VERIFY_FAILED", "(?:12045|12169)", "SECURE_INVALID_(?:CA|CERT)"],
  ["ERR_TLS", "(?:12157|12175)", "SECURE_(?:CHANNEL_ERROR|FAILURE)"],
];

/** Windows' client for HTTP, as Azure's libraries for C++ and native programs pass its numbers on. */
export const winHttp: readonly Shape[] = numbers.map(([code, number, name]) => ({
  source: "network",
  code,
  says: new RegExp(
    [
      String.raw`\berror while (?:sending a request|receiving a response|querying response headers|uploading/sending data)\.? error code: ${number}\b`,
      String.raw`\bWinHttp\w{4,30}\b[^.]{0,60}\b(?:fail(?:s|ed)|errors?|returned|code)\b[^.]{0,30}\b${number}\b`,
      String.raw`\bError ${number} opening URL https?:\/\/(?:169\.254\.169\.254|[\w.-]{0,80}\.(?:microsoft\w{0,10}|azure|windows|chinacloudapi)\.\w{2,4})\b`,
      String.raw`(?<!\b(?:means?|stands for|is) ["'\u0060]?)\bERROR_WINHTTP_${name}\b(?! (?:means?|stands for|is)\b)`,
    ].join("|"),
    "i",
  ),
  near: /azure|microsoft|windows\.net|openai/i,
  unlike: /\bwindows ?update\b|\bwuauserv\b|\bWSUS\b/i,
}));
