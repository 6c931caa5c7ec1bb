import { expect, onTestFinished, test } from "vitest";
import { chromiumPath, launchInWorld, whySkipped } from "../support/chromium.ts";
import { runForReport } from "../support/cli.ts";
import { serveAzure } from "../support/served-azure.ts";

test.runIf(chromiumPath)(
  `a person signs in with a real browser, and the command line is ready${whySkipped}`,
  async () => {
    const simulator = await serveAzure();
    const browser = await launchInWorld(simulator);
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    const signIn = async (address: string): Promise<void> => {
      await page.goto(address);
      await page.fill('input[name="loginfmt"]', simulator.person.userName);
      await page.click("#next");
      await page.fill('input[name="passwd"]', simulator.person.password);
      await page.click("#sign-in");
    };
    let signedIn: Promise<void> | undefined;
    const { code, report, stderr } = await runForReport(["run", "interactive", "--no-browser"], {
      env: simulator.environment("interactive"),
      onStart: (child) =>
        child.stderr?.on("data", (text: string) => {
          const address = /https:\/\/login\.\S+/.exec(text)?.[0];
          if (address) signedIn ??= signIn(address);
        }),
    });
    await signedIn;
    expect([code, report.scenarios.map(({ state }) => state)], stderr).toEqual([0, ["ready"]]);
  },
  60_000,
);
