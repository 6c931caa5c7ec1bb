import type { Shape } from "../shape.ts";
import { failing } from "../tools/failing.ts";

/** Where these programs are named, or their settings. */
const metrics =
  /azure_sd|\bprometheus\b|\bvm(?:agent|single|insert)\b|promscrape|victoria ?metrics|azure auth token/i;

/** Programs that collect metrics, of how they find the machines of a subscription: Prometheus, VictoriaMetrics. */
export const serviceDiscovery: readonly Shape[] = [
  {
    source: "environment",
    code: "setting-missing",
    says: /\bazure SD configuration requires an? \w{3,20}\b/i,
    near: failing,
  },
  {
    source: "environment",
    code: "setting-missing",
    says: /\bmissing ["'`]{0,3}(?:subscription|tenant|client)_(?:id|secret)["'`]{0,3} config option\b[^.]{0,60}/i,
    near: metrics,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /\bunknown authentication_type ["'][^"']{0,60}["']\. supported types are\b[^.]{0,60}|\bunsupported ["'`]{0,3}authentication_method: ["'][^"']{0,60}["']{1,4}`? only\b[^.]{0,80}|\bthere is no cloud configuration matching the name ["'][^"']{0,60}/i,
  },
  {
    source: "environment",
    code: "setting-malformed",
    says: /\bunsupported ["'`]{0,3}environment: ["'][^"']{0,60}["']{1,4}`?; supported values: [^.]{0,100}/i,
    near: /AZURE/i,
  },
  {
    // It compares where the next page is with where it asked: a port is enough for it to be a stranger.
    source: "identity-sdk",
    code: "call-wrong",
    says: /\bunexpected nextLink host\b[^.]{0,80}/i,
    near: failing,
  },
  {
    // It asked, nobody refused, and nothing is in the list.
    source: "arm",
    code: "machines-not-seen",
    says: /\b(?:no|any) (?:new )?(?:targets?|machines?|VMs|nodes)\b[^.]{0,40}\b(?:found|discovered|shown|listed)\b|\b(?:targets?|machines?|VMs|nodes) (?:(?:is|are|was|were) )?(?:not|never)(?: being)? (?:discovered|found|shown|listed)\b|\bfinds no (?:new )?(?:targets?|machines?|VMs|nodes)\b/i,
    near: /azure[ _]?sd\b|azure_sd_config/i,
    unlike: /\bdial tcp\b|AADSTS\d|\b40[134]\b|\bI should\b/i,
  },
];
