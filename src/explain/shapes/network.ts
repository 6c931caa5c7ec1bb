import type { Shape } from "./shape.ts";

const host = `(?<host>(?:[\\w-]+\\.)*[\\w-]+)`;
const quoted = `["']?${host}["']?`;
const pattern = (source: string): RegExp => new RegExp(source, "i");

/** Names that do not resolve, in each language's words. */
const names: readonly Shape[] = [
  { source: "network", code: "ENOTFOUND", says: pattern(`getaddrinfo (?:ENOTFOUND|EAI_AGAIN) ${host}`) },
  {
    source: "network",
    code: "ENOTFOUND",
    says: pattern(`failed to resolve (?=["']|[\\w-]+\\.)${quoted}[^]{0,80}`),
  },
  { source: "network", code: "ENOTFOUND", says: pattern(`could not resolve host(?:name)?:? ${quoted}`) },
  {
    source: "network",
    code: "ENOTFOUND",
    says: pattern(`(?:remote name|host) (?:could not be|cannot be) resolved:? ?(?:${quoted})?`),
  },
  {
    source: "network",
    code: "ENOTFOUND",
    says: pattern(
      `lookup ${host}(?: on [\\d.:]+)?: (?:no such host|server misbehaving|i/o timeout|temporary failure|[^"]{0,90}?i/o timeout)`,
    ),
  },
  {
    source: "network",
    code: "ENOTFOUND",
    says: pattern(`no such host is known\\.? ?\\(?(?:${host}(?::\\d+)?)?`),
  },
  { source: "network", code: "ENOTFOUND", says: pattern(`UnknownHostException:? (?!failed)${quoted}`) },
  {
    source: "network",
    code: "ENOTFOUND",
    says: pattern(
      `cannot connect to host ${host}(?::\\d+)? ssl:\\S{1,20} \\[(?:getaddrinfo|name or|nodename|temporary|timeout while contacting dns)[^\\]]{0,60}`,
    ),
  },
  {
    source: "network",
    code: "ENOTFOUND",
    says: /NameResolutionError|(?:\[Errno -[235]\] )?name or service not known|nodename nor servname provided|getaddrinfo failed|temporary failure in name resolution|name does not resolve|no such host|nameresolutionfailure|dns (?:resolution|lookup) (?:failed|failure|error|timed out)|no address associated with hostname|EAI_AGAIN|getaddrinfo ENOTFOUND/i,
  },
];

/** Connections that nobody takes, that break, or that nothing comes back from. */
const connections: readonly Shape[] = [
  {
    source: "network",
    code: "ECONNREFUSED",
    says: /connect ECONNREFUSED(?: [\d.:]+)?|connection refused[^.]{0,60}|actively refused it[^.]{0,60}|WinError 10061|Errno 111\b|connectex: no connection could be made/i,
  },
  {
    source: "network",
    code: "ECONNRESET",
    says: /ECONNRESET|connection (?:was )?(?:reset|aborted|broken)(?: by (?:the )?(?:remote )?(?:peer|host|server))?|connection (?:was )?closed (?:unexpectedly|by (?:the )?(?:remote )?(?:peer|host|server))|forcibly closed by the remote host|WinError 1005[34]|RemoteDisconnected|remote end closed connection|server disconnected(?: without sending a response)?|socket hang up|peer closed connection without[^.]{0,60}|premature (?:close|eof)|unexpected end of file from server|connection prematurely closed|\bEPIPE\b|broken pipe|UND_ERR_SOCKET|other side closed|terminated: other side/i,
  },
  {
    source: "network",
    code: "EHOSTUNREACH",
    says: /EHOSTUNREACH|ENETUNREACH|no route to host|network is unreachable|host is unreachable|unreachable (?:host|network)|A socket operation was attempted to an unreachable/i,
  },
  {
    source: "network",
    code: "ETIMEDOUT",
    says: /connect ETIMEDOUT(?: [\d.:]+)?|ConnectTimeout(?:Error|Exception)?(?=[:(\]])|connect timeout(?: error)?(?! ?[=:] ?\d)|connection (?:attempt )?(?:to \S{1,100} )?timed out|WinError 10060|did not properly respond after a period of time|UND_ERR_CONNECT_TIMEOUT|HttpConnectTimeoutException|dial tcp [\d.:[\]]+: (?:i\/o timeout|connect: connection timed out)|ESOCKETTIMEDOUT|network timeout/i,
  },
  {
    source: "network",
    code: "TIMEOUT",
    says: /read timed out|read timeout(?! ?[=:] ?\d)|ReadTimeout(?:Error|Exception)?(?=[:(\]])|httpx\.ReadTimeout|APITimeoutError:|(?<!imds token )request timed out|SocketTimeoutException|HttpClient\.Timeout of|the operation (?:has )?timed out|operation timed out|context deadline exceeded|i\/o timeout|TimeoutException:|timeout of \d+ ?ms exceeded|UND_ERR_HEADERS_TIMEOUT|UND_ERR_BODY_TIMEOUT|HttpTimeoutException|the request was canceled due to the configured|TaskCanceledException: [^.]{0,60}|ETIMEDOUT|connection timed out|curl: \(28\)/i,
  },
];

/** Certificates that are not trusted, and handshakes that fail. */
const encryption: readonly Shape[] = [
  {
    source: "network",
    code: "SELF_SIGNED_CERT_IN_CHAIN",
    says: /self[- _]signed[ _]cert(?:ificate)?(?: in (?:the )?certificate chain|_in_chain)?|SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT/i,
  },
  {
    source: "network",
    code: "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
    says: /unable to get (?:local )?issuer certificate|UNABLE_TO_GET_ISSUER_CERT(?:_LOCALLY)?|unable to verify the first certificate|UNABLE_TO_VERIFY_LEAF_SIGNATURE|PKIX path (?:building|validation) failed|unable to find valid certification path|signed by unknown authority|unknown ca\b|PartialChain|UntrustedRoot|RemoteCertificateChainErrors|certificate chain (?:was )?(?:issued by an authority that is not trusted|processed, but terminated in a root)|missing authority key identifier|basic constraints of ca cert not marked critical|invalid CA certificate|self-signed root/i,
  },
  {
    source: "network",
    code: "CERT_HAS_EXPIRED",
    says: /certificate (?:has expired|is not yet valid|has expired or is not yet valid)|CERT_HAS_EXPIRED|certificate_expired|NotTimeValid/i,
    near: /ssl|tls|x509|https|cert/i,
  },
  {
    source: "network",
    code: "ERR_TLS_CERT_ALTNAME_INVALID",
    says: /ERR_TLS_CERT_ALTNAME_INVALID|hostname\/ip does not match certificate|RemoteCertificateNameMismatch|hostname mismatch[^.]{0,60}|(?:certificate is valid for|no alternative certificate subject name matches|no subject alternative (?:dns )?names? (?:matching|present)|doesn't match either of)[^]{0,120}/i,
  },
  {
    source: "network",
    code: "ERR_SSL_NO_CERTIFICATE",
    says: /no_certificate_or_crl_found|no certificate or crl found/i,
  },
  {
    source: "network",
    code: "ERR_SSL_WRONG_VERSION_NUMBER",
    says: /wrong[_ ]version[_ ]number|http: server gave http response to https client|unsupported or unrecognized ssl message|packet length too long|first record does not look like a tls handshake/i,
  },
  {
    source: "network",
    code: "EPROTO",
    says: /\bEPROTO\b|(?:tls|ssl)[^.]{0,20}(?:handshake (?:failure|failed|timeout|error)|alert)[^.]{0,40}|handshake[_ ]failure|HandshakeFailure|UNEXPECTED_EOF_WHILE_READING|EOF occurred in violation of protocol|SSLEOFError|SSL_ERROR_SYSCALL|unsafe legacy renegotiation|dh key too small|no protocols available|tlsv1 alert|could not create ssl\/tls secure channel|SSLHandshakeException(?!: PKIX)(?!: sun)/i,
  },
  {
    source: "network",
    code: "CERTIFICATE_VERIFY_FAILED",
    says: /CERTIFICATE_VERIFY_FAILED|certificate verify failed|the remote certificate (?:is|was) (?:invalid|rejected)[^.]{0,80}|could not establish trust relationship for the ssl|failed to verify certificate/i,
  },
  {
    source: "network",
    code: "tls-wrapper",
    says: /the ssl connection could not be established|SSLError|SSL certificate problem/i,
  },
];

/** Proxies on the way out. */
const proxies: readonly Shape[] = [
  {
    source: "network",
    code: "ERR_PROXY",
    says: /tunnel connection failed: ?\d{0,3}[^.]{0,60}|cannot connect to proxy[^]{0,120}|unable to connect to proxy[^]{0,120}|proxy ?(?:server )?(?:returned|refused|responded|requires)[^.]{0,80}|proxyconnect tcp[^]{0,80}|http code \d{3} from proxy after connect|proxy tunnel request[^.]{0,120}|unable to tunnel through proxy|proxy authentication (?:is )?required|HTTP\/1\.[01] 407|\b407 proxy|status(?: code)?:? ?407|\(407\)|proxy connection (?:failed|ended|refused)[^.]{0,60}|ERR_PROXY\w*|ERR_TUNNEL\w*|ProxyError[:(]|statusCode=407|proxy handshake[^.]{0,60}/i,
  },
];

/** What says most comes first: a proxy or an unknown issuer also ends connections. */
export const networkLayers: readonly (readonly Shape[])[] = [proxies, encryption, names, connections];

/** Words of libraries that keep what happened to themselves. */
export const networkWrappers: readonly Shape[] = [
  {
    source: "network",
    code: "TIMEOUT",
    says: /(?<!except \(?|import )\b(?:openai|litellm|exceptions)\.(?:API)?Timeout(?:Error)?\b(?!,| as\b|\))/i,
  },
  {
    source: "network",
    code: "wrapped",
    says: /APIConnectionError: [^.]{0,60}|\b(?:httpx|httpcore)\.ConnectError\b|connection error\.|fetch failed|network ?error\b|an error occurred while sending the request|network_error[^.]{0,80}/i,
  },
];
