import type { Sign } from "./sign.ts";

/** What something in front of the service answers: a proxy's page, API Management, a portal, another server. */
export const gatewaySigns: readonly Sign[] = [
  { status: 407, means: { "proxy-failure": "confirmed" } },
  { says: /proxy|squid|zscaler|bluecoat|forcepoint|tunnel/i, means: { "proxy-failure": "likely" } },
  { says: /subscription key/i, means: { "gateway-rejected": "confirmed" } },
  { status: 429, means: { "rate-limited": "confirmed" } },
  { status: [500, 599], means: { "service-error": "likely", "gateway-rejected": "possible" } },
  { status: [401, 403], means: { "gateway-rejected": "confirmed" } },
  { status: [200, 399], means: { "endpoint-wrong": "likely" } },
  { status: [404, 405], means: { "endpoint-wrong": "likely", "gateway-rejected": "possible" } },
  { means: { "gateway-rejected": "likely" } },
];
