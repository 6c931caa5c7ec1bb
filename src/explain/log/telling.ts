/** What a line says that may tell of a failure, and what a log says that ends well. */
export const interesting =
  /AADSTS|rror|ERROR|xception|ail|FAIL|enied|nauthor|orbidden|efused|imeout|imed out|navailable|nvalid|xpired|issing|ot found|not |NotFound|reset|x509|\b4(?:0[0134789]|29)\b|\b50[0-4]\b|acquired a token|authenticated with/;

/** What it must speak of besides. */
export const ofOurs =
  /azure|openai|microsoft|entra|msal|aadsts|credential|token|identity|cognitive|169\.254|\baz\b|tls|ssl|certificate|x509|proxy|resolv|lookup|getaddrinfo|connect|timeout|rate limit|deployment|unauthorized|api.?key/i;

/** The same for pieces of a log that differ in times, numbers and ids only. */
export const kindOf = (text: string): string =>
  text
    .slice(0, 1_500)
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/gi, "#")
    .replaceAll(/(?<!AADSTS|code[: ]{1,2}|: |'|")\d+/g, "#")
    .replaceAll(/0x[0-9a-f]+|[0-9a-f]{16,}/gi, "#");
