/** Whoever met it speaks of themselves, asks, fills in a form for it, or writes in a language of no manual. */
const first = /\bI\b(?!\.)|\bus\b/;
const personal =
  /\bmy\b(?!-)|\bmine\b|\bour\b|\bwe (?:are|have|had|get|got|see|saw|use|can't|cannot|could|tried|found|noticed|run|ran)\b|\?(?=\s|$)|(?:steps )?to reproduce|\brepro\b|expected behaviou?r|describe the bug|what happened|current behaviou?r|actual behaviou?r|\berror message\b|[\u3040-\u9fff\uac00-\ud7af\u0400-\u04ff]/i;

/** The marks of a program that has just said it: times, traces, ids of a request, bodies. */
const printed =
  /Trace ID|Correlation ID|trace_id|Traceback|\bat (?:[\w$<>`+]+\.)+[\w$<>`+]+ ?\(|\d\d:\d\d:\d\d|["']?(?:error|code|error_description|statusCode)["']?\s?:|HTTP\/\d|\bERROR\b|\w(?:Error|Exception)\b|Request ?Id/i;

const fewWords = 400;

/** A few words are a title, or the message alone. */
export const isShort = (text: string): boolean => text.length < fewWords;

/** Whether it may be somebody's own case that a text tells, and not what a manual says of everybody's. */
export const isOwnCase = (text: string): boolean => isShort(text) || first.test(text) || personal.test(text);

/** The number of an answer in a sentence of somebody's own, without what the answer says. */
const mentioned = /\b[a-z]{2,} (?:\w+ ){0,3}AADSTS\d{4,7}\b(?!["'\u0060]? ?[:\-(\u2013])/i;
const said = /AADSTS\d{4,7}["'\u0060]? ?[:\-(\u2013]|["']?error_codes?["']? ?[:=]/i;

/** Whether a text shows what a program said, and does not only mention it. */
export const isShown = (text: string): boolean =>
  (isOwnCase(text) && !(mentioned.test(text) && !said.test(text))) || printed.test(text);
