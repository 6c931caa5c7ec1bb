import { HttpResponse } from "msw";

/*
 * The sign-in pages: plain HTML that a browser without scripts can use, with the field names that Microsoft's own
 * pages have.
 */

const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** A field that the person fills in, or, where it has a value, one that goes along unseen. */
export interface Field {
  readonly name: string;
  readonly label?: string;
  readonly type?: "text" | "password";
  readonly value?: string;
}

interface Button {
  readonly label: string;
  /** What the form says when it is sent with this button. */
  readonly answer: string;
}

export interface Form {
  readonly action: string;
  readonly heading: string;
  readonly text?: string;
  readonly fields: readonly Field[];
  readonly buttons: readonly Button[];
}

/** A page with one form. */
export const formPage = (now: Date, { action, heading, text, fields, buttons }: Form): Response =>
  page(
    now,
    [
      `<h1>${escapeHtml(heading)}</h1>`,
      text === undefined ? "" : `<p>${escapeHtml(text)}</p>`,
      `<form method="POST" action="${escapeHtml(action)}">`,
      ...fields.map(input),
      ...buttons.map(
        ({ label, answer }) =>
          `<button type="submit" name="answer" value="${answer}" id="${answer}">${escapeHtml(label)}</button>`,
      ),
      "</form>",
    ].join(""),
  );

const input = ({ name, label, type = "text", value }: Field): string =>
  label === undefined
    ? `<input type="hidden" name="${name}" value="${escapeHtml(value ?? "")}">`
    : `<label>${escapeHtml(label)} <input type="${type}" name="${name}" autofocus></label>`;

/** A page on which the sign-in ends badly. */
export const errorPage = (now: Date, description: string, traceId: string): Response =>
  page(now, `<h1>Sorry, but we’re having trouble signing you in.</h1><p>${escapeHtml(description)}</p>`, {
    "x-ms-request-id": traceId,
  });

/** A page on which it ends well, for whoever came from elsewhere. */
export const donePage = (now: Date, text: string): Response => page(now, `<p>${escapeHtml(text)}</p>`);

/** A page that sends its fields on by itself, as `response_mode=form_post` has it. */
export const forwardingPage = (now: Date, action: string, fields: readonly Field[]): Response =>
  page(
    now,
    `<form method="POST" action="${escapeHtml(action)}">${fields.map(input).join("")}<noscript><button type="submit">Continue</button></noscript></form><script>document.forms[0].submit()</script>`,
  );

const page = (now: Date, body: string, headers: Readonly<Record<string, string>> = {}): Response =>
  HttpResponse.html(
    `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Sign in to your account</title></head><body>${body}</body></html>`,
    { headers: { date: now.toUTCString(), "cache-control": "no-store", ...headers } },
  );
