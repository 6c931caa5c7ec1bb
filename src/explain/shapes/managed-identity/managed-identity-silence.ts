import type { Shape } from "../shape.ts";

const silence: readonly Shape[] = [
  {
    source: "network",
    code: "ENETUNREACH",
    says: /managedidentitycredential(?:: managedidentitycredential)?:? (?:authentication unavailable[,.]? ?)?(?:no (?:response|managed identity)|attempted to use the \w+ endpoint|is unavailable|authentication unavailable(?![.,] managed identity response: ?4)|the managed identity endpoint is not available|azure arc|network unreachable)[^.]{0,120}/i,
  },
  {
    source: "network",
    code: "ENETUNREACH",
    says: /no response from the (?<host>imds) endpoint|failed to fetch azure subject token from imds: (?!HTTP)/i,
  },
  {
    source: "network",
    code: "ENETUNREACH",
    says: /\b(?:MI|MSI|managed identity) token acquisition timed out/i,
    near: /azure|\barc\b/i,
  },
  {
    source: "network",
    code: "ENETUNREACH",
    says: /(?<host>imds) (?:token )?(?:request|endpoint|probe)[^.]{0,20} (?:timed out|timeout)/i,
  },
  {
    source: "network",
    code: "ENETUNREACH",
    says: /attempted to use the imds endpoint, but it is not available|failed to fetch token from IMDS(?!:? status)|\bno MSI credential available|managed identity endpoint is not currently available|make sure you are running in an? (?:valid )?managed identity environment|(?:azure\/auth\b[^.]{0,40}|\bazure_data_explorer: |\b(?:azure|token|credential|auth\w{0,12}|identity)\b[^.]{0,20}: )\bMSI not available\b(?! for\b)|unable to create a managed identity source based on environment|missing environment variable:? (?:IDENTITY|MSI)_(?:ENDPOINT|HEADER|SECRET)|\bparameter ["']msiEndpoint["'] cannot be empty|set the environment variable ["'](?:IDENTITY|MSI)_(?:ENDPOINT|SECRET)/i,
  },
  {
    source: "network",
    code: "ENETUNREACH",
    says: /no managed identity (?:endpoint|authentication|source)? ?(?:was |is )?(?:found|available)|managed identity (?:endpoint|authentication|source)? ?(?:was |is )?(?:not (?:found|available)|unavailable(?! because (?:one or both of )?the ["']?(?:IDENTITY|MSI)_)|timed out)/i,
  },
  {
    source: "network",
    code: "ENETUNREACH",
    says: /(?:app service )?managed identity configuration not found in environment/i,
  },
  {
    source: "network",
    code: "ENETUNREACH",
    says: /managed_identity_(?:unreachable_network|all_sources_unavailable)|failed to connect to msi(?!, check your)|all managed identity sources are unavailable|no response received from the managed identity endpoint|unable to connect to the (?:managed s(?:ervice identity|\w{0,6} ?$)|instance metadata service)|msi (?:endpoint|not available)[^.]{0,60}(?:unavailable|not (?:available|found|respond))|connection to imds endpoint cannot be established/i,
  },
  {
    source: "network",
    code: "ENETUNREACH",
    says: /(?:connect|dial|get|timeout|unreachable|refused|request to|host=)[^\n]{0,120}?169\.254\.169\.254(?:[^.]|\.(?! )){0,240}?(?:timed? ?out|timeout|refused|unreachable|no route|unreachable host|deadline exceeded|cannot be established|max retries|failed to establish)|169\.254\.169\.254\/metadata\/identity(?:[^.;]|\.(?! )){0,300}?\bunable to connect to the remote server\b/i,
  },
  {
    // The log of a request that no answer follows.
    source: "network",
    code: "ENETUNREACH",
    says: /Request URL: ["']http:\/\/169\.254\.169\.254\/metadata\/identity[^]{0,500}?No body was attached to the request (?!Response)(?=(?:\S{1,40} ){0,3}?(?:ERROR|CRITICAL|Traceback|Exception|\S{0,20}:ERROR))/i,
  },
  {
    // Go's client for HTTP, which logs a request so only where none answered; and Databricks' tools around such a one.
    source: "network",
    code: "ENETUNREACH",
    says: /\[ERR\] GET http:\/\/169\.254\.169\.254\/metadata\/identity\/|\bazure-msi: metadata response: Get ["']?http[^]{0,160}|\bGet ["']?http:\/\/[^/\s]{1,40}\/metadata\/identity\/oauth2\/token\S{0,200}: dial tcp\b[^]{0,80}/i,
  },
  {
    // As people tell it.
    source: "network",
    code: "ENETUNREACH",
    says: /\b(?:no connection|(?:can ?not|can't|could(?: not|n't)|unable to|not able to|fails? to) (?:connect|reach|access|talk|get)|blocked)\b(?: \w+){0,3}? (?:azure |instance |node |AKS )*metadata (?:service|endpoint|server|API)\b[^.]{0,60}|\b(?:instance )?metadata (?:service|endpoint|server|API)\b[^.]{0,40}\b(?:is|was|gets?)(?: not|n't) (?:reachable|accessible|available)\b/i,
    near: /azure|169\.254\.169\.254|\bimds\b|\bAKS\b|managed.?identit|pod.?identit/i,
  },
  {
    source: "network",
    code: "ENETUNREACH",
    says: /(?:timed? ?out|timeout|refused|unreachable|no route to host|ehostunreach|econnrefused|etimedout|max retries exceeded)[^\n]{0,120}?169\.254\.169\.254/i,
  },
];

/** Nobody answered as a managed identity host. Alone it is the failure, in a chain a link that is skipped. */
export const managedIdentitySilence: readonly Shape[] = silence.map((shape) => ({
  ...shape,
  code: "managed-identity-silent",
}));
