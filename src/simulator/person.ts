import { bypass, getResponse, type RequestHandler } from "msw";
import { isLoopback } from "../azure/clouds.ts";
import type { World } from "./world/schema.ts";

/** The sign-in page showed an error: the application that waits for the person never hears of it. */
class SignInPageError extends Error {
  override readonly name = "SignInPageError";
}

/**
 * Plays the person at the browser: opens the address, goes from page to page as the world has them behave, and follows
 * the way back to the application's listener on this machine, the only connection that really leaves the simulation.
 * @throws SignInPageError with the text of the page where the sign-in ends badly.
 */
export async function browse(
  { world, handlers }: { readonly world: World; readonly handlers: readonly RequestHandler[] },
  url: string,
  signal?: AbortSignal,
): Promise<void> {
  const open = async (address: string, init: RequestInit = {}): Promise<Response | undefined> =>
    getResponse([...handlers], new Request(address, { ...init, ...(signal && { signal }) }));
  let page = await open(url);
  for (;;) {
    const location = page?.headers.get("location");
    if (location) return deliver(new URL(location), { method: "GET" }, signal);
    const html = (await page?.text()) ?? "";
    const form = formOf(html);
    if (!form) {
      if (html.includes("You have signed in")) return;
      throw new SignInPageError(textOf(html));
    }
    const body = new URLSearchParams(filledIn(world, form));
    if (isLoopback(form.action.hostname)) return deliver(form.action, { method: "POST", body }, signal);
    page = await open(form.action.href, { method: "POST", body });
  }
}

interface Form {
  readonly action: URL;
  /** Fields that go along unseen. */
  readonly hidden: readonly (readonly [name: string, value: string])[];
  readonly visible: readonly string[];
  /** Answers that the buttons stand for. */
  readonly answers: readonly string[];
}

function formOf(html: string): Form | null {
  const action = /<form method="POST" action="([^"]*)">/.exec(html)?.[1];
  if (action === undefined) return null;
  const inputs = [...html.matchAll(/<input type="(\w+)" name="([^"]*)"(?: value="([^"]*)")?/g)].map(
    ([, type = "", name = "", value = ""]) => ({ type, name, value: unescapeHtml(value) }),
  );
  return {
    action: new URL(unescapeHtml(action)),
    hidden: inputs.flatMap(({ type, name, value }) => (type === "hidden" ? [[name, value] as const] : [])),
    visible: inputs.flatMap(({ type, name }) => (type === "hidden" ? [] : [name])),
    answers: [...html.matchAll(/<button type="submit" name="answer" value="([^"]*)"/g)].map(
      ([, answer = ""]) => answer,
    ),
  };
}

/** What the person of the world types and answers. */
function filledIn({ person, users }: World, { hidden, visible, answers }: Form): [string, string][] {
  const user = users[person.user];
  const typed: Readonly<Record<string, string>> = {
    loginfmt: person.types?.userName ?? user?.userName ?? "",
    passwd: person.types?.password ?? user?.password ?? "",
  };
  const [agree = "", refuse = ""] = answers;
  const agrees = agree === "approve" ? person.confirmsSecondFactor : agree !== "accept" || person.consents;
  return [
    ...hidden.map(([name, value]): [string, string] => [name, value]),
    ...visible.map((name): [string, string] => [name, typed[name] ?? ""]),
    ...(agree ? [["answer", agrees ? agree : refuse] as [string, string]] : []),
  ];
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
