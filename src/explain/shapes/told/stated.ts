import { statedCode, type StatedId } from "../../../diagnoses/signs/stated.ts";
import type { Shape } from "../shape.ts";

/** What stands before a root cause that somebody names: in titles, in answers, in what a colleague found. */
const because =
  "\\b(?:due to|because of|caused by|owing to|blocked by|rejected by|prevented by|turn(?:s|ed) out to be|update\\W{1,6}it was|(?:cause|reason|culprit|problem) (?:is|was)(?! (?:not|unlikely|that)))(?<!\\b(?:not|never|unlikely|necessarily|thought|think|whether|could (?:this|it|that) be|may be|might be|is (?:it|this)|last (?:week|month|year))\\b[^.]{0,40}|n't[^.]{0,40})";

/** Nobody asks it. */
const toldNotAsked = "(?![^.!#\\n]{0,80}\\?)";

/** An article, and a word or two that only describe. */
const some = "(?: (?:an?|the|our|my|their|its|some))?(?: [\\w-]{2,20}){0,2}?";

/** The root causes by the words in which people name them. */
const named: Readonly<Record<StatedId, string>> = {
  "api-version-unsupported": "(?:old|wrong|unsupported|outdated|missing) api[- ]version",
  "client-certificate-invalid": "expired (?:client )?certificates?",
  "client-secret-expired":
    "(?:expired (?:client |app |application )?secrets?|(?:client |app )?secret (?:expiry|expiration))",
  "clock-skew": "(?:clock|time) (?:skew|drift|difference)",
  "conditional-access": "(?:conditional access|device compliance)",
  "content-filtered": "content (?:filter\\w*|management polic\\w+)",
  "custom-subdomain-required": "(?:missing|no) custom.?(?:sub)?domain",
  "deny-assignment": "deny assignments?",
  "dns-failure": "dns",
  "env-missing":
    "(?:missing|unset|empty) (?:(?:(?:azure|openai|aoai|required|service|valid) ){0,2}api[- ]?key|(?:[\\w-]{2,20} )?(?:(?:client|tenant)[- ]?id|environment variables?|env vars?|endpoint))",
  "firewall-denied": "(?:network rules?|(?:storage |azure |ip )?firewall rules?)",
  "key-auth-disabled": "disabled (?:local|key)[- ]auth\\w*",
  "managed-identity-ambiguous": "(?:multiple|several|two) (?:user[- ]assigned )?(?:managed )?identities",
  "mfa-required": "(?:mfa|multi-?factor)",
  "proxy-failure": "prox(?:y|ies)",
  "public-access-disabled": "disabled public (?:network )?access",
  "quota-exceeded": "(?:insufficient|exceeded|lack of|no) quota",
  "rate-limited": "(?:rate.?limit\\w*|(?<!client-side )throttling)",
  "redirect-uri-mismatch": "(?:wrong|incorrect|mismatch\\w*) (?:redirect|reply) ur[il]s?",
  "request-disallowed-by-policy": "azure polic(?:y|ies)",
  "scope-invalid": "(?:wrong|incorrect|invalid) scopes?",
  "sdk-misuse":
    "(?:outdated|out-of-date|obsolete) (?:[\\w.@/-]{2,40} )?(?:packages?|librar(?:y|ies)|sdk|nuget|version of [\\w.@/-]{2,40})",
  "tls-intercepted": "(?:self[- ]signed cert\\w*|(?:ssl|tls) inspection|untrusted (?:root|ca|cert)\\w*)",
  "token-audience-wrong": "(?:wrong|incorrect|invalid) audience",
  "token-cache-unusable": "corrupt\\w* (?:token )?cache",
  "token-expired":
    "(?:expired (?:access |bearer |arm )?tokens?|(?:access )?token (?:expiry|expiration|expiring))",
};

/** Where somebody says what it was: worth something where nothing else shows it. */
export const statedCauses: readonly Shape[] = (Object.entries(named) as [StatedId, string][]).map(
  ([id, words]) => ({
    source: "environment",
    code: statedCode(id),
    says: new RegExp(`${because}${some} ${words}\\b${toldNotAsked}[^.]{0,60}`, "i"),
    near: /azure|openai|entra\b|foundry|\bmsal|AADSTS|managed.?identit|\baz login|-az[a-z]|service principal/i,
  }),
);
