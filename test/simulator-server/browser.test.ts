import { expect, test } from "vitest";
import { chromium, openWindow } from "../support/chromium.ts";
import { runForReport } from "../support/cli.ts";
import { serveAzure } from "../support/served-azure.ts";

test("a person signs in with a real browser, and the command line is ready", async ({ skip }) => {
  if (chromium === null) return skip("no Chromium was found (set CHROMIUM to its command)");
  const simulator = await serveAzure();
  const window = await openWindow(chromium, simulator);
  const signIn = async (address: string): Promise<void> => {
    await window.goTo(address);
    await window.type('input[name="loginfmt"]', simulator.person.userName);
    await window.click("#next");
    await window.type('input[name="passwd"]', simulator.person.password);
    await window.click("#sign-in");
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
}, 60_000);
