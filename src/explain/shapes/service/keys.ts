import type { Shape } from "../shape.ts";
import { sisters } from "../neighbours/sisters.ts";

/** Hosts of accounts: what they answer, no gateway of the caller's has said. */
const accountHost =
  /\.(?:openai|cognitiveservices)\.azure\.|api\.cognitive\.microsoft\.|\.(?:tts|stt)\.speech\.microsoft\./i;

/** The same, or a service by its name. */
export const account = new RegExp(`${accountHost.source}|${sisters.source}`, "i");

const apim = /azure-api\.net|(?<!-)\bapim\b|api management/i;

/** Keys that the service and its gateways refuse or miss. Source: facts on the data plane §6. */
export const keys: readonly Shape[] = [
  {
    source: "openai",
    code: "HTTP_401",
    status: 401,
    says: /access denied due to invalid subscription key or wrong api endpoint[^.]{0,60}|(?<!(?:key|endpoint)\. )\bmake sure to provide a valid key for an active subscription\b[^.]{0,80}/i,
  },
  {
    // As older services said it, and as the gateway of a region says it still.
    source: "openai",
    code: "key-refused",
    status: 401,
    says: /access denied due to invalid subscription key\. make sure you are subscribed to an api|access denied due to inv\w{0,5}(?: subsc\w{0,8})?\W{0,8}$/i,
  },
  {
    source: "openai",
    code: "key-refused",
    status: 401,
    says: /access denied due to invalid subscription key\.(?! make sure you are subscribed)[^"'}]{0,80}/i,
    near: sisters,
    unlike: apim,
  },
  {
    // Signatures made with a key of a hub.
    source: "openai",
    code: "key-refused",
    status: 401,
    says: /\bthe specified SAS token has an invalid signature\b[^.]{0,20}/i,
  },
  {
    // Azure Maps.
    source: "openai",
    code: "key-refused",
    status: 401,
    says: /\bthe provided key was incorrect or the account resource does not exist\b/i,
    near: /InvalidKey|atlas\.microsoft|\bMaps\b|azure/i,
  },
  {
    // The same gateways, to whom no key came.
    source: "openai",
    code: "no-authorization",
    status: 401,
    says: /access denied due to missing subscription key\.[^"'}]{0,80}/i,
    near: sisters,
    unlike: apim,
  },
  {
    // Sister services that take the same keys: Translator, Speech, Search.
    source: "openai",
    code: "key-refused",
    status: 401,
    says: /request is not authorized because credentials are missing or invalid|credentials provided are for the \w+ API|websocket upgrade failed(?::| with an?) authentication error \(401\)[^.]{0,40}|(?:given )?api key doesn't match\b[^.]{0,60}|the given API key doesn\b/i,
  },
  {
    // Services that take nothing but keys: for them the reason that goes with the status is a key's.
    source: "openai",
    code: "key-refused",
    status: 401,
    says: /\b401 Client Error: PermissionDenied for url: https:\/\/(?:api\.bing\.microsoft\.com|[\w.-]{1,80}\/sts\/v1\.0\/issueToken)\b/i,
  },
  {
    // Of language understanding, which had nothing but keys.
    source: "openai",
    code: "key-refused",
    status: 401,
    says: /(?<!\bif )\bLUIS\b[^]{0,200}?(?<![\d.]|\b(?:no|page|with) )401\b(?! (?:error is|utterances|examples|intents))|(?<![\d.]|\b(?:no|page|with) )401\b(?! (?:utterances|examples|intents))[^]{0,200}?\bLUIS\b/i,
    near: /\b(?:subscription|programmatic|authoring|starter|primary) ?_?keys?\b|\bAzure portal\b/i,
    unlike: /\bquota\b[^.]{0,40}\b(?:exceeded|reached)\b|\b429\b|\b(?:dialogflow|jira)\b/i,
  },
  {
    // Translator's number for it, alone.
    source: "openai",
    code: "key-refused",
    status: 401,
    says: /(?:\b(?:gives?|gave|gets?|got|returns?|returned|errors?(?: code)?|status|answers?|says|shows)|["']?\bcode["']?) ?[:=]? ?["'(]?401000\b|\b401000 ?[:-] ?(?:the )?request/i,
    near: /translat/i,
    unlike: /credentials are missing or invalid/i,
  },
  {
    source: "openai",
    code: "HTTP_401",
    status: 401,
    says: /access denied due to (?:a )?missing application credentials[^.]{0,60}|missing application credentials or subscription key/i,
  },
  {
    source: "openai",
    code: "no-authorization",
    status: 401,
    says: /missing (?:the )?["']?authorization["']? header|auth(?:orization)? token must be passed as a header[^.]{0,40}|no auth(?:orization)? (?:header|token) (?:was )?(?:provided|found|sent|present)/i,
    near: /openai|azure[ _]?ai|cognitive|foundry|services\.ai/i,
  },
  {
    // Older services say it as API Management does, in a body of their own.
    source: "openai",
    code: "no-authorization",
    status: 401,
    says: /["']code["']: ?["']401["'], ?["']message["']: ?["']access denied due to missing subscription key\b[^"'}]{0,120}|access denied due to missing subscription key (?:or|and|in)\b[^"'}]{0,120}/i,
    unlike: apim,
  },
  {
    source: "openai",
    code: "no-authorization",
    status: 401,
    says: /access denied due to missing subscription key\b[^"'}]{0,120}/i,
    near: account,
    unlike: apim,
  },
  {
    // Sister services and regional gateways name the header of theirs.
    source: "openai",
    code: "no-authorization",
    status: 401,
    says: /(?:ocp-apim-subscription-key|\bapi-key) (?:header )?(?:is|was) (?:missing|not (?:found|present|provided))\b/i,
  },
];
