import { existsSync, readFileSync, statSync } from "node:fs";
import { codeOf } from "../core/thrown.ts";
import { UsageError } from "../core/usage-error.ts";

/**
 * The whole text of a file, without a byte order mark. `place` says in a message where the file was named, as in
 * `--config mine.yaml`.
 * @throws UsageError for a directory, for what cannot be read, and for what is no text.
 */
export function readText(file: string, place: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new UsageError(`${place}: ${reasonOf(error)}`);
  }
  return decoderFor(bytes, place).decode(bytes);
}

/**
 * Whether a regular file is there. What nobody has named must be one: whoever opens a pipe waits for its writer, and
 * nothing ends that.
 */
export const isRegularFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

/** So many of the first bytes are looked at to tell whether a file is a text. */
const lookedAt = 8192;

/**
 * Reads UTF-8, or UTF-16 as PowerShell writes it, by a text's first bytes.
 * @throws UsageError where they are no text's.
 */
export function decoderFor(bytes: Uint8Array, place: string): TextDecoder {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be");
  // A log that is cut while its writer goes on has a hole, which reads as NULs: those at either end are no sign.
  const parts = Buffer.from(bytes.subarray(0, lookedAt)).toString("latin1").split(/\0+/).filter(Boolean);
  const text = parts.join("");
  const odd = parts.length - 1 + (text.match(controls)?.length ?? 0);
  if (bytes.length > 0 && (parts.length === 0 || odd * leastPerOdd > text.length))
    throw new UsageError(`${place}: this is no text.`);
  return new TextDecoder();
}

/** Control characters that no text has for its lines, columns, pages, colours or overstriking. */
// oxlint-disable-next-line no-control-regex -- these are the characters to look for
const controls = /[\u0001-\u0007\u000E-\u001A\u001C-\u001F]/g;
/** A damaged text has fewer odd characters than one in so many; of compressed data it is one in ten. */
const leastPerOdd = 20;

/** Why a file cannot be read, as it continues "<file>: …". */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (code === "ENOENT") return "there is no such file.";
  if (code === "EISDIR") return "this is a directory; name a file in it.";
  if (code === "EACCES" || code === "EPERM") return "no right to read it.";
  return "it cannot be read.";
}
