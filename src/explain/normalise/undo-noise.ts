import { withoutAsides } from "./asides.ts";
import { undoEscapes } from "./escapes.ts";
import { undoMarkup } from "./markup.ts";
import { undoWraps } from "./wraps.ts";

/** No text that a person pastes is longer; what is longer is a log, which is read in pieces. */
const longest = 2_000_000;

/**
 * The text as it was before tools, viewers and terminals changed it: without escape sequences, links inside words,
 * entities, escaped quotes, encodings, frames and line wraps; on one line, so that a phrase is found however it was
 * broken. Source: facts on failures, "Noise a parser must survive".
 */
export const undoNoise = (text: string): string =>
  undoWraps(undoMarkup(undoEscapes(withoutAsides(undoControls(text.slice(0, longest))))))
    // Entra's page about a code; a redactor takes the parameter for an authorization code.
    .replaceAll(/\/error\?code=(?=\d{5,8}\b)/g, "/error code ")
    // A call that gives a key is no key, and says where it comes from.
    .replaceAll(/(\b\w*(?:key|token|secret)\w*["']?) ?[=:] ?(?=[A-Za-z_][\w.]{2,60}\()/gi, "$1 <- ")
    .replaceAll(/\s+/g, " ")
    .trim();

const undoControls = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex -- terminal escape sequences are what is to go
    .replaceAll(/\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)?|[@-Z\\^_])/g, "")
    // A log viewer may have dropped the escape character itself.
    .replaceAll(/\[(?:\d{1,3};)*\d{1,3}m/g, "")
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[\u00A0\u202F\u2007\uFFFD]|\\xa0|\\xe1|\\u00a0/g, " ")
    .replaceAll(/[\u200B-\u200F\u2060\uFEFF\u00AD\u202A-\u202E\u2066-\u2069]/g, "")
    .replaceAll(/[\u2018\u2019\u201A\u201B]/g, "'")
    .replaceAll(/[\u201C\u201D\u201E]/g, '"')
    // oxlint-disable-next-line no-control-regex -- what is left of binary data
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, " ");
