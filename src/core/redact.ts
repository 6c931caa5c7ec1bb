import { clean } from "./clean.ts";

/**
 * Removes secrets from text and from whole values. Everything that is stored goes through one redactor; what it has
 * been told (`learn`) it removes in every spelling in which a server or library may echo it, what it has not been told
 * it knows by shape.
 */
export interface Redactor {
  /** Values that must never appear: keys, client secrets, tokens, assertions, authorization codes. */
  learn(...secrets: readonly (string | undefined)[]): void;
  text(text: string): string;
  /** The same value with every string in it cleaned and redacted. */
  deep<T>(value: T): T;
}

const redacted = "[redacted]";

/** Shapes of secrets. The replacement keeps what names the secret, never a part of it. */
const shapes: readonly (readonly [RegExp, string])[] = [
  // Compact JWS/JWE, whole or cut off, also with its dots percent-encoded.
  [/\beyJ[\w-]{8,}(?:(?:\.|%2E)[\w-]*){0,4}/gi, redacted],
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g, redacted],
  // Form fields, query parameters and JSON members that hold a secret by name.
  [
    /(["']?\b(?:client_secret|client_assertion|assertion|access_token|refresh_token|id_token|code_verifier|password|sig|subscription-key|api[-_]?key|x-identity-header)["']?\s*[=:]\s*["']?)(?!\[redacted\]|AADSTS\d)[^\s"'&,;}]{6,}/gi,
    `$1${redacted}`,
  ],
  // The same in connection strings and settings, where an example's placeholder is no secret.
  [
    /(["']?\b(?:client-?secret|app[-_]?key|account[-_]?key|shared[-_]?access[-_]?(?:key|signature)|secret[-_]?key|pwd|passphrase)["']?\s*[=:]\s*["']?)(?![[<${%]|your\b|xxx|change)[^\s"'&,;}]{6,}/gi,
    `$1${redacted}`,
  ],
  [/((?:;\s*(?:Secret|Key)|\bsecret)=["']?)(?![[<${%])[^;\s"'&,}]{6,}/gi, `$1${redacted}`],
  // Flags of tools, and what a tool did not take for one.
  [
    /(--(?:client-secret|secret|password|federated-token|account-key|api-key|client-assertion)(?:=|: | )["']?)(?![[<${%-])(?=[^\s"',]{0,60}[\d~+/=!@#$^*]|[^\s"',]{16})[^\s"',]{4,}/gi,
    `$1${redacted}`,
  ],
  [/(\baz login\b[^\n]{0,200}? -p ["']?)(?![[<${%-])[^\s"',]{4,}/gi, `$1${redacted}`],
  [/(unrecognized arguments:(?: --?[\w-]+)*) (?!-)[^\s][^\n]{0,200}/gi, `$1 ${redacted}`],
  // Values that a server or a library quotes.
  [/(\b(?:header|claim) [\w-]{1,60} value of )\S{6,}/gi, `$1${redacted}`],
  // A sentence is no secret: it has blanks.
  [/(\bclient secret\b[^"'\n]{0,60}: ?["'])[^"'\s]{4,}(?=["']|\s*(?:\n|$))/gi, `$1${redacted}`],
  [/(\bheader value:? b?["'](?:Bearer )?)(?!Bearer)[^"'\s\\]{6,}/gi, `$1${redacted}`],
  [/(\bunsupported credential: )[\w+/=-]{20,}/gi, `$1${redacted}`],
  // A user's password in an address.
  [/(\bhttps?:\/\/[^\s/:@"']{0,80}:)(?![[<${%])[^\s/@"']{3,120}(?=@)/gi, `$1${redacted}`],
  [/([?&]code=)[^\s"'&]+/gi, `$1${redacted}`],
  [/(\b(?:Bearer|Basic)\s+)[\w.~+/=-]{8,}/g, `$1${redacted}`],
  // Client secrets of Entra (34 to 40 characters around "Q~"), keys of Cognitive Services (32 hex, 84 letters and digits).
  [/(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31,34}(?![\w~-]|\.[\w~-])/g, redacted],
  [/(?<![\w-])[0-9a-f]{32}(?![\w-])/gi, redacted],
  [/(?<![\w-])[0-9A-Za-z]{84}(?![\w-])/g, redacted],
  // Keys of storage accounts, search and messaging in Base64.
  [/(?<![\w+/])[A-Za-z0-9+/]{86}==/g, redacted],
  [/\bsk-[\w-]{16,}/g, redacted],
];

/** Shorter values would match everywhere and protect nothing. */
const shortestSecret = 4;

/** No shape above fits into less. */
const shortestShape = "sig=x".length;

export function createRedactor(secrets: readonly (string | undefined)[] = []): Redactor {
  const known = new Set<string>();
  let ordered: readonly string[] = [];

  const learn = (...values: readonly (string | undefined)[]): void => {
    const before = known.size;
    for (const value of values) {
      if (!value || value.trim().length < shortestSecret) continue;
      for (const spelling of spellings(value)) known.add(spelling);
    }
    // Longest first: a secret that contains another must not leave its tail behind.
    if (known.size > before) ordered = [...known].toSorted((a, b) => b.length - a.length);
  };
  const text = (original: string): string => {
    let result = original;
    for (const secret of ordered) {
      // Most texts are shorter than most secrets: the comparison of lengths is what makes this cheap.
      if (secret.length <= result.length) result = result.replaceAll(secret, redacted);
    }
    if (result.length < shortestShape) return result;
    for (const [shape, replacement] of shapes) result = result.replaceAll(shape, replacement);
    return result;
  };
  const deep = (value: unknown): unknown => {
    // Redact before cleaning: cutting a long text first could leave the head of a secret that no longer has its shape.
    if (typeof value === "string") return clean(text(value));
    if (Array.isArray(value)) return value.map(deep);
    if (value !== null && typeof value === "object") {
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [text(key), deep(inner)]));
    }
    return value;
  };

  learn(...secrets);
  return { learn, text, deep: deep as Redactor["deep"] };
}

function spellings(secret: string): string[] {
  const trimmed = secret.trim();
  const base64 = Buffer.from(trimmed).toString("base64");
  return [
    secret,
    trimmed,
    encodeURIComponent(trimmed),
    encodeURIComponent(trimmed).replaceAll("%20", "+"),
    new URLSearchParams([["", trimmed]]).toString().slice(1),
    JSON.stringify(trimmed).slice(1, -1),
    base64.replace(/=+$/, ""),
    Buffer.from(trimmed).toString("base64url"),
    Buffer.from(trimmed).toString("hex"),
  ];
}
