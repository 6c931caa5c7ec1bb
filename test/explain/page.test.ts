import { expect, it } from "vitest";
import { page, pageOfEntraCode } from "../../src/cli/output/page-text.ts";
import { diagnoses } from "../../src/diagnoses/index.ts";
import { remediesOf } from "../../src/explain/remedies.ts";

it.each([50, 80, 120])("a page keeps to %i columns, but for a word that is longer", (width) => {
  const texts = [...diagnoses.map(({ id }) => id), "AADSTS7000222"].map(
    (word) => page(word, { width, shell: "bash" }) ?? pageOfEntraCode(word, { width, shell: "bash" }) ?? "",
  );
  const prose = texts.flatMap((text) => text.split("\n")).filter((line) => !line.startsWith("      "));
  const longest = prose.filter((line) => line.trim().includes(" ")).map((line) => line.length);
  expect(Math.max(...longest)).toBeLessThanOrEqual(width);
  expect(Math.max(...longest)).toBeGreaterThan(width - 10);
});

it.each([50, 80, 120])("the commands of a page can be copied as they stand at %i columns", (width) => {
  for (const rule of diagnoses) {
    const copied = page(rule.id, { width, shell: "bash" })?.replaceAll(/ \\\n\s+/g, " ");
    for (const { bash } of remediesOf(rule))
      for (const command of bash) expect(copied).toContain(`\n      ${command}\n`);
  }
});
