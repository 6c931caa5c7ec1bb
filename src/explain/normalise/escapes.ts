/** Percent-encoded words, JSON in JSON, doubled quotes. */
export const undoEscapes = (text: string): string =>
  undoQuotes(undoBackslashes(undoPlusses(undoPercents(text))));

/** What an address tells of an error, where nothing but its spaces is encoded. */
const undoPlusses = (text: string): string =>
  text.replaceAll(/(?<=\berror_description=)\w{1,40}\+[^\s&<>"]{10,1200}/g, (told) =>
    told.replaceAll("+", " "),
  );

const undoPercents = (text: string): string =>
  text.includes("%") ? text.replaceAll(/[^\s"'<>()[\]{}]+/g, undoPercentsIn) : text;

/** A word with several percent escapes is a form or a query; there a plus sign is a space. */
function undoPercentsIn(word: string): string {
  if ((word.match(/%[0-9a-f]{2}/gi)?.length ?? 0) < 3) return word;
  // An address that was pasted out of a browser may be encoded twice.
  let plain = word.replaceAll("+", " ");
  for (let round = 0; round < 2; round++) plain = plain.replaceAll(/(?:%[0-9a-f]{2})+/gi, decoded);
  return plain;
}

function decoded(escapes: string): string {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return escapes.replaceAll(/%([0-7][0-9a-f])/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );
  }
}

/** Any number of backslashes before what JSON escapes; the path of a Windows drive, whose letter stands alone, stays as it is. */
const escaped =
  /((?<!\w)[A-Za-z]:(?:\\{1,8}[^\s\\"'<>|:]{1,200}){1,40})|\\{1,16}u([0-9a-fA-F]{4})|\\{1,16}(["'/`])|\\{1,16}r\\{1,16}n|\\{1,16}[rnt](?![a-z]{2,60}\\)/g;

const undoBackslashes = (text: string): string =>
  text.includes("\\")
    ? text.replaceAll(escaped, (whole, path?: string, code?: string, quote?: string) => {
        if (path) return path.replaceAll(/\\+/g, "\\");
        if (code) return unicode(Number.parseInt(code, 16), whole);
        return quote ?? "\n";
      })
    : text;

/** Only printable characters of ASCII: what else was escaped may be the very fault (a quotation mark in a key). */
const unicode = (code: number, whole: string): string =>
  code >= 0x20 && code < 0x7f ? String.fromCodePoint(code) : whole;

const undoQuotes = (text: string): string => text.replaceAll(/""(?=[\w{[])|(?<=[\w.}\]])""/g, '"');
