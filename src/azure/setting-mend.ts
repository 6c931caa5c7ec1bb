import { endpointSuffixOf } from "./clouds.ts";
import { projectOf } from "./endpoint.ts";
import { surroundings } from "./setting-flaws.ts";
import { flawsOf, type SettingForm } from "./setting-forms.ts";

/** A flawed value as it was meant, without what is visibly wrong with it; null where that cannot be told. */
export function mended(form: SettingForm, value: string): string | null {
  const { inner } = surroundings(value);
  const candidates = [inner, rewrites[form]?.(inner) ?? ""];
  return candidates.find((one) => one && one !== value && flawsOf(form, one).length === 0) ?? null;
}

/** What is left of a value that has more than white space and quotation marks around it. */
const rewrites: { readonly [F in SettingForm]?: (value: string) => string | undefined } = {
  endpoint: accountEndpoint,
  guid: (value) => guid.exec(value)?.[0],
  tenant: (value) => guid.exec(value)?.[0],
  // As YAML writes the date that it has made a time of.
  "api-version": (value) => /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0],
};

const guid = /(?<=^(?:urn:uuid:)?[{(]?)[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?=[)}]?$)/i;

/** Only a host of Azure's is known to need no path of its own. */
function accountEndpoint(value: string): string | undefined {
  const url = URL.parse(value.replace(/^(?:https?:?\/\/)*/i, "https://"));
  const host = url?.host.replace(".privatelink.", ".") ?? "";
  if (!url || !endpointSuffixOf(host)) return undefined;
  const project = projectOf(url.href);
  return `https://${host}${project === null ? "" : `/api/projects/${project}`}`;
}
