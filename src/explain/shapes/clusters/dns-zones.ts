import type { Shape } from "../shape.ts";
import { failing } from "../tools/failing.ts";

const azure = /azure|\baks\b/i;

/** What keeps names and certificates up to date in zones of Azure DNS: cert-manager, external-dns and others. */
export const dnsZones: readonly Shape[] = [
  {
    source: "environment",
    code: "setting-malformed",
    says: /\bunknown cloud (?:configuration )?name: ?["']?\w{1,40}|\bfailed to parse azure config file ["'][^"']{1,160}["'][^.]{0,60}/i,
    near: azure,
  },
  {
    source: "environment",
    code: "settings-exclusive",
    says: /managed identity cannot be used at the same time as clientID\b[^.]{0,40}|managedIdentity(?:ClientID|TenantID) and managedIdentityResourceID cannot both be specified/i,
    near: failing,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\berror getting azure ?dns client secret: (?:secrets? \S{1,120} not found|key ["'][^"']{1,80}["'] not found)|\bazureDNS\.(?:clientID|clientSecretSecretRef|tenantID): required value|managedIdentityClientID is required when using managedIdentityTenantID|\bno azure config file specified|\byou must provide the azure (?:\w+ ){1,3}(?:ID )?when provider="azure"\. please set\b/i,
  },
  {
    // A list of zones in which the one that is wanted does not stand.
    source: "arm",
    code: "zone-not-seen",
    says: /(?<!\b(?:no more|no longer|never|when|if) \W?)\ba suitable azure (?:private )?DNS zone was not found|(?<!\b(?:when|if) (?:an? |the )?|\bsuitable )\bazure:? (?:private )?DNS zone (?:\S{1,80} )?(?:is |was |could )?not (?:be )?found\b/i,
  },
];
