import { createHash, X509Certificate } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium, type Browser, type LaunchOptions } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome"];

const folders = (process.env["PATH"] ?? "").split(delimiter);

/** Path of a Chromium on this machine, or what CHROMIUM names; undefined where there is none. */
export const chromiumPath: string | undefined = [
  process.env["CHROMIUM"] ?? "",
  ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
].find(existsSync);

/** What a test that needs one is called where there is none. */
export const whySkipped =
  chromiumPath === undefined ? " (skipped: no Chromium here; set CHROMIUM to its path)" : "";

/** Starts it without a window. */
export const launch = ({ args = [], ...options }: LaunchOptions = {}): Promise<Browser> =>
  chromium.launch({
    ...(chromiumPath !== undefined && { executablePath: chromiumPath }),
    ...options,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...args,
    ],
  });

/** Starts one that reaches the simulated world only: through its proxy, and loopback, where the command line waits. */
export function launchInWorld({
  proxyUrl,
  caFile,
}: {
  readonly proxyUrl: string;
  readonly caFile: string;
}): Promise<Browser> {
  const key = new X509Certificate(readFileSync(caFile)).publicKey.export({ type: "spki", format: "der" });
  return launch({
    proxy: { server: proxyUrl, bypass: "localhost,127.0.0.1" },
    // Trust in the simulator's authority, and in nobody else that is not known.
    args: [`--ignore-certificate-errors-spki-list=${createHash("sha256").update(key).digest("base64")}`],
  });
}
