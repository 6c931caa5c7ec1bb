import type { Failure } from "../../../core/observation.ts";
import type { Hint } from "./hint.ts";
import { isBetterBefore } from "./regressions.ts";

const azureHost = /\.(?:openai|cognitiveservices|services\.ai)\.azure\./i;

/** The client that is made for openai.com; it sends the key as a bearer and builds other paths. */
const plainClient = /(?<![\w.])(?:Async)?OpenAI\(|OpenAIClientOptions\W{0,6}Endpoint\b/;
const azureClient = /Azure\w{0,8}OpenAI\w{0,12}\((?!\.\.\.\))|\/openai\/v1|api-key["']?\s?[:=]/i;

/** A plain client sent to an Azure host, and refused without words that tell more. */
const plainWithAzureKey =
  /(?<![\w.])(?:Async)?OpenAI(?:Client|FileService|FileClient)?\w{0,6}(?:\(| \w{1,30} = new\()\s?(?:api_?key ?[=:] ?)?[\w.()[\]$"'\u0060-]{0,50}azure/i;

const sentPlain = (text: string, { code, message }: Failure): boolean =>
  (/^HTTP_40[14]$/.test(code) || code === "DeploymentNotFound") &&
  !/subscription key/i.test(message) &&
  ((azureHost.test(text) && plainClient.test(text) && !azureClient.test(text)) ||
    (code === "HTTP_401" && plainWithAzureKey.test(text)));

/** Settings that count in one place, and not in another. */
const givenOtherwise =
  /\b(?:as|with|via|through|in|by) (?:the )?environment variables\b[^.]{0,60}\b(?:works?|worked|fine|succeeds?)\b|\b(?:works?|worked|fine|succeeds?)\b[^.]{0,60}\b(?:as|with|via|through|from|by) (?:the )?environment variables\b/i;

/** A part of an address for which there was nothing. */
const emptyPart =
  /\b\w{0,30}(?:deployment|endpoint|instance|resource|api_?version)\w{0,20}["'\u0060]? (?:being|is|was|as|to be) (?:an? )?(?:empty\b|undefined\b|null\b)/i;

const isGiven = /\b(?:has|have) (?:an? )?values?\b|\b(?:is|are|was|were) (?:set|given|configured|there)\b/i;

/** What another release of a library may bring about by itself. */
const outgrown = [
  "endpoint-wrong",
  "env-missing",
  "federated-token-missing",
  "credential-chain-exhausted",
  "developer-login-missing",
  "managed-identity-bad-request",
  "managed-identity-not-assigned",
  "token-invalid",
] as const;

/** What speaks for the library, or for how it is used, rather than for the resource. */
export const libraryHints: readonly Hint[] = [
  ...(["endpoint-wrong", "deployment-not-found", "key-invalid"] as const).map((of): Hint => ({
    of,
    means: "sdk-misuse",
    says: sentPlain,
  })),
  {
    // A proxy for models told to speak to Azure as to openai.com.
    of: "endpoint-wrong",
    means: "sdk-misuse",
    says: /\bmodel["']?\s?[:=]\s?["']?openai\/[^]{0,160}?\bapi_base["']?\s?[:=]\s?["']?https:\/\/[\w-]+\.openai\.azure\.com(?!\/openai\/v1)/i,
  },
  {
    of: "endpoint-wrong",
    means: "sdk-misuse",
    says: /\bworks? (?:fine )?(?:on|with|in|using) (?:the )?(?:previous |older |earlier )?v(?:ersion )?["']?\d+\.\d+\.\d+\b|\bregression in\b/i,
  },
  ...outgrown.map((of): Hint => ({ of, means: "sdk-misuse", says: isBetterBefore })),
  {
    // A release of a module for signing in, where the one before did.
    of: "interactive-unavailable",
    means: "sdk-misuse",
    says: (text, { code }) =>
      code === "browser-unavailable" &&
      (isBetterBefore(text) || /\blatest version known to work\b[^]{0,40}?\d+\.\d/i.test(text)),
  },
  {
    // What was given is not handed on to the call.
    of: "endpoint-wrong",
    means: "sdk-misuse",
    says: /\b(?:api_?version|deployment(?:_?name)?)\b[^.]{0,80}\bonly (?:where|when|if|for)\b[^]{0,200}\bnot (?:being )?(?:handed|passed|forwarded|propagated|given)\b|\b(?:api_?version|deployment(?:_?name)?)\b(?: parameter)? (?:is|was|gets)(?: not|n't) (?:being )?(?:handed|passed|forwarded|propagated)\b|\bapi_?version\b (?:parameter |setting |option )?(?:is|was|gets) (?:being )?ignored\b/i,
  },
  {
    // It is set under one name and looked for under another.
    of: "endpoint-wrong",
    means: "sdk-misuse",
    says: (text) => isGiven.test(text) && emptyPart.test(text),
  },
  { of: "endpoint-wrong", means: "env-missing", says: emptyPart, unless: isGiven },
  {
    // Where both are given, the resource's name is ignored.
    of: "endpoint-wrong",
    means: "env-conflict",
    says: /baseURL["']?\s?[:=][^}]{0,200}resourceName["']?\s?[:=]|resourceName["']?\s?[:=][^}]{0,200}baseURL["']?\s?[:=]/,
  },
  {
    of: "env-malformed",
    means: "env-missing",
    says: (text, { code }) =>
      code === "setting-unfilled" && /\bno value\b|\b(?:not set|unset|undefined|empty|missing)\b/i.test(text),
  },
  {
    // The setting is there; what stands between does not hand it on.
    of: "env-missing",
    means: "sdk-misuse",
    says: /\bnot (?:being )?(?:passed|linked|forwarded|propagated|handed) (?:on |down |through |over )?(?:to|in(?:to)?)\b|(?<!\b(?:I|we) )\bnever (?:being )?(?:forward|pass|hand|propagate)(?:ed|e?s)? (?:\w+ ){0,3}(?:to|on|through|down|over)\b|\b(?:does|did|do|is|are|was) ?n[o']t (?:being )?(?:forward|pass|hand|propagate)(?:ed)? (?:\w+ ){0,3}(?:to|on|through|down|over)\b|[-\u2013] ?but (?:the )?\W?\w{1,40}\W? (?:is|was) (?:already )?(?:set|given|passed|configured|provided)\b|\b(?:is|are|was) (?:set|given|passed|configured|provided),? but (?:\w+ ){0,2}ignored\b|\b(?:never|does(?: not|n't)|did(?: not|n't)) (?:reach(?:es)?|arrives?|make it to|get through to)\b|\b(?:same |very )?(?:config(?:uration)?|settings|values) (?:does |do |itself )?works? (?:fine )?(?:on|with|in|at)\b|\b(?:erroneously|wrongly|incorrectly|unnecessarily) (?:requires?|asks|demands|expects)\b|\bprints? (?:it |the \w+ )?(?:fine|right|correctly|ok)\b|\bdefaults?\b[^.]{0,40}\bnot (?:being )?(?:applied|used|taken|honou?red)\b/i,
  },
  {
    // A release that does not know the way which was asked for, and looks for the others.
    of: "env-missing",
    means: "sdk-misuse",
    says: (text, { message }) =>
      /need account\+key or connectionString/i.test(message) && /\buse_(?:msi|az)\b ?= ?true\b/i.test(text),
  },
  {
    // The way of another library to ask for an identity in a connection string.
    of: "env-malformed",
    means: "sdk-misuse",
    says: (text, { code }) =>
      code === "connection-string-incomplete" && /\bAuthentication ?= ?Managed ?Identity\b/i.test(text),
  },
  {
    of: "user-credentials-invalid",
    means: "sdk-misuse",
    says: (text, { code }) => code === "password-refused" && isBetterBefore(text),
  },
  {
    // What may not stand together.
    of: "env-missing",
    means: "env-conflict",
    says: /\b(?:one )?excludes the other\b|\b(?:do(?:es)? not|don't|must not|cannot|can't) (?:be )?combined? with\b|\bconflicting (?:settings?|options?|variables?|\W?\w{1,40}\W? (?:from|in))\b/i,
  },
  {
    // Nobody wants Azure here, and a variable for it is set.
    of: "env-missing",
    means: "env-conflict",
    says: (text, { message }) =>
      /azure ?openai/i.test(message) &&
      /\bonly (?:using |use )?open ?ai\b|\b(?:not|no|without) (?:using )?(?:any )?azure ?open ?ai\b(?! service)|\binstead of (?:plain )?open ?ai\b/i.test(
        text,
      ),
  },
  {
    // A client made before the file of variables is read.
    of: "env-missing",
    means: "sdk-misuse",
    says: /\bat import(?: time)?\b[^]{0,400}\bload_dotenv\b|\bload_dotenv\(\)[^]{0,200}\b(?:comes|runs|called|is|stands) (?:\w+ )?(?:after|too late|below)\b/i,
  },
  {
    // A variable meant for openai.com beside those for Azure.
    of: "sdk-misuse",
    means: "env-conflict",
    says: (text, { message }) =>
      /azure endpoints should be specified via|azure_endpoint[^.]{0,40} param\w* not/i.test(message) &&
      /\bOPENAI_API_BASE\b["']?\s?[:=]/.test(text) &&
      /\bAZURE_OPENAI_ENDPOINT\b["']?\s?[:=]/.test(text),
  },
  {
    // A tool's own word that nobody signed in, above one for those who have a password.
    of: "env-missing",
    means: "developer-login-missing",
    says: (text, { message }) =>
      /both username and password/i.test(message) && /\brun ["']?az login\b/i.test(text),
  },
  {
    // The same values reach it by another way.
    of: "env-conflict",
    means: "sdk-misuse",
    says: (text, { code }) => code === "settings-exclusive" && givenOtherwise.test(text),
  },
  {
    // A secret and a certificate, where there may be one only.
    of: "env-missing",
    means: "env-conflict",
    says: (text, { message }) =>
      /client secret and client certificate|one client credential type required|Client_Credentials_Required/i.test(
        message,
      ) &&
      /WithClientSecret\(|\bAzureAd(?:__|:)ClientSecret\b|\bClientSecret["']? ?: ?["'][^"']/.test(text) &&
      /WithCertificate\(|\bClientCertificates?\b["']?(?! ?: ?\[\])/.test(text),
  },
  {
    // The very argument that is asked for is given in the text.
    of: "env-missing",
    means: "sdk-misuse",
    says: (text, { message }) =>
      /must provide one of the .{0,3}base_?url/i.test(message) &&
      (/\bbase_url ?= ?f?["']/.test(text) ||
        /[-\u2013] ?["']?base_?url["']? is (?:defined|set|given)/i.test(text)),
  },
  {
    // The emulator was told where the bot listens, and not who it is.
    of: "token-invalid",
    means: "env-missing",
    says: (text, { message }) =>
      /request is not authorized|no valid identity/i.test(message) &&
      /\bemulator\b/i.test(text) &&
      /\b(?:only|just|nothing but)\b[^.]{0,40}\b(?:url|endpoint|address)\b|\b(?:no|without|leave|left|empty)\b[^.]{0,40}\b(?:app ?id|password|credentials)\b/i.test(
        text,
      ),
  },
  {
    // Settings of a bot that are there, and hold nothing.
    of: "client-secret-invalid",
    means: "env-missing",
    says: (text, { code }) =>
      code === "bot-pair-refused" &&
      /\bMicrosoftAppPassword["']? ?(?:value ?=|[:=]) ?["']\s?["']/i.test(text),
  },
  {
    of: "developer-login-missing",
    means: "sdk-misuse",
    says: /\bnot passed (?:on |down |through |over )?to the (?:azure )?(?:sdk|cli|credential)\b/i,
  },
  {
    of: "env-missing",
    means: "federated-token-missing",
    unless: /\bother (?:environment )?variables?\b[^.]{0,160}\bare set\b/i,
    says: /azure\.workload\.identity\/use|workload.?identity[^.]{0,40}webhook|webhook[^.]{0,60}(?:inject|mutat)/i,
  },
  {
    // A sign-in that is given a federated token, and was not.
    of: "env-missing",
    means: "federated-token-missing",
    says: (text, { message }) =>
      /both username and password/i.test(message) && /--federated-token\b/.test(text),
  },
  {
    // The provider's own block names a secret, so the tool is asked only because that secret is empty.
    of: "developer-login-missing",
    means: "env-missing",
    says: /provider ["']azure(?:rm|ad|api)["'] ?\{[^]{0,300}?client_secret ?=|\bARM_CLIENT_SECRET\b/i,
  },
  {
    // A task that kept to itself what was answered, and does so since a release.
    of: "client-secret-invalid",
    means: "sdk-misuse",
    says: (text, { message }) =>
      /could not fetch access token for azure/i.test(message) && isBetterBefore(text),
  },
  {
    // A task from before federation looks for the secret that the connection no longer has.
    of: "client-secret-invalid",
    means: "sdk-misuse",
    says: (text, { message }) =>
      /verify if the service principal/i.test(message) && /workload ?identity ?federation/i.test(text),
  },
  {
    of: "env-missing",
    means: "sdk-misuse",
    says: (text, { message }) =>
      /non.empty string/i.test(message) && /workload ?identity ?federation/i.test(text),
  },
];
