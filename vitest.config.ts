import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // The tests of the command line run the bundle, as users do.
    globalSetup: ["test/support/build.ts"],
    setupFiles: ["test/support/own-browser-opener.ts"],
    testTimeout: 20_000,
    // Machines that build have few cores.
    maxWorkers: 2,
  },
});
