import { tellsThatItFailed } from "./failed.ts";

/** Whoever met it speaks of themselves, asks, fills in a form for it, or writes in a language of no manual. */
const first = /\bI\b(?!\.)|\bus\b/;
const personal =
  /\bmy\b(?!-)|\bmine\b|\bour\b|\bwe (?:are|have|had|get|got|see|saw|use|can't|cannot|could|tried|found|noticed|run|ran)\b|\?(?=\s|$)|(?:steps )?to reproduce|\brepro\b|expected behaviou?r|describe the bug|what happened|current behaviou?r|actual behaviou?r|\berror message\b|[\u3040-\u9fff\uac00-\ud7af\u0400-\u04ff]/i;

/** The marks of a program that has just said it: times, traces, ids of a request, bodies. */
const printed =
  /Trace ID|Correlation ID|trace_id|Traceback|\bat (?:[\w$<>`+]+\.)+[\w$<>`+]+ ?\(|\d\d:\d\d:\d\d|["']?(?:error|code|error_description|statusCode)["']?\s?:|HTTP\/\d|\bERROR\b|^\([A-Z]\w{6,60}\) |\w(?:Error|Exception)\b|Request ?Id/i;

/** What only a program that has just failed says. */
const fresh =
  /\bTrace ID: ?[\da-f*x]|\bCorrelation ID: ?[\da-f*x]|Traceback \(|\b[A-Z]\w+(?:Error|Exception): |\bError code: \d{3}\b|\bERROR: |\berror: \(|\bHResult=0x|\bUncaught (?:\(in promise\) )?Error: |\bOriginal Error: autorest\/azure: /;

/** Whether a program's own words of a failure stand in a text, with what it adds to no other. */
export const failedJustNow = (text: string): boolean => fresh.test(text);

const fewWords = 400;

/** A few words are a title, or the message alone. */
export const isShort = (text: string): boolean => text.length < fewWords;

/** Whether hardly more stands in a text than what a program said that has just failed. */
export const isItsReport = (text: string): boolean => isShort(text) && failedJustNow(text);

/** Whether it may be somebody's own case that a text tells, and not what a manual says of everybody's. */
export const isOwnCase = (text: string): boolean => isShort(text) || first.test(text) || personal.test(text);

/** How much may stand around a message that is shown alone. */
const around = 250;

/**
 * Whether a text shows that somebody met a failure, and does not only mention its message: a program's marks stand in
 * it, or hardly more than the message, or somebody's own story.
 */
export function isShown(text: string, messages: readonly string[]): boolean {
  if (printed.test(text) || (isOwnCase(text) && tellsThatItFailed(text))) return true;
  return messages.some((message) => {
    const at = text.indexOf(message.slice(0, 30));
    return (
      at >= 0 &&
      at < around &&
      text.length - at - message.length < around &&
      !inSentence.test(text.slice(0, at))
    );
  });
}

/** Words of somebody's own that lead to the message. */
const inSentence = /\b[a-z]{2,} (?:\w+ ){0,3}$/;
