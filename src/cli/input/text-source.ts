import { open, stat, type FileHandle } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { UsageError } from "../../core/usage-error.ts";

interface Reading {
  /** Goes on at the end of the file, until the signal. A pipe goes on by itself. */
  readonly follow: boolean;
  readonly signal: AbortSignal;
}

const pieceBytes = 1 << 20;
const pollMs = 250;

/**
 * The text of a file, or of standard input (`-`), piece by piece; UTF-8, or UTF-16 as PowerShell writes it.
 * @throws UsageError for a directory, for what cannot be read, and for what is no text.
 */
export async function* piecesOf(source: string, reading: Reading): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const bytes of source === "-" ? standardInput(reading) : fileBytes(source, reading)) {
    decoder ??= decoderFor(bytes, source);
    yield decoder.decode(bytes, { stream: true });
  }
  const rest = decoder?.decode();
  if (rest) yield rest;
}

/** @throws UsageError where the first bytes are no text's. */
function decoderFor(bytes: Uint8Array, source: string): TextDecoder {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be");
  if (bytes.subarray(0, 8192).includes(0)) throw new UsageError(`${nameOf(source)}: this is no text.`);
  return new TextDecoder();
}

async function* standardInput({ signal }: Reading): AsyncGenerator<Uint8Array> {
  if (process.stdin.isTTY)
    process.stderr.write("Paste the error, then press Ctrl-D (Windows: Ctrl-Z and Enter).\n");
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
    if ((await stat(path)).isDirectory())
      throw new UsageError(`${path}: this is a directory; name its files.`);
    file = await open(path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${path}: ${reasonOf(error)}`);
  }
  try {
    const buffer = Buffer.allocUnsafe(pieceBytes);
    while (!signal.aborted) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, null);
      if (bytesRead > 0) yield buffer.subarray(0, bytesRead);
      else if (!follow) return;
      else await setTimeout(pollMs, undefined, { signal }).catch(() => undefined);
    }
  } finally {
    await file.close();
  }
}

const nameOf = (source: string): string => (source === "-" ? "standard input" : source);

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "there is no such file.";
  if (code === "EACCES" || code === "EPERM") return "no right to read it.";
  return "it cannot be read.";
}
