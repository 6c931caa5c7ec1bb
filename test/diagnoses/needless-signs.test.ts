import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { signs } from "../../src/diagnoses/signs/index.ts";

/** What may give a failure its code: all but the tables that say what codes mean, and what a service answers. */
const written = readdirSync("src", { recursive: true, withFileTypes: true })
  .filter(({ name, parentPath }) => name.endsWith(".ts") && !parentPath.startsWith("src/diagnoses/signs"))
  .map(({ name, parentPath }) => readFileSync(`${parentPath}/${name}`, "utf8"))
  .join("\n");

/** Codes of services are theirs to give; these are ours. */
test.each(["environment", "network", "gateway"] as const)(
  "every code that a sign of %s names is given somewhere",
  (source) => {
    const codes = signs[source].flatMap(({ code }) => (typeof code === "string" ? [code] : []));
    expect(codes).not.toEqual([]);
    expect(codes.filter((code) => !written.includes(code.replace(/^stated:/, "")))).toEqual([]);
  },
);
