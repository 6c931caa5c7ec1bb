import { spawn } from "node:child_process";
import type { TokenCredential } from "@azure/core-auth";
import { messageOf } from "../../core/thrown.ts";

/** What AzureCliCredential makes of any text of az that has `az login` in it: a code of Entra's is then lost. */
const general = /^Please run 'az login' from a command prompt/;

/** Milliseconds after which az's own words are no longer waited for; an observation has 10 s for both. */
const patience = 5000;

/** Characters of them that are kept. */
const longest = 20_000;

/**
 * Makes AzureCliCredential tell what az itself said where it only has its general sentence, by running az once more.
 * Source: facts on environment variables §4.
 */
export function quotingAz<T extends TokenCredential>(credential: T): T {
  const getToken = credential.getToken.bind(credential);
  credential.getToken = (scopes, options) =>
    getToken(scopes, options).catch(async (error: unknown) => {
      if (!general.test(messageOf(error))) throw error;
      const [scope = ""] = typeof scopes === "string" ? [scopes] : scopes;
      const said = await saidByAz(scope.replace(/\/\.default$/, ""));
      const { CredentialUnavailableError } = await import("@azure/identity");
      throw said ? new CredentialUnavailableError(said, { cause: error }) : error;
    });
  return credential;
}

/**
 * What az says where it refuses a token for the resource, whose form the SDK has looked at; empty where it gives one, or
 * is not done in time. Its standard output, where a token would be, is not read.
 */
const saidByAz = (resource: string): Promise<string> =>
  new Promise((resolve) => {
    const onWindows = process.platform === "win32";
    const child = spawn("az", ["account", "get-access-token", "--output", "json", "--resource", resource], {
      // As the SDK runs it: where no program of that name lies about. On Windows it is a batch file.
      cwd: onWindows ? (process.env["SYSTEMROOT"] ?? "C:\\Windows") : "/bin",
      shell: onWindows,
      windowsHide: true,
      stdio: ["ignore", "ignore", "pipe"],
      signal: AbortSignal.timeout(patience),
    });
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      if (said.length < longest) said += text;
    });
    const end = (text: string): void => {
      // What az has started may outlive it, and hold this open.
      child.stderr.destroy();
      resolve(text);
    };
    child.on("error", () => end(""));
    child.on("close", (code) => end(code === 0 ? "" : withoutWarnings(said).slice(0, longest).trim()));
  });

/** From the line on that az calls the error. */
const withoutWarnings = (said: string): string => said.replace(/^[\s\S]*?^ERROR: /m, "");
