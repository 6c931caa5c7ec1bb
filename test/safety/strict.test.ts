import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { shortenIds } from "../../src/core/anonymise.ts";
import { reportSchema } from "../../src/core/report.ts";
import { differenceFormats, fixForms, formats } from "../../src/core/vocabulary.ts";
import { renderDifference } from "../../src/reporters/difference/index.ts";
import { reporters } from "../../src/reporters/index.ts";
import { healthyWorld } from "../../src/simulator/world/healthy.ts";
import { runCli } from "../support/cli.ts";
import { options } from "../support/report.ts";

const folder = mkdtempSync(join(tmpdir(), "strict-"));
afterAll(() => rmSync(folder, { recursive: true }));

const guid = /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi;
/** Names that stand in the world and are everybody's: regions, models' versions, the word for the tool itself. */
const identifiers = [
  ...new Set(JSON.stringify(healthyWorld()).match(guid)),
  "contoso",
  "fabrikam",
  "rg-ai",
  "id-preflight-vm",
  "id-preflight-pod",
  "aks-ai",
  "system:serviceaccount",
  "ada@",
  "gpt-4o-mini",
  "mg-contoso",
  "aoai-preflight-hosts",
  "azure-identity-token",
];

/** Names in source begin with as much of an id as stands before its first dash. */
const beginning = (name: string): string => name.replace(/^([0-9a-f]{8})-.*$/, "$1");

const left = (text: string): string[] =>
  identifiers.filter((name) =>
    [name, shortenIds(name), encodeURIComponent(name), beginning(name)].some((spelling) =>
      text.toLowerCase().includes(spelling.toLowerCase()),
    ),
  );

async function reportOf(...words: string[]) {
  const path = join(folder, `${words.join("")}.json`.replaceAll("/", "-"));
  await runCli(["run", ...words, "-q", "-o", `json=${path}`, "--redact", "none"]);
  return reportSchema.parse(JSON.parse(readFileSync(path, "utf8")));
}

describe("a strict file can go to strangers: of the simulated world it holds no identifier", () => {
  it.each([
    [["--simulate"]],
    [["--world", "scenarios/worlds/several-faults.yaml"]],
    [["--drill", "role-wrong-scope"]],
    [["--drill", "role-without-data-actions"]],
    [["--drill", "tenant-mismatch"]],
    [["--drill", "federated-token-expired"]],
    [["--drill", "deployment-not-found"]],
    [["--drill", "dns-failure"]],
    [["--drill", "managed-identity-not-assigned"]],
  ])("%j", async (words) => {
    const report = await reportOf(...words);
    expect(left(JSON.stringify(report))).not.toEqual([]);
    for (const format of formats) {
      for (const [verbose, fix] of [false, true].flatMap((one) =>
        fixForms.map((form) => [one, form] as const),
      )) {
        const text = reporters[format].render(
          report,
          options({ redact: "strict", verbose, fix, width: 200 }),
        );
        expect(left(text), format).toEqual([]);
        expect(text.match(guid), format).toBeNull();
      }
    }
  });

  it("nor does what is different between two reports", async () => {
    const before = await reportOf("--simulate");
    const after = await reportOf("--world", "scenarios/worlds/several-faults.yaml");
    for (const format of differenceFormats) {
      const text = renderDifference(format, { before, after }, options({ redact: "strict" }));
      expect(left(text), format).toEqual([]);
      expect(text).toContain("<");
    }
  });
});
