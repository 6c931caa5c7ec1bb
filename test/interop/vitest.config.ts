import { defineConfig } from "vitest/config";

/** Programs in other languages: outside the usual tests, because they need more on the machine than npm brings. */
export default defineConfig({
  test: {
    root: new URL("../..", import.meta.url).pathname,
    include: ["test/interop/*.interop.ts"],
    globalSetup: ["test/support/build.ts"],
    testTimeout: 60_000,
  },
});
