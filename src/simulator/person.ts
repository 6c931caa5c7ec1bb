import { bypass, getResponse, type RequestHandler } from "msw";
import { isLoopback } from "../azure/clouds.ts";

/** The sign-in page showed an error: the application that waits for the person never hears of it. */
class SignInPageError extends Error {
  override readonly name = "SignInPageError";
}

/**
 * Plays the person at the browser: opens the address, signs in and follows the way back to the application's listener
 * on this machine, the only connection that really leaves the simulation.
 * @throws SignInPageError with the text of the page where the sign-in ends there.
 */
export async function browse(
  handlers: readonly RequestHandler[],
  url: string,
  signal?: AbortSignal,
): Promise<void> {
  const page = await getResponse([...handlers], new Request(url, { ...(signal && { signal }) }));
  const location = page?.headers.get("location");
  if (location) return deliver(new URL(location), { method: "GET" }, signal);
  const html = (await page?.text()) ?? "";
  const action = /<form method="POST" action="([^"]*)">/.exec(html)?.[1];
  if (action === undefined) throw new SignInPageError(textOf(html));
  const fields = [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(
    ([, name = "", value = ""]): [string, string] => [name, unescapeHtml(value)],
  );
  return deliver(
    new URL(unescapeHtml(action)),
    { method: "POST", body: new URLSearchParams(fields) },
    signal,
  );
}

async function deliver(url: URL, init: RequestInit, signal: AbortSignal | undefined): Promise<void> {
  if (!isLoopback(url.hostname))
    throw new SignInPageError(`The redirect to ${url.origin} leaves this machine.`);
  // Marked as let through, so that nothing else on this machine can be reached while requests are intercepted.
  const response = await fetch(bypass(url, { ...init, ...(signal && { signal }) }));
  await response.arrayBuffer();
}

const unescapeHtml = (text: string): string =>
  text.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

/** What a person reads on the page, or the description in a JSON answer. */
function textOf(page: string): string {
  const paragraph = /<p>([\s\S]*?)<\/p>/.exec(page)?.[1];
  return unescapeHtml(paragraph ?? page);
}
