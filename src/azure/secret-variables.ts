import type { Environment } from "../core/environment.ts";
/** Names of variables that hold a secret: those that the SDKs and platforms read, and whatever is named like one. */
const secretName = /(?:SECRET|PASSWORD|PASSPHRASE|API_?KEY|ADMIN_KEY|ACCESS_?KEY|TOKEN|_HEADER)$/i;

const proxyName = /^(?:HTTPS?|ALL)_PROXY$/i;

/** Values of an environment that must never be shown, the password inside a proxy's URL included. */
export const secretsIn = (environment: Environment): string[] =>
  Object.entries(environment).flatMap(([name, value = ""]) => {
    if (secretName.test(name)) return [value];
    const password = proxyName.test(name) ? URL.parse(value)?.password : undefined;
    return password ? [password, decode(password)] : [];
  });

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
