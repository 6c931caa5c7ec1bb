import type { Answer } from "./simulated-request.ts";

type Asking = (url: string, init?: RequestInit) => Promise<Answer>;

/** The developer sign-on application of the healthy world, and its person. */
export const signOnClient = "04b07795-8ddb-461a-bbee-02f9e1bf7b46";
export const signInRedirect = "http://localhost:40001";
export const ada = { userName: "ada@contoso.onmicrosoft.com", password: "correct horse battery staple" };

/** Opens the sign-in page as an application would, with these parameters instead. */
export const openSignIn = (
  ask: Asking,
  parameters: Readonly<Record<string, string>> = {},
  tenant = "organizations",
): Promise<Answer> => {
  const query = new URLSearchParams({
    client_id: signOnClient,
    response_type: "code",
    redirect_uri: signInRedirect,
    scope: "https://cognitiveservices.azure.com/.default openid profile offline_access",
    state: "abc",
    ...parameters,
  });
  return ask(`https://login.microsoftonline.com/${tenant}/oauth2/v2.0/authorize?${query.toString()}`);
};

/** Sends the form of a page with what a person typed and the button that they pressed. */
export function send(ask: Asking, page: Answer, fields: Readonly<Record<string, string>>): Promise<Answer> {
  const unescape = (text: string): string =>
    text.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
  const action = unescape(/action="([^"]*)"/.exec(page.text)?.[1] ?? "");
  const hidden = [...page.text.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
    ([, name = "", value = ""]): [string, string] => [name, unescape(value)],
  );
  return ask(action, {
    method: "POST",
    body: new URLSearchParams([...hidden, ...Object.entries(fields)]),
  });
}

/** Types user name and password. */
export async function typeIn(
  ask: Asking,
  page: Answer,
  { userName, password }: { readonly userName: string; readonly password: string } = ada,
): Promise<Answer> {
  const second = await send(ask, page, { loginfmt: userName, answer: "next" });
  // The name alone may end it.
  if (!second.text.includes("<form")) return second;
  return send(ask, second, { passwd: password, answer: "sign-in" });
}

/** The code with which a sign-in goes back to the application; empty where it did not. */
export const codeIn = (page: Answer): string =>
  new URL(page.headers.get("location") ?? "urn:none").searchParams.get("code") ?? "";
