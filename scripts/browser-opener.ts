import { registerHooks } from "node:module";

const opener = new URL("../src/probes/credentials/opener.ts", import.meta.url).href;

/** What the bundle does by an alias, for sources: InteractiveBrowserCredential's `import("open")` becomes our own opener. */
export const registerBrowserOpener = (): void =>
  void registerHooks({
    resolve: (specifier, context, next) =>
      specifier === "open" && context.parentURL?.includes("/@azure/identity/")
        ? { url: opener, shortCircuit: true }
        : next(specifier, context),
  });
