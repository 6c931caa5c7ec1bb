import { open, type FileHandle } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { UsageError } from "../../core/usage-error.ts";
import { decoderFor, reasonOf } from "../../setup/text-file.ts";
import { Interruption } from "../interruption.ts";

interface Reading {
  /** Goes on at the end of the file, until the signal. A pipe goes on by itself. */
  readonly follow: boolean;
  readonly signal: AbortSignal;
}

const pieceBytes = 1 << 20;
const pollMs = 250;
/** A log that was cut while its writer went on begins with a hole; a device of nothing but NULs has no end. */
const longestHole = 1 << 30;
const nuls = Buffer.alloc(pieceBytes);

/**
 * The text of a file, or of standard input (`-`), piece by piece. A hole in it, which reads as NULs, ends a line.
 * @throws UsageError for a directory, for what cannot be read, for what is no text, and for a second `-`.
 */
export async function* piecesOf(source: string, reading: Reading): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let hole = 0;
  for await (const bytes of source === "-" ? standardInput(reading) : fileBytes(source, reading)) {
    if (!decoder && hole < longestHole && nuls.subarray(0, bytes.length).equals(bytes)) {
      hole += bytes.length;
      continue;
    }
    decoder ??= decoderFor(bytes.subarray(Math.max(0, bytes.findIndex(Boolean))), nameOf(source));
    yield decoder.decode(bytes, { stream: true }).replaceAll(/\0+/g, "\n");
  }
  if (!decoder && hole > 0) throw new UsageError(`${nameOf(source)}: this is no text.`);
  const rest = decoder?.decode();
  if (rest) yield rest;
}

/**
 * The whole text of a file, or of standard input (`-`); see `piecesOf`.
 * @throws Interruption where the signal came before its end: half a report is none.
 */
export async function wholeText(source: string, signal: AbortSignal): Promise<string> {
  let text = "";
  for await (const piece of piecesOf(source, { follow: false, signal })) text += piece;
  if (signal.aborted) throw new Interruption(`${nameOf(source)}: interrupted before its end.`);
  return text;
}

async function* standardInput({ signal }: Reading): AsyncGenerator<Uint8Array> {
  if (process.stdin.readableEnded)
    throw new UsageError("standard input: it is read already; name it (-) only once.");
  if (process.stdin.isTTY)
    process.stderr.write("Paste the text, then press Ctrl-D (Windows: Ctrl-Z and Enter).\n");
  const stop = (): void => void process.stdin.destroy();
  signal.addEventListener("abort", stop, { once: true });
  try {
    for await (const chunk of process.stdin) yield chunk as Uint8Array;
  } catch (error) {
    if (!signal.aborted) throw new UsageError(`standard input: ${reasonOf(error)}`);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

async function* fileBytes(path: string, { follow, signal }: Reading): AsyncGenerator<Uint8Array> {
  let file: FileHandle;
  try {
    file = await open(path);
  } catch (error) {
    throw new UsageError(`${path}: ${reasonOf(error)}`);
  }
  try {
    const buffer = Buffer.allocUnsafe(pieceBytes);
    while (!signal.aborted) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, null).catch((error: unknown) => {
        throw new UsageError(`${path}: ${reasonOf(error)}`);
      });
      if (bytesRead > 0) yield buffer.subarray(0, bytesRead);
      else if (!follow) return;
      else await setTimeout(pollMs, undefined, { signal }).catch(() => undefined);
    }
  } finally {
    await file.close();
  }
}

/** What a source is called in a message. */
export const nameOf = (source: string): string => (source === "-" ? "standard input" : source);
