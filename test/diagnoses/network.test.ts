import { dataPlaneFailure } from "../../src/azure/failures/index.ts";
import { explains, flat, network, page } from "../support/failures.ts";

explains([
  [
    "no such host",
    [network("ENOTFOUND", "getaddrinfo ENOTFOUND contoso.openai.azure.com")],
    "dns-failure",
    "confirmed",
  ],
  [
    "resolver down",
    [network("EAI_AGAIN", "getaddrinfo EAI_AGAIN login.microsoftonline.com", "login.microsoftonline.com")],
    "dns-failure",
    "confirmed",
  ],
  [
    "a word as host",
    [network("ENOTFOUND", "getaddrinfo ENOTFOUND dummy", "dummy")],
    "env-malformed",
    "likely",
  ],
  [
    "a URL where a name belongs",
    [network("ENOTFOUND", "getaddrinfo ENOTFOUND https", "https")],
    "env-malformed",
    "likely",
  ],
  [
    "refused",
    [network("ECONNREFUSED", "connect ECONNREFUSED 10.0.0.4:443")],
    "connection-refused-or-reset",
    "confirmed",
  ],
  ["reset", [network("ECONNRESET", "read ECONNRESET")], "connection-refused-or-reset", "confirmed"],
  [
    "no route",
    [network("EHOSTUNREACH", "connect EHOSTUNREACH 10.0.0.4:443")],
    "connection-refused-or-reset",
    "confirmed",
  ],
  [
    "other side closed",
    [network("UND_ERR_SOCKET", "other side closed")],
    "connection-refused-or-reset",
    "confirmed",
  ],
  [
    "no connection in time",
    [network("UND_ERR_CONNECT_TIMEOUT", "Connect Timeout Error")],
    "connection-timeout",
    "confirmed",
  ],
  [
    "no answer in time",
    [network("TIMEOUT", "The probe completion did not finish within 10 s.")],
    "connection-timeout",
    "confirmed",
  ],
  [
    "self-signed in chain",
    [network("SELF_SIGNED_CERT_IN_CHAIN", "self-signed certificate in certificate chain")],
    "tls-intercepted",
    "confirmed",
  ],
  [
    "issuer unknown",
    [network("UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "unable to get local issuer certificate")],
    "tls-intercepted",
    "confirmed",
  ],
  [
    "leaf not verified",
    [network("UNABLE_TO_VERIFY_LEAF_SIGNATURE", "unable to verify the first certificate")],
    "tls-intercepted",
    "confirmed",
  ],
  ["expired certificate", [network("CERT_HAS_EXPIRED", "certificate has expired")], "tls-failure", "likely"],
  [
    "other name",
    [network("ERR_TLS_CERT_ALTNAME_INVALID", "Hostname/IP does not match certificate's altnames")],
    "tls-failure",
    "confirmed",
  ],
  ["plain text answer", [network("EPROTO", "wrong version number")], "tls-failure", "confirmed"],
  [
    "tunnel refused",
    [network("ECONNRESET", "Tunnel connection failed: 403 Forbidden")],
    "proxy-failure",
    "confirmed",
  ],
  [
    "407",
    [
      dataPlaneFailure({
        status: 407,
        body: "Proxy Authentication Required",
      }),
    ],
    "proxy-failure",
    "confirmed",
  ],
  ["a proxy's page", [page(403, "Zscaler: website blocked")], "proxy-failure", "likely"],
  [
    "API Management: no key",
    [
      flat(
        401,
        "Access denied due to missing subscription key. Make sure to include subscription key when making requests to an API.",
        "apim.example.org",
      ),
    ],
    "gateway-rejected",
    "confirmed",
  ],
  [
    "API Management: wrong key",
    [
      flat(
        401,
        "Access denied due to invalid subscription key. Make sure to provide a valid key for an active subscription.",
        "apim.example.org",
      ),
    ],
    "gateway-rejected",
    "confirmed",
  ],
  ["a page", [page(403, "Web App - Unavailable")], "gateway-rejected", "confirmed"],
  ["bad gateway", [page(502, "502 Bad Gateway")], "service-error", "likely"],
  ["a portal", [page(200, "Sign in to your account", "ai.azure.com")], "endpoint-wrong", "likely"],
]);
