import { constants, openSync } from "node:fs";
import { access, chmod, readlink, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { Socket } from "node:net";
import { basename, dirname, isAbsolute, join, resolve, sep } from "node:path";
import { finished } from "node:stream/promises";
import { setTimeout } from "node:timers/promises";
import { UsageError } from "../../core/usage-error.ts";
import { codeOf, messageOf } from "../../core/thrown.ts";
import { makeFolder } from "./make-folder.ts";

/** How long a named pipe may have no reader. */
const patienceMs = 10_000;

/**
 * Writes a file so that a reader sees the old one or the new one, never a half; makes its folder. A link stays one, and
 * a file that is there keeps its mode. What is no file (a pipe, a device) is written into.
 * @throws UsageError when it cannot be written.
 */
export const writeWhole = (path: string, text: string): Promise<void> =>
  naming(path, async () => {
    const place = await placeOf(path);
    if (place.kind === "pipe") return writeToPipe(path, text);
    if (place.kind === "stream") return writeFile(path, text);
    await replace(place, text);
  });

/**
 * Finds out, before there is anything to write, whether `writeWhole` could write there; makes its folder.
 * @throws UsageError when it could not.
 */
export const expectWritable = (path: string): Promise<void> =>
  naming(path, async () => {
    const place = await placeOf(path);
    if (place.kind !== "file") return access(path, constants.W_OK);
    // A file is replaced, which its folder must allow; its own mode does not count.
    await expectNewFile(place.file);
  });

/**
 * Finds out, before there is anything to write, whether it could be written behind what is there; makes its folder.
 * @throws UsageError when it could not.
 */
export const expectAppendable = (path: string): Promise<void> =>
  naming(path, async () => {
    const place = await placeOf(path);
    if (place.kind === "file" && place.mode === undefined) return expectNewFile(place.file);
    await access(path, constants.W_OK);
  });

async function expectNewFile(file: string): Promise<void> {
  const folder = dirname(file);
  await makeFolder(folder);
  await access(folder, constants.W_OK | constants.X_OK);
}

/** One spelling of a path, the same for all that `writeWhole` would write to the same file; itself where it cannot. */
export async function fileAt(path: string): Promise<string> {
  try {
    const place = await placeOf(path);
    return resolve(place.kind === "file" ? place.file : path);
  } catch {
    return path;
  }
}

async function naming(path: string, step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    throw new UsageError(`${path} cannot be written: ${messageOf(error)}`);
  }
}

/** Where a path leads to. `mode`: that of a file which is there. */
type Place = FilePlace | { readonly kind: "pipe" } | { readonly kind: "stream" };
interface FilePlace {
  readonly kind: "file";
  readonly file: string;
  readonly mode?: number;
}

async function placeOf(path: string): Promise<Place> {
  const seen = await stat(path).catch(orAbsent);
  if (seen?.isDirectory() || path.endsWith("/") || path.endsWith(sep))
    throw new Error("it is a folder; name a file in it.");
  if (seen?.isFIFO()) return { kind: "pipe" };
  // Below /dev stand open streams of this process, such as /dev/stdout: one that goes to a file must not lose it.
  if (seen && (!seen.isFile() || path.startsWith("/dev/"))) return { kind: "stream" };
  if (seen) return { kind: "file", file: await realpath(path), mode: seen.mode & 0o7777 };
  const folder = await realFolder(dirname(path));
  const linked = await readlink(path).catch(() => null);
  return linked === null
    ? { kind: "file", file: join(folder, basename(path)) }
    : placeOf(isAbsolute(linked) ? linked : folder + sep + linked);
}

/** A folder without links: `..` behind one is not what its letters say. One that is not there yet as it is given. */
const realFolder = (folder: string): Promise<string> => realpath(folder).catch(() => folder);

const orAbsent = (error: unknown): null => {
  if (codeOf(error) === "ENOENT") return null;
  throw error;
};

async function replace({ file, mode }: FilePlace, text: string): Promise<void> {
  const folder = dirname(file);
  const draft = join(folder, `.${basename(file)}.${process.pid}.part`);
  await makeFolder(folder);
  try {
    await writeFile(draft, text, mode === undefined ? {} : { mode });
    // The mask of the process has taken bits from it.
    if (mode !== undefined) await chmod(draft, mode);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    throw error;
  }
}

async function writeToPipe(path: string, text: string): Promise<void> {
  const pipe = new Socket({ fd: await openedPipe(path), readable: false, writable: true });
  try {
    await finished(pipe.end(text));
  } catch (error) {
    // A reader may go away early, as that of standard output may.
    if (codeOf(error) !== "EPIPE") throw error;
  }
}

/** Opening a pipe that nobody reads waits without an end, and holds the process; asked not to wait, it is refused. */
async function openedPipe(path: string): Promise<number> {
  for (const until = performance.now() + patienceMs; ; await setTimeout(50)) {
    try {
      return openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
    } catch (error) {
      if (codeOf(error) !== "ENXIO") throw error;
      if (performance.now() > until) throw new Error("nobody reads this pipe.", { cause: error });
    }
  }
}
