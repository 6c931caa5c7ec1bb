import type { Failure } from "../../core/observation.ts";
import type { Sign } from "./sign.ts";

/** A host of one word, or with characters that no host has, is a placeholder or a value out of place. */
const unlikelyHost = ({ host, message }: Failure): boolean =>
  host !== undefined &&
  host !== "localhost" &&
  !/^[a-z0-9_*-]+(\.[a-z0-9_*-]+)+$|:/i.test(host) &&
  // Whoever shows it has put dots or stars for the rest of the name.
  !/^\*+$/.test(host) &&
  !message.toLowerCase().includes(`${host}..`);

/** Names that documentation puts where the reader's own belongs. */
const placeholder =
  /^(?:your?|<|example|resource-?name|endpoint|my-?(?:azure|open-?ai|aoai|resource|name|endpoint|account|instance|service|company|deployment))[\w-]*\.(?:openai\.azure|cognitiveservices\.azure|services\.ai\.azure)\.|\$|%7b|[{}<>]/i;

/** Whether the name exists was never learnt. */
export const nobodyAnswered = /i\/o timeout|server misbehaving|temporary failure|EAI_AGAIN|try again/i;

const lookupFailed =
  /getaddrinfo|no such host|lookup \S+:|name or service not known|nodename nor servname|name resolution|could not be resolved|unknownhost|name does not resolve/i;

/** A proxy's, a port's that speaks TLS, or that of another server than was meant. */
const strangeAnswer: Pick<Sign, "means" | "mayBe"> = {
  means: { "proxy-failure": "likely" },
  mayBe: ["tls-failure", "env-malformed", "connection-refused-or-reset"],
};

/** What happened on the way, without an answer. */
export const networkSigns: readonly Sign[] = [
  {
    code: "managed-identity-silent",
    means: { "managed-identity-unavailable": "likely" },
    mayBe: ["managed-identity-not-assigned", "proxy-failure", "federated-token-missing"],
    general: true,
  },
  {
    // The request of a managed identity's own credential.
    code: "managed-identity-unanswered",
    means: { "managed-identity-unavailable": "likely" },
    mayBe: ["connection-timeout", "connection-refused-or-reset"],
  },
  {
    code: "tls-wrapper",
    means: { "tls-intercepted": "likely", "tls-failure": "possible" },
    general: true,
  },
  {
    // A number that tells nobody what it was.
    code: "no-connection",
    means: { "connection-refused-or-reset": "likely" },
    mayBe: ["tls-intercepted", "dns-failure", "proxy-failure"],
    general: true,
  },
  {
    // Entra refuses otherwise.
    code: "token-request-forbidden",
    means: { "proxy-failure": "likely" },
    mayBe: ["gateway-rejected", "authority-invalid"],
  },
  {
    code: "token-unanswered",
    means: { "connection-timeout": "likely", "connection-refused-or-reset": "likely" },
    mayBe: ["dns-failure", "proxy-failure"],
  },
  {
    // A client in Rust, which leaves out why nobody answered there.
    code: "wrapped",
    host: /^169\.254\.169\.254$/,
    says: /error sending request for url(?![^]{0,60}\/(?:latest|computeMetadata)\/)/i,
    means: { "managed-identity-unavailable": "likely" },
    mayBe: ["env-missing", "sdk-misuse", "proxy-failure"],
    general: true,
  },
  {
    code: "wrapped",
    means: { "tls-intercepted": "possible" },
    mayBe: ["proxy-failure", "env-malformed", "dns-failure", "connection-refused-or-reset"],
    general: true,
  },
  { host: /^169\.254\.169\.254$/, means: { "managed-identity-unavailable": "confirmed" }, general: true },
  { says: /169\.254\.169\.254/, means: { "managed-identity-unavailable": "confirmed" }, general: true },
  {
    // The proxy would have opened it, and could not reach the host.
    code: "ERR_PROXY_TUNNEL",
    says: /: 50[234]\b/,
    means: { "proxy-failure": "likely", "dns-failure": "possible" },
  },
  { code: /^(HTTP_407|ERR_PROXY)/, means: { "proxy-failure": "confirmed" } },
  {
    code: /SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|CERT_UNTRUSTED|UntrustedRoot/i,
    means: { "tls-intercepted": "confirmed" },
    mayBe: ["tls-failure", "proxy-failure"],
  },
  { code: "CERT_HAS_EXPIRED", means: { "tls-failure": "likely" }, mayBe: ["clock-skew", "tls-intercepted"] },
  { code: "CERTIFICATE_VERIFY_FAILED", means: { "tls-intercepted": "likely", "tls-failure": "possible" } },
  {
    // Neither a server that passes calls on nor a name that only has the word in it.
    says: /(?<!\bRest|\b(?:A?sync)Rest|[$]|\bjdk\.|\bsun\.|(?:ai|api|gpt|llm|azure)-|(?:reverse|dev|no) |\bkube-|\bno_?|\b(?:not behind|without) (?:an? |any |the )?)proxy(?!_| settings|["']?: ?(?:null|false|undefined|none)\b)|tunnel connection failed/i,
    means: { "proxy-failure": "confirmed" },
  },
  {
    code: /^(ENOTFOUND|EAI_AGAIN|EAI_FAIL|EAI_NODATA|EAI_NONAME)$/,
    when: unlikelyHost,
    means: { "env-malformed": "likely", "dns-failure": "possible" },
  },
  {
    // A name server that does not answer. Source: Node.js, dns.TIMEOUT.
    code: "ETIMEOUT",
    means: { "dns-failure": "likely" },
    mayBe: ["connection-timeout"],
  },
  {
    code: /^(ENOTFOUND|EAI_)/,
    host: placeholder,
    when: ({ message }) => !nobodyAnswered.test(message),
    means: { "env-malformed": "confirmed" },
  },
  {
    code: /^(ENOTFOUND|EAI_)/,
    means: { "dns-failure": "confirmed" },
    mayBe: ["endpoint-wrong", "env-malformed", "private-endpoint-dns"],
  },
  {
    says: /self.signed|unable to get (local )?issuer|unknown authority|path building failed|untrusted ?root|partial ?chain/i,
    means: { "tls-intercepted": "likely" },
  },
  {
    // A setting names a file of trusted issuers that is not there.
    code: "ca-file-missing",
    means: { "env-malformed": "likely", "tls-failure": "possible" },
    mayBe: ["tls-intercepted"],
  },
  {
    // The file of trusted issuers is empty, or cannot be read.
    says: /no_certificate_or_crl_found|problem with the ssl ca cert/i,
    means: { "tls-failure": "likely", "tls-intercepted": "possible" },
  },
  {
    code: /TIMEOUT|TIMEDOUT/,
    says: /handshake/i,
    means: { "connection-timeout": "likely" },
    mayBe: ["tls-failure", "proxy-failure"],
  },
  {
    // The other side, or something on the way, ended what had only begun.
    says: /disconnected before secure tls/i,
    means: { "connection-refused-or-reset": "likely" },
    mayBe: ["tls-failure", "proxy-failure"],
  },
  { code: /^(ERR_TLS|ERR_SSL|EPROTO|CERT_|SSL)/, means: { "tls-failure": "confirmed" } },
  { says: /certificate verify failed/i, means: { "tls-intercepted": "likely", "tls-failure": "possible" } },
  { says: lookupFailed, means: { "dns-failure": "confirmed" } },
  {
    code: /TIMEOUT|TIMEDOUT/,
    means: { "connection-timeout": "confirmed" },
    mayBe: ["service-error", "proxy-failure", "private-endpoint-dns"],
  },
  {
    // Somebody answered, and not in HTTP, or with a longer head than any of Azure's hosts sends.
    code: /^(?:HPE_(?:INVALID_(?:CONSTANT|VERSION|HEADER_TOKEN)|HEADER_OVERFLOW)|UND_ERR_HEADERS_OVERFLOW)$/,
    ...strangeAnswer,
  },
  {
    // The platform's fetch, which keeps the code to itself.
    code: "HTTPParserError",
    says: /Expected HTTP\//,
    ...strangeAnswer,
  },
  {
    // Cut off or mangled.
    code: /^(HPE_|HTTPParserError|Z_|UND_ERR_RES_)/,
    means: { "connection-refused-or-reset": "likely", "proxy-failure": "possible" },
  },
  {
    // axios has one code for what was cut off and for its own limit of time.
    code: "ECONNABORTED",
    means: { "connection-timeout": "likely", "connection-refused-or-reset": "likely" },
    mayBe: ["proxy-failure"],
  },
  {
    code: /^(ECONNREFUSED|ECONNRESET|EPIPE|EHOSTUNREACH|ENETUNREACH|UND_ERR_SOCKET)$/,
    means: { "connection-refused-or-reset": "confirmed" },
    mayBe: ["proxy-failure", "env-malformed", "firewall-denied"],
  },
  {
    says: /\bssl\b|\btls\b|handshake|certificate has expired|wrong version number|unexpected.eof/i,
    means: { "tls-failure": "likely" },
  },
  { says: /timed? ?out|deadline exceeded/i, means: { "connection-timeout": "likely" } },
  {
    says: /refused|reset|aborted|unreachable|no route|disconnected|closed|hang up/i,
    means: { "connection-refused-or-reset": "likely" },
  },
];
