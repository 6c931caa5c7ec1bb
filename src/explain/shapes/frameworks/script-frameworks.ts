import type { Shape } from "../shape.ts";

const entra =
  /azure|entra\b|microsoftonline|sts\.windows\.net|\bmicrosoft\b(?!\/(?:vscode|typescript|playwright))/i;
/** Others who issue tokens, where Microsoft's own hosts are not named. */
const others =
  /^(?![^]*(?:microsoftonline|sts\.windows\.net|\bentra\b))[^]*(?:accounts\.google\.com|\bokta\b|auth0|keycloak|cognito)/i;
const azureModels = /azure|cognitiveservices/i;
const bots =
  /bot ?builder|bot ?framework|Microsoft\.Bot|MicrosoftApp(?:Id|Password|Credentials)|smba\.trafficmanager/i;

/** Statuses by the words that a library leaves of them. */
const reasons: readonly (readonly [number, string])[] = [
  [400, "bad request"],
  [401, "unauthorized"],
  [403, "forbidden"],
  [404, "not found"],
  [429, "too many requests"],
];

/** Frameworks for JavaScript and .NET above the clients: for models, for signing in, for bots and functions. */
export const scriptFrameworks: readonly Shape[] = [
  // Vercel's AI SDK, which keeps the body apart.
  ...reasons.map(([status, reason]): Shape => ({
    source: "openai",
    status,
    says: new RegExp(
      `AI_(?:APICallError|RetryError): (?:failed after \\d+ attempts?(?: with non-retryable error)?[.:] (?:last error: )?)?["']?${reason}\\b`,
      "i",
    ),
    near: azureModels,
    unlike: /\bx\.ai\b|anthropic|gemini|mistral/i,
  })),
  {
    // openid-client, under Auth.js and others, of what an authority publishes of itself.
    source: "identity-sdk",
    code: "authority-refused",
    says: /\bexpected 200 OK, got: 40[04]\b[^.]{0,40}|["']response["'] body ["']issuer["'] property does not match the expected value\b/i,
    near: entra,
    unlike: others,
  },
  {
    source: "entra",
    code: "HTTP_401",
    says: /\bOPError: expected 200 OK, got: 401\b[^.]{0,40}/i,
    near: entra,
    unlike: others,
  },
  {
    source: "environment",
    code: "token-of-another-tenant",
    says: /\bunexpected (?:iss value|["']iss["'] \(issuer\) (?:claim|response parameter) value)\b[^]{0,160}/i,
    near: entra,
    unlike: others,
  },
  {
    source: "environment",
    code: "token-from-the-future",
    says: /\bid_token issued in the future, now \d+\b[^.]{0,40}/i,
    near: entra,
    unlike: others,
  },
  {
    // Bots, of whoever calls them with another application's token.
    source: "environment",
    code: "token-for-another",
    says: /\binvalid appid passed on token\b[^.]{0,60}/i,
    near: bots,
  },
  {
    // The emulator, and the channels, of the pair that a bot gave them or was given.
    source: "entra",
    code: "bot-pair-refused",
    says: /\bbot's (?:MSA|Microsoft) ?app ?id (?:or|and\/or) (?:(?:MSA|Microsoft) ?(?:app ?)?)?pass{1,3}word (?:is|are) (?:incorrect|invalid|wrong)\b/i,
    near: new RegExp(`${bots.source}|\\bemulator\\b|\\bbots?\\b[^]{0,200}\\bazure`, "i"),
  },
  {
    source: "environment",
    code: "token-unverifiable",
    says: /\bunauthorized\. no valid identity\b|\bunauthorized access\. request is not authorized\b|\bauthorization has been denied for this request\b|\bErrorResponseException: operation returned an invalid status code ["']unauthorized\b/i,
    near: bots,
    unlike: /discord|slack|telegram/i,
  },
  {
    // Azure Functions, of the settings that a trigger names.
    source: "environment",
    code: "setting-missing",
    says: /\bunable to find a connection named ["']?[\w:]{2,60}|\bconnection string ["']?(?:AzureWebJobs)?\w{2,60}["']? is missing or empty\b|\bwarning: cannot find value named ["']AzureWebJobs\w{2,40}/i,
    near: /WebJobs|Azure ?Functions?|\bfunc(?:\.exe)? (?:start|host)|FunctionsNetHost|local\.settings/i,
  },
];
