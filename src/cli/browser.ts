import type { Browser } from "../probes/credentials/credential.ts";

/** Prints the sign-in address and, unless told not to, opens it in the person's browser. */
export const personalBrowser =
  (say: (line: string) => void, opens: boolean): Browser =>
  async (url) => {
    say(`To sign in, open this address${opens ? " (a browser window should appear)" : ""}:\n  ${url}`);
    if (!opens) return;
    try {
      const { default: open } = await import("open");
      await open(url);
    } catch {
      say("No browser could be opened; open the address yourself.");
    }
  };
