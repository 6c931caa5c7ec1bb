import { redacted, vendorShapes, type Shape } from "./vendor-shapes.ts";

/** A quotation mark, escaped too, and what encodings make of one: percent-encoding (also twice), HTML, JSON. */
const encodedQuote = "%(?:25)?2[27]|&(?:quot|apos|#0?3[49]|#x2[27]);";
const quote = String.raw`(?:\\{0,4}["']|\\{1,4}u002[27]|${encodedQuote})`;

/** What ends a value where it is encoded, and characters of one that HTML has put another way. */
const encodedEnd = String.raw`%(?:25)?(?:2[267C]|7D)|\\u002[267]`;
const entity = String.raw`&(?:#(?!0?3[489];|x2[267];)(?:\d{2,4}|x[\da-f]{2,4})|plus|sol|equals|lt|gt);`;

/**
 * What is no secret where one may stand: a stand-in, a value that was cut or masked, a variable or an expression of a
 * program, a word about the secret.
 */
const noSecret = `(?!${[
  String.raw`AADSTS\d|(?:[<{]|&lt;|&#60;|%3C)|\[[^\]\n]{1,80}\]|\$[({]|%[a-z_]{3,60}%`,
  String.raw`\$(?:env:|[a-z]+\b|[a-z]\w{0,40}_\w{1,40}\b)`,
  String.raw`your\b|your[-_]|my api key\b|[\u3000-\uFFFF]|xxx|(?:change|replace)[-_ ]?(?:me|it|this)\b`,
  String.raw`[\u201C\u2018]?[^\s"'&,;}]{0,16}(?:\u2026|\.{3}|\*{3})|[\w-]{0,12}xxxx`,
  String.raw`[a-z_.]{1,80}[([]|[a-z_]+\.[a-z_.]*(?:[\s"',;)}]|$)|(?:[a-z]+_[a-z_]+|secret)[,)]`,
  // The id of a client secret, taken for its value.
  String.raw`(?<=\w_client_secret["']{0,2}[=:] ?["']?)[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}`,
  // A value that is encoded where plain text is due is the fault itself.
  String.raw`(?<=\bstringData:\s{1,20}\w{1,60}: )[\w+/]{8,}={1,2}(?:\s|$)`,
  String.raw`(?:undefined|missing|required|invalid|empty|unset)\b|\w{1,30}:\s`,
].join("|")})`;

/** Words that make a sentence of what stands between quotation marks. */
const sentence = String.raw`(?:(?!${encodedQuote})[^"'\n]){0,80}(?::\s|\s(?:is|was|are|the|an?|to|not|cannot|has|for|of|from|must|in|error|failed|incorrect)\b)`;

/** A value behind `prefix` (which has no groups) whole between quotation marks, escaped ones too. */
const quoted = (prefix: string): Shape => [
  new RegExp(
    String.raw`((?:${prefix})b?(\\{0,4})(["']|(?<=\\)u002[27]|${encodedQuote}))(?![\s.,;:)\]}"'])${noSecret}(?!${sentence})(?:(?!(?<!\\)\2\3)[^\n]){6,400}(?=\2\3)`,
    "gi",
  ),
  `$1${redacted}`,
];

/** A value behind `prefix` up to a blank or what ends a member, a field or a parameter, in whatever encoding. */
const bare = (prefix: string, least = 6): Shape => [
  new RegExp(
    String.raw`((?:${prefix})(?:b?${quote})?)${noSecret}(?:${entity}|(?!${encodedEnd})[^\s"'&,;}\`]){${least},}`,
    "gi",
  ),
  `$1${redacted}`,
];

/** Names of secrets. */
const names = `(?:${[
  "(?:client-?|_|%5F)secret",
  "client[-_]?credential",
  "client[-_]?assertion",
  "(?:access|refresh|id|ad|session)_token",
  "_authToken",
  "(?:device|authorization)_code",
  "code_verifier",
  "passphrase",
  "password",
  "subscription-key",
  "identity[-_]header",
  "(?:api|app|account|access|secret|admin)[-_]?key",
  "openai_key",
  "shared[-_]?access[-_]?signature",
  "(?<![a-z])(?:assertion|pwd|sig)",
].join("|")})`;

/** The quotation mark that ends a name, before what puts a value behind it. */
const end = `${quote}?`;
const equals = "&(?:#61|#x3d|equals);";
const sign = String.raw`\s{0,20}(?:=>|={1,3}(?![=>])|${equals}|:(?!:))\s{0,20}`;
const encodedSign = String.raw`%(?:25)?3[AD](?:%(?:25)?20|\+)?`;

const flag =
  "--(?:client-secret|secret|(?:[a-z]{1,20}-)?password|federated-token|account-key|api-key|client-assertion)(?:=|: | )";

/** Where a text was broken: a blank, or the end of a line, also escaped, with the next one indented or quoted. */
const lineEnd = String.raw`(?:[\\\x60^]?\r?\n[ \t>|]{0,40}|\\{1,4}(?:r\\{1,4})?n|\s)`;
/** Not a word: capitals, small letters and digits. */
const mixed = String.raw`(?=[\w-]{0,79}[A-Z])(?=[\w-]{0,79}[a-z])(?=[\w-]{0,79}\d)`;

/** Programs that take a password behind `-p` or `-P`, or `--password`. */
const signIns = String.raw`\b(?:az (?:acr )?login|azd auth login|kubelogin|(?:docker|podman|nerdctl|buildah|skopeo|oras|helm registry|crane auth) login|sqlcmd|bcp|isql|osql)\b`;
/** What stands for a password in instructions, or talks of one. */
const aboutPasswords = String.raw`(?:[A-Z][A-Z_-]+|(?:your|my|the|an?)(?:[-_][\w-]*)?|[\w-]{0,40}(?:[Pp]ass(?:word|wd|phrase)?|[Ss]ecret|[Tt]oken|[Kk]ey)|x{3,}|value|string|text|stdin|file|flag|option|parameter|argument|must|should|and|with|from)(?![^\s"',\]])`;

/**
 * Secrets by their shape, each with what takes its place. A replacement keeps what names the secret, never a part of
 * it. Each is linear in time: what repeats is bounded, or begins only where nothing of its kind stands before it.
 */
export const secretShapes: readonly Shape[] = [
  // Compact JWS or JWE, whole or cut off, also with its dots percent-encoded, or broken at the edge of a terminal.
  [
    new RegExp(
      String.raw`\beyJ[\w-]{8,}(?:(?:\.|%2[Ee])[\w-]*){0,4}(?:${lineEnd}\.?${mixed}(?:[\w-]{16,}(?:\.[\w-]*){0,4}|[\w-]{6,15}(?=["'\x60]?[ \t]*(?:[\r\n]|\\[rn]|$)))){0,60}`,
      "g",
    ),
    redacted,
  ],
  [/-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,30}PRIVATE KEY-----|$)/g, redacted],
  // What is left of a private key whose beginning was cut off: its last line, and the whole ones before it.
  [/(?<![\w+/=-])[\w+/=]{1,8000}(?:\s|\\[rn]){0,8}-----END [A-Z ]{0,30}PRIVATE KEY-----/g, redacted],
  [
    /(?<![\w+/=%-])(?=[a-z\d+/]{0,63}[A-Z])(?=[A-Z\d+/]{0,63}[a-z])(?=[A-Za-z+/]{0,63}\d)[A-Za-z0-9+/]{64}(?:[A-Za-z0-9+/]{6}|[A-Za-z0-9+/]{12})?(?![\w+/=-])/g,
    redacted,
  ],
  // Those with a shape of their own come before those that a name tells, which end at a blank. Client secrets of
  // Entra: 34 to 40 characters around "Q~", also broken at the edge of a terminal.
  [/(?<![\w~.-])[\w~.-]{3}\dQ(?:~|%7E)[\w~.-]{31,34}(?![\w~-]|\.[\w~-])/g, redacted],
  [
    /(?<![\w~.-])[\w~.-]{3}\dQ(?:~|%7E)(?=(?:\s?[\w~.-]){31,34}(?![\w~-]|\.[\w~-]))[\w~.-]{1,33}\s[\w~.-]{1,33}/g,
    redacted,
  ],
  // Codes and refresh tokens of Entra.
  [/(?<![\w.-])[01]\.A[\w-]{3}[\w.-]{36,}/g, redacted],
  // Keys of Cognitive Services: 32 hexadecimal digits, or 84 letters and digits.
  [/(?<![\w-])[0-9a-f]{32}(?![\w-])/gi, redacted],
  [/(?<![\w-])[0-9A-Za-z]{84}(?![\w-])/g, redacted],
  // Keys of storage accounts, search and messaging in Base64.
  [/(?<![\w+/])[A-Za-z0-9+/]{86}==/g, redacted],
  ...vendorShapes,
  // Variables, form fields, query parameters, headers, members and settings that hold a secret by name. What stands
  // before the name may belong to it (AZURE_CLIENT_SECRET), but a word behind such a name and a colon is a message.
  quoted(`${names}${end}${sign}`),
  bare(`(?<!\\w)${names}${end}(?:${sign}|${encodedSign})`),
  bare(
    String.raw`${names}${end}(?:=(?![=>])|\s{1,20}=>?\s{1,20}|${equals}|${encodedSign}|\s{0,20}:(?!:)\s{0,20}(?=[^\s"',;}]{0,60}\d))`,
    8,
  ),
  [/((?:;\s{0,20}(?:Secret|Key)|\bsecret)=["']?)(?![[<${%])[^;\s"'&,}]{6,}/gi, `$1${redacted}`],
  [/(\bsecret: ["']?)(?!AADSTS\d)(?=[\w~.+/-]{0,40}\d)[\w~.+/-]{12,}/gi, `$1${redacted}`],
  [
    new RegExp(String.raw`((?<=;\s?)(?:Password|Pwd)=)${noSecret}[^;="'\n]{3,128}(?=;)`, "gi"),
    `$1${redacted}`,
  ],
  [/([?&]code=)[^\s"'&]+/gi, `$1${redacted}`],
  bare(String.raw`[?&](?:key|token)=(?=[^\s"'&]{0,60}\d)`),
  // Flags of tools, and what a tool did not take for one.
  quoted(flag),
  [
    new RegExp(
      String.raw`(${flag}["']?)(?![[<${"$"}{%-]|&lt;)(?=[^\s"',]{0,60}[\d~+/=!@#$^*]|[^\s"',]{16})[^\s"',]{4,}`,
      "gi",
    ),
    `$1${redacted}`,
  ],
  [/(\baz login\b[^\n]{0,200}? -p[ =]["']?)(?![[<${%-])[^\s"',]{4,}/gi, `$1${redacted}`],
  // A word of letters is a password only where the command ends or goes on behind it: with a flag, or a host's name.
  [
    new RegExp(
      String.raw`(${signIns}(?:[\\\x60]\r?\n|[^\n]){0,200}?\s(?:-[pP]|--password)[ =]["']?)(?![[<${"$"}{%-]|&lt;|${aboutPasswords})(?=[^\s"',]{0,60}[\d~+/=!@#$^*]|[^\s"',]{4,}["']?[ \t]*(?:[|;&>\x60\\\r\n]|$|--?\w|[\w-]+[.:/]\w))[^\s"',]{4,}`,
      "g",
    ),
    `$1${redacted}`,
  ],
  [/(\bcurl\b[^\n]{0,200}? (?:-u|--user)[ =]["']?[^\s:"'<]{1,80}:)(?![[<${%])[^\s"']+/gi, `$1${redacted}`],
  [/(unrecognized arguments:(?: --?[\w-]+)*) (?!-)[^\s][^\n]{0,200}/gi, `$1 ${redacted}`],
  // Arguments of a program.
  quoted(String.raw`\bClientSecretCredential\((?:[^,()\n]{1,80},){2}\s?`),
  quoted(String.raw`\b(?:Azure|Api)KeyCredential\(`),
  quoted(String.raw`\bConvertTo-SecureString\s(?:-String\s)?`),
  quoted(String.raw`\(b?["'](?:api-key|ocp-apim-subscription-key|x-identity-header)["'], ?`),
  // Values that a server or a library quotes.
  [/(\b(?:header|claim) [\w-]{1,60} value of )\S{6,}/gi, `$1${redacted}`],
  // A sentence is no secret: it has blanks.
  [/(\bclient secret\b[^"'\n]{0,60}: ?["'])[^"'\s]{4,}(?=["']|\s*(?:\n|$))/gi, `$1${redacted}`],
  [
    /(\b(?:subscription|api|access) key:? ["'])(?=[^\s"']{0,60}\d|[^\s"']{0,60}[+/=])[^\s"']{6,}(?=["'])/gi,
    `$1${redacted}`,
  ],
  [/(\bheader value:? b?["'](?:Bearer )?)(?!Bearer)[^"'\s\\]{6,}/gi, `$1${redacted}`],
  [/(\bunsupported credential: )[\w+/=-]{20,}/gi, `$1${redacted}`],
  // A user's password in an address, up to the last @ before a path, or with a slash in it; a token in a name's place.
  [
    /(?<=[a-z0-9])(:\/\/[^\s/:@"'<>[]{0,80}:)(?![[<${*]|%\w+%)(?:[^\s/?#;"'<>\u2026]{3,200}|(?!\d{1,5}[/?#])[^\s@;"'<>\u2026]{3,200})(?=@)/gi,
    `$1${redacted}`,
  ],
  [/(?<=[a-z0-9])(:\/\/)(?=[^\s@]{0,60}\d)[\w~+%=-]{20,400}(?=@)/gi, `$1${redacted}`],
  [/(\b(?:Bearer|Basic)\s+)[\w.~+/=-]{8,}/g, `$1${redacted}`],
  [/(\b(?:bearer|basic)(?:\s|%20|\+))(?=[\w.~+/-]{0,40}\d)[\w.~+/=-]{12,}/gi, `$1${redacted}`],
];
