import type { SettingName } from "../core/scenario.ts";
import type { Environment } from "../core/environment.ts";
import { settings } from "./settings.ts";

/** Names of variables that hold a secret: those that the SDKs and platforms read, and whatever is named like one. */
const secretName = /(?:SECRET|PASSWORD|PASSPHRASE|API_?KEY|ADMIN_KEY|ACCESS_?KEY|TOKEN|_HEADER)$/i;

const proxyName = /^(?:HTTPS?|ALL)_PROXY$/i;

/** Values of an environment that must never be shown, the password inside a proxy's URL included. */
export const secretsIn = (environment: Environment): string[] =>
  Object.entries(environment).flatMap(([name, value = ""]) => {
    if (secretName.test(name)) return [value];
    return proxyName.test(name) ? secretsInUrl(value) : [];
  });

/** Values of settings that must never be shown, whatever variable gave them, with what is secret in an address. */
export const secretsInSettings = (values: { readonly [K in SettingName]?: string }): string[] =>
  Object.entries(settings).flatMap(([name, { secret }]) => {
    const value = values[name as SettingName];
    if (value === undefined) return [];
    return secret ? [value] : secretsInUrl(value);
  });

/** Names of query parameters that hold a secret; others hold versions and ids, which a report needs. */
const secretParameter = /(?:key|token|secret|password|pwd|signature)$|^(?:sig|code)$/i;

/** A password, a user name that stands alone (it is a token then), and parameters that are named like a secret. */
function secretsInUrl(text: string): string[] {
  const url = URL.parse(text.trim());
  if (!url) return [];
  const { username, password, searchParams } = url;
  const proof = password || username;
  const parameters = [...searchParams].flatMap(([name, value]) =>
    secretParameter.test(name) ? [value] : [],
  );
  return [...(proof ? [proof, decode(proof)] : []), ...parameters];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
