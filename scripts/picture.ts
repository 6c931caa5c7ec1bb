/* Takes the README's picture of the HTML sample, with the Chromium of the machine: node scripts/picture.ts. */
import { pathToFileURL } from "node:url";
import { launch } from "../test/support/chromium.ts";

const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1100, height: 1040 }, colorScheme: "light" });
await page.goto(pathToFileURL("reports/samples/html.html").href);
await page.screenshot({ path: "reports/samples/report.png" });
await browser.close();
