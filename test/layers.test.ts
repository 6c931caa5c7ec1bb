import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";
import { z } from "zod/mini";

const project = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "layers-"));
afterAll(() => rmSync(folder, { recursive: true }));

const against = [
  ["core", "../azure/failures/answer.ts"],
  ["core/deep", "../../checks/index.ts"],
  ["core", "../library/settings.ts"],
  ["azure", "../core/redact.ts"],
  ["azure", "../library/settings.ts"],
  ["probes", "../library/settings.ts"],
  ["checks", "../explain/explain.ts"],
  ["checks", "../diagnoses/index.ts"],
  ["diagnoses", "../explain/explain.ts"],
  ["diagnoses", "../checks/index.ts"],
  ["explain/shapes/told", "../../../checks/index.ts"],
  ["reporters/html", "../../azure/clouds.ts"],
  ["simulator/arm", "../../probes/arm.ts"],
  ["runner", "../library/settings.ts"],
  ["runner", "../simulator/index.ts"],
  ["setup", "../probes/arm.ts"],
  ["library", "../simulator/index.ts"],
  ["library", "../cli/io.ts"],
  ["cli/commands", "../../library/settings.ts"],
  ["cli", "../unlisted/new.ts"],
] as const;

const along = [
  ["azure", "../core/clean.ts"],
  ["checks", "../core/check.ts"],
  ["explain/shapes/told", "../../../diagnoses/index.ts"],
  ["runner", "../probes/arm.ts"],
  ["cli", "../setup/scenarios.ts"],
] as const;

const answer = z.object({ diagnostics: z.array(z.object({ filename: z.string() })) });

it("the linter refuses an import against the order of the layers, and no other", async () => {
  cpSync(join(project, "oxlint.config.ts"), join(folder, "oxlint.config.ts"));
  symlinkSync(join(project, "node_modules"), join(folder, "node_modules"));
  mkdirSync(join(folder, "src", "unlisted"), { recursive: true });
  const planted = (rows: readonly (readonly [string, string])[], name: string): string[] =>
    rows.map(([layer, imported], row) => {
      const file = `src/${layer}/${name}-${row}.ts`;
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), `import { it } from "${imported}";\nexport const its = [it];\n`);
      return file;
    });
  const refused = planted(against, "against");
  planted(along, "along");
  const linter = [join(project, "node_modules/oxlint/bin/oxlint"), "--format", "json", "src"];
  const output = await new Promise<string>((resolve) => {
    execFile(process.execPath, linter, { cwd: folder, timeout: 15_000 }, (_, stdout) => resolve(stdout));
  });
  const { diagnostics } = answer.parse(JSON.parse(output));
  expect(diagnostics.map(({ filename }) => filename).toSorted()).toEqual(refused.toSorted());
});
