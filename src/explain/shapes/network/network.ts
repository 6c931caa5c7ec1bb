import type { Shape } from "../shape.ts";
import { encryption } from "./tls.ts";

/** Names may be blotted out by stars. */
const host = `(?<host>(?:[\\w*-]+\\.)*[\\w*-]+)`;
const quoted = `["']?${host}["']?`;
const pattern = (source: string): RegExp => new RegExp(source, "i");

/** Names that do not resolve, in each language's words. */
const names: readonly Shape[] = [
  {
    source: "network",
    code: "ENOTFOUND",
    says: pattern(
      `(?:getaddrinfo|query\\w+) (?:ENOTFOUND|ETIMEOUT|ESERVFAIL|ECONNREFUSED|EAI_AGAIN) (?!(?:dear|hello|hey|hi)\\b)${host}`,
    ),
  },
  {
    source: "network",
    code: "ENOTFOUND",
    says: pattern(
      `(?<!original hostname: \\S{1,100} )(?:fails?|failed) to resolve (?=["']|[\\w-]+\\.)${quoted}[^]{0,80}`,
    ),
  },
  {
    // Netty, and PHP.
    source: "network",
    code: "ENOTFOUND",
    says: pattern(
      `search domain query failed\\. original hostname: (?=["']?[\\w-]+\\.)${quoted} failed to resolve`,
    ),
  },
  { source: "network", code: "ENOTFOUND", says: pattern(`getaddrinfo for (?=[\\w-]+\\.)${host} failed`) },
  {
    // Spring, which puts the exception's words behind the request: of a name that is not found they are the name.
    source: "network",
    code: "ENOTFOUND",
    says: pattern(
      `I/O error on \\w{3,6} request for "https?://${host}[^"\\s]{0,300}": \\k<host>(?![\\w:/.-]*[\\w/-])`,
    ),
  },
  { source: "network", code: "ENOTFOUND", says: pattern(`could not resolve host(?:name)?:? ${quoted}`) },
  {
    // PostgreSQL's own library.
    source: "network",
    code: "ENOTFOUND",
    says: pattern(`could not translate host name ${quoted} to address`),
  },
  {
    // The package manager of Debian and Ubuntu.
    source: "network",
    code: "ENOTFOUND",
    says: pattern(`temporary failure resolving ${quoted}`),
  },
  {
    // What the library for C++ adds to curl's words.
    source: "network",
    code: "ENOTFOUND",
    says: pattern(
      `fail to get a new connection for: https?://${host}\\S{0,80} could(?: not|n't) resolve host ?name`,
    ),
  },
  {
    // A cluster's name server, to which the next one does not answer.
    source: "network",
    code: "ENOTFOUND",
    says: /plugin\/errors: \d [\w.-]{1,120} \w{1,10}: (?:read|write|dial) (?:udp|tcp)\b[^"]{0,90}?:53: (?:i\/o timeout|[^.]{0,30}(?:refused|unreachable|no route))/i,
  },
  {
    source: "network",
    code: "ENOTFOUND",
    says: /\b(?:name (?:lookups?|resolution)|lookups of)\b(?:[^.]|\.\w){0,80}\b(?:fails?|will fail|failed)\b/i,
    near: /private[ -]?dns|dns zone|name ?server|resolver/i,
  },
  {
    source: "network",
    code: "ENOTFOUND",
    says: pattern(`(?:remote name|host) (?:could not be|cannot be) resolved:? ?(?:${quoted})?`),
  },
  {
    source: "network",
    code: "ENOTFOUND",
    says: pattern(
      `lookup ${host}(?: on [\\d.:[\\]]+)?: (?:no such host|read udp [^"]{0,90}?connection refused|server misbehaving|i/o timeout|temporary failure|[^"]{0,90}?i/o timeout)`,
    ),
  },
  {
    // Cut off before it says what came of it: a lookup is named only where it failed.
    source: "network",
    code: "ENOTFOUND",
    says: pattern(`dial (?:tcp|udp): lookup ${host}(?: on [\\d.:[\\]]*)?(?:\\.{2,3}|\u2026)?\\s?$`),
  },
  {
    source: "network",
    code: "ENOTFOUND",
    says: pattern(
      `no such host is known\\.? ?(?:(?:\\((?=\\w)|(?=[\\w-]+(?:\\.[\\w-]+){1,6}:\\d))${host}(?::\\d+)?)?`,
    ),
  },
  {
    source: "network",
    code: "ENOTFOUND",
    says: pattern(
      `UnknownHostException(?:: (?!failed|search domain|this is usually)|(?= ["']?[\\w*-]+\\.\\w) )${quoted}`,
    ),
  },
  {
    source: "network",
    code: "ENOTFOUND",
    says: pattern(
      `cannot connect to host ${host}(?::\\d+)? ssl:\\S{1,20} \\[(?:getaddrinfo|name or|nodename|temporary|domain name not found|dns server|could not contact dns|timeout while contacting dns)[^\\]]{0,60}`,
    ),
  },
  {
    source: "network",
    code: "ENOTFOUND",
    says: /NameResolutionError|UnresolvedAddressException|(?:\[Errno -[235]\] )?name or service not known|\[Errno -3\] try again|nodename nor servname provided|getaddrinfo failed|temporary (?:failure in name resolution|error during hostname resolution)|name does not resolve|no such host|nameresolutionfailure|dns (?:server )?(?:resolution|lookup) (?:failed|failure|error|timed out)|no address associated with hostname|EAI_AGAIN|getaddrinfo ENOTFOUND|socket\.gaierror|\bgaierror\b|failed to lookup address information|ERR_NAME_NOT_RESOLVED|DNS_PROBE_FINISHED\w*|no data of the requested type was found|DnsNameResolver\w*Exception|dns_probe|could not resolve host(?:name)?:? ["']?[$<{]|\[Errno 1100[124]\]|UnknownHostException(?!:)(?! ["']?[\w*-]+\.\w)|at System\.Net\.Dns\.\w*GetHost\w*\(|server can't find [\w.-]{3,100}: NXDOMAIN|resource temporarily unavailable \([\w-]+(?:\.[\w-]+)+:\d+\)/i,
  },
];

/** Connections that nobody takes, that break, or that nothing comes back from. */
const connections: readonly Shape[] = [
  {
    // Node's reader of HTTP, and the platform's fetch.
    source: "network",
    says: /(?:\bParse Error: [^]{0,120}?)?\b(?<code>HPE_[A-Z_]{4,40}|HTTPParserError)\b/,
  },
  {
    source: "network",
    code: "ECONNREFUSED",
    says: pattern(`cannot connect to host ${host}(?::\\d+)? ssl:\\S{1,20} \\[connect call failed`),
  },
  {
    // Kubernetes' command line.
    source: "network",
    code: "ECONNREFUSED",
    says: /the connection to the server (?!localhost|127\.)\S{1,120} was refused\b/i,
  },
  {
    source: "network",
    code: "ECONNREFUSED",
    says: /(?:connect |\b(?:code|errno|error)["']?\s?[:=]\s?["']?|\b(?:gets?|got|getting|returns?|returned|throws?|gives?|(?:fail\w*|errors?|exits?|exited|reject\w*) with|sees?|seeing) (?:an? )?["'\u0060]?|AggregateError \[)ECONNREFUSED(?! \S{1,60}:(?:5432|3306|6379|27017|9200|5672|9092)\b)(?: [\d.:]+)?|connection refused(?!: (?:not authori[sz]ed|bad user ?name))(?<!\bunix \S{1,160}: connect: connection refused)[^.]{0,60}|ERR_CONNECTION_REFUSED|\[Errno \d+\] connect call failed|all connection attempts failed|failed to connect to \S{1,100} port \d+(?![^.]{0,60}time)|actively refused it[^.]{0,60}|ConnectException: failed to connect to|(?:WinError |SocketException \(|os error |socket error:? )10061|fail to get a new connection for: \S{1,200} could(?: not|n't) connect to server|Errno 111\b|connectex: no connection could be made/i,
  },
  {
    source: "network",
    code: "ECONNRESET",
    says: /ECONNRESET|http response was nil; connection may have been reset|CURLE_(?:SEND|RECV)_ERROR|curl: \(5[56]\)(?! (?:the requested url returned|received http code|openssl ssl_\w{4,5}: error:))|connection (?:was )?(?:reset|aborted(?!\.?["'], ?(?:Timeout|FileNotFoundError))|broken)(?: by (?:the )?(?:remote )?(?:peer|host|server))?|connection (?:was )?closed (?:unexpectedly|by (?:the )?(?:remote )?(?:peer|host|server))(?!\. error code: 1007\. error details: \w)|forcibly closed by the remote host|(?:WinError |SocketException \(|os error |socket error:? )1005[34]|RemoteDisconnected|remote end closed connection|server disconnected(?: without sending a response)?|socket hang up|peer closed connection without[^.]{0,60}|premature (?:close|eof)|unexpected end of file from server|connection prematurely closed|\bEPIPE\b|broken pipe\b|UND_ERR_SOCKET|other side closed|ERR_CONNECTION_(?:RESET|CLOSED|ABORTED)|socket disconnected before secure|(?:the|ProtocolError:) response ended prematurely|unable to read data from the transport connection|empty reply from server|recv failure|incomplete (?:chunked )?read\b|response payload is not completed|connection closed before message completed|http\/1\.1 header parser received no bytes|client connection lost|"https:\/\/[^"\s]{1,300}": (?:unexpected )?EOF|kept alive was closed by the server|http(?:x|core)\.(?:Read|Write|Close)Error\b|unexpected end of stream\b|stream was reset\b|StreamResetException|sent GOAWAY|GOAWAY["'] frame received|stream ID \d+; \w+; received from peer|unexpected EOF during chunk|no close frame received|WS_OPEN_ERROR_UNDERLYING_IO\w*(?!\)?, code=10060)|closed (?:with code|abnormally:?) 1006|connection lost unexpectedly|SocketError: (?:closed|other side)|ServerDisconnectedError|terminated with an unexpected eof|terminated: other side|ClosedChannelException\b|ConnectionShutdownException|GOAWAY received|HTTP\/2 server closed the connection|did not complete the HTTP\/2 handshake/i,
  },
  {
    source: "network",
    code: "EHOSTUNREACH",
    says: /EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|EADDRNOTAVAIL|only one usage of each socket address|cannot assign requested address|host is down|ERR_INTERNET_DISCONNECTED|forbidden by its access permissions|no route to host|network is unreachable|host is unreachable|unreachable (?:host|network)(?!\W{0,3}\(169\.254)|A socket operation was attempted to an unreachable(?! \w{4,7}\W{0,3}\(169\.254)/i,
  },
  {
    source: "network",
    code: "ETIMEDOUT",
    says: /连接超时|連線逾時|接続がタイムアウト/,
    // A machine or a database of somebody's own.
    near: /https?:\/\/|\bopenai|login\.microsoft|\.azure\.com\b|\.windows\.net\b|\bOAuth\b/i,
    unlike: /\b(?:SSH|RDP|MySQL|PostgreSQL|Redis|FTP)\b/i,
  },
  {
    source: "network",
    code: "ETIMEDOUT",
    says: /connect ETIMEDOUT(?: [\d.:]+)?|ConnectTimeout(?:Error|Exception)?(?=[:(\]])|http(?:x|core)\.ConnectTimeout|connect timeout(?: error)?(?! ?[=:] ?\d| (?:is |of )?\d+ ?(?:m?s|sec\w*|min\w*)\b(?! exceeded))|ERR_CONNECTION_TIMED_OUT|failed to connect to \S{1,100} port \d+[^.]{0,40}timed? ?out|tls handshake timeout|ERR_TLS_HANDSHAKE_TIMEOUT|connection (?:attempt |\d{1,4} )?(?:to \S{1,100} )?timed out|ServerSelectionTimeoutError: (?!\S{1,100}\.mongodb\.net)\S{1,120}: timed out|can't connect to MySQL server on (?!.?(?:localhost|127\.0\.0\.1)|\S{3,100}\.amazonaws)\S{3,120} \((?:60|110|10060)\)|timed out in the backlog attempting to send|waited too long for the connection to open|(?:WinError |SocketException \(|os error |socket error:? )10060|connect failure 10060\b|did not properly respond after a period of time|UND_ERR_CONNECT_TIMEOUT|HttpConnectTimeoutException|Net::OpenTimeout|connection timeout (?:to host|errors?\b)|http(?:x|core)\.PoolTimeout\b|dial tcp [\d.:[\]]+: (?:i\/o timeout|connect: connection timed out)|ESOCKETTIMEDOUT|fail to get a new connection for: \S{1,200} timeout was reached|network timeout(?! error: connect ECONN(?:REFUSED|RESET)\b)/i,
  },
  {
    source: "network",
    code: "TIMEOUT",
    says: /read timed out|timeout performing \w{1,20} ?\(\d{1,7} ?ms\)|read timeout(?! ?[=:] ?\d)|timeout on blocking read for \d+|ReadTimeout(?:Error|Exception)?(?=[:(\]])|httpx\.ReadTimeout|APITimeoutError:|(?<!imds token )request (?:to the endpoint )?timed out|SocketTimeoutException|InterruptedIOException: timeout\b|HttpClient\.Timeout of|the operation has timed out|operation timed out(?! and could not be completed)|context deadline exceeded|StatusCode=0 -- Original Error: context canceled|i\/o timeout|TimeoutException:|timeout of \d+ ?ms exceeded|AxiosError: timeout exceeded|SOCKS5 connection timeout|UND_ERR_HEADERS_TIMEOUT|UND_ERR_BODY_TIMEOUT|HttpTimeoutException|Net::(?:Read|Write)Timeout|Faraday::TimeoutError|timeout awaiting response headers|timeout while waiting for response from service\. if custom timeouts|timeout on reading data from socket|no streaming chunk received for [\d.]+ ?s|exceeded the configured timeout|http(?:x|core)\.WriteTimeout\b|timeout\.WriteTimeoutException|the request was canceled due to the configured|TaskCanceledException: [^.]{0,60}|ETIMEDOUT(?![^]{0,40}169\.254\.169\.254)|connection timed out|curl: \(28\)|asyncio\.(?:exceptions\.)?TimeoutError|TimeoutError(?:: \[Errno (?:60|110)\]|\((?:60|110), )|(?:headers|body) timeout error|channel response timed out|did not observe any item or terminal signal|Client\.Timeout (?:exceeded|or context)|\bHTTP \w{3,6} IOError timed out|aborted due to timeout|deadline_exceeded/i,
    // A disk that a cluster's machine waits for, or a program that is asked whether it is well.
    unlike:
      /\bAttachVolume\.Attach failed for volume\b[^]{0,120}?: rpc error: code = DeadlineExceeded\b|\b(?:Readiness|Liveness|Startup) probe failed: Get \S{1,120}:? [^]{0,60}?(?:Client\.Timeout|deadline) exceeded\b/i,
  },
  {
    source: "network",
    code: "TIMEOUT",
    says: /(?:the operation|a task|the request) was cancell?ed\b/i,
    near: /time-?out|timed out|\b408\b|HttpClient|Task(?:Canceled)?Exception|Credential authentication failed|\bActive ?Directory ?(?:Default|Integrated|Interactive|Managed ?Identity|MSI|Password|Service ?Principal)\b/i,
  },
];

/** Proxies on the way out. */
const proxies: readonly Shape[] = [
  {
    source: "network",
    code: "ERR_PROXY",
    says: /tunnel connection failed: ?\d{0,3}[^.]{0,60}|cannot connect to proxy[^]{0,120}|unable to connect to proxy[^]{0,120}|(?:error|failed|failure) connecting to (?:the )?proxy[^]{0,60}|(?<!\b(?:ai|api|gpt|llm)-)proxy ?(?:server )?(?:returned|refused|responded|requires)[^.]{0,80}|proxyconnect tcp[^]{0,80}|http code \d{3} from proxy after connect|\b(?:with|got|gets?|returns?|an?|error|code|indicate success)[: ]{1,2}(?:HTTP )?407\b|\bHTTP 407\b(?<!\b(?:HTTP \d{3}\b.{0,12}|retr(?:y|ies|ied)\b.{0,30})HTTP 407)(?!,? (?:and|or|is) )|proxy tunnel request[^.]{0,120}|unable to tunnel through proxy|proxy authentication (?:is )?required|HTTP\/1\.[01] 407|\b407 proxy|status(?: code)?:? ?407|\(407\)|proxy connection (?:failed|ended|refused|timed out)[^.]{0,60}|ERR_PROXY\w*|ERR_TUNNEL\w*|ProxyError[:(]|statusCode=407|invalid response: 407|proxy authentication needed|proxy handshake[^.]{0,60}|tunneling socket could not be established(?!, cause=(?:self[- ]signed|unable to (?:get|verify)|certificate))[^.]{0,60}|proxy response \(\d{3}\)[^.]{0,40}|could not resolve proxy[^.]{0,60}|connect tunnel failed\b[^.]{0,40}|tunnel failed, got: \d{3}|unexpected response code for CONNECT|failed to authenticate with proxy|unexpected (?:status|response) (?:code )?from proxy|SOCKS\d? ?(?:proxy )?(?:error|connection failed|handshake)|your proxy appears to only use http\b[^.]{0,60}|HttpProxyConnectException[^.]{0,80}|tunnel error: (?:unsuccessful|proxy authorization)\b|proxy authorization required\b|unable to locate the server named\b[^.]{0,120}/i,
    // Calls have proxies too.
    unlike: /\bSIP\b|\basterisk\b/,
  },
  {
    // Go's client, of a proxy that did not open the tunnel: of its answer the words alone are left.
    source: "network",
    code: "ERR_PROXY",
    says: /\b(?:Get|Head|Post|Put|Patch|Delete) "https:\/\/[^"\s]{1,300}": (?:Forbidden|Bad Gateway|Service Unavailable|Gateway Time-?out)(?![\w:])/,
  },
  {
    // Whoever sends a request for a token elsewhere stands between.
    source: "network",
    code: "ERR_PROXY",
    says: /\b(?:Get token request|Get \S{1,80}) returned http error: 30[1278] and server response\b/i,
  },
  {
    // A proxy of the other kind, of what a client for HTTP proxies said to it.
    source: "network",
    code: "ERR_PROXY",
    says: /\bunknown SOCKS version \d{1,3}\b/i,
    near: /\.windows\.net\b|\.azure\.com\b|login\.microsoft|com\.(?:microsoft\.)?azure\b/i,
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
    says: /APIConnectionError: [^.]{0,60}|\b(?:httpx|httpcore)\.ConnectError\b|connection error\.|fetch failed|network ?error\b|an error occurred while sending the request|network_error[^.]{0,80}|failed to establish a new connection|max retries exceeded with url|ServiceRequestError: [^.]{0,80}|error sending request for url|\bretry failed after \d+ tries|network issues preventing MSAL Java from connecting|\bmax retries \d+ times exceeded|retry attempts have been exhausted|OpenAIIoException: Request failed/i,
  },
];
