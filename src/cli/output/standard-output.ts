import { fstatSync, writeFileSync } from "node:fs";
import { setImmediate } from "node:timers/promises";

/** Standard output, of which it is known in the end whether it arrived. */
export interface StandardOutput {
  write(text: string): void;
  /** Waits until all has arrived; answers with what kept it from that, null where nothing did. */
  lost(): Promise<Error | null>;
}

/** Connects to the real one. A reader that goes away early (`| head`) ends the output, not with an error. */
export function standardOutput(): StandardOutput {
  const { stdout } = process;
  const isFile = !stdout.isTTY && fstatSync(stdout.fd).isFile();
  let lost: Error | null = null;
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") lost ??= error;
  });
  return {
    write(text) {
      if (!isFile) return void stdout.write(text);
      // A disk that becomes full takes a part of the text, which the stream would take for all of it.
      try {
        writeFileSync(stdout.fd, text);
      } catch (error) {
        stdout.emit("error", error);
      }
    },
    async lost() {
      await new Promise((done) => stdout.write("", done));
      // It tells of an error after it has called back.
      await setImmediate();
      return lost;
    },
  };
}
