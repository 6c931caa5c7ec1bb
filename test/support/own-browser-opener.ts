import { registerHooks } from "node:module";

/*
 * What the bundle does by an alias: InteractiveBrowserCredential's `import("open")` becomes our own opener, so that no
 * test ever opens a window.
 */
const opener = new URL("../../src/probes/credentials/opener.ts", import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "open" && context.parentURL?.includes("/@azure/identity/")
      ? { url: opener, shortCircuit: true }
      : next(specifier, context),
});
