import { isIPv4 } from "node:net";
import { isPrivateAddress } from "../../../azure/addresses.ts";
import type { Hint } from "./hint.ts";

/** An address that somebody looked up, in each tool's words. */
const lookedUp =
  /\b(?:nslookup|dig|getent|Resolve-DnsName|gethostbyname|getaddrinfo|nameresolver|RemoteAddress|peer|remote_?(?:ip|addr)|connected to|trying|canonical name|CNAME|was resolved|resolv(?:e|es|ed|ing)|hosts file)\b[^]{0,900}/i;

/** Whole addresses, without those that somebody says are the caller's own. */
const addresses =
  /(?<![\w.-]|(?:client|caller|egress|outbound|my) (?:ip|address)[^.]{0,20})\d{1,3}(?:\.\d{1,3}){3}(?!\w|\.\d)/gi;

/** Name servers that anybody may ask, and Azure's own, which has a public number. */
const nameServer = /^(?:168\.63\.129\.16|8\.8\.[48]\.[48]|1\.[01]\.[01]\.1|9\.9\.9\.9)$/;

const isPublic = (address: string): boolean =>
  isIPv4(address) && !isPrivateAddress(address) && !nameServer.test(address);

/** A private way in, by other words than those of the refusal. */
const privateWay =
  /(?<!configure |approved |\bno )\bprivate[ -]?(?:endpoint|link)|privatelink\.|(?<![a-z])PEs?\b|\bpe[- ](?:\w|nic)|\bto private\b|\bwent private|\b(?:gets?|gives|returns?|says?|add|adding)\b[^.]{0,20} (?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d/i;

/** Where a private endpoint can be reached from. */
const inside =
  /\b(?:AKS|pods?|kubectl|v-?nets?|subnets?|snet-\w+|peered|peering|hub|spokes?|VPN|ExpressRoute|on-?prem\w*|agents?|VMs?|runners?)\b|\b(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2,3}\b/i;

/** The public side is the right one for it, or there is no other. */
const outside =
  /\bfrom (?:home|outside|the internet|a caf|my phone|a hotspot)|\bpublic internet\b|\b(?:no|without(?: an?| any)?) private[ -]?(?:endpoint|link)|\b(?:without|not (?:on|in)|no|off) (?:the |our |any )?VPN\b|(?<!networking for )\b(?:GitHub|Microsoft)[- ]hosted\b/i;

/** A caller inside was given a public address, and a private one waits. */
function leadsPast(text: string): boolean {
  const answer = lookedUp.exec(text)?.[0];
  return (
    answer !== undefined &&
    [...answer.matchAll(addresses)].some(([address]) => isPublic(address)) &&
    privateWay.test(text) &&
    inside.test(text) &&
    !outside.test(text)
  );
}

/** The zone that knows the private address is out of the caller's reach. */
const zoneOutOfReach =
  /\b(?:zones?|links?)\b[^.]{0,60}\b(?:linked )?(?:to|with) (?:the )?hub only\b|\bnetwork links?: ?\(?(?:none|0)\b|\bzones?\b[^;!?]{0,80}\b(?:not|never|n't) linked\b|\bonly linked (?:to|with)\b/i;

/** The name servers of a network, spoken of. */
const ownNameServer =
  /\bconditional forward\w+|\b(?:DNS|name) ?servers?\b|\bcustom DNS\b|\bDNS (?:forwarder|proxy|resolver)\b/i;

const azureSuffix =
  "(?:(?:openai|cognitiveservices|services\\.ai|vault)\\.azure\\.com|(?:blob|table|queue|file|dfs)\\.core\\.windows\\.net|login\\.microsoftonline\\.com|(?:search|servicebus|database)\\.windows\\.net)";

/** Hosts that no name server can know, as a setting that went wrong leaves them. */
const badHosts: readonly RegExp[] = [
  // Nothing was filled in, or a word of the documentation was left.
  /(?<![\w.-])(?:undefined|null|none|nan|change-?me|<?your[-_ ][\w-]{1,40}>?)\.(?:openai|cognitiveservices|services\.ai|vault|search|blob)\.(?:azure|core|windows)\./i,
  /https?:\/\/(?:undefined|null|none|nan)\b|\bDomain\("(?:undefined|null|none)"/i,
  // A variable's name.
  /\b(?:lookup|ENOTFOUND|EAI_AGAIN|resolve|connection to|(?<!no such )host:?) ["'(]?(?:\$[\w({]|\{\{?|process\.env|os\.environ|your[-_]\w|%\w{3,40}%)/i,
  // The name ends twice, or something is glued to its end.
  new RegExp(`\\.(${azureSuffix})\\.\\1`, "i"),
  /\b(?:azure|microsoftonline)\.com[a-z]{4}/i,
  // What follows the name in its setting was taken for part of it.
  new RegExp(
    `\\b(?:lookup |ENOTFOUND |resolve |host=)["'(]?[\\w.-]{0,60}${azureSuffix}(?:[<>]|;["')]|%[023]\\w|,\\w| https?\\b| #(?!#))|=["']?https:\\/\\/[\\w.-]{0,60}${azureSuffix};(?=["']|$)`,
    "i",
  ),
];

/** Somebody who shows a name has put another in its place. */
const masked = /\b(?:mask(?:ed|ing)?|redact(?:ed|ing)?|anonymi[sz]ed|obfuscated|replaced)\b/i;

/** What follows from the names that a text shows, and from what they resolve to. */
export const nameHints: readonly Hint[] = [
  ...(["public-access-disabled", "firewall-denied"] as const).map((of): Hint => ({
    of,
    means: "private-endpoint-dns",
    says: (text) => leadsPast(text) || (inside.test(text) && zoneOutOfReach.test(text)),
  })),
  {
    // A tool that was not told which cloud it is in.
    of: "firewall-denied",
    means: "authority-invalid",
    says: (text, { code }) =>
      code === "storage-status" &&
      /\bazure (?:us )?gov\w*|\bUS ?Gov\w*|\bgov(?:ernment)? cloud\b|\bazure china\b|\b21vianet\b/i.test(
        text,
      ),
    unless: /\benvironment["']? ?[:=] ?["']?(?:usgovernment|china|Azure(?:USGovernment|ChinaCloud))/i,
  },
  {
    of: "public-access-disabled",
    means: "private-endpoint-dns",
    says: (text) => inside.test(text) && ownNameServer.test(text),
    unless: outside,
  },
  {
    // The speech library takes no empty region: it has none of its own for an address that it was given whole.
    of: "dns-failure",
    means: "sdk-misuse",
    says: /\bENOTFOUND undefined\.(?:stt|tts|s2s|convai|sr)\.speech\b/i,
  },
  {
    of: "dns-failure",
    means: "env-malformed",
    says: (text) => badHosts.some((host) => host.test(text)),
    unless: masked,
  },
  {
    // A region's title, where its name belongs.
    of: "connection-refused-or-reset",
    means: "env-malformed",
    says: /\bwss:\/\/[\w-]{1,30}(?: [\w()-]{1,30}|%20[^./\s]{0,30})\.[\w-]{2,20}\.(?:speech\.microsoft|cognitiveservices\.azure|openai\.azure)\./i,
  },
];
