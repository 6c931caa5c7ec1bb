import { spawn, spawnSync } from "node:child_process";
import { createHash, X509Certificate } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { onTestFinished } from "vitest";

/** Command of a Chromium on this machine; null where there is none. */
export const chromium: string | null =
  [process.env["CHROMIUM"], "chromium", "chromium-browser", "google-chrome"]
    .filter((name) => name !== undefined)
    .find((name) => spawnSync(name, ["--version"]).status === 0) ?? null;

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--remote-debugging-port=0",
];

/** A browser window that reaches the simulated world only. */
export interface Window {
  goTo(url: string): Promise<void>;
  /** Clicks into a field and types. Waits until it is there. */
  type(selector: string, text: string): Promise<void>;
  click(selector: string): Promise<void>;
  /** What is to be read there now. */
  text(): Promise<string>;
}

/** Opens a headless Chromium with a profile of its own. For use inside a test. */
export async function openWindow(
  command: string,
  { proxyUrl, caFile }: { readonly proxyUrl: string; readonly caFile: string },
): Promise<Window> {
  const profile = mkdtempSync(join(tmpdir(), "chromium-"));
  const key = new X509Certificate(readFileSync(caFile)).publicKey.export({ type: "spki", format: "der" });
  const child = spawn(
    command,
    [
      ...flags,
      `--user-data-dir=${profile}`,
      `--proxy-server=${proxyUrl}`,
      // Trust in the simulator's authority, and in nobody else that is not known.
      `--ignore-certificate-errors-spki-list=${createHash("sha256").update(key).digest("base64")}`,
      "about:blank",
    ],
    { stdio: "ignore" },
  );
  const ended = new Promise((resolve) => child.once("close", resolve));
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });
  const port = await waitFor(() => readPort(profile));
  const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
    readonly type: string;
    readonly webSocketDebuggerUrl: string;
  }[];
  const page = targets.find(({ type }) => type === "page");
  if (!page) throw new Error("Chromium has no page");
  return windowOf(await connect(page.webSocketDebuggerUrl));
}

function readPort(profile: string): string | null {
  try {
    return readFileSync(join(profile, "DevToolsActivePort"), "utf8").split("\n")[0] ?? null;
  } catch {
    return null;
  }
}

type Ask = (method: string, params: object) => Promise<Record<string, unknown>>;

/** Speaks the DevTools protocol over its web socket. */
async function connect(address: string): Promise<Ask> {
  const socket = new WebSocket(address);
  await new Promise((open, failed) => {
    socket.addEventListener("open", open);
    socket.addEventListener("error", () => failed(new Error("Chromium cannot be reached")));
  });
  const waiting = new Map<number, (result: Record<string, unknown>) => void>();
  socket.addEventListener("message", ({ data }) => {
    const { id, result = {} } = JSON.parse(String(data)) as { id?: number; result?: Record<string, unknown> };
    if (id !== undefined) waiting.get(id)?.(result);
  });
  let last = 0;
  return (method, params) =>
    new Promise((answered) => {
      last += 1;
      waiting.set(last, answered);
      socket.send(JSON.stringify({ id: last, method, params }));
    });
}

function windowOf(ask: Ask): Window {
  const evaluate = async (expression: string): Promise<unknown> => {
    const { result } = await ask("Runtime.evaluate", { expression, returnByValue: true });
    return (result as { readonly value?: unknown } | undefined)?.value;
  };
  const click = async (selector: string): Promise<void> => {
    const middle = `(() => {
      const box = document.querySelector(${JSON.stringify(selector)})?.getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    })()`;
    const at = await waitFor(() => evaluate(middle));
    for (const type of ["mousePressed", "mouseReleased"])
      await ask("Input.dispatchMouseEvent", { type, ...at, button: "left", clickCount: 1 });
  };
  return {
    goTo: async (url) => void (await ask("Page.navigate", { url })),
    click,
    type: async (selector, text) => {
      await click(selector);
      await ask("Input.insertText", { text });
    },
    text: async () => String(await evaluate("document.body.innerText")),
  };
}

async function waitFor<T>(look: () => T | Promise<T>): Promise<NonNullable<T>> {
  for (let tries = 0; tries < 200; tries++) {
    const found = await look();
    if (found !== null && found !== undefined) return found;
    await sleep(50);
  }
  throw new Error("Chromium did not show what was waited for");
}
