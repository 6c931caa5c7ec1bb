import { spawn } from "node:child_process";
import type { TokenCredential } from "@azure/core-auth";
import { resourceOf } from "../../azure/clouds.ts";
import { messageOf } from "../../core/thrown.ts";
import { timeLeft } from "../limit.ts";

/** What AzureCliCredential makes of any text of az that has `az login` in it: a code of Entra's is then lost. */
const general = /^Please run 'az login' from a command prompt/;

/** Milliseconds after which az's own words are no longer waited for. */
const patience = 5000;

/** Milliseconds of an observation's limit that are kept to end with what is known without them. */
const reserve = 500;

/** Characters of them that are kept. */
const longest = 20_000;

/**
 * Makes AzureCliCredential tell what az itself said where it only has its general sentence, by running az once more in
 * what is left of the observation's time. So does a chain that has it, when all its links were asked: they come first.
 * Source: facts on environment variables §4.
 */
export function quotingAz<T extends TokenCredential>(credential: T): T {
  const getToken = credential.getToken.bind(credential);
  credential.getToken = (scopes, options) =>
    getToken(scopes, options).catch(async (error: unknown) => {
      const refusals = refusalsIn(error);
      const ofAz = refusals.find((one) => general.test(messageOf(one)));
      const ms = Math.floor(Math.min(patience, timeLeft(options?.abortSignal) - reserve));
      if (ofAz === undefined || ms <= 0) throw error;
      const [scope = ""] = typeof scopes === "string" ? [scopes] : scopes;
      const said = await saidByAz(resourceOf(scope), ms);
      if (!said) throw error;
      const { AggregateAuthenticationError, CredentialUnavailableError } = await import("@azure/identity");
      const told = new CredentialUnavailableError(said, { cause: ofAz });
      if (ofAz === error) throw told;
      const [chainFailed = ""] = messageOf(error).split("\n", 1);
      throw new AggregateAuthenticationError(
        refusals.map((one) => (one === ofAz ? told : one)),
        chainFailed,
      );
    });
  return credential;
}

/** Those of a chain's links, where it was a chain; else the one. */
const refusalsIn = (error: unknown): readonly unknown[] => {
  const errors: unknown = error instanceof Error ? Reflect.get(error, "errors") : undefined;
  return Array.isArray(errors) ? (errors as unknown[]) : [error];
};

/**
 * What az says where it refuses a token for the resource, whose form the SDK has looked at; empty where it gives one, or
 * is not done in time. Its standard output, where a token would be, is not read.
 */
const saidByAz = (resource: string, ms: number): Promise<string> =>
  new Promise((resolve) => {
    const onWindows = process.platform === "win32";
    const child = spawn("az", ["account", "get-access-token", "--output", "json", "--resource", resource], {
      // As the SDK runs it: where no program of that name lies about. On Windows it is a batch file.
      cwd: onWindows ? (process.env["SYSTEMROOT"] ?? "C:\\Windows") : "/bin",
      shell: onWindows,
      windowsHide: true,
      stdio: ["ignore", "ignore", "pipe"],
      signal: AbortSignal.timeout(ms),
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
