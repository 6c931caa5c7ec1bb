import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { HtmlValidate } from "html-validate";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { criticalPath } from "../../src/reporters/html/critical-path.ts";
import { reporters } from "../../src/reporters/index.ts";
import { chromiumPath, launch, whySkipped } from "../support/chromium.ts";
import { notReady, options, ready, report } from "../support/report.ts";

const page = (...given: Parameters<typeof report>): string =>
  reporters.html.render(report(...given), options());

describe("the HTML report", () => {
  const validator = new HtmlValidate({
    extends: ["html-validate:recommended"],
    rules: {
      // The bars of the timeline have their place from there.
      "no-inline-style": ["error", { allowedProperties: ["--at", "--took"] }],
      // Of a report's words some end in a space; nobody sees it.
      "no-trailing-whitespace": "off",
    },
  });

  it.each([
    ["of everything", page()],
    ["of a ready run", page([ready], { exitCode: 0 })],
    ["of nothing", page([], { exitCode: 3 })],
    [
      "of several targets",
      page(["a", "b"].map((name) => ({ ...notReady, target: { ...notReady.target, name } }))),
    ],
  ])("is valid HTML %s", async (_, text) => {
    const { results } = await validator.validateString(text);
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => [ruleId, message, line])),
    ).toEqual([]);
  });

  it("is one file that refers to no other and runs nothing", () => {
    const text = page();
    expect(text).toMatch(/default-src &#39;none&#39;; style-src/);
    expect(text).not.toMatch(/<(?:script|link|img|iframe|object|embed|base)\b|\bon\w+=|url\(|@import/i);
    expect(
      [...text.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, to = ""]) =>
        to.replace(/^(#|https:\/\/).*/, "$1"),
      ),
    ).not.toContain("");
  });

  it("lets no text from outside be markup", () => {
    const evil = `"><img src=x onerror=alert(1)><script>alert(1)</script>`;
    const text = page([{ ...notReady, id: evil, headline: evil }]);
    expect(text).not.toMatch(/<img|<script/);
    expect(text).toContain("&lt;script&gt;");
  });

  it("says in its head which tool wrote it, when, and how it ended", () => {
    const [head = ""] = page([ready], { exitCode: 0 }).match(/<header[^]*<\/header>/) ?? [];
    expect(head).toMatch(/aoai-preflight \d+\.\d+\.\d+ · <time [^>]*>2026-\d\d-\d\d \d\d:\d\d UTC<\/time>/);
    expect(head).toContain("exit 0");
  });

  it("has fixes as they are to be copied: a command on one line, whole", () => {
    expect(page([notReady])).toContain(notReady.diagnoses[0]?.remedies[0]?.bash[0]);
  });
});

describe("the critical path", () => {
  it("is what the end had to wait for", () => {
    const span = (startedMs: number, endMs: number) => ({ startedMs, durationMs: endMs - startedMs });
    const [signIn, account, completion, access] = [
      span(0, 100),
      span(100, 150),
      span(100, 400),
      span(150, 500),
    ];
    expect([...criticalPath([signIn, account, completion, access])]).toEqual([access, account, signIn]);
    expect(criticalPath([]).size).toBe(0);
  });
});

describe.runIf(chromiumPath)(`the HTML report in a browser${whySkipped}`, () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  }, 60_000);
  afterAll(() => browser.close());

  it.each(["light", "dark"] as const)(
    "is accessible on a phone and on a desk (%s)",
    async (colorScheme) => {
      for (const width of [390, 1280]) {
        // The page's own policy would keep axe out, as it keeps out everything.
        const view = await browser.newPage({
          viewport: { width, height: 900 },
          colorScheme,
          bypassCSP: true,
        });
        await view.setContent(page());
        await view.evaluate(`document.querySelectorAll("details").forEach((one) => (one.open = true))`);
        await view.addScriptTag({ content: axe });
        const violations = await view.evaluate(`axe.run().then(({ violations }) =>
          violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)]))`);
        expect(violations).toEqual([]);
        const overflow = await view.evaluate("document.documentElement.scrollWidth - innerWidth");
        expect(overflow).toBe(0);
        await view.close();
      }
    },
    60_000,
  );

  it("has on paper what is open, and the addresses of links", async () => {
    const view = await browser.newPage();
    await view.emulateMedia({ media: "print" });
    await view.setContent(page());
    expect(await view.locator("section > details table").first().isVisible()).toBe(false);
    const after = `getComputedStyle(document.querySelector(".cause a[rel]"), "::after").content`;
    expect(await view.evaluate(after)).toContain("https://learn.microsoft.com/");
    await view.close();
  }, 60_000);

  it("asks for nothing and runs nothing", async () => {
    const view = await browser.newPage();
    const asked: string[] = [];
    view.on("request", (request) => asked.push(request.url()));
    view.on("console", (message) => asked.push(message.text()));
    await view.setContent(page());
    expect(asked).toEqual([]);
  }, 60_000);
});
