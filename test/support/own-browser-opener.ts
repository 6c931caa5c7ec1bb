import { registerBrowserOpener } from "../../scripts/browser-opener.ts";

// No test ever opens a window.
registerBrowserOpener();
