import { constants } from "node:fs";
import { open, stat, type FileHandle } from "node:fs/promises";

/** Larger than any token or certificate: bytes. */
const most = 64 * 1024;

/** What belongs in a file that a credential opens. */
export type Held = keyof typeof words;

const words = {
  certificate: "with the certificate",
  token: "with the token of the workload",
} as const;

/** What is no regular file may never end, or hold whoever opens it for ever: a pipe, a device. */
export class IrregularFileError extends Error {
  override readonly name = "IrregularFileError";
  constructor(path: string, holds: Held) {
    super(`The file '${path}' ${words[holds]} is no regular file.`);
  }
}

/**
 * The beginning of a regular file, as text: 64 KiB, and one byte more where it has more.
 * @throws IrregularFileError, and what Node throws.
 */
export async function readRegular(path: string): Promise<string> {
  // Opening must not wait for whoever writes; Windows has no such pipes.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    if (!(await file.stat()).isFile()) throw new IrregularFileError(path, "token");
    return await beginningOf(file);
  } finally {
    await file.close();
  }
}

async function beginningOf(file: FileHandle): Promise<string> {
  const buffer = Buffer.alloc(most + 1);
  const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
  return buffer.toString("utf8", 0, bytesRead);
}

/**
 * Keeps a library from opening what it would never come back from. A file that is missing is the library's to tell of.
 * @throws IrregularFileError
 */
export async function demandRegular(path: string, holds: Held): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found && !found.isFile()) throw new IrregularFileError(path, holds);
}
