import { AsyncLocalStorage } from "node:async_hooks";
import type { Browser } from "./credential.ts";

/*
 * InteractiveBrowserCredential opens the browser by `import("open")` and has no option for it. This module stands in
 * for that package (an alias in the bundle, a resolve hook where the sources run), so that the sign-in address can
 * also be printed, or handed to a simulated person. Each sign-in has its own browser: several may run side by side.
 */
const current = processWide("aoai-preflight.browser", () => new AsyncLocalStorage<Browser>());

/** One value per process, also where this module is loaded twice: by a test runner and, for the SDK, by Node itself. */
function processWide<T>(name: string, create: () => T): T {
  const shared = globalThis as { [key: symbol]: T | undefined };
  return (shared[Symbol.for(name)] ??= create());
}

/** Runs `work`; every browser window that the credential opens during it goes to `browser`. */
export const openWith = <T>(browser: Browser, work: () => Promise<T>): Promise<T> =>
  current.run(browser, work);

/** What @azure/identity calls instead of the `open` package's default export. */
export default async function open(url: string): Promise<void> {
  const browser = current.getStore();
  if (!browser) throw new Error("No browser was given to this sign-in.");
  await browser(url);
}
