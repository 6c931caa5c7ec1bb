/**
 * Text from outside (server messages, claims, variables, file names) made harmless before it is stored: no control
 * characters, terminal escapes, bidirectional overrides or invisible format characters; bounded in length.
 */
export function clean(text: string, limit = 2000): string {
  const harmless = text
    // Whole escape sequences first (CSI, OSC … BEL or ST, two-character ones), so that no "[31m" is left behind.
    // oxlint-disable-next-line no-control-regex -- these are the characters to remove
    .replaceAll(/\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)?|[@-Z\\^_])/g, "")
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\P{C}\n\t]/gu, "");
  return harmless.length > limit ? `${harmless.slice(0, limit)}…` : harmless;
}

/** The same on one line, for a table or a sentence. */
export const oneLine = (text: string, limit = 400): string =>
  clean(text.replaceAll(/\s+/g, " ").trim(), limit);
